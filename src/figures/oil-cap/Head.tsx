import { textWidth } from "../../chart/text";
import { civil, dayOf, monthName } from "../../record/day";
import { figure } from "../../record/names";
import { kindOf, signOf, sumNumber, wholeSum } from "../../record/sumWords";
import type { OilUnit } from "../../view/view";
import { percentWords } from "../oil/share";
import type { CapLayout, Panel } from "./layout";

function shares(panel: Panel): string[] {
  const { year } = panel;
  if (year.percent === null) return [];
  const kind = kindOf(year.reported.shareSure);
  const share = percentWords(year.percent, kind);
  const sign = kind === "exact" ? share : share.replace(`${kind} `, signOf(kind));
  return [`${share} of the cap reported`, `${share} reported`, share, sign, sign.replace(/ /g, "")];
}

/** The reported total and the cap in the unit shown: `about 466,739 of 500,000 bbl, partly converted`, `≥ 98,941 bbl`. */
function amounts({ year }: Panel, unit: OilUnit): string[] {
  const { reported, limit } = year;
  if (year.percent === null) return [];
  const kind = kindOf(reported);
  const total = `${signOf(kind)}${figure(wholeSum(reported.value, kind))}`;
  const of = `${sumNumber(reported.value, kind)} of ${figure(Math.round(limit))} ${unit}`;
  return [
    `${of}${reported.converted ? ", partly converted" : ""}`,
    of,
    `${total} ${unit}`,
    total,
    total.replace(/ /g, ""),
  ];
}

const isNarrow = (panel: Panel) => panel.x.x1 - panel.x.x0 < 40;

/** What the heads of all panels say under the year: each line the longest wording that fits every panel, so that all say it alike. */
export function headWords(panels: readonly Panel[], unit: OilUnit): readonly (readonly string[])[] {
  const alike = (wordings: (p: Panel) => readonly string[]) => {
    const said = panels.filter((p) => !isNarrow(p)).map((p) => ({ words: wordings(p), room: p.x.x1 - p.x.x0 + 4 }));
    const most = Math.max(0, ...said.map((s) => s.words.length)) - 1;
    let level = 0;
    while (level < most && !said.every((s) => textWidth(s.words[level] ?? "", 12) * 1.03 <= s.room)) level += 1;
    return panels.map((p) => wordings(p)[level] ?? "");
  };
  const share = alike(shares);
  const amount = alike((p) => amounts(p, unit));
  return panels.map((_, i) => [share[i] ?? "", amount[i] ?? ""]);
}

/** Year, reported share of the cap and total, months along the base. */
export function Head({
  panel,
  layout,
  words,
}: {
  readonly panel: Panel;
  readonly layout: CapLayout;
  /** Lines under the year, see `headWords`. */
  readonly words: readonly string[];
}) {
  const { x, year, head, base } = panel;
  const w = x.x1 - x.x0;
  const first = civil(year.period.span.start);
  const every = (layout.large && !layout.narrow) || (year.period.months < 12 && !isNarrow(panel)) ? 1 : 3;
  const ticks = Array.from({ length: year.period.months }, (_, i) => first.month + i).filter(
    (m) => (m - first.month) % every === 0,
  );
  const letters = w / (year.period.months / every) < 30;
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
      {!stub &&
        words.map((line, i) => (
          <text key={line} className="quiet" x={x.x0} y={head + 27 + 14 * i}>
            {line}
          </text>
        ))}
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
