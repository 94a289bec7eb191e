import { actorClass } from "../../chart/colour";
import { SilenceMark } from "../../chart/SilenceMark";
import { fitText, textWidth } from "../../chart/text";
import { dateWords } from "../../record/day";
import { type Answer, type Due, datesWords, isLate, type Sign } from "./labour";
import { type CalendarLayout, type Entry, LABOUR_HEAD } from "./layout";

const SHORT: Readonly<Record<string, string>> = { ARE: "UAE", GNQ: "Eq. Guinea", BIH: "Bosnia", GBR: "UK", USA: "US" };
const SIGN = 13;

/** The sign of what a report held; in the colour of the group around it. */
export function SignMark({ sign, x, y }: { readonly sign: Sign; readonly x: number; readonly y: number }) {
  if (sign === "number") return <rect className="area" x={x - 4.5} y={y - 4.5} width={9} height={9} />;
  return <SilenceMark kind={sign} x={x} y={y} width={sign === "no_record" ? 9 : 8} />;
}

/** `16 Dec 19`: a date for where the full year has no room. */
const shortDate = (words: string) => words.replace(/\b20(\d\d)\b/g, "$1");

/** The date and the days late of an answer, in the longest form that fits. */
function words(a: Answer, room: number): string {
  const first = a.filings[0];
  if (!first) return "";
  if (a.filings.every((f) => f.sign === "not_reported")) {
    const seen = first.rows[0]?.report_date;
    return [`none by ${seen ? dateWords(seen) : "then"}`, "none"].find((w) => textWidth(w, 12) <= room) ?? "";
  }
  const date = datesWords(a.dates);
  const { low, high } = a.lateness ?? { low: 0, high: 0 };
  const late = low <= 0 ? "" : low === high ? `+${low}` : `+${low}–${high}`;
  const forms = late
    ? [
        `${date}, ${late} days`,
        `${date}, ${late} d`,
        `${shortDate(date)}, ${late} d`,
        `${shortDate(date)} ${late}`,
        `${shortDate(dateWords(a.dates[0] ?? ""))} ${late}`,
      ]
    : [date, shortDate(date)];
  return forms.find((w) => textWidth(w, 12) * 1.06 <= room) ?? fitText(forms.at(-1) ?? "", room, 12);
}

function AnswerCell({
  answer,
  state,
  x,
  y,
  room,
  pick,
}: {
  readonly answer: Answer;
  readonly state: string;
  readonly x: number;
  readonly y: number;
  readonly room: number;
  readonly pick: string | null;
}) {
  const n = answer.filings.length;
  if (n === 0)
    return (
      <rect
        className="silence gap"
        x={x}
        y={y - 9}
        width={9}
        height={9}
        role="img"
        aria-label={`No ${answer.duty} report is in any source found.`}
      />
    );
  const at = x + n * SIGN + 3;
  return (
    <g className={actorClass(state)}>
      {answer.filings.map((f, i) => (
        <g key={f.id} data-pick={f.id} tabIndex={-1} role="button" aria-label={f.label}>
          <rect
            x={x + i * SIGN - 2}
            y={y - 13}
            width={i === n - 1 ? room : SIGN}
            height={17}
            fill="none"
            stroke="none"
            pointerEvents="all"
          />
          <SignMark sign={f.sign} x={x + 4.5 + i * SIGN} y={y - 4.5} />
          {pick !== null && f.rows.some((r) => r.id === pick) && (
            <rect className="picked" x={x + i * SIGN - 2} y={y - 11} width={13} height={13} fill="none" />
          )}
        </g>
      ))}
      <text className={isLate(answer) ? "size-12" : "quiet"} x={at} y={y} pointerEvents="none">
        {words(answer, x + room - at)}
      </text>
    </g>
  );
}

function Line({
  entry,
  layout,
  pick,
}: {
  readonly entry: Entry;
  readonly layout: CalendarLayout;
  readonly pick: string | null;
}) {
  const { columns: c } = layout;
  const { state, x } = entry;
  if (!state)
    return (
      <text className="label strong" x={x} y={entry.y + 17}>
        {entry.title}
      </text>
    );
  const y = entry.y + 13;
  const half = c.final - c.midterm;
  const name = fitText(SHORT[state.state] ?? state.name, c.midterm - 8, 13);
  return (
    <g>
      <text className="lane" x={x} y={y} data-host={state.state}>
        {name}
      </text>
      <AnswerCell answer={state.midterm} state={state.state} x={x + c.midterm} y={y} room={half - 6} pick={pick} />
      <AnswerCell answer={state.final} state={state.state} x={x + c.final} y={y} room={half} pick={pick} />
    </g>
  );
}

/** The reports on workers: a line a state, a cell a report, with its date and the days it came late. */
export function States({
  layout,
  dues,
  pick,
}: {
  readonly layout: CalendarLayout;
  readonly dues: readonly Due[];
  readonly pick: string | null;
}) {
  const { columns: c, labour } = layout;
  const due = (duty: Due["duty"]) => dues.find((d) => d.duty === duty);
  return (
    <g>
      <text className="label strong" x={0} y={labour + 14}>
        Workers: reports under paragraph 8
      </text>
      {layout.heads.map((x) => (
        <g key={x}>
          {(["midterm", "final"] as const).map((duty) => {
            const d = due(duty);
            const at = x + c[duty];
            return (
              <g
                key={duty}
                data-pick={d?.id}
                tabIndex={-1}
                role={d ? "button" : "img"}
                aria-label={
                  d
                    ? `The ${duty} report was due on ${dateWords(d.date)}, ${d.paragraph}.`
                    : `The ${duty} report; its rule is not in this view.`
                }
              >
                <text className="tick" x={at} y={labour + 34}>
                  {`${duty} report`}
                </text>
                {d && (
                  <text className="tick" x={at} y={labour + 49}>
                    {`due ${dateWords(d.date)}`}
                  </text>
                )}
              </g>
            );
          })}
          <line
            className="base"
            x1={x}
            x2={x + c.width}
            y1={labour + LABOUR_HEAD - 1.5}
            y2={labour + LABOUR_HEAD - 1.5}
          />
        </g>
      ))}
      {layout.entries.map((entry) => (
        <Line key={`${entry.title}${entry.state?.state ?? ""}${entry.x}`} entry={entry} layout={layout} pick={pick} />
      ))}
    </g>
  );
}
