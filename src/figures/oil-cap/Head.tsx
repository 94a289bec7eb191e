import { textWidth } from "../../chart/text";
import { civil, dayOf, monthName } from "../../record/day";
import type { CapLayout, Panel } from "./layout";
import { percentWords } from "./share";

function shares(panel: Panel): string[] {
  const { year } = panel;
  if (year.percent === null) return [];
  const share = percentWords(year.percent, year.reported.least);
  const sign = share.replace("at least ", "≥ ");
  return [`${share} of the cap reported`, `${share} reported`, share, sign, sign.replace(/ /g, "")];
}

const isNarrow = (panel: Panel) => panel.x.x1 - panel.x.x0 < 40;

/** The longest way of saying the share that fits every panel, so that all say it alike. */
export function shareLevel(panels: readonly Panel[]): number {
  const said = panels.filter((p) => !isNarrow(p)).map((p) => ({ words: shares(p), room: p.x.x1 - p.x.x0 - 2 }));
  for (let level = 0; level < 4; level++) {
    if (said.every(({ words, room }) => textWidth(words[level] ?? "", 12) <= room)) return level;
  }
  return 4;
}

/** Year, reported share of the cap, months along the base. */
export function Head({
  panel,
  layout,
  level,
}: {
  readonly panel: Panel;
  readonly layout: CapLayout;
  readonly level: number;
}) {
  const { x, year, head, base } = panel;
  const w = x.x1 - x.x0;
  const words = shares(panel)[level];
  const first = civil(year.period.span.start);
  const every = (layout.large && !layout.narrow) || (year.period.months < 12 && !isNarrow(panel)) ? 1 : 3;
  const ticks = Array.from({ length: year.period.months }, (_, i) => first.month + i).filter(
    (m) => (m - first.month) % every === 0,
  );
  const letters = w / (year.period.months / every) < 26;
  const stub = isNarrow(panel);
  return (
    <g>
      <text
        className={stub ? "strong size-12" : "strong"}
        x={stub ? (x.x0 + x.x1) / 2 : x.x0}
        y={head + 12}
        textAnchor={stub ? "middle" : "start"}
      >
        {stub && year.period.months < 12 ? year.period.label.split(" ")[0] : year.period.label}
      </text>
      {stub && year.period.months < 12 && (
        <text className="strong size-12" x={(x.x0 + x.x1) / 2} y={head + 26} textAnchor="middle">
          {year.period.label.split(" ")[1]}
        </text>
      )}
      {words && !stub && (
        <text className="quiet" x={x.x0} y={head + 27}>
          {words}
        </text>
      )}
      <line className="base" x1={x.x0} x2={x.x1} y1={base} y2={base} />
      {year.blank ? (
        <g role="img" aria-label={`${year.period.label}: no record found of what was reported.`}>
          <rect className="silence gap" x={x.x0} y={base - 14} width={w} height={14} />
          {w > 100 && (
            <text className="quiet halo" x={(x.x0 + x.x1) / 2} y={base + 16} textAnchor="middle">
              no record found
            </text>
          )}
        </g>
      ) : (
        ticks.map((m) => {
          const at = x.x(dayOf(first.year, m, 1));
          return (
            <g key={m} aria-hidden="true">
              <line x1={at} x2={at} y1={base} y2={base + 4} stroke="var(--ink-3)" />
              {!stub && (
                <text className="tick" x={at} y={base + 16} textAnchor={at - x.x0 < 4 ? "start" : "middle"}>
                  {letters ? monthName(m).charAt(0) : monthName(m)}
                </text>
              )}
            </g>
          );
        })
      )}
    </g>
  );
}
