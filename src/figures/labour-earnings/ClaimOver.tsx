import { ClaimLane } from "../../chart/ClaimMark";
import { type Claimed, claimedAmount } from "../claimed";
import { claimedMoney } from "../claimedMoney";
import type { PanelPlace } from "./layout";

/** A claim on pay, a share or revenue, on a line of its own under the voices on its host. */
export function ClaimOver({
  claim,
  panels,
}: {
  readonly claim: Claimed | null | undefined;
  readonly panels: readonly PanelPlace[];
}) {
  const place = panels.find((p) => p.claim !== null);
  if (!claim || claim.low === null || claim.high === null || !place || place.claim === null) return null;
  const words = claim.unit === "percent" ? `${claimedAmount(claim)} %` : claimedMoney(claim);
  return (
    <ClaimLane
      id={claim.id}
      x0={place.x(claim.low)}
      x1={place.x(claim.high)}
      y={place.claim}
      words={[words]}
      label={claim.label}
      left={place.x0}
      right={place.x0 + place.width}
    />
  );
}
