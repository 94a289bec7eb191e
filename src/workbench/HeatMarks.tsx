import { figure } from "../record/names";
import { type HeatPlot, SHADES, shadeOf } from "./heatPlot";
import type { Area } from "./plot";
import { short } from "./words";

/** From this shade on paper is read better than ink, in light and in dark. */
const DARK = 8;

/** The cells of a heat map, with their numbers where there is room. */
export function HeatMarks({ plot, area }: { readonly plot: HeatPlot; readonly area: Area }) {
  const { cells, w, h, most, paths } = plot;
  return (
    <>
      {paths.map((d, i) =>
        d === "" ? null : (
          <path
            // biome-ignore lint/suspicious/noArrayIndexKey: a shade is its step
            key={i}
            data-series={i}
            d={d}
            fill="var(--accent)"
            fillOpacity={0.12 + (0.88 * i) / SHADES}
          />
        ),
      )}
      {w > 34 &&
        h > 16 &&
        cells.map((c) => (
          <text
            key={`${c.x} ${c.y}`}
            x={area.x + (c.x + 0.5) * w}
            y={area.y + (c.y + 0.5) * h + 4}
            textAnchor="middle"
            fontSize={12}
            pointerEvents="none"
            fill={shadeOf(c.v, most) > DARK ? "var(--paper)" : "var(--ink)"}
          >
            {Number.isInteger(c.v) ? figure(c.v) : short(c.v)}
          </text>
        ))}
    </>
  );
}
