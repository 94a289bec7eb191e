import { amountIn } from "../../record/convert";
import { hasNumber, type OilQuantity, oilAmount, oilQuantities, underBasis } from "../../record/oil";
import { spreadWords } from "../../record/spread";
import type { PetroleumMonthlyRow } from "../../record/tables";
import { accepts } from "../../view/filters";
import type { OilUnit, View } from "../../view/view";
import type { OilMark, Rivals } from "./mark";
import { markWords, statedWords, vague } from "./words";

function rivalsOf(rows: readonly PetroleumMonthlyRow[], unit: OilUnit): Rivals | null {
  const given = rows.filter(hasNumber).flatMap((r) => {
    const amount = amountIn(r, unit);
    return amount ? [{ value: amount.value, about: vague(r) || amount.converted }] : [];
  });
  if (given.length === 0) return null;
  const values = given.map((g) => g.value);
  const said = spreadWords(
    given.map((g) => ({ n: Math.round(g.value), is: g.about ? "approx" : "exact" })),
    { joint: "–" },
  );
  return {
    count: given.length,
    low: Math.min(...values),
    high: Math.max(...values),
    said,
    about: said.includes("about"),
  };
}

function kindOf(q: OilQuantity, row: PetroleumMonthlyRow | null, value: number | null): OilMark["kind"] {
  if (value === null) return q.silence ?? "no_record";
  if (value === 0) return "zero";
  return row?.basis === "derived" ? "derived" : "filed";
}

function markOf(q: OilQuantity, unit: OilUnit, past: boolean): OilMark {
  const amount = oilAmount(q, unit);
  const row = amount?.row ?? q.leading;
  const others = q.leading ? [q.leading, ...q.rivals].filter((r) => r !== row) : [];
  const value = amount?.value ?? null;
  const bare = {
    key: q.key,
    id: row?.id ?? null,
    supplier: q.supplier,
    start: q.start,
    end: q.end,
    span: q.span,
    months: q.months,
    kind: kindOf(q, row, value),
    value,
    average: (value ?? 0) / q.months,
    converted: amount?.converted ?? false,
    about: amount !== null && vague(amount.row),
    past,
    factor: amount?.factor ?? null,
    stated: value === null || row === null ? "" : statedWords(row, unit, amount?.converted ?? false),
    basis: row?.basis ?? ("" as const),
    rivals: rivalsOf(others, unit),
    silentRivals: value === null ? 0 : others.filter((r) => !hasNumber(r)).length,
    row,
    others,
  };
  return { ...bare, label: markWords(bare, unit) };
}

export interface OilMarks {
  /** In time order, suppliers mixed; a month known only as part of a longer run is in that run. */
  readonly marks: readonly OilMark[];
  /** Quantities with a number or a silence that the basis filter hides. */
  readonly hidden: readonly OilQuantity[];
}

const cache = new WeakMap<readonly PetroleumMonthlyRow[], Map<string, OilMarks>>();

/** All marks of a record in a unit, under a knowledge date and a filter on the basis. Remembered per rows array. */
export function oilMarks(
  rows: readonly PetroleumMonthlyRow[],
  view: Pick<View, "unit" | "asof" | "basis" | "host" | "supplier" | "lane" | "sector">,
): OilMarks {
  const key = `${view.unit}|${view.asof ?? ""}|${view.basis.join()}`;
  const by = cache.get(rows) ?? new Map<string, OilMarks>();
  cache.set(rows, by);
  const hit = by.get(key);
  if (hit) return hit;
  const { basis } = accepts(view);
  const marks: OilMark[] = [];
  const hidden: OilQuantity[] = [];
  for (const q of oilQuantities(rows, view.asof).values()) {
    if (q.within !== null) continue;
    const seen = underBasis(q, basis);
    if (seen) marks.push(markOf(seen, view.unit, view.asof !== null));
    else hidden.push(q);
  }
  const made = { marks, hidden };
  // The few combinations a reader tries stay; a long session must not pile them up.
  if (by.size > 12) by.clear();
  by.set(key, made);
  return made;
}
