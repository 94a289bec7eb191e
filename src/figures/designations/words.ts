import { dateWords, precision } from "../../record/day";
import { figure } from "../../record/names";
import type { DesignationsRow } from "../../record/tables";
import type { Action, Kind, List } from "./prepare";

export const LISTS: Readonly<Record<List, { readonly name: string; readonly long: string; readonly actor: string }>> = {
  UN1718: { name: "UN list", long: "the UN list (1718 Committee)", actor: "UNSC" },
  OFAC: { name: "United States", long: "the United States list (OFAC)", actor: "USA" },
  KOR: { name: "South Korea", long: "South Korea's list", actor: "KOR" },
  EU: { name: "EU", long: "the European Union list", actor: "OTHER" },
};

const KINDS: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  individual: ["person", "persons"],
  entity: ["entity", "entities"],
  vessel: ["ship", "ships"],
};

export const kindName = (kind: Kind) => KINDS[kind][1];

/** `9 persons`, `1 ship`. */
export function countOf(n: number, kind: Kind): string {
  return `${figure(n)} ${KINDS[kind][n === 1 ? 0 : 1]}`;
}

/** By whom the names were put on the list, short enough to stand on a step: `2371`, `Committee`. */
export function byWhom(a: Action): string {
  return a.act ? a.act.number : "Committee";
}

/** A date with what is not known of it: `2023, day not known`. */
export function whenWords(date: string): string {
  return `${dateWords(date)}${precision(date as never) === "day" ? "" : ", day not known"}`;
}

const MOST_NAMES = 6;

function names(rows: readonly DesignationsRow[]): string {
  const named = rows.filter((r) => r.entry === "name").map((r) => r.name);
  if (named.length === 0) return "";
  const more = named.length - MOST_NAMES;
  return `: ${named.slice(0, MOST_NAMES).join("; ")}${more > 0 ? `; and ${figure(more)} more` : ""}`;
}

/** What a mark says: how many, on which list, when, by which act, who, and whether the names are on record. */
export function spoken(a: Action, level: number | null): string {
  const act = a.act
    ? `, by resolution ${a.act.number}`
    : a.list === "UN1718" && a.kind !== "vessel"
      ? ", by the Committee"
      : "";
  const reasons = [...new Set(a.rows.map((r) => r.reason_short))];
  const why = a.named === 0 && reasons[0] ? ` (${reasons[0]})` : "";
  const unnamed = a.count - a.named;
  const known =
    unnamed === 0 ? "" : a.named === 0 ? "; only the number is on record" : `; ${figure(unnamed)} not by name`;
  const then = level === null ? "" : `. ${countOf(level, a.kind)} then on the list`;
  return `${countOf(a.count, a.kind)} put on ${LISTS[a.list].long}, ${whenWords(a.date)}${act}${why}${names(a.rows)}${known}${then}.`;
}
