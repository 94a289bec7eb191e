import { moreOf, type Shorter } from "../short";
import type { EntriesModel } from "./model";

/** The series told by purpose first, then those of few numbers, then those that have ended. */
export const shorter: Shorter<EntriesModel> = {
  parts: (m) => m.panels.length + m.groups.length + m.silent.length,
  keep: (m, n) => {
    const panels = m.panels.slice(0, n);
    const groups = m.groups.slice(0, Math.max(0, n - m.panels.length));
    const silent = m.silent.slice(0, Math.max(0, n - m.panels.length - m.groups.length));
    const series =
      m.panels.length -
      panels.length +
      (m.silent.length - silent.length) +
      m.groups.slice(groups.length).reduce((k, g) => k + g.lines.length, 0);
    return { model: { ...m, panels, groups, silent }, left: moreOf(series, "series", "series") };
  },
};
