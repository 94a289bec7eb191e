import { civil, dayOf, isoDay, monthName } from "../record/day";
import type { Day } from "../record/units";
import type { Step } from "../view/spec";
import { LEVEL, type Level } from "./table";

/** How exactly a row must be dated to stand in a bucket. */
export const NEEDS: Readonly<Record<Step, Level>> = {
  day: LEVEL.day,
  month: LEVEL.month,
  quarter: LEVEL.quarter,
  year: LEVEL.year,
};

/** First day of the bucket a day lies in. */
export function bucketStart(day: number, step: Step): Day {
  const { year, month } = civil(day as Day);
  if (step === "day") return day as Day;
  if (step === "year") return dayOf(year, 1, 1);
  return dayOf(year, step === "month" ? month : month - ((month - 1) % 3), 1);
}

export function nextBucket(start: Day, step: Step): Day {
  if (step === "day") return (start + 1) as Day;
  const { year, month } = civil(start);
  if (step === "year") return dayOf(year + 1, 1, 1);
  const m = month - 1 + (step === "month" ? 1 : 3);
  return dayOf(year + Math.floor(m / 12), (m % 12) + 1, 1);
}

/** Starts of all buckets that touch a span of days. */
export function bucketsIn(from: number, to: number, step: Step): Day[] {
  const out: Day[] = [];
  for (let b = bucketStart(from, step); b <= to && out.length < 40_000; b = nextBucket(b, step)) out.push(b);
  return out;
}

export function bucketLabel(start: Day, step: Step): string {
  const { year, month } = civil(start);
  if (step === "year") return String(year);
  if (step === "quarter") return `Q${Math.floor((month - 1) / 3) + 1} ${year}`;
  return step === "month" ? `${monthName(month)} ${year}` : isoDay(start);
}
