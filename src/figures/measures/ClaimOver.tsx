import { ClaimLane, ClaimUpright } from "../../chart/ClaimMark";
import { overlaps } from "../../record/day";
import { type Claimed, claimedAmount, claimedDays } from "../claimed";
import type { Layout } from "./layout";

/** A claim on a term, under the rule it is about; or on a day, through all bands. */
export function ClaimOver({ claim, layout }: { readonly claim: Claimed; readonly layout: Layout }) {
  const { frame, scale, bands } = layout;
  if (!overlaps(claim.span, scale.span)) return null;
  const x0 = Math.max(scale.x0, scale.x(claim.span.start));
  const x1 = Math.min(scale.x1, scale.xEnd(claim.span.end));
  const same = { id: claim.id, label: claim.label, right: scale.x1 };
  if (claim.unit === "date") {
    return (
      <ClaimUpright
        {...same}
        x0={x0}
        x1={x1}
        top={frame.top + 18}
        bottom={frame.height - frame.bottom}
        row={frame.top + 8}
        words={[claimedDays(claim)]}
        left={frame.narrow ? 0 : scale.x0}
      />
    );
  }
  const y = bands.find((b) => b.claim !== null)?.claim ?? null;
  if (y === null) return null;
  return (
    <ClaimLane
      {...same}
      time
      x0={x0}
      x1={x1}
      y={y}
      words={[`${claimedAmount(claim)} ${claim.unit}`]}
      left={frame.narrow ? 0 : scale.x0}
    />
  );
}
