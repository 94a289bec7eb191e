import { ClaimLane, ClaimUpright } from "../../chart/ClaimMark";
import type { TimeScale } from "../../chart/scale";
import { type Claimed, claimedAmount, claimedDays } from "../claimed";
import type { Layout } from "./layout";

/** A claim on the day of a nuclear test, on their line in the calendar; or on a yield, under the estimates of that test. */
export function ClaimOver({
  claim,
  layout,
  scale,
}: {
  readonly claim: Claimed;
  readonly layout: Layout;
  readonly scale: TimeScale;
}) {
  const { frame, blastLine, yields } = layout;
  const same = { id: claim.id, label: claim.label };
  if (claim.unit === "date") {
    const { start, end } = claim.span;
    if (blastLine === null || end < scale.span.start || start > scale.span.end) return null;
    const x = (scale.x(start) + scale.xEnd(end)) / 2;
    return (
      <ClaimUpright
        {...same}
        x0={x}
        x1={x}
        top={blastLine - 12}
        bottom={blastLine + 8}
        row={blastLine - (frame.narrow ? 36 : 26)}
        words={[claimedDays(claim)]}
        left={frame.narrow ? 0 : scale.x0}
        right={scale.x1}
      />
    );
  }
  const place = yields?.places.find((p) => p.claim !== null);
  if (!yields || !place || place.claim === null || claim.low === null || claim.high === null) return null;
  return (
    <ClaimLane
      {...same}
      x0={yields.x(claim.low)}
      x1={yields.x(claim.high)}
      y={place.claim}
      words={[`${claimedAmount(claim)} kt`]}
      left={scale.x0}
      right={scale.x1}
    />
  );
}
