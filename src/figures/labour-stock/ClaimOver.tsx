import { ClaimOverlay } from "../../chart/ClaimMark";
import type { TimeScale } from "../../chart/scale";
import { type Claimed, claimedWords } from "../claimed";
import { type PanelPlace, visible } from "./layout";

/** A claim on the people at work in a host, on the axis of that host's panel, at the end of what it is about. */
export function ClaimOver({
  claim,
  places,
  scale,
}: {
  readonly claim: Claimed | null | undefined;
  readonly places: readonly PanelPlace[];
  readonly scale: TimeScale;
}) {
  const place = claim && places.find((p) => p.host.host === claim.host);
  if (!claim || !place || claim.quantity !== "people_present") return null;
  if (claim.span.end < scale.span.start || claim.span.start > scale.span.end) return null;
  const at = visible(claim.span, scale);
  const none = place.base ?? place.bottom;
  const y = claim.high === 0 ? none : Math.max(place.top, Math.min(place.bottom, place.y(claim.high)));
  return (
    <ClaimOverlay
      id={claim.id}
      x0={at.x1}
      x1={at.x1}
      y={y}
      words={claimedWords(claim.high, "")}
      label={claim.label}
      left={scale.x0}
      right={scale.x1}
      above={y - place.top > 16}
    />
  );
}
