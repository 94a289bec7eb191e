import type { Duty } from "./labour";
import type { Count } from "./received";

/** Longer than this a count says nothing of the days after it. */
const HOLDS = 100;

/** The joined counts of one kind, cut where the next is too far off. */
export function stepsOf(counts: readonly Count[], duty: Duty): Count[][] {
  const runs: Count[][] = [];
  for (const c of counts) {
    if (c.duty !== duty || !c.joined) continue;
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last && c.days.end - last.days.end <= HOLDS) run.push(c);
    else runs.push([c]);
  }
  return runs.filter((run) => run.length > 1);
}
