import { figure } from "../../record/names";
import type { SumKind } from "../../record/sumWords";

/** A share of the cap as it is shown everywhere: one decimal; it never rounds up to the cap, "at least" never up at all. */
export function shownShare(percent: number, kind: SumKind): number {
  if (kind === "at least") return Math.floor(percent * 10 + 1e-9) / 10;
  const near = Math.round(percent * 10) / 10;
  return percent < 100 ? Math.min(99.9, near) : near;
}

/** The shares of both ends of an amount, as they are shown. */
export interface Shares {
  readonly low: number;
  readonly high: number;
}

/** Both ends of an amount as shares of a limit in the same unit. */
export function sharesOf(amount: Shares, limit: number, kind: SumKind): Shares {
  return { low: shownShare((amount.low / limit) * 100, kind), high: shownShare((amount.high / limit) * 100, kind) };
}

/** `about 84–252 %`: both ends, or one where they read alike. `word`: how exact the amount is, empty for exact. */
export function sharesWords({ low, high }: Shares, word: string): string {
  const [a, b] = [figure(low), figure(high)];
  return `${word === "exact" ? "" : word} ${a === b ? a : `${a}–${b}`} %`.trim();
}

/** A share in words: `93.3 %`, `at least 19.8 %`, `about 93.3 %`. */
export function percentWords(percent: number, kind: SumKind): string {
  return `${kind === "exact" ? "" : `${kind} `}${figure(shownShare(percent, kind))} %`;
}
