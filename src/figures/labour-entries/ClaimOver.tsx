import { ClaimLane, ClaimOverlay } from "../../chart/ClaimMark";
import type { TimeScale } from "../../chart/scale";
import { overlaps } from "../../record/day";
import { type Claimed, claimedAmount } from "../claimed";
import { claimedDaysOf, type Layout, visible } from "./layout";
import type { EntriesModel } from "./model";

const WHAT: Readonly<Partial<Record<Claimed["quantity"], string>>> = {
  visas_a_year: "visas a year",
  permits_issued: "visas or permits",
  people_present: "people at work",
  entries: "entries",
};

/** A claim on entries or papers: over the bars it is to be compared with, or under the line of a series of few numbers. */
export function ClaimOver({
  claim,
  model,
  layout,
  scale,
}: {
  readonly claim: Claimed;
  readonly model: EntriesModel;
  readonly layout: Layout;
  readonly scale: TimeScale;
}) {
  const days = claimedDaysOf(model, claim);
  if (claim.high === null || !overlaps(days, scale.span)) return null;
  const at = visible(days, scale);
  const same = { id: claim.id, label: claim.label, left: scale.x0, right: scale.x1, x0: at.x0, x1: at.x1 };
  const words = [`${claimedAmount(claim)} ${WHAT[claim.quantity] ?? ""}`.trim(), claimedAmount(claim)];
  for (const panel of layout.panels) {
    const row = panel.rows.find((r) => r.claim !== undefined);
    if (row?.claim !== undefined)
      return <ClaimOverlay {...same} y={row.base - panel.height(claim.high)} row={row.claim} words={words} />;
  }
  const lanes = layout.groups.flatMap((g) => [...g.lines.map((l) => l.claim), g.claim]);
  const lane = lanes.find((y) => y !== undefined);
  return lane === undefined ? null : <ClaimLane {...same} time y={lane} words={words} />;
}
