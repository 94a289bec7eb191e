import { bothEnds } from "../../record/bothEnds";
import { dateWords, periodWords, type Span, spanBetween } from "../../record/day";
import { oilQuantities, SUPPLIERS } from "../../record/oil";
import { summandOf, sumOil } from "../../record/sum";
import { kindOf, wholeSum } from "../../record/sumWords";
import type { ClaimsRow } from "../../record/tables";
import type { IsoDate } from "../../record/units";
import { STANDING_WORDS, standingOf, type Verdict } from "../../record/verdicts";
import { type ClaimTables, indexOf, witnesses } from "./find";
import { daysOf } from "./rows";
import type { Witness } from "./witness";
import { amountFull, capital, quantityWords } from "./words";

/** One claim with what can be set beside it. Values in the claim's unit. */
export interface ClaimItem {
  readonly id: string;
  readonly row: ClaimsRow;
  /** The claimed number; null for a day, and for a claim without a number. */
  readonly claimed: { readonly low: number; readonly high: number } | null;
  /** The claimed day or stretch of days, where the claim is about when. */
  readonly days: Span | null;
  /** On the claim's axis, the weightiest first. */
  readonly witnesses: readonly Witness[];
  /** Largest number on the axis; 0 where there is none. */
  readonly max: number;
  /** Null where it rests on what was not yet public on the knowledge date: no output tells it then, nor its reason. */
  readonly verdict: Verdict | null;
  /** The days it is about; those of its printing where none are named. */
  readonly span: Span;
  readonly by: string;
  readonly quantity: string;
  readonly spoken: string;
  /** Text that a search looks through, in lower case. */
  readonly text: string;
}

const DERIVED: Pick<Witness, "kind" | "silence" | "days" | "basis" | "actor" | "who"> = {
  kind: "sum",
  silence: null,
  days: null,
  basis: "derived",
  actor: "OTHER",
  who: "the months added up",
};

const QUALIFIER = { "at least": "at_least", about: "approx", exact: "exact" } as const;

/** The months as known, added up over the period of a claim: what a printed total is to be measured by. */
function sumOf(c: ClaimsRow, tables: ClaimTables, asof: IsoDate | null): Witness | null {
  const unit = c.unit === "barrels" ? "bbl" : c.unit === "tonnes" ? "t" : null;
  const suppliers = c.supplier === "ALL" ? SUPPLIERS : SUPPLIERS.filter((s) => s === c.supplier);
  const window = daysOf(c.period_start, c.period_end);
  if (c.quantity !== "refined_reported" || unit === null || suppliers.length === 0 || window === null) return null;
  if (c.supplier !== "ALL" && c.period_start === c.period_end) return null;
  const parts = [...oilQuantities(tables["petroleum-monthly"], asof).values()]
    .filter((q) => q.within === null && suppliers.includes(q.supplier))
    .map((q) => summandOf(q, unit));
  const sum = sumOil(parts, window);
  if (sum.countedMonths === 0) return null;
  const kind = kindOf(sum);
  const qualifier = QUALIFIER[kind];
  const value = wholeSum(sum.value, kind);
  const lacking = sum.silentMonths;
  const missing = lacking === 0 ? "" : `; ${lacking} ${lacking === 1 ? "month" : "months"} without a figure`;
  return {
    ...DERIVED,
    id: c.id,
    low: value,
    high: value,
    qualifier,
    short: "months added up",
    when: "",
    label: `The months as now known, added up: ${amountFull(value, value, qualifier, c.unit)}${missing}.`,
  };
}

function spokenOf(c: ClaimsRow, claimed: ClaimItem["claimed"]): string {
  const amount =
    c.unit === "date"
      ? ` Day claimed: ${periodWords(c.period_start, c.period_end)}.`
      : claimed
        ? ` Claimed: ${amountFull(claimed.low, claimed.high, c.qualifier, c.unit)}.`
        : " No number is claimed.";
  return `Claim: ${c.claim} ${c.claim_by}, ${c.claim_where}, ${dateWords(c.claim_date)}.${amount} Verdict: ${STANDING_WORDS[standingOf(c.verdict)]}.`;
}

function itemOf(c: ClaimsRow, tables: ClaimTables, index: ReturnType<typeof indexOf>, asof: IsoDate | null): ClaimItem {
  const claimed = bothEnds(c);
  const sum = sumOf(c, tables, asof);
  const list = witnesses(c, index);
  const all = sum ? [...list.slice(0, 1), sum, ...list.slice(1)] : list;
  const numbers = all.filter((w) => w.kind === "number" || w.kind === "sum");
  const days = c.unit === "date" ? daysOf(c.period_start, c.period_end) : null;
  return {
    id: c.id,
    row: c,
    claimed,
    days,
    witnesses: all,
    max: Math.max(0, claimed?.high ?? 0, ...numbers.map((w) => w.high)),
    verdict: c.verdict || null,
    span: daysOf(c.period_start, c.period_end) ?? spanBetween(c.claim_date, ""),
    by: `${c.claim_where.startsWith(c.claim_by) ? "" : `${c.claim_by}: `}${c.claim_where}, ${dateWords(c.claim_date)}`,
    quantity: capital(quantityWords(c)),
    spoken: spokenOf(c, claimed),
    text: `${c.claim} ${c.claim_by} ${c.claim_where} ${c.reason}`.toLowerCase(),
  };
}

const cache = new WeakMap<
  readonly ClaimsRow[],
  { readonly asof: IsoDate | null; readonly items: readonly ClaimItem[] }
>();

/** All claims with their witnesses, the article first, then in the order of the table. Remembered per claims array. */
export function claimItems(tables: ClaimTables, asof: IsoDate | null = null): readonly ClaimItem[] {
  const hit = cache.get(tables.claims);
  if (hit && hit.asof === asof) return hit.items;
  const index = indexOf(tables);
  const items = tables.claims.map((c) => itemOf(c, tables, index, asof));
  cache.set(tables.claims, { asof, items });
  return items;
}
