import { actorClass, actorOfReporter } from "../../chart/colour";
import type { SingleMark } from "./prepare";

/** The actor whose colour a mark takes: who says it, for deliveries; capacities and readings are ink. */
export function markClass(m: SingleMark): string {
  if (m.kind === "capacity" || m.kind === "reading") return "";
  const { series, reporter } = m.row;
  if (series === "kostat_total" || series === "kotra_imputed") return actorClass("KOR");
  return actorClass(actorOfReporter(reporter));
}
