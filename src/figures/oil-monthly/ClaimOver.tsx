import { ClaimOverlay } from "../../chart/ClaimMark";
import type { TimeScale } from "../../chart/scale";
import type { OilUnit } from "../../view/view";
import type { Claimed } from "../claimed";
import { claimedMonth, claimedWords } from "../claimedOil";
import type { Band } from "./layout";

/** The claimed value over the bars of its supplier. */
export function ClaimOver({
  claim,
  bands,
  scale,
  unit,
}: {
  readonly claim: Claimed | null | undefined;
  readonly bands: readonly Band[];
  readonly scale: TimeScale;
  readonly unit: OilUnit;
}) {
  const value = claimedMonth(claim, unit);
  const band = bands.find((b) => b.code === claim?.supplier);
  if (!claim || value === null || !band) return null;
  const { start, end } = claim.span;
  if (end < scale.span.start || start > scale.span.end) return null;
  return (
    <ClaimOverlay
      id={claim.id}
      x0={Math.max(scale.x0, scale.x(start))}
      x1={Math.min(scale.x1, scale.xEnd(end))}
      y={band.y(value)}
      row={band.top - 6}
      words={[claimedWords(value, unit)]}
      label={claim.label}
      left={scale.x0}
      right={scale.x1}
    />
  );
}
