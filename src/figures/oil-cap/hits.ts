import { dateWords, isoMonth } from "../../record/day";
import { countryName } from "../../record/names";
import { kindOf, sumNumber, sumWords } from "../../record/sumWords";
import type { Iso3 } from "../../record/units";
import type { OilUnit } from "../../view/view";
import type { Step } from "../oil/reported";
import { percentWords } from "../oil/share";
import { totalWords } from "../oil/totals";

/** A part of a step that can be picked, in data units. */
export interface Hit {
  /** Row it opens; null where its months have none. */
  readonly pick: string | null;
  /** All rows the part stands on. */
  readonly ids: readonly string[];
  readonly foot: number;
  readonly top: number;
}

const idsOf = (list: readonly { readonly id: string | null }[]) => list.flatMap((m) => (m.id === null ? [] : [m.id]));

/**
 * What a step offers to pick: the newest month it brought; where a published total of the year stands in the last step,
 * each supplier's layer by itself, so that every total used can be opened. The first supplier lies on top.
 */
export function hits(step: Step, suppliers: readonly Iso3[]): readonly Hit[] {
  if (step.totals.length === 0) {
    const ids = idsOf(step.marks);
    return [{ pick: ids.at(-1) ?? null, ids, foot: 0, top: step.total }];
  }
  let foot = 0;
  return [...suppliers].reverse().flatMap((code) => {
    const top = foot + (step.parts[suppliers.indexOf(code)] ?? 0);
    const total = step.totals.filter((t) => t.supplier === code);
    const ids = idsOf(total.length > 0 ? total : step.marks.filter((m) => m.supplier === code));
    const hit = { pick: ids.at(-1) ?? null, ids, foot, top };
    foot = top;
    return ids.length > 0 ? [hit] : [];
  });
}

/** The sentence of a step: how much by when, of whom, what share, and what brought it. */
export function stepWords(s: Step, suppliers: readonly Iso3[], unit: OilUnit): string {
  const parts = suppliers
    .map((c, i) => `${countryName(c)} ${sumNumber(s.parts[i] ?? 0, kindOf(s.partsSure[i] ?? s.sure))}`)
    .join(", ");
  const news = s.marks.map((q) => ` ${q.label}`).join("");
  const totals = s.totals.map((t) => ` By the published total of the year: ${totalWords(t, unit)}.`).join("");
  return `Reported by the end of ${dateWords(isoMonth(s.end))}: ${sumWords({ ...s.sure, value: s.total }, unit)}: ${parts}; ${percentWords(s.percent, s.shareKind)} of the cap.${totals}${news && ` New:${news}`}`;
}
