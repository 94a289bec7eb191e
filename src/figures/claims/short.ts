import { moreOf, type Shorter } from "../short";
import { type ClaimsModel, grouped } from "./model";

/** The claims as a list, each with its verdict: first without what the record holds beside them, then fewer of them. */
export const shorter: Shorter<ClaimsModel> = {
  parts: (m) => m.items.length + 1,
  keep: (m, n) => {
    const items = m.items.slice(0, n);
    const whole = new Map(m.groups.map((g) => [g.key, g.items.length] as const));
    const groups = grouped(items).map((g) => ({ ...g, of: whole.get(g.key) ?? g.items.length }));
    const rest = m.items.length - items.length;
    return {
      model: { ...m, items, groups, bare: true },
      left: ["what the record says beside each", ...(rest > 0 ? [moreOf(rest, "claim")] : [])].join(", and "),
    };
  },
};
