import { colourOf } from "./colour";
import type { DotPlot } from "./dotPlot";
import type { Picture } from "./picture";
import { ring } from "./plot";

/** Radius of a point, and of one among many. */
export const R = 4.5;
export const radiusOf = (dots: number): number => (dots > 500 ? 3 : R);

/** Points and ranges as one path a series: a picture to look at, not to pick from. */
export function DotMarks({ picture, plot }: { readonly picture: Picture; readonly plot: DotPlot }) {
  const { place, line } = plot;
  return picture.series.map((s) => {
    const colour = colourOf(s.key, s.place);
    const mine = picture.dots.filter((d) => d.series === s.place);
    const r = radiusOf(mine.length);
    const spots = mine.flatMap((d) => (d.y === null ? [] : [place(d, d.y)]));
    return (
      <g key={s.key || "all"} data-series={s.place}>
        <path d={mine.map(line).join("")} stroke={colour} strokeWidth={2} strokeOpacity={0.55} fill="none" />
        <path d={spots.map((p) => ring(p.x, p.y, r)).join("")} fill={colour} fillOpacity={0.6} stroke={colour} />
      </g>
    );
  });
}
