import type { EarningsModel } from "../../figures/labour-earnings/model";
import type { EntriesModel } from "../../figures/labour-entries/model";
import type { DrawnId, Model } from "../../figures/model";
import type { OilCapModel } from "../../figures/oil-cap/model";
import type { OilEstimatesModel } from "../../figures/oil-estimates/model";
import type { OilMonthlyModel } from "../../figures/oil-monthly/model";
import type { TestsModel } from "../../figures/tests/model";
import { COLOURS } from "./colours";
import type { ChartSpec, Charts } from "./spec";
import { earnings } from "./specEarnings";
import { entries } from "./specLabour";
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
 * A figure's model as charts of PowerPoint's own; null where there are none that would say the same: maps, time lines,
 * ranges of dates, panels on scales of their own (trade), logarithmic scales with uncertain dates (labour-stock), years
 * beside stretches of years (oil-crude).
 */
export function specsOf(model: Model): Charts | null {
  if (model.empty) return null;
  const one = (spec: ChartSpec | null): Charts | null => spec && { charts: [spec], left: "" };
  const made: Partial<Record<DrawnId, () => Charts | null>> = {
    "oil-monthly": () => one(monthly(model as OilMonthlyModel)),
    "oil-cap": () => one(cap(model as OilCapModel)),
    "oil-estimates": () => one(estimates(model as OilEstimatesModel)),
    "labour-entries": () => entries(model as EntriesModel),
    "labour-earnings": () => earnings(model as EarningsModel),
    tests: () => one(missiles(model as TestsModel)),
  };
  const found = made[model.id]?.();
  const shown = (spec: ChartSpec) =>
    spec.categories.length > 0 && (spec.bars.some((s) => some(s.values)) || spec.ranges.some((r) => some(r.high)));
  if (!found || found.charts.length === 0 || !found.charts.every(shown)) return null;
  return { ...found, charts: found.charts.map(widened) };
}

/** The one chart of a figure that has one; null otherwise. */
export const specOf = (model: Model): ChartSpec | null => specsOf(model)?.charts[0] ?? null;
