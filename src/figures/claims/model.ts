import { overlaps } from "../../record/day";
import { CLAIM_TOPICS, STANDINGS, type Standing, standingOf, TOPIC_WORDS } from "../../record/verdicts";
import { accepts, searchFor } from "../../view/filters";
import type { View } from "../../view/view";
import { windowOf } from "../../view/window";
import type { Model, RecordOf } from "../model";
import type { ClaimTable } from "./find";
import { type ClaimItem, claimItems } from "./prepare";
import { COLUMNS, linesOf } from "./table";
import { findingOf, NOTES } from "./tell";

export interface ClaimGroup {
  readonly key: string;
  readonly title: string;
  readonly items: readonly ClaimItem[];
  /** Claims of the group, where fewer are drawn. */
  readonly of?: number;
}

export interface ClaimsModel extends Model {
  readonly groups: readonly ClaimGroup[];
  readonly items: readonly ClaimItem[];
  readonly counts: ReadonlyMap<Standing, number>;
  /** Drawn as a list of claims and verdicts, without what the record holds beside them. */
  readonly bare?: boolean;
}

export const ARTICLE_TITLE = "The article of 7 February 2018";

/** Claims in the order they are read: the sentences of the article, then the others by topic. */
export function grouped(items: readonly ClaimItem[]): ClaimGroup[] {
  const rest = items.filter((i) => i.row.article !== "yes");
  return [
    { key: "article", title: ARTICLE_TITLE, items: items.filter((i) => i.row.article === "yes") },
    ...CLAIM_TOPICS.map((topic) => ({
      key: topic,
      title: TOPIC_WORDS[topic],
      items: rest.filter((i) => i.row.topic === topic),
    })),
  ].filter((g) => g.items.length > 0);
}

/** How many claims have each verdict, and of how many it is withheld; each standing is there. */
export function verdictCounts(items: readonly ClaimItem[]): ReadonlyMap<Standing, number> {
  return new Map(STANDINGS.map((s) => [s, items.filter((i) => standingOf(i.verdict) === s).length] as const));
}

const unique = (list: readonly string[]) => [...new Set(list)];

/** The claims held against the record: those about a time in the window that pass the filters. */
export function model(record: RecordOf<ClaimTable>, view: View): ClaimsModel {
  const all = claimItems(record, view.asof);
  const window = windowOf(view);
  const test = accepts(view);
  const { q, before } = searchFor(view.q, "claim", (needle) => all.some((i) => i.text.includes(needle)));
  const needle = q.toLowerCase();
  const shown = all.filter(
    (i) =>
      overlaps(i.span, window) &&
      (view.host.length === 0 || test.host(i.row.host)) &&
      (view.supplier.length === 0 || i.row.supplier === "ALL" || test.supplier(i.row.supplier)) &&
      (needle === "" || i.text.includes(needle)),
  );
  const items =
    view.basis.length === 0
      ? shown
      : shown.map((i) => ({ ...i, witnesses: i.witnesses.filter((w) => test.basis(w.basis)) }));
  const groups = grouped(items);
  const order = groups.flatMap((g) => g.items);
  return {
    id: "claims",
    title: "Claims held against the record",
    finding: `${before}${findingOf(order, view.basis.length > 0)}`,
    unit: "claims",
    domain: null,
    groups,
    items: order,
    counts: verdictCounts(order),
    columns: COLUMNS,
    lines: linesOf(order),
    notes: NOTES,
    rows: unique(order.flatMap((i) => [i.id, ...i.witnesses.map((w) => w.id)])),
    sources: unique(order.flatMap((i) => i.row.source_ids)),
    empty: order.length === 0,
  };
}
