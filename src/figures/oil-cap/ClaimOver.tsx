import { ClaimOverlay } from "../../chart/ClaimMark";
import type { OilUnit } from "../../view/view";
import { type Claimed, claimedOil, claimedWords } from "../claimed";
import type { CapLayout } from "./layout";

const BEYOND = new Set<Claimed["quantity"]>(["refined_beyond", "deliveries_from_russia"]);

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
  const panel = claim && layout.panels.find((p) => p.x.span.start <= claim.span.end && claim.span.end <= p.x.span.end);
  if (!claim || value === null || !panel) return null;
  // The steps add up from the first month of the year: only what begins with it has a place on them.
  const sum = claim.quantity === "refined_reported" && claim.span.start === panel.x.span.start;
  if (!sum && !BEYOND.has(claim.quantity)) return null;
  const x = Math.min(panel.x.x1 - 6, panel.x.xEnd(claim.span.end));
  const over = value > layout.top;
  return (
    <ClaimOverlay
      id={claim.id}
      x0={x}
      x1={x}
      y={over ? panel.top + 6 : panel.y(value)}
      words={`${claimedWords(value, unit)}${over ? " ↑" : ""}`}
      label={claim.label}
      left={layout.frame.left}
      right={panel.x.x1 + 2}
      above={!over}
    />
  );
}
