import { moreOf, type Shorter } from "../short";
import type { StockModel } from "./model";

/** The largest hosts, of those on axes of their own before those on one line. */
export const shorter: Shorter<StockModel> = {
  parts: (m) => m.panels.length + m.strips.length,
  keep: (m, n) => {
    const panels = m.panels.slice(0, n);
    const strips = m.strips.slice(0, Math.max(0, n - m.panels.length));
    const left = m.panels.length + m.strips.length - panels.length - strips.length;
    return { model: { ...m, panels, strips }, left: `${moreOf(left, "host")} with a number` };
  },
};
