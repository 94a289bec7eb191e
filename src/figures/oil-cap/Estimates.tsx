import { PointMark } from "../../chart/PointMark";
import { RangeMark } from "../../chart/RangeMark";
import type { CapLayout, Panel } from "./layout";
import { bodyClass, estimateX, PART, whiskerY } from "./spots";
import { againstWords } from "./table";

/** Estimates of a year: hollow points, a range where one voice gives several cases, an arrow where the scale ends. */
export function Estimates({
  panel,
  layout,
  laden,
  pick,
}: {
  readonly panel: Panel;
  readonly layout: CapLayout;
  readonly laden: number | null;
  readonly pick: string | null;
}) {
  return (
    <g>
      {panel.year.estimates.map((e) => {
        const x = estimateX(e, panel);
        const seen = e.cases.filter((c) => c.high <= layout.top);
        const over = e.cases.filter((c) => c.high > layout.top);
        const y = panel.y;
        // Cases at one load are one voice's range; once the reader sets the load, each stands alone.
        const ranged = laden === null && e.high > e.low;
        const part = panel.x.x(e.span.start);
        const partial = e.span.start > panel.x.span.start + PART;
        return (
          <g key={e.key} className={`${bodyClass(e)}${e.pale ? " faded" : ""}`}>
            {partial && (
              <path
                d={`M${Math.max(panel.x.x0, part)},${whiskerY(e, panel)}H${x}`}
                className="stroke"
                strokeDasharray="1.5 2.5"
                strokeWidth="1.2"
                aria-hidden="true"
              />
            )}
            {(ranged || e.cases.some((c) => c.value === null)) && (
              <RangeMark x={x} y0={y(Math.min(e.low, layout.top))} y1={y(Math.min(e.high, layout.top))} />
            )}
            {over.length > 0 && (
              <path
                className="range"
                d={`M${x},${panel.top}V${panel.top - 10}m-4,4.5l4,-4.5l4,4.5`}
                aria-hidden="true"
              />
            )}
            {[...seen, ...over].map((c) => {
              const cy = y(c.value ?? (c.low + c.high) / 2);
              const off = c.high > layout.top;
              return (
                <g
                  key={c.id}
                  className={`${pick !== null && c.ids.includes(pick) ? "chosen" : ""}${laden !== null && c.laden === null && !e.pale ? " faded" : ""}`}
                  data-pick={c.id}
                  tabIndex={-1}
                  role="button"
                  aria-label={`${c.label} Against the cap: ${againstWords(c, e, panel.year.limit)}.`}
                >
                  {off ? (
                    <rect x={x - 6} y={panel.top - 14} width={12} height={16} fill="transparent" />
                  ) : c.value === null ? (
                    <rect x={x - 5} y={y(c.high)} width={10} height={y(c.low) - y(c.high)} fill="transparent" />
                  ) : (
                    <PointMark
                      x={x}
                      y={cy}
                      r={pick !== null && c.ids.includes(pick) ? 6 : 4}
                      qualifier={c.qualifier}
                      hollow
                    />
                  )}
                </g>
              );
            })}
          </g>
        );
      })}
    </g>
  );
}
