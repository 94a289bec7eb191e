import type { MeasuresRow } from "../../record/tables";

export type Subject = MeasuresRow["subject"];

/** Subjects in the order people ask, with the name that stands before the row. A subject without a name does not compile. */
const NAMES: Readonly<Record<Subject, string>> = {
  refined_petroleum: "Refined petroleum",
  crude_oil: "Crude oil",
  condensates: "Condensates",
  aviation_fuel: "Aviation fuel",
  labour: "Labour",
  coal: "Coal",
  iron_ore: "Iron ore",
  metals: "Other metals",
  seafood: "Seafood",
  textiles: "Textiles",
  machinery: "Machinery",
  food_agri: "Food, farm goods",
  wood: "Wood",
  statues: "Statues",
  helicopters: "Helicopters",
  luxury_goods: "Luxury goods",
  trade: "All trade",
  vessels: "Vessels",
  flagging: "Flagging",
  cargo_inspection: "Cargo inspection",
  interdiction: "Interdiction",
  financial: "Finance",
  banking: "Banking",
  joint_ventures: "Joint ventures",
  arms: "Arms",
  nuclear_missile_items: "Nuclear, missiles",
  designation: "Designations",
  travel: "Travel bans",
  diplomatic: "Diplomatic",
  education: "Education",
  reporting: "Reporting",
  monitoring: "Monitoring",
  council_review: "Council review",
  humanitarian: "Humanitarian",
};

export const SUBJECTS = Object.keys(NAMES) as readonly Subject[];

export function subjectName(subject: Subject): string {
  return NAMES[subject];
}

/**
 * What most questions are about; the overview shows these and counts the rest in one line. Chosen by the goods and
 * deeds the oil and labour figures stand on, then the largest exports, then ships, money and arms.
 */
export const ASKED: ReadonlySet<Subject> = new Set<Subject>([
  "refined_petroleum",
  "crude_oil",
  "condensates",
  "aviation_fuel",
  "labour",
  "coal",
  "iron_ore",
  "seafood",
  "textiles",
  "machinery",
  "vessels",
  "financial",
  "joint_ventures",
  "arms",
]);
