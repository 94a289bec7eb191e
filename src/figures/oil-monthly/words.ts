import { dateWords, periodWords } from "../../record/day";
import { BASIS_WORDS, countryName, figure, SILENCE_WORDS } from "../../record/names";
import type { PetroleumMonthlyRow } from "../../record/tables";
import type { OilUnit } from "../../view/view";
import type { OilMark } from "./mark";

/** Rounded, or "about" in its source. */
export const vague = (row: PetroleumMonthlyRow) => row.rounding === "about" || row.rounding === "rounded";

/** A value in the unit shown: whole barrels or tonnes, for the record holds no more than its sources print. */
export function valueWords(value: number, unit: OilUnit): string {
  return `${figure(Math.round(value))} ${unit}`;
}

/** The number as its source states it: `2,165 t`, `about 2,250 t`, `7,849.57 t and 65,386.92 bbl`. */
export function statedWords(row: PetroleumMonthlyRow, unit: OilUnit, converted: boolean): string {
  const before = vague(row) ? "about " : "";
  const t = row.tonnes === null || row.converted === "tonnes" ? "" : `${figure(row.tonnes)} t`;
  const bbl = row.barrels === null || row.converted === "barrels" ? "" : `${figure(row.barrels)} bbl`;
  if (!t && !bbl)
    return `${before}${row.tonnes === null ? `${figure(row.barrels ?? 0)} bbl` : `${figure(row.tonnes)} t`}`;
  if (converted || !t || !bbl) return `${before}${t || bbl}`;
  return `${before}${unit === "t" ? t : bbl}`;
}

/** `converted from 2,165 t at 8.33 bbl/t`; empty where nothing was converted. */
export function conversionWords(mark: Pick<OilMark, "converted" | "factor" | "stated">): string {
  if (!mark.converted) return "";
  return mark.factor
    ? `converted from ${mark.stated} at ${mark.factor.barrelsPerTonne} bbl/t`
    : `a newspaper's own conversion`;
}

function rivalWords(mark: Omit<OilMark, "label">, unit: OilUnit): string {
  const parts: string[] = [];
  if (mark.rivals) {
    const { count, said } = mark.rivals;
    parts.push(`${count} other ${count === 1 ? "statement" : "statements"}: ${said} ${unit}`);
  }
  if (mark.silentRivals > 0) {
    parts.push(
      mark.silentRivals === 1 ? "missing from an older table" : `missing from ${mark.silentRivals} older tables`,
    );
  }
  return parts.length ? ` ${parts.join("; ")}.`.replace(/^ (.)/, (_, c: string) => ` ${c.toUpperCase()}`) : "";
}

const seen = (row: PetroleumMonthlyRow | null) => (row?.as_of ? dateWords(row.as_of) : "");

/** Why there is no figure, with the date of the table in which it was missing; at a knowledge date, nothing of later days. */
export function silenceWords(mark: Pick<OilMark, "kind" | "row" | "past">): string {
  const day = seen(mark.row);
  switch (mark.kind) {
    case "not_reported":
      return day ? `not reported, as the table stood on ${day}` : SILENCE_WORDS.not_reported;
    case "not_yet_due":
      if (mark.past) return `not reported when last seen${day ? `, ${day}` : ""}`;
      return mark.row?.filing === "later_filed"
        ? `missing from the table${day ? ` of ${day}` : ""} and filed later; the figure was not found`
        : `not yet reported when last seen${day ? `, ${day}` : ""}`;
    case "no_record":
      return "no record found of what was reported";
    case "filed":
    case "derived":
    case "zero":
      return "";
    default:
      return SILENCE_WORDS[mark.kind];
  }
}

/** What the record notes of a filed number; how a derived one is worked out stands in its evidence. */
export function noteOf(mark: Pick<OilMark, "row" | "value">): string {
  return mark.value === null || mark.row?.basis === "derived" ? "" : (mark.row?.note ?? "");
}

/** The sentence of a mark, its tooltip and what a screen reader speaks. */
export function markWords(mark: Omit<OilMark, "label">, unit: OilUnit): string {
  const when = periodWords(mark.start, mark.end);
  const who = `${countryName(mark.supplier)}, ${when}`;
  if (mark.value === null) return `${who}: ${silenceWords(mark)}.`;
  const row = mark.row;
  const read = seen(row) ? `, table of ${seen(row)}` : "";
  const basis = row ? `${BASIS_WORDS[row.basis]}, ${row.reporter}${read}` : "";
  const noted = noteOf(mark).replace(/\.$/, "");
  const more = `${rivalWords(mark, unit)}${noted && ` Note: ${noted}.`}`;
  if (mark.value === 0) return `${who}: zero, ${basis}.${more}`;
  const about = mark.about || mark.converted ? "about " : "";
  const how = conversionWords(mark);
  const many =
    mark.months > 1
      ? ` for ${mark.months} months together, drawn at the average of ${about}${valueWords(mark.average, unit)} a month`
      : "";
  return `${who}: ${about}${valueWords(mark.value, unit)}${how ? ` (${how})` : ""}${many}; ${basis}.${more}`;
}
