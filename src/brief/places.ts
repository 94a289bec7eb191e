import { isDate } from "../record/day";
import type { Shown } from "./shown";

/** What an annotation can point at on a figure: nothing, a day on its axis of time, or a day and a value. */
const POINTS: Readonly<Record<Shown, "nothing" | "day" | "value">> = {
  overview: "nothing",
  workbench: "nothing",
  timeline: "day",
  measures: "day",
  "oil-monthly": "value",
  "oil-cap": "value",
  "oil-estimates": "value",
  "oil-crude": "value",
  "labour-stock": "value",
  "labour-map": "nothing",
  claims: "nothing",
  "labour-repatriation": "nothing",
  "labour-entries": "value",
  "labour-earnings": "nothing",
  designations: "value",
  tests: "value",
  trade: "value",
  "reporting-calendar": "nothing",
};

export const pointsAt = (figure: Shown) => POINTS[figure];

/** The parts of a place in its canonical form. */
export interface Place {
  readonly date: string;
  readonly value: number | null;
  /** Name of the panel the value stands in; empty where none is named. */
  readonly panel: string;
}

// A panel's name begins with no digit: what follows a comma in "466,739" is half a number, not a panel.
const PLACE = /^\s*([\d-]{4,10})\s*(?:,\s*(\d{1,15}(?:\.\d{1,6})?)\s*(?:,\s*(\p{L}[^\p{Cc}]{0,79}))?)?$/u;

/** A place as it is written; null for what is none: a date that does not exist, a value below zero. */
export function readPlace(text: string): Place | null {
  const [, date = "", amount, panel = ""] = PLACE.exec(text.trim()) ?? [];
  return isDate(date) ? { date, value: amount === undefined ? null : Number(amount), panel: panel.trim() } : null;
}

/** A place in its canonical form. */
export const writePlace = ({ date, value, panel }: Place): string =>
  value === null ? date : [date, String(value), ...(panel === "" ? [] : [panel])].join(",");

/** What is kept of a place written for a figure, in its canonical form, and what is not and why; empty where all is. */
export function placeOn(figure: Shown, text: string): { readonly at: string | null; readonly why: string } {
  const place = readPlace(text);
  if (!place) return { at: null, why: "This is no date on the calendar, alone or with a value: it is not used." };
  const points = POINTS[figure];
  if (points === "nothing")
    return { at: null, why: "On this chart a line has no place of its own: it stands over the whole chart." };
  if (points === "day" && place.value !== null)
    return { at: place.date, why: "This chart has no scale of values: the line points at the date alone." };
  return { at: writePlace(place), why: "" };
}
