import { toTonnes } from "../../record/convert";
import type { Span } from "../../record/day";
import type { Day, Iso3 } from "../../record/units";
import { accepts } from "../../view/filters";
import type { View } from "../../view/view";
import { windowOf } from "../../view/window";
import { lazy, withLists } from "../lists";
import type { Model, RecordOf, Tally } from "../model";
import { oilCaps } from "../oil/caps";
import { estimatesIn } from "../oil/estimates";
import { reportedIn } from "../oil/reported";
import { totalMarks } from "../oil/totals";
import { type CapPeriod, capPeriods, periodsIn } from "../oil/years";
import { suppliersOf } from "../oil-monthly/suppliers";
import { rememberLast } from "../remember";
import type { CapYear } from "./shape";
import { COLUMNS, linesOf } from "./table";
import { findingOf, notesOf, usedTotals } from "./tell";

export interface OilCapModel extends Model {
  readonly suppliers: readonly Iso3[];
  readonly years: readonly CapYear[];
  /** Years outside the window, drawn as ghosts where one year stands alone; else empty. */
  readonly ghosts: readonly CapYear[];
  readonly laden: number | null;
  readonly window: Span;
}

/** Most steps of a brush leave the years as they are. */
const tally = rememberLast<Tally>();
const unique = (list: readonly string[]) => [...new Set(list)];

type Needs = "petroleum-monthly" | "petroleum-totals" | "petroleum-estimates" | "measures";

const cache = new WeakMap<object, Map<string, CapYear>>();
/** A slider passes through a hundred loads; more than this many years are not kept. */
const MOST = 400;

/** A year does not depend on the window, so brushing finds it ready. */
function yearOf(record: RecordOf<Needs>, view: View, suppliers: readonly Iso3[], period: CapPeriod): CapYear {
  const by = cache.get(record["petroleum-monthly"]) ?? new Map<string, CapYear>();
  cache.set(record["petroleum-monthly"], by);
  const key = [period.start, view.unit, view.laden, view.asof, view.basis, suppliers].join("|");
  const hit = by.get(key);
  if (hit) return hit;
  if (by.size > MOST) by.clear();
  const made = makeYear(record, view, suppliers, period);
  by.set(key, made);
  return made;
}

function makeYear(record: RecordOf<Needs>, view: View, suppliers: readonly Iso3[], period: CapPeriod): CapYear {
  const { basis } = accepts(view);
  const monthly = record["petroleum-monthly"];
  const totals = record["petroleum-totals"];
  const reported = reportedIn(monthly, totals, period, suppliers, view);
  const months = (day: Day) =>
    reported.marks.some((m) => m.value !== null && m.span.start <= day && m.span.end > day)
      ? null
      : reported.steps.reduce((n, s) => (s.end <= day ? s.added : n), 0);
  const code = suppliers.length === 1 ? (suppliers[0] ?? "ALL") : "ALL";
  const marks = totalMarks(totals, code, period, view.unit, months, basis);
  const estimates = estimatesIn(
    record["petroleum-estimates"],
    period,
    view.unit,
    view.laden,
    (r) => basis(r.basis) && (r.measure !== "deliveries_from_russia" || suppliers.some((s) => s === "RUS")),
  );
  const bare = {
    period,
    limit: view.unit === "bbl" ? period.limit : toTonnes(period.limit, "").value,
    reported,
    percent: reported.percent,
    totals: marks,
    estimates,
    blank:
      reported.countedMonths === 0 &&
      reported.hidden.length === 0 &&
      marks.length === 0 &&
      estimates.length === 0 &&
      reported.marks.every((m) => m.kind === "no_record"),
  };
  return { ...bare, lines: linesOf(bare, view.unit) };
}

/** Reported petroleum against the cap, year by year, beside what other bodies estimate. */
export function model(record: RecordOf<Needs>, view: View): OilCapModel {
  const window = windowOf(view);
  const suppliers = suppliersOf(view);
  const periods = capPeriods(oilCaps(record.measures), view.asof);
  const inside = suppliers.length === 0 ? [] : periodsIn(periods, window);
  const years = inside.map((p) => yearOf(record, view, suppliers, p));
  const alone = years.length === 1 && years[0]?.period.months === 12;
  const ghosts = alone
    ? periods
        .filter((p) => p.months === 12 && p !== inside[0])
        .map((p) => yearOf(record, view, suppliers, p))
        .filter((y) => y.reported.steps.length > 0)
    : [];
  // Ghosts are a faint background without a line in the table: what stands on rows is what is drawn strong or listed.
  const used = lazy(() => [
    ...years.flatMap((y) => y.reported.marks.flatMap((m) => (m.row ? [m.row] : []))),
    ...years.flatMap((y) => [...y.totals.map((t) => t.row), ...usedTotals(y)]),
    ...years.flatMap((y) => y.estimates.flatMap((e) => e.rows)),
  ]);
  const caps = [...new Set(years.map((y) => y.period.cap))];
  const rows = lazy(() => unique([...used().map((r) => r.id), ...caps.map((c) => c.id)]));
  const sources = lazy(() => unique([...used().flatMap((r) => r.source_ids), ...caps.flatMap((c) => c.sources)]));
  return withLists<OilCapModel>(
    {
      id: "oil-cap",
      title: "Refined petroleum against the cap",
      finding: findingOf(years, view, suppliers),
      unit: view.unit === "bbl" ? "barrels" : "tonnes",
      domain: null,
      suppliers,
      years,
      ghosts,
      laden: view.laden,
      window,
      columns: COLUMNS(view.unit),
      notes: notesOf(years, view),
      empty: years.length === 0,
    },
    {
      lines: () => years.flatMap((y) => y.lines),
      rows,
      sources,
    },
    () => tally(years, () => ({ rows: rows().length, sources: sources().length })),
  );
}
