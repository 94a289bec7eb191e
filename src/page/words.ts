import { BASIS_WORDS } from "../record/names";
import type { Basis } from "../record/units";
import type { Lane } from "../view/view";

/** Names of the event lanes as the reader sees them. */
export const LANE_WORDS: Readonly<Record<Lane, string>> = {
  test: "Nuclear and missile tests",
  resolution: "UN resolutions and vetoes",
  national: "National measures",
  designation: "Listings",
  monitoring: "Monitoring",
  oil: "Oil enforcement",
  labour: "Labour",
  diplomacy: "Diplomacy",
  russia: "Russia and North Korea",
  economy: "Economy and borders",
};

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function basisName(basis: Basis): string {
  return capital(BASIS_WORDS[basis]);
}

/** A code of the record as words: `military_industry` is "Military industry", `it` is "IT". */
export function codeName(code: string): string {
  return code === "it" ? "IT" : capital(code.replaceAll("_", " "));
}
