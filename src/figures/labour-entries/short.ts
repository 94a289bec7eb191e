import type { Claimed } from "../claimed";
import { foremost, moreOf, type Shorter } from "../short";
import { toldCounts } from "./finding";
import { claimedCounts } from "./layout";
import type { EntriesModel } from "./model";
import type { Group, Panel, PurposeRow } from "./shape";

type Part = PurposeRow | Group | Panel;

const partsOf = (m: EntriesModel): readonly Part[] => [...m.panels.flatMap((p) => p.rows), ...m.groups, ...m.silent];

/** 0 for what the claim is laid on, 1 for the rows of the finding. */
function ranked(m: EntriesModel, claim: Claimed | null): (part: Part) => number {
  const on = claim ? claimedCounts(m, claim) : [];
  const told = new Set(toldCounts(m.panels));
  const has = (list: unknown) => on.length > 0 && list === on;
  return (part) => {
    if ("counts" in part) return has(part.counts) ? 0 : part.counts.some((c) => told.has(c)) ? 1 : 2;
    if ("lines" in part) return has(part.undated) || part.lines.some((l) => has(l.spots)) ? 0 : 3;
    return 4;
  };
}

/** The rows a claim and the finding stand on, then the series told by purpose, those of few numbers, those that ended. */
export const shorter: Shorter<EntriesModel> = {
  parts: (m) => partsOf(m).length,
  least: (m, claim) => partsOf(m).filter((p) => ranked(m, claim)(p) < 2).length,
  keep: (m, n, claim) => {
    const kept = foremost(partsOf(m), n, ranked(m, claim));
    const panels = m.panels
      .map((p) => ({ ...p, rows: p.rows.filter((r) => kept.has(r)) }))
      .filter((p) => p.rows.length > 0);
    const groups = m.groups.filter((g) => kept.has(g));
    const silent = m.silent.filter((p) => kept.has(p));
    const series =
      m.panels.length -
      panels.length +
      (m.silent.length - silent.length) +
      m.groups.filter((g) => !kept.has(g)).reduce((k, g) => k + g.lines.length, 0);
    const whole = m.panels.filter((p) => p.rows.some((r) => kept.has(r)));
    const purposes = whole.reduce((k, p) => k + p.rows.filter((r) => !kept.has(r)).length, 0);
    const left = [
      ...(purposes > 0 ? [moreOf(purposes, "row of these series", "rows of these series")] : []),
      ...(series > 0 ? [moreOf(series, "series", "series")] : []),
    ];
    return { model: { ...m, panels, groups, silent }, left: left.join(", ") };
  },
};
