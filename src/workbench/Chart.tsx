import { Dotted } from "./Dotted";
import { Heat } from "./Heat";
import type { Picture } from "./picture";
import { Sliced } from "./Sliced";

export interface ChartProps {
  readonly picture: Picture;
  readonly width: number;
  readonly height: number;
  readonly ids: readonly string[] | null;
  /** A slice of the axis was picked; `series` counts among those drawn. */
  readonly onSlice: (slice: number, series: number) => void;
}

/** The reader's chart, drawn by Recharts. Loaded only here. */
export default function Chart(props: ChartProps) {
  if (props.picture.spec.how === "each") return <Dotted {...props} />;
  return props.picture.spec.chart === "heat" ? <Heat {...props} /> : <Sliced {...props} />;
}
