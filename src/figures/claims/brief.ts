import { shortNumber } from "../../chart/ValueAxis";
import { figure } from "../../record/names";
import type { Qualifier } from "../../record/units";

const SIGNS: Readonly<Record<Qualifier | "", string>> = {
  at_least: "≥ ",
  up_to: "≤ ",
  approx: "≈ ",
  exact: "",
  range: "",
  "": "",
};

/** A number as a label has room for it: `83,152`, `2.3bn`. */
export function numberWords(n: number): string {
  return Math.abs(n) >= 1e6 ? shortNumber(n) : figure(n, Math.abs(n) >= 100 ? 0 : 1);
}

/** A stated amount with its bound as a sign: `≥ 33,000`, `200–400`. */
export function amountBrief(low: number, high: number, qualifier: Qualifier | ""): string {
  if (low !== high) return `${numberWords(low)}–${numberWords(high)}`;
  return `${SIGNS[qualifier]}${numberWords(low)}`;
}
