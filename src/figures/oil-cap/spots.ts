import { actorClass, actorOfReporter } from "../../chart/colour";
import type { Estimate } from "../oil/estimates";
import type { Panel } from "./layout";

/** An estimate that begins more days than this after its year does is drawn with the stretch it covers. */
export const PART = 15;

/** X of an estimate: the end of the period it covers, kept inside the panel. */
export function estimateX(e: Estimate, panel: Panel): number {
  return Math.min(panel.x.x1 - 4, panel.x.xEnd(e.span.end));
}

/** Height of the dotted line that shows which stretch an estimate covers. */
export function whiskerY(e: Estimate, panel: Panel): number {
  return panel.y(e.cases.length === 1 ? (e.cases[0]?.value ?? e.low) : e.low);
}

/** The actor whose colour a body takes. */
export function bodyClass(e: Estimate): string {
  return actorClass(actorOfReporter(e.body));
}
