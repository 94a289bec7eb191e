import { ClaimOverlay, ClaimUpright } from "../../chart/ClaimMark";
import type { TimeScale } from "../../chart/scale";
import { type Claimed, claimedAmount, claimedDays } from "../claimed";
import { claimSpot, type PanelPlace, visible } from "./layout";

/** True where a claim is laid over the panel of a host: on people at work there, or on a day. */
export const laidIn = (claim: Claimed, host: string): boolean =>
  claim.host === host && claim.why === "" && (claim.unit === "date" || claim.quantity === "people_present");

/** A claim on the people at work in a host, on the axis of that host's panel, at the end of what it is about. */
export function ClaimOver({
  claim,
  places,
  scale,
  rule,
}: {
  readonly claim: Claimed | null | undefined;
  readonly places: readonly PanelPlace[];
  readonly scale: TimeScale;
  /** Where the deadline stands, in pixels. */
  readonly rule: number | null;
}) {
  const place = claim && places.find((p) => laidIn(claim, p.host.host));
  if (!claim || !place) return null;
  if (claim.span.end < scale.span.start || claim.span.start > scale.span.end) return null;
  const at = visible(claim.span, scale);
  const bottom = place.base ?? place.bottom;
  const same = {
    id: claim.id,
    label: claim.label,
    row: place.top - 6,
    left: scale.x0,
    right: scale.x1,
    avoid: rule === null ? [] : [rule],
  };
  const spot = claimSpot(place, scale);
  if (!spot)
    return <ClaimUpright {...same} x0={at.x} x1={at.x} top={place.top} bottom={bottom} words={[claimedDays(claim)]} />;
  return <ClaimOverlay {...same} x0={spot.x} x1={spot.x} y={spot.y} words={[claimedAmount(claim)]} />;
}
