import { Plot } from "../../chart/Plot";
import { fitText, textWidth } from "../../chart/text";
import { dateWords } from "../../record/day";
import { figure } from "../../record/names";
import type { DrawProps } from "../model";
import { ClaimOver } from "./ClaimOver";
import { repatriationLayout, type StatePlace } from "./layout";
import { ReportMark } from "./Marks";
import type { RepatriationModel } from "./model";
import type { Columns } from "./placed";
import { RunningList } from "./RunningList";
import { LINE, runOn } from "./runOn";
import { statusWords } from "./words";

const SUMS = [
  "Sums over states, made by the press: apart, for they count permits and people together",
  "Sums by the press: permits and people together",
];

const SHORT: Readonly<Record<string, string>> = { ARE: "UAE", GNQ: "Eq. Guinea", BIH: "Bosnia" };

function mute(place: StatePlace): string {
  const own = place.state.reports.filter((r) => r.official);
  const n = own.filter((r) => r.size === null && r.row.report_type !== "none").length;
  if (n === 0 || own.some((r) => r.size !== null)) return "";
  return n === 1 ? "no public number in its report" : `no public number in its ${n} reports`;
}

/** How many statements the thin lanes hold, said once where nothing stands before them. */
function besideWords(place: StatePlace, c: Columns): { readonly y: number; readonly text: string } | null {
  const thin = place.placed.filter((p) => !p.report.official && (p.report.size ?? 0) > 0);
  const first = thin[0];
  if (!first || thin.some((p) => p.words.length > 0) || place.state.state === "WLD") return null;
  const text = `${thin.length} beside the reports`;
  const xs = thin.flatMap((p) => [...(p.before ?? []), ...(p.left ?? []), ...(p.sent === null ? [] : [p.sent])]);
  return c.x0 + textWidth(text, 12) * 1.08 + 8 < Math.min(...xs)
    ? { y: Math.min(...thin.map((p) => p.y)), text }
    : null;
}

/** One state: name, marks in their lanes, words beside them, the dates of its reports. */
function State({
  place,
  columns: c,
  pick,
}: {
  readonly place: StatePlace;
  readonly columns: Columns;
  readonly pick: string | null;
}) {
  const { state, top, bottom } = place;
  const narrow = c.compact;
  const world = state.state === "WLD";
  const short = SHORT[state.state] ?? state.name;
  const name = narrow ? short : fitText(short, c.frame.left - 6, 13);
  const first = top + (narrow ? 13 : 14.5);
  const status = world ? "Russia’s fall in permits is in each" : statusWords(state.reports);
  const nameWidth = textWidth(name, 13) * 1.08 + 8;
  const words = mute(place);
  const beside = besideWords(place, c);
  return (
    <g>
      <line className="grid" x1={0} x2={c.frame.width} y1={bottom - 0.5} y2={bottom - 0.5} />
      <text className="label strong" x={0} y={first} {...(world ? {} : { "data-host": state.state })}>
        {name}
      </text>
      <text className="quiet" x={c.status ?? nameWidth} y={first}>
        {fitText(status, c.frame.width - (c.status ?? nameWidth), 12)}
      </text>
      {words && (
        <text className="quiet" x={c.x0} y={top + (narrow ? 17 : 0) + 14.5}>
          {words}
        </text>
      )}
      {beside && (
        <text className="quiet" x={c.x0} y={beside.y + 4}>
          {beside.text}
        </text>
      )}
      {place.placed.map((p) => (
        <ReportMark key={p.report.id} placed={p} pick={pick} />
      ))}
      {place.placed.flatMap((p) =>
        p.words.map((w) => (
          <text
            key={`${p.report.id}${w.x}`}
            className="quiet halo"
            x={w.x}
            y={p.y + 4}
            textAnchor={w.anchor}
            pointerEvents="none"
          >
            {w.text}
          </text>
        )),
      )}
    </g>
  );
}

