import { factorOf } from "../../record/convert";
import type { OilUnit } from "../../view/view";

/** By which factors what was stated in the other unit is converted, and what that makes of the sums. */
export function convertedNote(unit: OilUnit): string {
  const [china, before, russia] = [factorOf("CHN"), factorOf("RUS", "2018-01"), factorOf("RUS")].map(
    (f) => f.barrelsPerTonne,
  );
  return `What is stated in ${unit === "bbl" ? "tonnes" : "barrels"} is converted (China ${china}, Russia ${before} until July 2020, then ${russia} barrels a tonne). The factors are approximations: a sum with such a part is about, never exact.`;
}
