import { overlaps, type Span, span } from "../../record/day";
import type { Day } from "../../record/units";
import { searchFor } from "../../view/filters";
import type { View } from "../../view/view";
import { WHOLE, windowOf } from "../../view/window";
import { lazy, withLists } from "../lists";
import type { Column, Model, RecordOf } from "../model";
import { remember } from "../remember";
import { type Standing, type Tallier, tallier } from "../tally";
import { findingOf } from "./finding";
import { countSteps } from "./inforce";
import type { Lane } from "./pack";
import { type Band, type Bar, prepare } from "./prepare";
import { ASKED, type Subject } from "./subjects";
import { dayWords } from "./words";

export interface Step {
  readonly day: Day;
  readonly count: number;
}

/** The subjects that the short form does not show, as one count over time. */
export interface Others {
  readonly subjects: readonly Subject[];
  readonly steps: readonly Step[];
  /** National rules drawn nowhere in the short form. */
  readonly national: number;
}

/** Rules as bars in the window, by subject; sub-rows without a bar in the window are gone, the others keep their order. */
export interface MeasuresModel extends Model {
  readonly domain: Span;
  readonly bands: readonly Band[];
  readonly others: Others;
  /** Subjects of the short form: the most asked, and that of a chosen or picked rule. */
  readonly asked: ReadonlySet<Subject>;
  /** Ids of the chosen and the picked rule, which are drawn in any form. */
  readonly chosen: ReadonlySet<string>;
  /** A search shows every subject it finds something in. */
  readonly searching: boolean;
  /** Day the finding counts on: the last of the window, no later than the record's end and the knowledge date. */
  readonly day: Day;
  /** Where bars without an end stop: what is law after the record's end or the knowledge date is not on record. */
  readonly until: Day;
}

const COLUMNS: readonly Column[] = [
  { key: "subject", label: "Subject" },
  { key: "title", label: "Measure" },
  { key: "type", label: "Kind" },
  { key: "starts", label: "First day" },
  { key: "ends", label: "End" },
  { key: "deadline", label: "To be done by" },
  { key: "status", label: "Status" },
  { key: "limit", label: "Limit, as stated", numeric: true },
  { key: "words", label: "Limit in words" },
  { key: "jurisdiction", label: "Whose" },
  { key: "act", label: "Act" },
  { key: "paragraph", label: "Paragraph" },
];

function inWindow(bar: Bar, window: Span, until: Day): boolean {
  const end = bar.end ?? until;
  return overlaps({ start: bar.start, end: Math.max(bar.start, end) as Day }, window);
}

function lanesIn(lanes: readonly Lane<Bar>[], keep: (bar: Bar) => boolean): readonly Lane<Bar>[] {
  const out: Lane<Bar>[] = [];
  for (const lane of lanes) {
    const bars = lane.bars.filter(keep);
    if (bars.length) out.push(bars.length === lane.bars.length ? lane : { ...lane, bars });
  }
  return out;
}

const last = new WeakMap<readonly Band[], { readonly needle: string; readonly bars: readonly Bar[] }>();

/** The bars that hold a text, in and out of the window: the same for all steps of a brush. */
function foundIn(bands: readonly Band[], needle: string): readonly Bar[] {
  const hit = last.get(bands);
  if (hit?.needle === needle) return hit.bars;
  const bars = bands.flatMap((b) => b.lanes.flatMap((l) => l.bars.filter((bar) => bar.haystack.includes(needle))));
  last.set(bands, { needle, bars });
  return bars;
}

const talliers = remember<Tallier>(4);

/** Bars with the days on which they are drawn, as `inWindow` reads them: without an end, in every later window. */
function standing(bars: readonly Bar[]): Standing[] {
  return bars.map(({ start, end, row, act }) => ({
    days: { start, end: Math.max(start, end ?? Number.POSITIVE_INFINITY) as Day },
    rows: act ? [row.id, act.id] : [row.id],
    sources: act ? [...row.source_ids, ...act.source_ids] : row.source_ids,
  }));
}

