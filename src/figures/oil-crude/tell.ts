import { civil, dateWords, type Span } from "../../record/day";
import { figure } from "../../record/names";
import { type Given, givenBy, spreadWords } from "../../record/spread";
import type { View } from "../../view/view";
import { spanWords } from "../oil/spanWords";
import { yearsWords } from "../oil/yearsWords";
import type { CrudeLimit } from "./limits";
import type { CustomsMark, Prepared, SingleMark, ZeroMark } from "./prepare";

export interface Told {
  readonly customs: readonly CustomsMark[];
  readonly zeros: readonly ZeroMark[];
  readonly singles: readonly SingleMark[];
  readonly limits: readonly CrudeLimit[];
  readonly prepared: Prepared;
  readonly window: Span;
  readonly view: View;
}

/** `about 578,000`, `500,000–520,000`: what some rows say. */
export const range = (given: readonly Given[]) => spreadWords(given, { joint: "–" });
/** What customs put on a period, and how exactly. Tonnes. */
export const customsAt = (c: CustomsMark): Given => ({ n: c.value, is: c.qualifier });

/** The last period customs put a number on before a day, and the zeros between it and the day. */
export function lastBefore(
  p: Prepared,
  day: number,
): { readonly mark: CustomsMark | null; readonly zeros: readonly ZeroMark[] } {
  const mark = p.customs.filter((c) => !c.part && c.span.end < day).at(-1) ?? null;
  const zeros = p.zeros.filter((z) => z.span.end < day && (mark === null || z.span.start > mark.span.end));
  return { mark, zeros };
}

/** The periods of zero in words: `Feb 2013, 2014–2015`. */
export const zeroWords = (zeros: readonly ZeroMark[]) =>
  zeros.map((z) => (z.rows[0] ? spanWords(z.rows[0]) : "")).join(", ");

function customsSentence(t: Told): string {
  if (t.customs.length === 0 && t.zeros.length === 0) {
    const { mark, zeros } = lastBefore(t.prepared, t.window.start);
    const first = mark?.rows[0];
    if (!mark || !first) return t.prepared.customs.length > 0 ? "No figure of Chinese customs in this window." : "";
    const zero = zeros.length > 0 ? `, then zero for ${zeroWords(zeros)}` : "";
    return `Chinese customs have no figure on record for this window: the last was ${range([customsAt(mark)])} t for ${spanWords(first)}${zero}.`;
  }
  const years = t.customs.filter((c) => c.year !== null);
  const one = t.customs.length === 1 ? t.customs[0]?.rows[0] : undefined;
  const amount =
    years.length > 0
      ? `put crude at ${range(years.map(customsAt))} t a year (${yearsWords(years.map((c) => String(c.year)))})`
      : one
        ? `put crude at ${range(t.customs.map(customsAt))} t for ${spanWords(one)}`
        : "";
  const zero = t.zeros.length > 0 ? `record zero for ${zeroWords(t.zeros)}` : "";
  return `Chinese customs ${[amount, zero].filter(Boolean).join(" and ")}.`;
}

const yearsOf = (list: readonly SingleMark[]) => {
  const a = Math.min(...list.map((s) => civil(s.span.start).year));
  const b = Math.max(...list.map((s) => civil(s.span.end).year));
  return a === b ? String(a) : `${a}–${b}`;
};

/** Tonnes a row states, both ends of a range. */
function tonnesOf({ row: { tonnes, low, high, qualifier } }: SingleMark): readonly Given[] {
  if (tonnes === null && (low === null || high === null)) return [];
  return givenBy(
    tonnes === null ? { value: null, low, high, qualifier } : { value: tonnes, low: null, high: null, qualifier },
  );
}

const statements = (n: number) => `${n} ${n === 1 ? "statement" : "statements"}`;

