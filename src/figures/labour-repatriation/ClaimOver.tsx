import { ClaimLane } from "../../chart/ClaimMark";
import { type Claimed, claimedAmount } from "../claimed";
import type { StatePlace } from "./layout";
import type { Columns } from "./placed";

const WHAT: Readonly<Partial<Record<Claimed["quantity"], string>>> = {
  people_left: "gone home",
  people_present: "there before",
};

/** A claim on the people of one state, or on a sum over states, in a lane of its own under the reports. */
export function ClaimOver({
  claim,
  places,
  columns: c,
}: {
  readonly claim: Claimed | null | undefined;
  readonly places: readonly StatePlace[];
  readonly columns: Columns;
}) {
  const place = places.find((p) => p.claim !== null);
  if (!claim || claim.low === null || claim.high === null || !place || place.claim === null) return null;
  const amount = claimedAmount(claim);
  return (
    <ClaimLane
      id={claim.id}
      x0={c.x(claim.low)}
      x1={c.x(claim.high)}
      y={place.claim}
      words={[`${amount} ${WHAT[claim.quantity] ?? ""}`.trim(), amount]}
      label={claim.label}
      left={c.x0 - 16}
      right={c.end}
    />
  );
}
