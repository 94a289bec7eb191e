import { ClaimOverlay } from "../../chart/ClaimMark";
import type { OilUnit } from "../../view/view";
import type { Claimed } from "../claimed";
import { claimedOil, claimedWords } from "../claimedOil";
import { claimedIn } from "./claimedIn";
import type { CapLayout } from "./layout";

/** A claim on a year's petroleum, where the steps and estimates of that year stand; above the scale it hangs at its edge. */
export function ClaimOver({
  claim,
  layout,
  unit,
}: {
  readonly claim: Claimed | null | undefined;
  readonly layout: CapLayout;
  readonly unit: OilUnit;
}) {
  const value = claim ? claimedOil(claim, unit) : null;
  const panel = claim && layout.panels.find((p) => claimedIn(claim, p.x.span));
  if (!claim || value === null || !panel) return null;
  const x = Math.min(panel.x.x1 - 6, panel.x.xEnd(claim.span.end));
  const over = value > layout.top;
  return (
    <ClaimOverlay
      id={claim.id}
      x0={x}
      x1={x}
      y={over ? panel.top + 6 : panel.y(value)}
      row={panel.words}
      words={[`${claimedWords(value, unit)}${over ? " ↑" : ""}`]}
      label={claim.label}
      left={layout.frame.left}
      right={layout.frame.width - 2}
    />
  );
}
