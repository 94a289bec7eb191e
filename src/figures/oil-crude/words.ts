import { amountWords, BASIS_WORDS, countryName } from "../../record/names";
import type { CrudeOilRow } from "../../record/tables";
import { spanWords } from "../oil/spanWords";

/** Who supplies, in words. */
export function supplierWords(r: Pick<CrudeOilRow, "supplier">): string {
  return r.supplier === "WLD" ? "from all suppliers" : `from ${countryName(r.supplier)}`;
}

/** The number as stated, in every unit it is stated in: `about 520,000 t, about 3,800,000 bbl`. */
export function statedWords(r: CrudeOilRow): string {
  const t = amountWords(r.tonnes, r.low, r.high, r.qualifier);
  const b = amountWords(r.barrels, null, null, r.qualifier);
  return [t ? `${t} t` : "", b ? `${b} bbl` : ""].filter(Boolean).join(", ");
}

/** What a row drawn by itself is, so that no capacity or limit passes for a delivery. */
export const KIND_WORDS = {
  estimate: "delivered",
  contested: "called crude by this reporter alone; others call it refined",
  capacity: "capacity of the pipeline in a year, not a delivery",
  reading: "a reading of the limit, not a delivery",
} as const;

/** How a series is made, where a reader would otherwise take it for a count. */
export function seriesWords(r: CrudeOilRow): string {
  if (r.series === "kotra_imputed") return "assumed, not counted";
  return r.series === "pipeline_estimate" ? "a year, by pipeline" : "";
}

export function rowWords(r: CrudeOilRow, kind: keyof typeof KIND_WORDS): string {
  const how = seriesWords(r);
  return `${r.reporter}, ${spanWords(r)}: ${statedWords(r)} of crude ${supplierWords(r)}, ${KIND_WORDS[kind]}${how ? ` (${how})` : ""}; ${BASIS_WORDS[r.basis]}.`;
}

export function customsWords(lead: CrudeOilRow, rivals: readonly CrudeOilRow[], part: boolean): string {
  const also =
    rivals.length > 0
      ? ` Also printed: ${rivals.map((r) => `${amountWords(r.tonnes, null, null, r.qualifier)} t (${r.reporter})`).join("; ")}.`
      : "";
  return `${lead.reporter}, ${spanWords(lead)}: ${statedWords(lead)} of crude from China${part ? ", part of a year that has its own bar" : ""}; ${BASIS_WORDS[lead.basis]}.${also}`;
}

/** A reporter's name as it stands on a mark. */
export function shortReporter(r: Pick<CrudeOilRow, "reporter">): string {
  const [name = "", paper = ""] = r.reporter.split(/ \(|\)/);
  if (/^(Industry|Unnamed)/.test(name))
    return `${name.startsWith("I") ? "industry" : "unnamed"}, ${paper.replace(/^Reuters.*/, "Reuters")}`;
  return name
    .replace("UN Security Council members", "UN Council members")
    .replace("China National Petroleum Corporation", "CNPC")
    .replace(" Press", "");
}
