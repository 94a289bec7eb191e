import type { ChartProps } from "./chartProps";
import { Dotted } from "./Dotted";
import { Heat } from "./Heat";
import { Sliced } from "./Sliced";

/** The reader's chart, drawn by Recharts. Loaded only here. */
export default function Chart(props: ChartProps) {
  if (props.picture.spec.how === "each") return <Dotted {...props} />;
  return props.picture.spec.chart === "heat" ? <Heat {...props} /> : <Sliced {...props} />;
}
