import { civil, spanBetween } from "../../record/day";
import type { PetroleumEstimatesRow } from "../../record/tables";

/** Who speaks, as the bands of the figure group them. */
export const BANDS = [
  { key: "panel", title: "UN Panel of Experts" },
  { key: "complaint", title: "Complaints by the US and other states" },
  { key: "state", title: "Governments" },
  { key: "institute", title: "Research institutes" },
  { key: "press", title: "Press" },
] as const;
export type BandKey = (typeof BANDS)[number]["key"];

const OF_BODY: Readonly<Partial<Record<PetroleumEstimatesRow["body"], BandKey>>> = {
  "Panel of Experts": "panel",
  "US-led complaint": "complaint",
  "Member States": "complaint",
  "Asan Institute": "institute",
  "C4ADS/RUSI": "institute",
  "Open Source Centre": "institute",
  RUSI: "institute",
  Media: "press",
  Defector: "press",
};

/** The band of a body; ministries, courts, ambassadors and the states of the Monitoring Team are governments. */
export function bandOf(body: PetroleumEstimatesRow["body"]): BandKey {
  return OF_BODY[body] ?? "state";
}

/** What is done with a row of the estimates. */
export type Role =
  /** A volume of one year by more than one ship: drawn on the scale. */
  | "estimate"
  /** Such a volume, but told again, a part of another one or an article's multiple of the cap: drawn light, not counted. */
  | "light"
  /** Says only that the cap was passed: drawn light, on the cap. */
  | "passed"
  /** How many deliveries: drawn in the panel of counts. */
  | "count"
  /** A volume of something else: drawn without a scale. */
  | "aside"
  /** What a state itself put on paper: the bars of what was reported are drawn from its own tables. */
  | "comparator";

const VOLUMES = new Set(["illicit_deliveries", "total_deliveries", "deliveries_from_russia"]);

/** Whether a row is about days of one calendar year. */
export function oneYear(r: PetroleumEstimatesRow): boolean {
  const s = spanBetween(r.period_start, r.period_end);
  return civil(s.start).year === civil(s.end).year;
}

/** The role of a row. `limit`: the cap in barrels, to know "the cap was passed" from a volume. */
export function roleOf(r: PetroleumEstimatesRow, limit: number): Role {
  if (r.unit === "deliveries" || r.unit === "voyages") return "count";
  if (r.cap_meter === "yes") return "estimate";
  if (r.measure === "reported_deliveries" || r.measure === "customs_exports") return "comparator";
  if (!VOLUMES.has(r.measure) || r.unit !== "barrels" || !oneYear(r)) return "aside";
  return r.value === limit && r.qualifier === "at_least" ? "passed" : "light";
}

/** Why a row of a volume is not among the estimates; '' where it is. */
export function reasonOf(r: PetroleumEstimatesRow, role: Role): string {
  switch (role) {
    case "light":
      return "told again, a part of another, or taken from the cap or the level before it";
    case "passed":
      return "says only that the cap was passed";
    case "comparator":
      return "what a state itself put on paper, for comparison";
    case "aside":
      break;
    default:
      return "";
  }
  if (r.measure === "annual_imports_baseline") return "a yearly level before the caps";
  if (r.measure === "annual_need") return "a yearly need, not a delivery";
  if (r.measure === "annual_imports_from_russia") return "a yearly level, as one man tells it";
  if (r.measure === "monthly_deliveries_from_russia") return "a monthly level";
  if (r.measure === "planned_shipment") return "planned, delivery not confirmed";
  if (r.measure === "single_transfer") return "single transfers";
  if (r.measure === "unreported_deliveries") return "fuel for one place";
  return r.measure === "illicit_deliveries" ? "one ship or network" : "several years together";
}
