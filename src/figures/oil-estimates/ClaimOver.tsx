import { ClaimOverlay } from "../../chart/ClaimMark";
import type { OilUnit } from "../../view/view";
import { type Claimed, claimedAmount } from "../claimed";
import { claimedOil, claimedWords } from "../claimedOil";
import { claimedBand, type EstimatesLayout, isCount, stretch } from "./layout";

/** A claim on deliveries beyond the reports: in the band of the body whose estimate it is, or among the numbers of deliveries. */
export function ClaimOver({
  claim,
  layout,
  unit,
}: {
  readonly claim: Claimed | null | undefined;
  readonly layout: EstimatesLayout;
  readonly unit: OilUnit;
}) {
  const { scale, bands, counts } = layout;
  if (!claim || claim.span.end < scale.span.start || claim.span.start > scale.span.end) return null;
  const counted = isCount(claim) ? claim.high : null;
  const value = counted ?? claimedOil(claim, unit);
  const band = claimedBand(
    bands.map((b) => b.band),
    claim,
  );
  const room = counted === null ? bands.find((b) => b.band === band) : counts;
  if (value === null || !room) return null;
  const [, x] = stretch(claim.span, scale);
  return (
    <ClaimOverlay
      id={claim.id}
      x0={x}
      x1={x}
      y={room.y(value)}
      row={room.top - 5}
      words={
        counted === null ? [claimedWords(value, unit)] : [`${claimedAmount(claim)} deliveries`, claimedAmount(claim)]
      }
      label={claim.label}
      left={scale.x0}
      right={scale.x1}
    />
  );
}
