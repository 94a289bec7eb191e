import { moreOf, type Shorter } from "../short";
import type { MeasuresModel } from "./model";
import type { Band } from "./prepare";

/** The subject of the chosen rule, then the most asked, then the others; each in its usual place. */
export const shorter: Shorter<MeasuresModel> = {
  parts: (m) => m.bands.length,
  keep: (m, n) => {
    const chosen = (b: Band) => b.lanes.some((l) => l.bars.some((bar) => m.chosen.has(bar.id)));
    const rank = (b: Band) => (chosen(b) ? 0 : m.asked.has(b.subject) ? 1 : 2);
    const kept = new Set([...m.bands].sort((a, b) => rank(a) - rank(b)).slice(0, n));
    const bands = m.bands.filter((b) => kept.has(b));
    const asked = new Set(bands.map((b) => b.subject));
    return {
      model: { ...m, bands, asked, others: { ...m.others, steps: [] } },
      left: `rules on ${moreOf(m.bands.length - bands.length, "subject")}`,
    };
  },
};
