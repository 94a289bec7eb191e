import { civil, dateWords, type Span } from "../../record/day";
import { type Cell, cellsOf, type Level } from "../timeline/bins";
import { CLASSES, FATES, type Fate, type Launch, type RangeClass } from "./prepare";

/** Launches of one stretch of the calendar, of one class or of all. */
export interface Bar {
  readonly cell: Cell;
  readonly launches: readonly Launch[];
  /** Missiles by fate; a number not stated counts as one. */
  readonly by: Readonly<Record<Fate, number>>;
  readonly least: number;
  /** False where a group's number is not stated: then `least` is at least. */
  readonly exact: boolean;
}

export interface ClassRow {
  readonly range: RangeClass;
  readonly bars: readonly Bar[];
  readonly most: number;
}

/** Stretches of the calendar a bar stands for; in a short window each date is one. */
export type Step = "day" | Level;

/** A window up to so many days shows its dates. */
const DAILY = 70;

/** The calendar step of a window: dates, then months while they can be read, then quarters, then years. */
export function stepOf(window: Span): Step {
  if (window.end - window.start < DAILY) return "day";
  const a = civil(window.start);
  const b = civil(window.end);
  const months = (b.year - a.year) * 12 + b.month - a.month + 1;
  return months <= 30 ? "month" : months <= 84 ? "quarter" : "year";
}

function barOf(cell: Cell, launches: readonly Launch[]): Bar {
  const by: Record<Fate, number> = { success: 0, failure: 0, unknown: 0, provisional: 0 };
  let exact = true;
  for (const l of launches) {
    by[l.fate] += l.least;
    exact &&= l.stated;
  }
  return { cell, launches, by, exact, least: FATES.reduce((n, f) => n + by[f], 0) };
}

/** The dates of some launches, in their order. */
function dates(launches: readonly Launch[]): Bar[] {
  const by = new Map<string, Launch[]>();
  for (const l of launches) by.set(l.row.date, [...(by.get(l.row.date) ?? []), l]);
  return [...by].map(([date, own]) => {
    const days = own[0]?.days as Span;
    return barOf({ ...days, zoom: `${date}..${date}`, words: dateWords(date) }, own);
  });
}

/** Bars of the stretches that hold a launch. A group known by the month stands where its month begins. */
export function barsOf(launches: readonly Launch[], window: Span, step: Step): Bar[] {
  if (step === "day") return dates(launches);
  const out: Bar[] = [];
  let at = 0;
  if (launches.length === 0) return out;
  for (const cell of cellsOf(window, step)) {
    const from = at;
    while (at < launches.length && (launches[at]?.days.start ?? 0) <= cell.end) at++;
    if (at > from) out.push(barOf(cell, launches.slice(from, at)));
  }
  return out;
}

export function classRows(launches: readonly Launch[], window: Span, step: Step): ClassRow[] {
  return CLASSES.flatMap((range) => {
    const bars = barsOf(
      launches.filter((l) => l.range === range),
      window,
      step,
    );
    return bars.length > 0 ? [{ range, bars, most: Math.max(...bars.map((b) => b.least)) }] : [];
  });
}
