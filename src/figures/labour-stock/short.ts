import type { Claimed } from "../claimed";
import { foremost, moreOf, type Shorter } from "../short";
import { laidIn } from "./ClaimOver";
import type { StockModel } from "./model";
import type { Host } from "./shape";

/** 0 for the host of the claim, 1 for those of the finding, then the world and the others. */
const ranked = (m: StockModel, claim: Claimed | null) => (h: Host) =>
  claim && laidIn(claim, h.host) ? 0 : h === m.world ? 2 : m.finding.includes(h.name) ? 1 : 3;

const all = (m: StockModel) => [...(m.world ? [m.world] : []), ...m.panels, ...m.strips];

/** The hosts of the claim and of the finding, then the world, then the largest hosts. */
export const shorter: Shorter<StockModel> = {
  least: (m, claim) => all(m).filter((h) => ranked(m, claim)(h) < 2).length,
  parts: (m) => m.panels.length + m.strips.length + (m.world ? 1 : 0),
  keep: (m, n, claim) => {
    const kept = foremost(all(m), n, ranked(m, claim));
    const panels = m.panels.filter((h) => kept.has(h));
    const strips = m.strips.filter((h) => kept.has(h));
    const world = m.world && kept.has(m.world) ? m.world : null;
    const hosts = m.panels.length + m.strips.length - panels.length - strips.length;
    const left = [
      ...(hosts > 0 ? [`${moreOf(hosts, "host")} with a number`] : []),
      ...(m.world && !world ? ["numbers for the world"] : []),
    ];
    return { model: { ...m, world, panels, strips }, left: left.join(", ") };
  },
};
