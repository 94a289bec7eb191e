import { figure } from "../../record/names";
import { moreOf, type Shorter } from "../short";
import type { CalendarModel } from "./model";

/** The months of oil before the reports on workers; where there are only the latter, the first states. */
export const shorter: Shorter<CalendarModel> = {
  parts: (m) => (m.blocks.length > 0 ? 1 : 0) + m.states.length + Math.min(1, m.counts.length),
  keep: (m, n) => {
    const states = m.blocks.length > 0 ? [] : m.states.slice(0, n);
    const rest = m.states.length - states.length;
    const who = m.blocks.length > 0 ? `${figure(rest)} ${rest === 1 ? "state" : "states"}` : moreOf(rest, "state");
    return { model: { ...m, states, counts: [] }, left: rest > 0 ? `what ${who} reported on workers` : "" };
  },
};
