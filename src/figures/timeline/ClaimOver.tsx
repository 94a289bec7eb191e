import { CLAIM_ROW, ClaimUpright } from "../../chart/ClaimMark";
import type { Frame } from "../../chart/frame";
import type { TimeScale } from "../../chart/scale";
import { dateWords } from "../../record/day";
import { countryName } from "../../record/names";
import { type Claimed, claimedAmount, claimedDays } from "../claimed";

/** A claim at the day it is about, through all bands, its words over them. */
export function ClaimOver({
  claim,
  frame,
  scale,
}: {
  readonly claim: Claimed;
  readonly frame: Frame;
  readonly scale: TimeScale;
}) {
  const { start, end } = claim.span;
  if (end < scale.span.start || start > scale.span.end) return null;
  const amount = claimedAmount(claim);
  const where = claim.host ? `, ${countryName(claim.host)}` : "";
  return (
    <ClaimUpright
      id={claim.id}
      x0={Math.max(scale.x0, scale.x(start))}
      x1={Math.min(scale.x1, scale.xEnd(end))}
      top={frame.top + CLAIM_ROW}
      bottom={frame.height - frame.bottom}
      row={frame.top + 8}
      words={amount ? [`${amount} ${claim.unit}${where}, ${dateWords(claim.end)}`, amount] : [claimedDays(claim)]}
      label={claim.label}
      left={frame.narrow ? 0 : scale.x0}
      right={scale.x1}
    />
  );
}
