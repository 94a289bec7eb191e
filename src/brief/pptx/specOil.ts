import { actorOfReporter } from "../../chart/colour";
import { type Estimate, signOfAll } from "../../figures/oil/estimates";
import type { OilCapModel } from "../../figures/oil-cap/model";
import type { CapYear } from "../../figures/oil-cap/shape";
import type { OilEstimatesModel } from "../../figures/oil-estimates/model";
import type { OilMonthlyModel } from "../../figures/oil-monthly/model";
import { civil, dateWords, isoMonth, type Span, span } from "../../record/day";
import { countryName } from "../../record/names";
import type { OilSum } from "../../record/sum";
import { kindOf, sureWords, wholeSum } from "../../record/sumWords";
import type { Day } from "../../record/units";
import { COLOURS, colourOf } from "./colours";
import type { ChartSpec, Range, Series, Silent } from "./spec";

/** Whole numbers, as the figures print them: no cell says more than the record. */
const whole = (n: number) => Math.round(n);
const wholeOf = (sum: OilSum) => wholeSum(sum.value, kindOf(sum));

/** Every month a span touches, by its first day. */
function monthsIn({ start, end }: Span): readonly Span[] {
  const out: Span[] = [];
  for (let day: Day = start; day <= end; ) {
    const month = span(isoMonth(day));
    out.push(month);
    day = (month.end + 1) as Day;
  }
  return out;
}

/**
 * Months as columns, one series a supplier; what is known of several months together is their average, filled with
 * lines. A month without a figure has no column, and a mark over the columns that says so.
 */
export function monthly(model: OilMonthlyModel): ChartSpec {
  const first = Math.min(...model.marks.map((m) => m.span.start)) as Day;
  const last = Math.max(...model.marks.map((m) => m.span.end)) as Day;
  const months = monthsIn({ start: first, end: last });
  const silences: Silent[] = [];
  const bars = model.suppliers.flatMap(({ code }): Series[] => {
    const own = model.marks.filter((m) => m.supplier === code);
    const at = (month: Span) => own.find((m) => m.span.start <= month.start && m.span.end >= month.end);
    const valuesOf = (many: boolean) =>
      months.map((month) => {
        const mark = at(month);
        return mark && mark.value !== null && mark.months > 1 === many ? whole(mark.average) : null;
      });
    const name = countryName(code);
    const colour = colourOf(code);
    const silent = months.map((month) => (at(month)?.value ?? null) === null);
    if (silent.some(Boolean)) silences.push({ name: `${name}: no figure on record`, colour, at: silent });
    const together = { name: `${name}: several months together, average`, colour, hatched: true };
    return [
      { name, colour, values: valuesOf(false) },
      { ...together, values: valuesOf(true) },
    ].filter((s) => s.values.some((v) => v !== null));
  });
  const categories = months.map((m) => dateWords(isoMonth(m.start)));
  return { title: model.title, categories, unit: model.unit, bars, lines: [], ranges: [], silences };
}

const SCOPES = { beyond: "beyond the reports", total: "all deliveries", russia: "from Russia" } as const;

/** Who estimates what, with the bound where the body gives only one: "RUSI, from Russia, at least". */
function estimateName(e: Estimate): string {
  const all = (test: (c: Estimate["cases"][number]) => boolean) => e.cases.length > 0 && e.cases.every(test);
  // What a body says of its own number comes first: the highest of its cases can itself be a lower bound.
  const highest = all((c) => c.ceiling);
  const bound = all((c) => c.qualifier === "at_least")
    ? `, at least${highest ? ", highest case" : ""}`
    : highest
      ? ", up to"
      : signOfAll(e.cases) === "≈ "
        ? ", about"
        : "";
  return `${e.short}, ${SCOPES[e.scope]}${bound}`;
}

const bodyColour = (body: string) => colourOf(actorOfReporter(body));

interface Told {
  readonly name: string;
  readonly body: string;
  readonly low: number;
  readonly high: number;
  readonly pale?: boolean;
}

/** One range a name over columns; where one name speaks twice of one column, the second is a range of its own. */
function rangesOf(columns: readonly (readonly Told[])[]): readonly Range[] {
  const found = new Map<string, { colour: string; low: (number | null)[]; high: (number | null)[]; pale: boolean }>();
  const none = () => columns.map((): number | null => null);
  columns.forEach((list, i) => {
    for (const e of list) {
      for (let n = 1; ; n++) {
        const key = n === 1 ? e.name : `${e.name} (${n})`;
        const at = found.get(key) ?? { colour: bodyColour(e.body), low: none(), high: none(), pale: e.pale ?? false };
        found.set(key, at);
        if (at.high[i] !== null) continue;
        at.high[i] = whole(e.high);
        at.low[i] = whole(e.low);
        break;
      }
    }
  });
  return [...found].map(([name, range]) => ({ name, ...range }));
}

