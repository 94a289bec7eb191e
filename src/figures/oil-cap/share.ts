import { figure } from "../../record/names";
import type { SumKind } from "../../record/sumWords";

/** A share of the cap as it is shown everywhere: one decimal; it never rounds up to the cap, "at least" never up at all. */
export function shownShare(percent: number, kind: SumKind): number {
  if (kind === "at least") return Math.floor(percent * 10 + 1e-9) / 10;
  const near = Math.round(percent * 10) / 10;
  return percent < 100 ? Math.min(99.9, near) : near;
}

/** A share in words: `93.3 %`, `at least 19.8 %`, `about 93.3 %`. */
export function percentWords(percent: number, kind: SumKind): string {
  return `${kind === "exact" ? "" : `${kind} `}${figure(shownShare(percent, kind))} %`;
}