/** Series apart: what is assumed, what is counted of all suppliers, and what others say. */
function estimateSentences(t: Told): string[] {
  const main = t.singles.filter((s) => s.kind === "estimate");
  const kotra = main.filter((s) => s.row.series === "kotra_imputed" && tonnesOf(s).length > 0);
  const kostat = main.filter((s) => s.row.series === "kostat_total" && s.row.barrels !== null);
  const others = main.filter((s) => !kotra.includes(s) && !kostat.includes(s));
  const tonnes = others.filter((s) => tonnesOf(s).length > 0);
  const barrels = others.filter((s) => s.row.barrels !== null && !tonnes.includes(s));
  const inBarrels = (list: readonly SingleMark[]) =>
    range(list.map((s) => ({ n: s.row.barrels ?? 0, is: s.row.qualifier })));
  return [
    kotra.length > 0 ? `KOTRA assumes ${range(kotra.flatMap(tonnesOf))} t a year from China (${yearsOf(kotra)}).` : "",
    tonnes.length > 0
      ? `${statements(tonnes.length)} of others ${tonnes.length === 1 ? "gives" : "give"} ${range(tonnes.flatMap(tonnesOf))} t a year (${yearsOf(tonnes)}).`
      : "",
    kostat.length > 0
      ? `Statistics Korea puts ${inBarrels(kostat)} bbl a year on all suppliers (${yearsOf(kostat)}).`
      : "",
    barrels.length > 0
      ? `${statements(barrels.length)} in barrels only: ${inBarrels(barrels)} bbl a year (${yearsOf(barrels)}).`
      : "",
  ].filter(Boolean);
}

/** What customs say, what others say, and what the limit is; true for any window and filter. */
export function findingOf(t: Told): string {
  const limit = t.limits.find((l) => l.barrels !== null && l.tonnes !== null);
  const rule = limit
    ? `Since ${dateWords(limit.starts)} the limit is ${figure(limit.barrels ?? 0)} bbl or ${figure(limit.tonnes ?? 0)} t in 12 months.`
    : "";
  const said = [customsSentence(t), ...estimateSentences(t)].filter(Boolean);
  if (said.length === 0)
    return ["No figure on crude is left by the filters in this window.", rule].filter(Boolean).join(" ");
  return [...said, rule].filter(Boolean).join(" ");
}

export function notesOf(t: Told, both: boolean): string[] {
  const notes: string[] = [];
  const limit = t.limits.find((l) => l.barrels !== null && l.tonnes !== null);
  notes.push(
    `Tonnes and barrels stand in panels of their own and nothing is converted, whatever unit is chosen: no source gives a factor for this crude.${both && limit ? ` Only ${limit.resolution} names both units; the panels are drawn so that its ${figure(limit.tonnes ?? 0)} t and ${figure(limit.barrels ?? 0)} bbl stand equally high.` : ""}`,
  );
  if (t.zeros.length > 0 || t.prepared.zeros.length > 0)
    notes.push(
      "Zero in Chinese customs is a number in a statistic. Compilers thought a real halt in 2014 unlikely, because aid is not recorded there; grey is where the record has no customs figure at all.",
    );
  if (t.singles.some((s) => s.row.series === "kotra_imputed"))
    notes.push(
      "KOTRA's yearly figure is an assumption carried on from Chinese exports before 2014. It is never joined to customs.",
    );
  if (t.singles.some((s) => s.row.series === "kostat_total"))
    notes.push("Statistics Korea counts all suppliers, in barrels; it is not comparable with Chinese customs.");
  if (t.singles.some((s) => s.kind === "capacity" || s.kind === "reading"))
    notes.push(
      "What a pipe could carry and what somebody takes the limit to be are rules, dashed or dotted, not deliveries.",
    );
  if (t.singles.some((s) => s.kind === "contested"))
    notes.push(
      "One reporter calls the cargoes from Vostochny crude; those who saw them call them oil or refined. They are in the refined figures, never added to them.",
    );
  return notes;
}