const told = (e: Estimate): Told => ({ name: estimateName(e), body: e.body, low: e.low, high: e.high });

function yearName({ period, reported }: Pick<CapYear, "period" | "reported">, figure: boolean): string {
  return `${period.label}${!figure ? " (no figure)" : kindOf(reported) === "exact" ? "" : ` (${sureWords(reported)})`}`;
}

const amountOf = ({ reported }: CapYear, code: string) => {
  const own = reported.suppliers.find((s) => s.code === code);
  return own && (own.countedMonths > 0 || own.total) ? wholeOf(own) : null;
};

const reportedName = (code: string) => `${countryName(code)}, reported`;

/**
 * One year: what is reported in the first column and each estimate in a column of its own, under the cap, so that none
 * covers another.
 */
function oneYear(model: OilCapModel, year: CapYear): ChartSpec {
  const estimates = year.estimates.map(told);
  const columns = [[], ...estimates.map((e) => [e])];
  const bars = model.suppliers.map((code): Series => {
    const values = [amountOf(year, code), ...estimates.map(() => null)];
    return { name: reportedName(code), colour: colourOf(code), values };
  });
  const any = bars.some((b) => b.values[0] !== null);
  const cap = {
    name: `Cap of ${year.period.label}`,
    colour: COLOURS.INK,
    values: columns.map(() => whole(year.limit)),
  };
  // Each is named under its column; the legend names them by whose they are.
  const ranges = rangesOf(
    columns.map((list) => list.map((e) => ({ ...e, name: `Estimate by ${e.name.split(",")[0]}` }))),
  );
  const categories = [`Reported, ${yearName(year, any)}`, ...estimates.map((e) => e.name)];
  return { title: model.title, categories, unit: model.unit, bars, lines: [cap], ranges, silences: [], valued: true };
}

/** Years as columns of what is reported, the cap as a line, estimates as ranges; one year alone by who says what. */
export function cap(model: OilCapModel): ChartSpec {
  const { years } = model;
  const [only] = years;
  if (years.length === 1 && only) return oneYear(model, only);
  const bars = model.suppliers.map((code): Series => {
    return { name: reportedName(code), colour: colourOf(code), values: years.map((y) => amountOf(y, code)) };
  });
  const limit = { name: "Cap", colour: COLOURS.INK, values: years.map((y) => whole(y.limit)) };
  const categories = years.map((y, i) =>
    yearName(
      y,
      bars.some((b) => b.values[i] !== null),
    ),
  );
  const ranges = rangesOf(years.map((y) => y.estimates.map(told)));
  return { title: model.title, categories, unit: model.unit, bars, lines: [limit], ranges, silences: [] };
}

/** What holds of the columns of reported years: none of them is exact where a month is silent or converted. */
function reportedToUn(years: OilEstimatesModel["years"]): string {
  const known = years.filter((y) => y.state === "figure");
  const parts = [
    known.some((y) => y.reported.least) ? "at least where months are silent" : "",
    known.some((y) => y.reported.converted) ? "about where partly converted" : "",
  ].filter(Boolean);
  return `Reported to the UN${parts.length > 0 ? ` (${parts.join(", ")})` : ""}`;
}

/**
 * Years with what is reported, the cap, and every estimate as a range in the year in which its days begin; null where one
 * is about more than a year, for then its column would say something it does not.
 */
export function estimates(model: OilEstimatesModel): ChartSpec | null {
  const { years } = model;
  const marks = model.bands.flatMap((b) => b.marks).filter((m) => m.kind !== "light");
  const yearOf = (s: Span) => years.findIndex((y) => s.start >= y.span.start && s.end <= y.span.end);
  if (years.length < 2 || marks.some((m) => yearOf(m.estimate.span) < 0)) return null;
  const columns = years.map((_, i) =>
    marks
      .filter((m) => yearOf(m.estimate.span) === i)
      .map((m) =>
        m.kind === "passed"
          ? { ...told(m.estimate), name: `${m.estimate.short} says only that the cap was passed`, pale: true }
          : told(m.estimate),
      ),
  );
  const values = years.map((y) => (y.state === "figure" ? wholeOf(y.reported) : null));
  const categories = years.map((y, i) => {
    const none = columns[i]?.length === 0 ? ", no estimate" : "";
    return `${civil(y.span.start).year}${none}`;
  });
  const bars = [{ name: reportedToUn(years), colour: COLOURS.PALE, values }];
  const limit = { name: "Cap", colour: COLOURS.INK, values: years.map((y) => whole(y.limit)) };
  return {
    title: model.title,
    categories,
    unit: model.unit,
    bars,
    lines: [limit],
    ranges: rangesOf(columns),
    silences: [],
  };
}
