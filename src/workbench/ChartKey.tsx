import { Key } from "../chart/Key";
import { colourOf } from "./colour";
import type { ChartModel } from "./model";

/** The groups of a chart with their colours; none where there is one group, or where colour means an amount. */
export function ChartKey({ model: { picture } }: { readonly model: ChartModel }) {
  const { series, spec } = picture;
  if (series.length < 2 || spec.chart === "heat") return null;
  return (
    <Key
      items={series.map((s) => ({
        label: s.label,
        swatch: <rect x={6} y={2} width={10} height={10} fill={colourOf(s.key, s.place)} />,
      }))}
    />
  );
}
