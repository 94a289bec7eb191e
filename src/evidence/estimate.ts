import { limitWords } from "../figures/measures/words";
import { oilCaps } from "../figures/oil/caps";
import { estimatesOf } from "../figures/oil/estimates";
import { capPeriods } from "../figures/oil/years";
import { againstWords } from "../figures/oil-cap/table";
import { toBarrels, toTonnes } from "../record/convert";
import { overlaps, spanBetween } from "../record/day";
import { amountWords, BASIS_WORDS, figure } from "../record/names";
import type { PetroleumEstimatesRow } from "../record/tables";
import type { Barrels, Tonnes } from "../record/units";
import { commonFacts, fact } from "./facts";
import { eventsIn, rulesDuring } from "./nearby";
import { factorNote, oilWords } from "./oilWords";
import type { Context, Fact, Rival, Teller } from "./shape";
import { capital, codeWords, when, whenPhrase } from "./words";

type Estimate = PetroleumEstimatesRow;

const MEASURES: Readonly<Record<Estimate["measure"], string>> = {
  annual_imports_baseline: "yearly imports before the caps",
  annual_imports_from_russia: "yearly imports from Russia",
  annual_need: "what the country needs in a year",
  customs_exports: "exports in customs statistics",
  deliveries_from_russia: "deliveries from Russia",
  illicit_deliveries: "illicit deliveries",
  monthly_deliveries_from_russia: "deliveries from Russia in a month",
  observed_ship_to_ship_transfers: "ship-to-ship transfers seen",
  planned_shipment: "a planned shipment",
  reported_deliveries: "deliveries as reported to the UN",
  single_transfer: "a single transfer",
  tanker_deliveries_count: "deliveries by tanker, counted",
  total_deliveries: "all deliveries, reported ones included",
  unreported_deliveries: "deliveries nobody reported",
  voyages_tracked: "voyages tracked",
};

const oil = (row: Estimate) => row.unit === "barrels" || row.unit === "tonnes";

function amount(row: Estimate): string {
  return `${amountWords(row.value, row.low, row.high, row.qualifier)} ${row.unit}`;
}

/** Oil in the other unit. Deliveries from Russia go by Russia's factor; the rest by the one used for both suppliers. */
function converted(row: Estimate): Fact | null {
  if (!oil(row)) return null;
  const supplier = row.measure.includes("russia") || row.body === "Russia" ? "RUS" : "";
  const to = (n: number | null) =>
    n === null
      ? null
      : row.unit === "tonnes"
        ? toBarrels(n as Tonnes, supplier, row.period_start)
        : toTonnes(n as Barrels, supplier, row.period_start);
  const [value, low, high] = [to(row.value), to(row.low), to(row.high)];
  const factor = (value ?? low ?? high)?.factor;
  if (!factor) return null;
  const unit = row.unit === "tonnes" ? "bbl" : "t";
  const round = (a: { value: number } | null) => (a === null ? null : Math.round(a.value));
  const qualifier = row.qualifier === "exact" ? "approx" : row.qualifier;
  const words = amountWords(round(value), round(low), round(high), qualifier);
  return fact(
    unit === "bbl" ? "In barrels" : "In tonnes",
    `${words} ${oilWords(2, unit).slice(2)}`,
    factorNote(factor),
  );
}

/** How it stands to the cap of its year, by its own date: never added to what was reported. */
function againstCap(row: Estimate, c: Context): string {
  if (row.cap_meter !== "yes" || row.period_start === "" || row.period_end === "") return "";
  const days = spanBetween(row.period_start, row.period_end);
  const period = capPeriods(oilCaps(c.record.measures), c.asof).find(
    (p) => p.span.start <= days.start && days.end <= p.span.end,
  );
  const [e] = estimatesOf([row], "bbl", null);
  const told = e?.cases[0];
  return period && e && told
    ? `${figure(period.limit)} barrels for ${period.label}: ${againstWords(told, e, period.limit)}`
    : "";
}

function rivalsOf(row: Estimate, c: Context): Rival[] {
  const days = spanBetween(row.period_start, row.period_end);
  return c.record["petroleum-estimates"]
    .filter(
      (r) =>
        r.id !== row.id &&
        r.measure === row.measure &&
        (row.origin === "" || r.origin !== row.origin) &&
        overlaps(days, spanBetween(r.period_start, r.period_end)),
    )
    .map((r) => ({
      id: r.id,
      value: capital(amount(r)),
      who: capital(r.reporter),
      when: when(r.period_start, r.period_end),
      why: r.laden === null ? "" : `tankers ${figure(r.laden)} % laden`,
    }));
}

/** How a row of the same origin stands to this one. */
function kinship(row: Estimate, r: Estimate): string {
  if (r.laden !== null && r.laden !== row.laden) return `the same estimate, tankers ${figure(r.laden)} % laden`;
  const same = r.value === row.value && r.low === row.low && r.high === row.high && r.unit === row.unit;
  return same ? "the same estimate, told again: one voice" : "of the same origin: one voice, not another witness";
}

/** A body's number on deliveries beyond, or beside, the reports to the UN. */
export const estimate: Teller<"petroleum-estimates"> = {
  kind: (row) =>
    `Refined petroleum, ${row.basis === "reported_to_un" ? "a figure reported to the UN" : BASIS_WORDS[row.basis]}`,
  brief: (row) => `${row.body}, ${when(row.period_start, row.period_end)}: ${amount(row)}, ${MEASURES[row.measure]}`,
  tell: (row, c) => {
    const days = spanBetween(row.period_start, row.period_end);
    const voice = row.origin === "" ? [] : c.record["petroleum-estimates"].filter((r) => r.origin === row.origin);
    return {
      headline: capital(amount(row)),
      sentence: `${capital(MEASURES[row.measure])} ${whenPhrase(row.period_start, row.period_end)}: ${amount(row)}. ${capital(row.reporter)}, ${BASIS_WORDS[row.basis]}.`,
      facts: [
        fact("As stated", amount(row)),
        converted(row),
        fact(
          "What is counted",
          capital(MEASURES[row.measure]),
          row.measure === "reported_deliveries" ? "Stands here for comparison." : "",
        ),
        fact(
          "Assumed load",
          row.laden === null ? "" : `Tankers ${figure(row.laden)} % laden`,
          "How full tankers that nobody inspected are assumed to be.",
        ),
        fact(
          "Against the cap",
          againstCap(row, c),
          "By the end of its period, if it is right; reported deliveries are not added.",
        ),
        fact("Assumption", row.assumption ?? ""),
        fact("Period", when(row.period_start, row.period_end)),
        fact("Body", row.body),
        fact("Product", capital(codeWords(row.product))),
        ...commonFacts(row),
      ],
      why:
        row.cap_meter === "yes"
          ? "No estimate leads another: each is drawn against the year's cap with its own period and body. They overlap and are never added."
          : "No estimate leads another. This one is not drawn against a year's cap: it is not a volume delivered within one calendar year by more than one ship, or it repeats one that stands there.",
      rivalsTitle: "What others say on the same measure and time",
      rivals: rivalsOf(row, c),
      related: [
        ...voice.map((r) => c.link(r.id, kinship(row, r))),
        ...rulesDuring(c, days, (m) => m.subject === "refined_petroleum" && m.type === "cap").map((m) =>
          c.link(m.id, `a cap in force: ${limitWords(m)}`),
        ),
        ...eventsIn(c, days, (e) => e.lane === "oil" && e.importance < 3, "oil enforcement in that time", 4),
      ],
    };
  },
};
