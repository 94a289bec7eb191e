import { civil, dayOf, isoDay, isoMonth, periodWords, type Span } from "../../record/day";
import { figure } from "../../record/names";
import type { Band } from "./bands";
import { begun, type Column } from "./column";

/** Length of a bin. */
export type Level = "month" | "quarter" | "year";
const MONTHS: Readonly<Record<Level, number>> = { month: 1, quarter: 3, year: 12 };

/** A stretch of a calendar and the part of it that lies in the window. */
export interface Cell extends Span {
  /** First and last month of the whole stretch, for zooming: `2022-01..2022-03`. */
  readonly zoom: string;
  /** In words, of the part in the window: `Jan–Mar 2022`. */
  readonly words: string;
}

/** Counts of one band in one cell. */
export interface Bin extends Cell {
  readonly count: number;
  /** `14 missile tests with at least 23 missiles, Jan–Mar 2022`. */
  readonly label: string;
}

/** A window may be ten thousand years long; nothing is on record outside these days. */
const EARLIEST = dayOf(1900, 1, 1);
const LATEST = dayOf(2100, 12, 31);

const cells = new Map<string, readonly Cell[]>();

function monthsOf(s: Span): number {
  const a = civil(s.start);
  const b = civil(s.end);
  return (b.year - a.year) * 12 + b.month - a.month + 1;
}

/** The longest window, in months, of which each level still draws bars some five pixels wide. */
export function levelOf(s: Span, narrow: boolean): Level {
  const n = monthsOf(s);
  if (n <= (narrow ? 60 : 96)) return "month";
  return n <= (narrow ? 182 : 440) ? "quarter" : "year";
}

/** The cells of a window. The first and the last may be cut by it; words say what is counted, not what is not. */
export function cellsOf(s: Span, level: Level): readonly Cell[] {
  const key = `${s.start} ${s.end} ${level}`;
  const hit = cells.get(key);
  if (hit) return hit;
  const step = MONTHS[level];
  const first = civil(Math.max(s.start, EARLIEST) as typeof s.start);
  const until = Math.min(s.end, LATEST);
  const out: Cell[] = [];
  for (let m = Math.floor((first.year * 12 + first.month - 1) / step) * step; ; m += step) {
    const start = dayOf(Math.floor(m / 12), (m % 12) + 1, 1);
    if (start > until) break;
    const end = (dayOf(Math.floor((m + step) / 12), ((m + step) % 12) + 1, 1) - 1) as typeof start;
    const cut = { start: Math.max(start, s.start) as typeof start, end: Math.min(end, s.end) as typeof start };
    const whole = cut.start === start && cut.end === end;
    const iso = whole ? isoMonth : isoDay;
    out.push({
      ...cut,
      zoom: `${isoMonth(start)}..${isoMonth(end)}`,
      words: periodWords(iso(cut.start), iso(cut.end)),
    });
  }
  // The bands of one frame ask for the same cells; so does a hand that goes back and forth.
  if (cells.size > 60) cells.clear();
  cells.set(key, out);
  return out;
}

/** A number with the noun in the right number. */
export function counted(n: number, one: string, many: string): string {
  return `${figure(n)} ${n === 1 ? one : many}`;
}

/** Missiles and satellite launches among the items `from` up to `to`, in words; '' where the column holds none. */
function launchWords(c: Column, from: number, to: number): string {
  const l = c.launches;
  if (!l) return "";
  const of = (sum: Int32Array) => (sum[to] ?? 0) - (sum[from] ?? 0);
  const uncounted = of(l.uncounted);
  const satellites = of(l.satellites);
  const least = of(l.missiles) + uncounted;
  const parts = [
    least > 0 ? `${uncounted > 0 ? "at least " : ""}${counted(least, "missile", "missiles")}` : "",
    satellites > 0 ? counted(satellites, "satellite launch", "satellite launches") : "",
  ].filter((p) => p !== "");
  return parts.length > 0 ? ` with ${parts.join(" and ")}` : "";
}

/** The bins of a band that hold something. What began before the window, and what no bin can hold, is in none. */
export function binsOf(column: Column, band: Band, window: Span, level: Level): Bin[] {
  const out: Bin[] = [];
  for (const cell of cellsOf(window, level)) {
    const { from, to } = begun(column, cell);
    if (to === from) continue;
    const label = `${counted(to - from, band.one, band.many)}${launchWords(column, from, to)}, ${cell.words}`;
    out.push({ ...cell, count: to - from, label });
  }
  return out;
}
