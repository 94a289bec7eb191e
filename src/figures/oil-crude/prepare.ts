import { civil, dayOf, type Span, spanBetween } from "../../record/day";
import { BASIS_WORDS } from "../../record/names";
import type { CrudeOilRow } from "../../record/tables";
import type { Qualifier } from "../../record/units";
import { accepts } from "../../view/filters";
import type { View } from "../../view/view";
import { spanWords } from "../oil/spanWords";
import { customsWords, rowWords } from "./words";

/** One period of Chinese customs with a number above zero. Tonnes. */
export interface CustomsMark {
  readonly id: string;
  readonly span: Span;
  readonly value: number;
  readonly qualifier: Qualifier;
  /** Other numbers printed for the same period. */
  readonly rivals: readonly CrudeOilRow[];
  readonly rows: readonly CrudeOilRow[];
  /** A part of a longer period that has its own mark. */
  readonly part: boolean;
  /** A whole calendar year. */
  readonly year: number | null;
  readonly label: string;
}

/** A stretch for which customs recorded zero: a number in a statistic, not proof that nothing flowed. */
export interface ZeroMark {
  readonly id: string;
  readonly span: Span;
  readonly rows: readonly CrudeOilRow[];
  readonly label: string;
}

/** A row as it is drawn by itself: an estimate, a contested label, a capacity or a reading of the limit. */
export interface SingleMark {
  readonly id: string;
  readonly kind: "estimate" | "contested" | "capacity" | "reading";
  readonly span: Span;
  readonly row: CrudeOilRow;
  readonly label: string;
}

export interface Prepared {
  readonly customs: readonly CustomsMark[];
  readonly zeros: readonly ZeroMark[];
  readonly singles: readonly SingleMark[];
  /** Last day of any customs row; null where none is left by the filters. */
  readonly customsEnd: Span["end"] | null;
}

const within = (a: Span, b: Span) => b.start <= a.start && a.end <= b.end;
const longer = (a: Span, b: Span) => a.end - a.start > b.end - b.start;

/** The whole calendar year a span is, or null. */
export function wholeYear(s: Span): number | null {
  const { year } = civil(s.start);
  return s.start === dayOf(year, 1, 1) && s.end === dayOf(year, 12, 31) ? year : null;
}

/** Exact before rounded; then the number most rows print; then the order of the record. */
function leadOf(rows: readonly CrudeOilRow[]): CrudeOilRow | undefined {
  const exact = rows.filter((r) => r.qualifier === "exact");
  const pool = exact.length > 0 ? exact : rows;
  const count = (r: CrudeOilRow) => pool.filter((o) => o.tonnes === r.tonnes).length;
  return pool.reduce<CrudeOilRow | undefined>((a, r) => (a && count(a) >= count(r) ? a : r), undefined);
}

function customsOf(rows: readonly CrudeOilRow[]): { customs: CustomsMark[]; zeros: ZeroMark[] } {
  const spans = rows.map((row) => ({ row, span: spanBetween(row.period_start, row.period_end) }));
  const groups = new Map<string, typeof spans>();
  for (const s of spans.filter((s) => (s.row.tonnes ?? 0) > 0)) {
    const key = `${s.span.start}:${s.span.end}`;
    groups.set(key, [...(groups.get(key) ?? []), s]);
  }
  const bars = [...groups.values()];
  const customs = bars.flatMap((group): CustomsMark[] => {
    const lead = leadOf(group.map((g) => g.row));
    const span = group[0]?.span;
    if (!lead || !span || lead.tonnes === null) return [];
    const rivals = group.map((g) => g.row).filter((r) => r.tonnes !== lead.tonnes);
    const part = bars.some((other) => other[0] && longer(other[0].span, span) && within(span, other[0].span));
    const label = customsWords(lead, rivals, part);
    return [
      {
        id: lead.id,
        span,
        value: lead.tonnes,
        qualifier: lead.qualifier,
        rivals,
        rows: group.map((g) => g.row),
        part,
        year: wholeYear(span),
        label,
      },
    ];
  });
  const none = spans.filter((s) => s.row.tonnes === 0);
  const zeros = none
    .filter((z) => !none.some((o) => o !== z && within(z.span, o.span) && longer(o.span, z.span)))
    .map((z): ZeroMark => {
      const inner = none.filter((o) => o !== z && within(o.span, z.span)).map((o) => o.row);
      const also = inner.length > 0 ? ` Also told for ${inner.map((r) => spanWords(r)).join(", ")}.` : "";
      return {
        id: z.row.id,
        span: z.span,
        rows: [z.row, ...inner],
        label: `${z.row.reporter}, ${spanWords(z.row)}: zero in the statistics, which does not say that nothing was delivered; ${BASIS_WORDS[z.row.basis]}.${also}`,
      };
    });
  const by = (a: { span: Span }, b: { span: Span }) => a.span.start - b.span.start;
  return { customs: customs.sort(by), zeros: zeros.sort(by) };
}

const KIND: Readonly<Record<CrudeOilRow["kind"], SingleMark["kind"]>> = {
  delivery: "estimate",
  other: "contested",
  capacity: "capacity",
  limit: "reading",
};

function prepare(rows: readonly CrudeOilRow[]): Prepared {
  const isCustoms = (r: CrudeOilRow) => r.series === "china_customs" && r.kind === "delivery";
  const own = rows.filter(isCustoms);
  const singles = rows
    .filter((r) => !isCustoms(r))
    .map((row): SingleMark => {
      const kind = KIND[row.kind];
      return { id: row.id, kind, span: spanBetween(row.period_start, row.period_end), row, label: rowWords(row, kind) };
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const ends = own.map((r) => spanBetween(r.period_start, r.period_end).end);
  const customsEnd = ends.reduce<Span["end"] | null>((a, e) => (a !== null && a >= e ? a : e), null);
  return { ...customsOf(own), singles, customsEnd };
}

const cache = new WeakMap<readonly CrudeOilRow[], Map<string, Prepared>>();
const MOST = 60;

/** All marks of crude under the filters, whatever the window. Remembered per rows array. */
export function preparedOf(rows: readonly CrudeOilRow[], view: View): Prepared {
  const by = cache.get(rows) ?? new Map<string, Prepared>();
  cache.set(rows, by);
  const key = `${view.basis.join()}|${view.supplier.join()}`;
  const hit = by.get(key);
  if (hit) return hit;
  if (by.size > MOST) by.clear();
  const { basis, supplier } = accepts(view);
  const made = prepare(rows.filter((r) => basis(r.basis) && supplier(r.supplier)));
  by.set(key, made);
  return made;
}