/** The figure's model: pure, recomputed for every frame of a moving window; the packing is not. */
export function model(record: RecordOf<"measures" | "resolutions">, view: View): MeasuresModel {
  const { bands: all, undated } = prepare(
    record.measures,
    record.resolutions,
    view.asof === null ? null : span(view.asof).end,
  );
  const domain = windowOf(view);
  const { q, before } = searchFor(view.q, "rule", (words) =>
    all.some((b) => b.lanes.some((l) => l.bars.some((bar) => bar.haystack.includes(words)))),
  );
  const needle = q.toLowerCase();
  const found = foundIn(all, needle);
  const known = view.asof ? span(view.asof).end : WHOLE.end;
  const until = Math.max(domain.start, Math.min(domain.end, WHOLE.end, known)) as Day;
  const day = Math.min(until, known) as Day;

  const chosen = new Set([view.law ?? "", view.pick ?? ""]);
  const has = (b: Band) => b.lanes.some((l) => l.bars.some((bar) => chosen.has(bar.id)));
  const asked = new Set([...ASKED, ...all.filter(has).map((b) => b.subject)]);
  const bands: Band[] = [];
  for (const band of all) {
    const lanes = lanesIn(band.lanes, (bar) => inWindow(bar, domain, until) && bar.haystack.includes(needle));
    // In the short form a subject keeps its row in every window: that nothing is in it is said there.
    if (lanes.length || (!q && asked.has(band.subject))) bands.push({ ...band, lanes });
  }
  const bars = bands.flatMap((b) => b.lanes.flatMap((l) => l.bars));
  const folded = bands.filter((b) => !asked.has(b.subject));
  const un = folded.flatMap((b) => b.lanes.flatMap((l) => l.bars.filter((bar) => !bar.national)));
  const rows = lazy(() => {
    const acts = new Map(bars.flatMap((b) => (b.act ? [[b.act.id, b.act] as const] : [])));
    return [...bars.map((b) => b.row), ...acts.values()];
  });
  const tally = () => talliers(all, needle, () => tallier(standing(found)))(domain);
  return withLists<MeasuresModel>(
    {
      id: "measures",
      title: "What the rules were",
      finding: before + findingOf(record.measures, found, domain.start, day, q),
      unit: "measures",
      domain,
      columns: COLUMNS,
      notes: notes(
        bars,
        undated.map((m) => m.title),
        dayWords(day),
      ),
      empty: bars.length === 0,
      bands,
      others: {
        subjects: [...new Set(un.map((b) => b.subject))],
        steps: countSteps(
          un.map((b) => b.term),
          domain.start,
          domain.end,
        ),
        national: bars.filter((b) => b.national && !chosen.has(b.id)).length,
      },
      asked,
      chosen,
      searching: q !== "",
      day,
      until,
    },
    {
      lines: () => bars.map((b) => b.line),
      rows: () => rows().map((r) => r.id),
      sources: () => [...new Set(rows().flatMap((r) => r.source_ids))],
    },
    tally,
  );
}

function notes(bars: readonly Bar[], undated: readonly string[], on: string): readonly string[] {
  const some = (test: (b: Bar) => boolean) => bars.some(test);
  const unsure = bars.filter((b) => b.term.first && b.term.first.end !== b.term.first.start).map((b) => b.row.title);
  return [
    `A measure is one operative paragraph; a renewal of a mandate and a group of names listed together count as one each. The count is of UN measures in force on ${on}; limits are written as the text states them, never converted.`,
    "A rule counts from the first day it applied, not from the day it was adopted. A replaced rule is not counted on the day its successor took over; a rule with a last day is counted on that day. A deadline is a day by which something had to be done: the rule goes on after it and is still counted, one-time reports included.",
    ...(some((b) => b.row.paragraph === "" && b.row.paragraph_unverified !== "")
      ? ["* Paragraph number remembered but not printed in any source seen; it is to be checked."]
      : []),
    ...(some((b) => b.style === "draft" || b.style === "never")
      ? [
          "Vetoed drafts stand at the day of the vote and steps replaced before they began at the day they were to begin; neither was ever in force, and neither is counted.",
        ]
      : []),
    ...(unsure.length
      ? [`First day known by its year or month alone, counted from the end of it: ${[...new Set(unsure)].join(", ")}.`]
      : []),
    ...(some((b) => b.national)
      ? [
          "National rules are drawn as lines in their country's colour under the UN's. The short form leaves them out: they bind other people, and beside the UN's they read as if they had been added to them.",
        ]
      : []),
    ...(undated.length
      ? [`No source seen tells the first day of these, so they are not drawn: ${undated.join(", ")}.`]
      : []),
  ];
}
