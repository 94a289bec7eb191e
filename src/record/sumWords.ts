import { figure } from "./names";
import type { OilSum } from "./sum";

/**
 * What a sum is: a floor where months are silent, hidden or cut; about where a part is rounded or converted, for the
 * factors are approximations; else exact. Every output takes the word from here.
 */
export type SumKind = "at least" | "about" | "exact";

/** What of a sum decides its kind. */
export type Sure = Pick<OilSum, "least" | "about" | "converted">;

/** The kind of a sum; "at least" says more than "about". */
export function kindOf({ least, about, converted }: Sure): SumKind {
  return least ? "at least" : about || converted ? "about" : "exact";
}

/** The kind of a sum, and that it is partly converted: `about, partly converted`. */
export function sureWords(sum: Sure): string {
  return `${kindOf(sum)}${sum.converted ? ", partly converted" : ""}`;
}

/** A sum as a whole number, the same in every output: a floor is never rounded up. */
export function wholeSum(value: number, kind: SumKind): number {
  // What adding fractions of barrels leaves over must not cost one.
  return kind === "at least" ? Math.floor(value + 1e-6) : Math.round(value);
}

/** `at least 147,882`, `about 466,739`, `238,805`: a sum as whole barrels or tonnes, without the unit. */
export function sumNumber(value: number, kind: SumKind): string {
  return `${kind === "exact" ? "" : `${kind} `}${figure(wholeSum(value, kind))}`;
}

/** `about 466,739 bbl (partly converted)`. */
export function sumWords(sum: Sure & Pick<OilSum, "value">, unit: "bbl" | "t"): string {
  return `${sumNumber(sum.value, kindOf(sum))} ${unit}${sum.converted ? " (partly converted)" : ""}`;
}

const SIGNS: Readonly<Record<SumKind, string>> = { "at least": "≥ ", about: "≈ ", exact: "" };

/** The sign that stands for the word where there is no room for it. */
export function signOf(kind: SumKind): string {
  return SIGNS[kind];
}