/** Names of the columns and powers of ten over the states. */
function Heads({ c, top, bottom }: { readonly c: Columns; readonly top: number; readonly bottom: number }) {
  // Powers of ten by turns where the next would touch.
  const tight = c.x(10_000) - c.x(1000) < textWidth("10,000", 12) + 4;
  const named = (t: number) => !tight || Math.round(Math.log10(t)) % 2 === 0;
  return (
    <g aria-hidden="true">
      <text className="tick" x={c.silent} y={top - 8} textAnchor="middle">
        no number
      </text>
      <text className="tick" x={c.none} y={top - 8} textAnchor="middle">
        none
      </text>
      {c.x.ticks(5).map((t) => (
        <g key={t}>
          <line className="grid" x1={c.x(t)} x2={c.x(t)} y1={top - 3} y2={bottom} />
          {named(t) && (
            <text className="tick" x={c.x(t)} y={top - 8} textAnchor="middle">
              {figure(t)}
            </text>
          )}
        </g>
      ))}
      {c.status !== null && (
        <text className="tick" x={c.status} y={top - 8}>
          reports on record
        </text>
      )}
      <line className="base" x1={0} x2={c.frame.width} y1={top - 2.5} y2={top - 2.5} />
    </g>
  );
}

/** Reports on sending workers home: a dumbbell a report on a logarithmic axis, none left on the rule, silence beside it. */
export function Draw({ model, width, pick, claim }: DrawProps<RepatriationModel>) {
  const layout = repatriationLayout(model, width, claim ?? null);
  const { columns: c, head, foot, world } = layout;
  const rule = model.deadline;
  let y = (world ? world.bottom : foot) + 10;
  const lists = [
    { title: `None left, and no other number: ${model.none.length} states`, states: model.none },
    { title: `No number at all: ${model.mute.length} states`, states: model.mute },
  ].flatMap((list) => {
    if (list.states.length === 0) return [];
    const title = list.states.length === 1 ? list.title.replace(/states$/, "state") : list.title;
    const at = y;
    y = runOn(list.states, 0, width, y + 34).end - LINE + 14;
    return [{ ...list, title, y: at }];
  });
  const frame = { ...c.frame, height: Math.max(y + 4, 80) };
  const words = rule
    ? [`${dateWords(rule.date)}: none to be left, ${rule.paragraph}`, `${dateWords(rule.date)}: none to be left`].find(
        (w) => c.none + 6 + textWidth(w, 12) * 1.08 < width,
      )
    : null;
  const plotted = layout.states.length > 0 || world !== null;
  return (
    <Plot frame={frame} label={`Numbers before and left by state, logarithmic. ${model.finding}`} note={claim?.why}>
      {plotted && <Heads c={c} top={head} bottom={world?.bottom ?? foot} />}
      {plotted && rule && (
        <g
          className={`limit${pick === rule.id ? " picked" : ""}`}
          data-pick={rule.id}
          tabIndex={-1}
          role="button"
          aria-label={`${dateWords(rule.date)}: all North Korean workers to be sent home, ${rule.paragraph}.`}
        >
          <line x1={c.none} x2={c.none} y1={4} y2={head - 20} />
          <path d={layout.rule} stroke="var(--ink)" strokeWidth={1.75} />
          <rect x={c.none - 4} y={2} width={8} height={foot} fill="transparent" />
          <text x={c.none + 6} y={14}>
            {words}
          </text>
        </g>
      )}
      {layout.states.map((place) => (
        <State key={place.state.state} place={place} columns={c} pick={pick} />
      ))}
      {world && (
        <>
          <text className="quiet halo" x={0} y={foot + 22}>
            {SUMS.find((w) => textWidth(w, 12) * 1.05 < width)}
          </text>
          <State place={world} columns={c} pick={pick} />
        </>
      )}
      <ClaimOver claim={claim} places={[...layout.states, ...(world ? [world] : [])]} columns={c} />
      {lists.map((list) => (
        <RunningList key={list.title} title={list.title} states={list.states} x1={width} y={list.y} pick={pick} />
      ))}
      {model.empty && (
        <text className="quiet" x={0} y={40}>
          {fitText(model.finding, width, 12)}
        </text>
      )}
    </Plot>
  );
}
