import { ClaimOverlay } from "../../chart/ClaimMark";
import type { TimeScale } from "../../chart/scale";
import { overlaps } from "../../record/day";
import { type Claimed, claimedAmount } from "../claimed";
import { type Panel, stretch } from "./layout";

/** A claim on crude or on its limit, in the panel of the unit it was made in, over the time it is about. */
export function ClaimOver({
  claim,
  panel,
  scale,
}: {
  readonly claim: Claimed;
  readonly panel: Panel;
  readonly scale: TimeScale;
}) {
  if (panel.claimed === null || !overlaps(claim.span, scale.span)) return null;
  const [x0, x1] = stretch(claim.span, scale);
  const amount = `${claimedAmount(claim)} ${panel.unit}`;
  return (
    <ClaimOverlay
      id={claim.id}
      x0={x0}
      x1={x1}
      y={panel.y(panel.claimed)}
      row={panel.top - 5}
      words={[claim.quantity === "limit_a_year" ? `${amount} a year, as the limit` : amount, amount]}
      label={claim.label}
      left={scale.x0}
      right={scale.x1}
    />
  );
}
