import { civil, dateWords, daysInMonth, isoDay, isoMonth, monthName, periodWords, type Span } from "../../record/day";
import { countryName, figure } from "../../record/names";
import { BANDS } from "./bands";
import { counted } from "./bins";
import type { Item, Launch } from "./item";

/** The dates of an item in words, and how far they are known: `2018, day not known`. */
export function whenWords(i: Pick<Item, "date" | "endDate" | "precision">): string {
  const words = periodWords(i.date, i.endDate);
  if (i.precision === "day") return words;
  return `${words}, ${i.precision === "year" ? "month" : "day"} not known`;
}

function yieldWords([low, high]: Launch["yield"]): string {
  if (low === null && high === null) return "";
  if (low === null || high === null || low === high) return `yield about ${figure(low ?? high ?? 0)} kilotons`;
  return `yield estimates from ${figure(low)} to ${figure(high)} kilotons`;
}

function launchWords(l: Launch): string[] {
  if (l.nuclear) return [yieldWords(l.yield), l.site];
  const thing = l.satellite ? ["satellite launcher", "satellite launchers"] : ["missile", "missiles"];
  const kind = l.range && l.range !== "SLV" ? ` (${l.range})` : "";
  return [
    `${l.count === null ? `number of ${thing[1]} not stated` : counted(l.count, thing[0] ?? "", thing[1] ?? "")}${kind}`,
    l.site && `from ${l.site}`,
    l.outcome === "unknown" ? "outcome not known" : `outcome: ${l.outcome}`,
    l.provisional ? "provisional entry" : "",
  ];
}

const bandName = new Map(BANDS.map((b) => [b.id, b.name] as const));
const said = new WeakMap<Item, string>();

/** What the tooltip shows and a screen reader speaks: when, what, who or how many, and in which band. */
export function spoken(i: Item): string {
  const hit = said.get(i);
  if (hit !== undefined) return hit;
  const hosts = i.hosts.length > 0 ? `hosts: ${i.hosts.map(countryName).join(", ")}` : "";
  const parts = [
    `${whenWords(i)}: ${i.title}`,
    ...(i.launch ? launchWords(i.launch) : [hosts]),
    bandName.get(i.band) ?? "",
  ];
  const text = parts.filter((p) => p !== "").join("; ");
  said.set(i, text);
  return text;
}

/** A window in a sentence: `in 2019`, `in Mar 2019`, `from 2016 to 2020`, `from Jan 2016 to Nov 2026`. */
export function windowWords(s: Span): string {
  const a = civil(s.start);
  const b = civil(s.end);
  const months = a.date === 1 && b.date === daysInMonth(b.year, b.month);
  if (months && a.month === 1 && b.month === 12)
    return a.year === b.year ? `in ${a.year}` : `from ${a.year} to ${b.year}`;
  if (months && a.year === b.year && a.month === b.month) return `in ${monthName(a.month)} ${a.year}`;
  if (s.start === s.end) return `on ${dateWords(isoDay(s.start))}`;
  const iso = months ? isoMonth : isoDay;
  return `from ${dateWords(iso(s.start))} to ${dateWords(iso(s.end))}`;
}
