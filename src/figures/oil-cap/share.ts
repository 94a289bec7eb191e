import { figure } from "../../record/names";

/** A share of the cap as it is shown everywhere: one decimal; it never rounds up to the cap, "at least" never up at all. */
export function shownShare(percent: number, least: boolean): number {
  if (least) return Math.floor(percent * 10 + 1e-9) / 10;
  const near = Math.round(percent * 10) / 10;
  return percent < 100 ? Math.min(99.9, near) : near;
}

/** A share in words: `93.3 %`, `at least 19.8 %`. */
export function percentWords(percent: number, least: boolean): string {
  return `${least ? "at least " : ""}${figure(shownShare(percent, least))} %`;
}
