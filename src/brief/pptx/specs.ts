import type { FigureId, Model } from "../../figures/model";
import type { CapYear, OilCapModel } from "../../figures/oil-cap/model";
import type { OilMonthlyModel } from "../../figures/oil-monthly/model";
import type { TestsModel } from "../../figures/tests/model";
import { dateWords, isoMonth, type Span, span } from "../../record/day";
import { countryName } from "../../record/names";
import type { Day } from "../../record/units";
import type { ChartSpec, Range, Series } from "./spec";

/** The actors' colours on white, as tokens.css has them for light ground: a file cannot read a style sheet. */
export const COLOURS = { CHN: "D55E00", RUS: "0072B2", INK: "16181A", GREY: "5F666B", PALE: "8D9498" } as const;

const colourOf = (code: string) => (code === "CHN" ? COLOURS.CHN : code === "RUS" ? COLOURS.RUS : COLOURS.GREY);

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
/** Whole numbers, as the figures print them: no cell says more than the record. */
const whole = (n: number) => Math.round(n);

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

/** Months as columns, one series a supplier; what is known of several months together is their average, filled with lines. */
function monthly(model: OilMonthlyModel): ChartSpec {
  const known = model.marks.filter((m) => m.value !== null);
  const first = Math.min(...known.map((m) => m.span.start)) as Day;
  const last = Math.max(...known.map((m) => m.span.end)) as Day;
  const months = monthsIn({ start: first, end: last });
  const bars = model.suppliers.flatMap(({ code }): Series[] => {
    const own = known.filter((m) => m.supplier === code);
    const valuesOf = (many: boolean) =>
      months.map((month) => {
        const mark = own.find((m) => m.months > 1 === many && m.span.start <= month.start && m.span.end >= month.end);
        return mark ? whole(mark.average) : null;
      });
    const name = countryName(code);
    const together = { name: `${name}: several months together, average`, colour: colourOf(code), hatched: true };
    return [
      { name, colour: colourOf(code), values: valuesOf(false) },
      { ...together, values: valuesOf(true) },
    ].filter((s) => s.values.some((v) => v !== null));
  });
  const categories = months.map((m) => dateWords(isoMonth(m.start)));
  return { title: model.title, categories, unit: model.unit, bars, lines: [], ranges: [] };
}

/** One range a body and scope; where a body speaks twice of one year, the second is a range of its own. */
function rangesOf(years: readonly CapYear[]): readonly Range[] {
  const found = new Map<string, { low: (number | null)[]; high: (number | null)[] }>();
  years.forEach((year, i) => {
    for (const e of year.estimates) {
      const scope =
        e.scope === "beyond" ? "beyond the reports" : e.scope === "total" ? "all deliveries" : "from Russia";
      const name = `${e.short}, ${scope}`;
      for (let n = 1; ; n++) {
        const key = n === 1 ? name : `${name} (${n})`;
        const at = found.get(key) ?? { low: years.map(() => null), high: years.map(() => null) };
        found.set(key, at);
        if (at.high[i] !== null) continue;
        at.high[i] = whole(e.high);
        at.low[i] = whole(e.low);
        break;
      }
    }
  });
  return [...found].map(([name, { low, high }]) => ({ name, colour: COLOURS.GREY, low, high }));
}

/** Years as columns of what is reported, the cap as a line, estimates as ranges. */
function cap(model: OilCapModel): ChartSpec {
  const { years } = model;
  const bars = model.suppliers.map((code): Series => {
    const values = years.map((y) => {
      const own = y.reported.suppliers.find((s) => s.code === code);
      return own && (own.countedMonths > 0 || own.total) ? whole(own.value) : null;
    });
    return { name: `${countryName(code)}, reported`, colour: colourOf(code), values };
  });
  const limit = { name: "Cap", colour: COLOURS.INK, values: years.map((y) => whole(y.limit)) };
  const categories = years.map((y) => `${y.period.label}${y.reported.least ? " (at least)" : ""}`);
  return { title: model.title, categories, unit: model.unit, bars, lines: [limit], ranges: rangesOf(years) };
}

/** Missiles by stretch of the calendar; a group whose number is not stated counts as one, and its column says so. */
function missiles(model: TestsModel): ChartSpec {
  const categories = model.total.map((b) => `${b.cell.words}${b.exact ? "" : " (at least)"}`);
  const values = model.total.map((b) => b.least);
  const bars = [{ name: "Ballistic missiles launched", colour: COLOURS.INK, values }];
  return { title: model.title, categories, unit: "missiles", bars, lines: [], ranges: [] };
}

/**
 * A figure's model as a chart of PowerPoint's own; null where there is none that would say the same: maps, time lines,
 * ranges of dates, silences drawn as marks.
 */
export function specOf(model: Model): ChartSpec | null {
  if (model.empty) return null;
  const made: Partial<Record<FigureId, () => ChartSpec>> = {
    "oil-monthly": () => monthly(model as OilMonthlyModel),
    "oil-cap": () => cap(model as OilCapModel),
    tests: () => missiles(model as TestsModel),
  };
  const spec = made[model.id]?.() ?? null;
  const some = spec && [...spec.bars, ...spec.lines].some((s) => sum(s.values.map((v) => (v === null ? 0 : 1))) > 0);
  return some && spec.categories.length > 0 ? spec : null;
}
