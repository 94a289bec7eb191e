import { moreOf, type Shorter } from "../short";
import type { RepatriationModel } from "./model";

/** The states with the largest numbers; those without any stay, for they take a few lines together. */
export const shorter: Shorter<RepatriationModel> = {
  parts: (m) => m.states.length + Math.min(1, m.world.length),
  keep: (m, n) => {
    const states = m.states.slice(0, n);
    const rest = m.states.length - states.length;
    const left = [
      ...(rest > 0 ? [`${moreOf(rest, "state")} with a number`] : []),
      ...(m.world.length > 0 ? ["sums by the press"] : []),
    ];
    return { model: { ...m, states, world: [] }, left: left.join(", ") };
  },
};
