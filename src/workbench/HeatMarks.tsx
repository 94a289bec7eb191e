import { figure } from "../record/names";
import { type HeatPlot, SHADES } from "./heatPlot";
import type { Area } from "./plot";

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
            fill={c.v / most > 0.3 ? "var(--paper)" : "var(--ink)"}
          >
            {figure(c.v, 0)}
          </text>
        ))}
    </>
  );
}
