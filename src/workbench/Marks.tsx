import { colourOf } from "./colour";
import type { Picture } from "./picture";
import { type Area, areaPaths, boundsOf, boxesOf, boxPaths, linePaths } from "./plot";

/** The marks of all series, one path each: what a frame of a brush draws is as many elements as there are series. */
export function Marks({ picture, area }: { readonly picture: Picture; readonly area: Area }) {
  const { spec, series } = picture;
  const bounds = boundsOf(picture);
  const colour = (k: number) => colourOf(series[k]?.key ?? "", series[k]?.place ?? k);
  if (spec.chart === "line") {
    return linePaths(picture, area, bounds).map(({ line, points }, k) => (
      <g key={series[k]?.key} data-series={k}>
        <path d={line} fill="none" stroke={colour(k)} strokeWidth={2} strokeLinejoin="round" />
        <path d={points} fill={colour(k)} />
      </g>
    ));
  }
  const paths =
    spec.chart === "area" ? areaPaths(picture, area, bounds) : boxPaths(boxesOf(picture, area, bounds), series.length);
  return paths.map((d, k) => <path key={series[k]?.key} data-series={k} d={d} fill={colour(k)} />);
}
