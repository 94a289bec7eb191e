import { ClaimOverlay } from "../../chart/ClaimMark";
import type { OilUnit } from "../../view/view";
import { type Claimed, claimedOil, claimedWords } from "../claimed";
import { type BandRoom, type EstimatesLayout, stretch } from "./layout";

/** True where a band draws the estimate that a claim repeats. */
const holds = (room: BandRoom, id: string) =>
  room.band.marks.some((m) => m.estimate.cases.some((c) => c.ids.includes(id)));

/** A claim on deliveries beyond the reports, in the band of the body whose estimate it is. */
export function ClaimOver({
  claim,
  layout,
  unit,
}: {
  readonly claim: Claimed | null | undefined;
  readonly layout: EstimatesLayout;
  readonly unit: OilUnit;
}) {
  const { scale, bands } = layout;
  const value = claim ? claimedOil(claim, unit) : null;
  const room = claim && bands.find((b) => holds(b, claim.row));
  if (!claim || value === null || !room) return null;
  if (claim.span.end < scale.span.start || claim.span.start > scale.span.end) return null;
  const [, x] = stretch(claim.span, scale);
  const y = room.y(value);
  return (
    <ClaimOverlay
      id={claim.id}
      x0={x}
      x1={x}
      y={y}
      words={claimedWords(value, unit)}
      label={claim.label}
      left={scale.x0}
      right={scale.x1}
      above={y - room.top > 30}
    />
  );
}
