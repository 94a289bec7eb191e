import { type Factor, factorOf, stated, toBarrels, toTonnes } from "../record/convert";
import { figure } from "../record/names";
import type { Barrels, Iso3, Tonnes } from "../record/units";
import type { OilUnit } from "../view/view";
import { fact } from "./facts";
import type { Fact } from "./shape";
import { capital } from "./words";

/** What monthly rows and totals have in common. */
export interface OilRow {
  readonly supplier: Iso3;
  readonly period_start: string;
  readonly tonnes: Tonnes | null;
  readonly barrels: Barrels | null;
  readonly converted: "barrels" | "tonnes" | "";
  readonly rounding: "exact" | "truncated" | "rounded" | "about" | "";
  readonly basis: string;
}

const NAMES: Readonly<Record<OilUnit, readonly [one: string, many: string]>> = {
  bbl: ["barrel", "barrels"],
  t: ["tonne", "tonnes"],
};

/** `2,165 tonnes`, `1 barrel`; at most three decimals, which is what the Committee's table prints. */
export function oilWords(n: number, unit: OilUnit, digits = 3): string {
  return `${figure(n, digits)} ${NAMES[unit][n === 1 ? 0 : 1]}`;
}

const vague = (row: OilRow) => row.rounding === "about" || row.rounding === "rounded";

/** A value of a row as stated in a unit: `about 2,250 tonnes`; arithmetic on decimals is shown to the whole. */
function statedIn(row: OilRow, unit: OilUnit): string {
  const n = stated(row, unit);
  if (n === null) return "";
  const sum = row.basis === "derived" && !Number.isInteger(n);
  return `${vague(row) || sum ? "about " : ""}${oilWords(n, unit, sum ? 0 : 3)}`;
}

const printedIn = (row: OilRow, unit: OilUnit) => (unit === "bbl" ? row.barrels : row.tonnes);
const otherUnit = (unit: OilUnit): OilUnit => (unit === "bbl" ? "t" : "bbl");

/** The number as stated, in the unit asked for if it was stated so, else in the other; '' in silence. */
export function statedOil(row: OilRow, unit: OilUnit): string {
  if (row.tonnes === 0 || row.barrels === 0) return "zero";
  const own = statedIn(row, unit) || statedIn(row, otherUnit(unit));
  if (own) return own;
  const n = printedIn(row, unit) ?? printedIn(row, otherUnit(unit));
  if (n === null) return "";
  const words = oilWords(n, printedIn(row, unit) === null ? otherUnit(unit) : unit);
  return `${vague(row) ? "about " : ""}${words} (a newspaper's conversion)`;
}

const ROUNDING_MEANS: Readonly<Record<Exclude<OilRow["rounding"], "">, string>> = {
  exact: "as printed in the source",
  truncated: "digits cut off in the source",
  rounded: "rounded in the source",
  about: "the source itself says about",
};

/** How a converted value is explained: the factor, printed, and where it comes from. */
export function factorNote(factor: Factor): string {
  return `Converted here at ${factor.barrelsPerTonne} barrels a tonne. ${factor.why}`;
}

/** Both suppliers together are converted by each one's factor: the truth lies between, as the cap meter draws it. */
function convertedFact(row: OilRow): Fact | null {
  const t = stated(row, "t");
  const b = stated(row, "bbl");
  if ((t === null) === (b === null) || t === 0 || b === 0) return null;
  const both = row.supplier === ("ALL" as Iso3);
  const amounts = (both ? ["CHN", "RUS"] : [row.supplier]).map((s) =>
    t !== null ? toBarrels(t as Tonnes, s, row.period_start) : toTonnes(b as Barrels, s, row.period_start),
  );
  const values = amounts.map((a) => Math.round(a.value));
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const unit = t !== null ? "bbl" : "t";
  const factor = amounts[0]?.factor;
  if (!factor) return null;
  const range = low === high ? "" : `${figure(low)}–`;
  const factors = [...new Set(amounts.map((a) => a.factor?.barrelsPerTonne ?? 0))].join(" and ");
  const note = both
    ? `Converted here at ${factors} barrels a tonne, the factors of China's and Russia's own filings, for nothing says how much was whose.`
    : factorNote(factor);
  return fact(unit === "bbl" ? "In barrels" : "In tonnes", `About ${range}${oilWords(high, unit, 0)}`, note);
}

/** The number as stated, a newspaper's own conversion as such, and ours with its factor. */
export function oilFacts(row: OilRow): (Fact | null)[] {
  const both = [statedIn(row, "bbl"), statedIn(row, "t")].filter((x) => x !== "").join(" and ");
  const derived = row.basis === "derived";
  const zero = !derived && (row.tonnes === 0 || row.barrels === 0) ? "A reported zero: a number, not a silence." : "";
  const press = row.converted === "" ? null : printedIn(row, row.converted === "barrels" ? "bbl" : "t");
  const sum =
    row.rounding === "about" ? "A number it is worked out from is rounded." : "What its numbers give, to the whole.";
  const note = zero || (derived ? sum : row.rounding ? `${capital(ROUNDING_MEANS[row.rounding])}.` : "");
  return [
    fact(derived ? "Result" : "As stated", both, note),
    press === null
      ? null
      : fact(
          both === "" ? "As printed" : "Printed beside it",
          oilWords(press, row.converted === "barrels" ? "bbl" : "t"),
          "The newspaper's own conversion, not a filed number; it never leads.",
        ),
    convertedFact(row),
  ];
}

/** The sources of a factor, where the row was converted by one. */
export function factorSources(row: OilRow): { id: string; role: string }[] {
  if ((stated(row, "t") === null) === (stated(row, "bbl") === null)) return [];
  if (row.tonnes === 0 || row.barrels === 0) return [];
  return factorOf(row.supplier, row.period_start).sources.map((id) => ({ id, role: "for the conversion factor" }));
}
