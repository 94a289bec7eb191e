import type { Case, Estimate } from "../oil/estimates";
import type { CapYear } from "./model";

/** Where a case stands against the cap by the end of its period. Never added to what was reported. */
export function passes(c: Pick<Case, "low" | "high">, limit: number): "passed" | "upper" | "below" {
  if (c.low >= limit) return "passed";
  return c.high >= limit ? "upper" : "below";
}

/** Whether any case of an estimate reaches the cap by the end of its period. */
export function anyPasses(e: Estimate, limit: number): boolean {
  return e.cases.some((c) => passes(c, limit) !== "below");
}

/** The end of the first month by which what was reported reached the cap; null where it never did. */
export function reachedBy(y: CapYear): number | null {
  const step = y.reported.steps.find((s) => s.total >= y.limit);
  if (step) return step.end;
  return y.reported.value >= y.limit ? y.period.span.end : null;
}
