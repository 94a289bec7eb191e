import type { Case } from "../oil/estimates";
import type { CapYear } from "./shape";

/**
 * Where an estimate stands against the cap by the end of its period: `passed` by all it may be, `upper` in its highest
 * case only, `below` by itself. Never added to what was reported.
 */
export type Standing = "passed" | "upper" | "below";

/** Where one case stands. A ceiling ("up to", "the highest case") says only how high it may have been. */
export function passes(c: Pick<Case, "least" | "high">, limit: number): Standing {
  if (c.least >= limit) return "passed";
  return c.high >= limit ? "upper" : "below";
}

/** Where some cases of one voice stand: a ceiling counts as the top of the voice's other cases, where it gives any. */
export function standing(cases: readonly Pick<Case, "least" | "high" | "ceiling">[], limit: number): Standing {
  const floors = cases.filter((c) => !c.ceiling);
  if (floors.length > 0 && floors.every((c) => c.least >= limit)) return "passed";
  return cases.some((c) => c.high >= limit) ? "upper" : "below";
}

/** The end of the first month by which what was reported reached the cap, counted in barrels; null where it never did. */
export function reachedBy(y: CapYear): number | null {
  return y.reported.steps.find((s) => s.percent >= 100)?.end ?? null;
}
