import type { Claimed } from "../claimed";
import { foremost, moreOf, type Shorter } from "../short";
import type { RepatriationModel } from "./model";
import type { StateReports } from "./shape";

/** 0 for the state of the claim, 1 for those of which the finding gives a number, 2 for others it names. */
const ranked = (m: RepatriationModel, claim: Claimed | null) => (s: StateReports) => {
  if (claim?.host === s.state) return 0;
  return !m.finding.includes(s.name) ? 3 : s.reports.some((r) => (r.size ?? 0) > 0) ? 1 : 2;
};

/**
 * The states of the claim and of the finding, then those with the largest numbers; those without any stay, for they take
 * a few lines together.
 */
export const shorter: Shorter<RepatriationModel> = {
  least: (m, claim) => m.states.filter((s) => ranked(m, claim)(s) < 3).length,
  parts: (m) => m.states.length + Math.min(1, m.world.length),
  keep: (m, n, claim) => {
    const kept = foremost(m.states, n, ranked(m, claim));
    const states = m.states.filter((s) => kept.has(s));
    const rest = m.states.length - states.length;
    const left = [
      ...(rest > 0 ? [`${moreOf(rest, "state")} with a number`] : []),
      ...(m.world.length > 0 ? ["sums by the press"] : []),
    ];
    return { model: { ...m, states, world: [] }, left: left.join(", ") };
  },
};
