import type { FigureId, Model } from "../../figures/model";
import type { OilCapModel } from "../../figures/oil-cap/model";
import type { OilEstimatesModel } from "../../figures/oil-estimates/model";
import type { OilMonthlyModel } from "../../figures/oil-monthly/model";
import type { TestsModel } from "../../figures/tests/model";
import { COLOURS } from "./colours";
import type { ChartSpec } from "./spec";
import { cap, estimates, monthly } from "./specOil";

/** Missiles by stretch of the calendar; a group whose number is not stated counts as one, and its column says so. */
function missiles(model: TestsModel): ChartSpec {
  const categories = model.total.map((b) => `${b.cell.words}${b.exact ? "" : " (at least)"}`);
  const values = model.total.map((b) => b.least);
  const bars = [{ name: "Ballistic missiles launched", colour: COLOURS.INK, values }];
  return { title: model.title, categories, unit: "missiles", bars, lines: [], ranges: [], silences: [] };
}

const some = (values: readonly (number | null)[]) => values.some((v) => v !== null);

/** A line over one column would be a point: it runs over empty ones on both sides. */
function widened(spec: ChartSpec): ChartSpec {
  if (spec.categories.length > 1 || spec.lines.length === 0) return spec;
  const beside = (values: readonly (number | null)[]) => [null, ...values, null];
  const through = (values: readonly (number | null)[]) => [values[0] ?? null, ...values, values[0] ?? null];
  return {
    ...spec,
    categories: [" ", ...spec.categories, "  "],
    bars: spec.bars.map((s) => ({ ...s, values: beside(s.values) })),
    lines: spec.lines.map((s) => ({ ...s, values: through(s.values) })),
    ranges: spec.ranges.map((r) => ({ ...r, low: beside(r.low), high: beside(r.high) })),
    silences: spec.silences.map((s) => ({ ...s, at: [false, ...s.at, false] })),
  };
}

/**
 * A figure's model as a chart of PowerPoint's own; null where there is none that would say the same: maps, time lines,
 * ranges of dates, panels on scales of their own, numbers that count different things.
 */
export function specOf(model: Model): ChartSpec | null {
  if (model.empty) return null;
  const made: Partial<Record<FigureId, () => ChartSpec | null>> = {
    "oil-monthly": () => monthly(model as OilMonthlyModel),
    "oil-cap": () => cap(model as OilCapModel),
    "oil-estimates": () => estimates(model as OilEstimatesModel),
    tests: () => missiles(model as TestsModel),
  };
  const spec = made[model.id]?.() ?? null;
  if (!spec || spec.categories.length === 0) return null;
  const any = spec.bars.some((s) => some(s.values)) || spec.ranges.some((r) => some(r.high));
  return any ? widened(spec) : null;
}
