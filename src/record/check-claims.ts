import type { Checked, LinkFault } from "./check-links";
import type { Line } from "./check-row";

/** What the record's checks cannot know by themselves, for they stand below it: the figures, and how an address is read. */
export interface Beyond {
  /** Ids of all figures. */
  readonly figures: readonly string[];
  /** The query of a view as its canonical form, and a sentence for each part that no page would use. */
  readonly readView: (query: string) => { readonly query: string; readonly ignored: readonly string[] };
}

type Say = (column: string, wrong: string, right: string) => void;

/** A claim names one number, one range, or none; a date claim has its day as its period. */
function numbers(at: Line, say: Say): void {
  const has = (column: string) => at.get(column) !== "";
  const range = has("low") || has("high");
  if (has("value") && range) say("value", "a number beside a range", "one of the two");
  if ((has("value") || range) !== has("qualifier")) {
    say("qualifier", has("qualifier") ? "a qualifier without a number" : "empty", "one qualifier for each number");
  }
  if (range !== (at.get("qualifier") === "range"))
    say("qualifier", "does not fit the number", "range with low and high");
  if (at.get("unit") === "date") {
    if (has("value") || range) say("value", "a number where a day is claimed", "the period alone");
    if (!has("period_start")) say("period_start", "empty", "the day that is claimed");
  }
}

function evidence(at: Line, say: Say): void {
  const list = at.get("statements").split(";");
  if (at.get("statements") === "") say("statements", "empty", "at least one row that bears on the claim");
  const own = at.get("claim_row");
  if (own !== "" && list.includes(own))
    say("statements", "names the claim's own row", "only rows that are no part of it");
}

function shown(at: Line, beyond: Beyond, say: Say): void {
  const figure = at.get("figure");
  if (figure !== "" && !beyond.figures.includes(figure)) {
    say("figure", "no such figure", beyond.figures.join(", "));
  }
  const view = at.get("view");
  if (view === "") return;
  const { query, ignored } = beyond.readView(view);
  for (const why of ignored) say("view", `not used by any page: ${why}`, "a query whose every part is used");
  if (ignored.length === 0 && query !== view) say("view", "not in its canonical form", query);
  if (/(^|&)pick=/.test(view)) say("view", "picks a row", "a query without pick: the claim itself is picked");
}

/**
 * Everything wrong with the claims that needs more than one cell: number and qualifier, witnesses, and whether the
 * figure and the view that a claim points to exist. Without `beyond` figure and view are not looked at.
 */
export function claimFaults(tables: readonly Checked[], beyond?: Beyond): LinkFault[] {
  const lines = tables.find((t) => t.resource.name === "claims")?.lines ?? [];
  return lines.flatMap((at) => {
    const faults: LinkFault[] = [];
    const say: Say = (column, wrong, right) => faults.push({ at, column, value: at.get(column), wrong, right });
    numbers(at, say);
    evidence(at, say);
    if (beyond) shown(at, beyond, say);
    return faults;
  });
}
