import type { EntriesRow } from "../../record/tables";

/** What a number is where it is not exact; empty where it is. */
export const QUALIFIER_WORDS: Readonly<Record<EntriesRow["qualifier"], string>> = {
  exact: "",
  range: "",
  approx: "about",
  at_least: "at least",
  up_to: "up to",
};
