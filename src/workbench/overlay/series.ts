import { dateWords, isoDay, type Span } from "../../record/day";
import { figure } from "../../record/names";
import type { Day } from "../../record/units";
import type { Step } from "../../view/spec";
import { bucketLabel, bucketStart, NEEDS, nextBucket } from "../buckets";
import { rangeOf } from "../ranges";
import { columnOf, type Frame } from "../table";
import { plural } from "../words";

/** What of the reader's table is laid over a figure. */
export interface Ask {
  readonly date: string;
  readonly value: string;
  readonly step: Step;
  /** What several rows of one period are made into. */
  readonly how: "sum" | "mean";
}

/** One period with its value, and between what it lies where every row of it says so. */
export interface Laid {
  readonly from: number;
  readonly to: number;
  readonly label: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly rows: number;
}

export interface Series {
  readonly file: string;
  /** Name of the column of values: all that is known of what it counts. */
  readonly value: string;
  readonly laid: readonly Laid[];
  /** What was left out, and how it was made; sentences. */
  readonly notes: readonly string[];
}

interface Bucket {
  rows: number;
  sum: number;
  low: number;
  high: number;
  numbers: number;
  ranges: number;
}

/** The reader's series by period, in order. Rows without date or number, or dated more roughly than the period, are counted in notes. */
export function seriesOf(frame: Frame, { date, value, step, how }: Ask): Series {
  const time = columnOf(frame, date);
  const numbers = columnOf(frame, value);
  if (time?.kind !== "date" || numbers?.kind !== "number") return { file: frame.name, value, laid: [], notes: [] };
  const range = rangeOf(frame, value);
  const buckets = new Map<number, Bucket>();
  let [silent, undated, rough] = [0, 0, 0];
  for (let i = 0; i < frame.rows; i++) {
    const level = time.levels[i] as number;
    const v = numbers.values[i] as number;
    const lo = range?.low?.values[i] ?? Number.NaN;
    const hi = range?.high?.values[i] ?? Number.NaN;
    if (level === 0) undated++;
    else if (Number.isNaN(v) && Number.isNaN(lo) && Number.isNaN(hi)) silent++;
    else if (level < NEEDS[step]) rough++;
    else {
      const start = bucketStart(time.values[i] as number, step);
      let b = buckets.get(start);
      if (!b) {
        b = { rows: 0, sum: 0, low: 0, high: 0, numbers: 0, ranges: 0 };
        buckets.set(start, b);
      }
      b.rows++;
      if (!Number.isNaN(v)) {
        b.numbers++;
        b.sum += v;
      }
      if (!Number.isNaN(lo) && !Number.isNaN(hi)) {
        b.ranges++;
        b.low += lo;
        b.high += hi;
      }
    }
  }
  const by = (b: Bucket) => (how === "mean" ? b.rows : 1);
  const laid = [...buckets]
    .sort(([a], [b]) => a - b)
    .map(([start, b]): Laid => {
      const whole = b.ranges === b.rows;
      return {
        from: start,
        to: nextBucket(start as Day, step) - 1,
        label: bucketLabel(start as Day, step),
        value: b.numbers === b.rows ? b.sum / by(b) : null,
        low: whole ? b.low / by(b) : null,
        high: whole ? b.high / by(b) : null,
        rows: b.rows,
      };
    })
    .filter((l) => l.value !== null || l.low !== null);
  const more = laid.some((l) => l.rows > 1);
  const say = (n: number, what: string) =>
    n > 0 ? [`${plural(n, "row")} ${what.replace("{is}", n === 1 ? "is" : "are")}`] : [];
  return {
    file: frame.name,
    value,
    laid,
    notes: [
      ...(more ? [`Several rows of one ${step} are ${how === "sum" ? "added up" : "averaged"}.`] : []),
      ...say(silent, "without a number {is} left out; a missing number is not zero."),
      ...say(undated, "without a date {is} left out."),
      ...say(rough, `dated more roughly than a ${step} {is} left out.`),
    ],
  };
}

/** The periods that lie in a figure's time at least in part, and how many do not. */
export function within({ laid }: Series, domain: Span): { readonly laid: readonly Laid[]; readonly outside: number } {
  const some = laid.filter((l) => l.to >= domain.start && l.from <= domain.end);
  return { laid: some, outside: laid.length - some.length };
}

/** What a period says, in words. */
export function laidWords({ label, value, low, high }: Laid): string {
  const range = low === null || high === null ? "" : `${figure(low)} to ${figure(high)}`;
  if (value === null) return `${label}: ${range}`;
  return `${label}: ${figure(value)}${range ? ` (${range})` : ""}`;
}

/** A computed sentence of the series, which is no part of the figure's own. */
export function seriesFinding(series: Series, domain: Span): string {
  const { laid, outside } = within(series, domain);
  const [first] = laid;
  const last = laid.at(-1);
  if (!first || !last) return `No period of ${series.file} lies in the figure’s time.`;
  const ends = laid.flatMap((l) => [l.value, l.low, l.high].filter((v) => v !== null));
  const out =
    outside > 0
      ? ` ${plural(outside, "period")} outside of the figure’s time ${outside === 1 ? "is" : "are"} not drawn.`
      : "";
  const when = `${dateWords(isoDay(Math.max(first.from, domain.start) as Day))} to ${dateWords(isoDay(Math.min(last.to, domain.end) as Day))}`;
  return `${plural(laid.length, "period")} of “${series.value}” between ${figure(Math.min(...ends))} and ${figure(Math.max(...ends))}, ${when}.${out}`;
}
