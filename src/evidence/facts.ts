import { dateWords } from "../record/day";
import { BASIS_WORDS } from "../record/names";
import type { Basis, IsoDate, Qualifier } from "../record/units";
import type { Fact, Related } from "./shape";
import { BASIS_MEANS, capital, QUALIFIER_MEANS } from "./words";

/** A line of facts, its value with a capital; null where there is nothing to say, so that no line stands empty. */
export function fact(label: string, value: string, note = ""): Fact | null {
  if (value === "") return null;
  const words = capital(value);
  return note === "" ? { label, value: words } : { label, value: words, note };
}

export const isThere = <T>(x: T | null): x is T => x !== null;

/** Links, each row once, without the row they are about. */
export function links(list: readonly (Related | null)[], self: string): Related[] {
  const seen = new Set([self]);
  return list.filter(isThere).filter((r) => !seen.has(r.id) && seen.add(r.id));
}

interface Common {
  readonly basis?: Basis;
  readonly reporter?: string;
  readonly qualifier?: Qualifier | "";
  readonly origin?: string;
  readonly locator?: string;
  readonly note?: string;
  readonly known: IsoDate | "";
}

/** The lines every statement has: who says so, on what basis, how exactly, where, with what reservations, since when. */
export function commonFacts(row: Common): (Fact | null)[] {
  return [
    row.basis === "derived"
      ? fact("Worked out from", (row.reporter ?? "").replace(/^derived from /i, ""))
      : fact("Who says so", row.reporter ?? ""),
    row.basis ? fact("Basis", capital(BASIS_WORDS[row.basis]), BASIS_MEANS[row.basis]) : null,
    row.qualifier && row.qualifier !== "exact" && row.qualifier !== "range"
      ? fact("How exact", capital(QUALIFIER_MEANS[row.qualifier]))
      : null,
    row.basis === "derived" || row.locator === undefined
      ? null
      : fact("Where in the source", row.locator || "No page or paragraph recorded"),
    fact("Note", capital(row.note ?? "")),
    fact("Public since", row.known === "" ? "" : dateWords(row.known)),
  ];
}
