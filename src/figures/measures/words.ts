import { dateWords, isoDay, span } from "../../record/day";
import { figure } from "../../record/names";
import type { MeasuresRow, ResolutionsRow } from "../../record/tables";
import type { Day } from "../../record/units";
import { subjectName } from "./subjects";

export const JURISDICTIONS: Readonly<Record<MeasuresRow["jurisdiction"], string>> = {
  UN: "United Nations",
  USA: "United States",
  EU: "European Union",
  KOR: "South Korea",
  JPN: "Japan",
  CAN: "Canada",
  MSMT: "Multilateral Sanctions Monitoring Team",
};

export const STATUS_WORDS: Readonly<Record<MeasuresRow["status"], string>> = {
  in_force: "in force",
  ended: "ran out",
  superseded: "replaced",
  never_applied: "never applied",
  draft_vetoed: "vetoed draft",
  unverified: "not verified",
};

const UNIT_WORDS: Readonly<Record<MeasuresRow["limit_unit"], string>> = {
  barrel: "bbl",
  t: "t",
  USD: "USD",
  EUR: "EUR",
  days: "days",
  months: "months",
  year: "year",
  listings: "names",
  "bank account": "bank account",
  "": "",
};

const PERIOD_WORDS: Readonly<Record<MeasuresRow["limit_period"], string>> = {
  "12 months": " a year",
  year: " a year",
  "3 months": " in 3 months",
  "per mission or diplomat": " per mission or diplomat",
  "": "",
};

/** True where the rule sets an amount that a quantity can be held against. */
export function setsAmount(row: MeasuresRow): boolean {
  return row.type === "cap" && row.limit_value !== null;
}

/** The limit as the rule states it, never converted: `4,000,000 bbl or 525,000 t a year`; '' without one. */
export function limitWords(row: MeasuresRow, both = true): string {
  if (row.limit_value === null) return "";
  const money = row.limit_unit === "USD" || row.limit_unit === "EUR";
  const unit = UNIT_WORDS[row.limit_unit];
  const n = figure(row.limit_value);
  const first = money ? `${unit} ${n}` : `${n} ${unit}`;
  const tonnes = both && row.limit_tonnes !== null ? ` or ${figure(row.limit_tonnes)} t` : "";
  return `${first}${tonnes}${PERIOD_WORDS[row.limit_period]}`;
}

/** The amount alone, for the smallest bars: `4m bbl`, `500,000 bbl`. Millions only where nothing is rounded away. */
function shortLimit(row: MeasuresRow): string {
  const n = row.limit_value ?? 0;
  const whole = n >= 1e6 && Number.isInteger(n / 1e5);
  return whole && row.limit_unit !== "USD" && row.limit_unit !== "EUR"
    ? `${figure(n / 1e6)}m ${UNIT_WORDS[row.limit_unit]}`
    : limitWords({ ...row, limit_period: "" }, false);
}

/** Number of the act: `2397` for a resolution, its symbol otherwise. */
export function actNumber(id: string): string {
  return id.replace(/^S\/RES\//, "");
}

export interface Paragraph {
  /** `para 5`, `para 14*` where no source seen prints the number, '' where there is none at all. */
  readonly short: string;
  /** As it is spoken: `paragraph 14, number unverified`. */
  readonly long: string;
  readonly verified: boolean;
}

/** Paragraph of a rule; sections of national law are given as printed. */
export function paragraphOf(row: MeasuresRow): Paragraph {
  const seen = row.paragraph !== "";
  const n = (seen ? row.paragraph : row.paragraph_unverified).replace(/-/g, "–").replace(/,(?! )/g, ", ");
  if (n === "") return { short: "", long: "", verified: true };
  if (/[A-Z]|s\./.test(n)) return { short: n, long: n, verified: seen };
  const many = /[–,]/.test(n) ? "s" : "";
  const doubt = seen && row.paragraph_unverified !== "" ? `, probably ${row.paragraph_unverified} (unverified)` : "";
  return {
    short: `para${many} ${n}${seen ? "" : "*"}`,
    long: `paragraph${many} ${n}${seen ? doubt : ", number unverified"}`,
    verified: seen,
  };
}

/** `2397 para 5`, `2375 para 14*`, `2270`. */
export function actWords(row: MeasuresRow): string {
  return [actNumber(row.resolution_id), paragraphOf(row).short].filter(Boolean).join(" ");
}

/** From when to when, in words that say what kind of end it is. */
function termWords(row: MeasuresRow, successor: string): string {
  if (row.status === "draft_vetoed") return `vetoed on ${dateWords(row.proposed)}, never in force`;
  if (row.status === "never_applied") {
    return `was to apply from ${dateWords(row.starts)}; replaced before it began${successor ? ` by “${successor}”` : ""}`;
  }
  if (row.status === "unverified")
    return `said to apply from ${dateWords(row.starts)}; not verified, counted on no day`;
  const from = row.starts === "" ? "first day not known" : `from ${dateWords(row.starts)}`;
  if (row.ends === "") return `${from}, no end on record`;
  if (row.ends_kind === "replaced_on") {
    return `${from} until replaced on ${dateWords(row.ends)}${successor ? ` by “${successor}”` : ""}`;
  }
  return `${from} to ${dateWords(row.ends)}`;
}

/** The whole sentence for a tooltip and a screen reader. */
export function spoken(row: MeasuresRow, act: ResolutionsRow | undefined, successor: string, open: boolean): string {
  const body = row.jurisdiction === "UN" ? "UN Security Council" : JURISDICTIONS[row.jurisdiction];
  const name = row.resolution_id.startsWith("S/RES/")
    ? `resolution ${actNumber(row.resolution_id)}`
    : (act?.title ?? row.resolution_id);
  const adopted = act?.date_adopted && act.outcome === "adopted" ? ` (adopted ${dateWords(act.date_adopted)})` : "";
  const limit = limitWords(row);
  const where = [`${body}, ${name}${adopted}`, paragraphOf(row).long].filter(Boolean).join(", ");
  const by = row.deadline ? ` To be done by ${dateWords(row.deadline)}; the rule goes on after it.` : "";
  const said = row.description ? ` ${row.description}` : "";
  const when = termWords(open ? { ...row, ends: "", ends_kind: "" } : row, successor);
  return `${row.title}: ${row.type} on ${subjectName(row.subject).toLowerCase()}${limit ? `, ${limit}` : ""}; ${when}.${by} ${where}.${said}`;
}

/** Texts for a bar, the longest first: whichever fits is written. */
export function barTexts(row: MeasuresRow): readonly string[] {
  const act = actWords(row);
  const limit = limitWords(row);
  if (row.status === "draft_vetoed") {
    const day = dateWords(row.proposed);
    const one = limitWords(row, false);
    return [`${limit}: vetoed ${day}`, `${one}: vetoed ${day}`, `${one}: vetoed`, `vetoed ${day}`, "vetoed"];
  }
  if (row.status === "never_applied") {
    return [`${limit}: never applied, ${act}`, `${limit}: never applied`, "never applied"];
  }
  if (row.status === "unverified") return [`${row.title}: not verified`, "not verified"];
  if (row.jurisdiction !== "UN") return [row.title];
  if (setsAmount(row)) {
    const one = limitWords(row, false);
    return [...new Set([`${limit}, ${act}`, limit, `${one}, ${act}`, one, shortLimit(row), act])];
  }
  if (row.deadline !== "") {
    const by = `by ${dateWords(row.deadline)}`;
    return [`${row.title}, ${by}, ${act}`, `${row.title}, ${by}`, `${by}, ${act}`, by, actNumber(row.resolution_id)];
  }
  return [`${row.title}, ${act}`, row.title, act, actNumber(row.resolution_id)];
}

/** `22 Dec 2017` of a day number. */
export function dayWords(day: Day): string {
  return dateWords(isoDay(day));
}

/** `11 Sep and 22 Dec 2017`: the year once where both share it. */
export function between(a: Day, b: Day): string {
  const [from, to] = [dayWords(a), dayWords(b)];
  return from.slice(-4) === to.slice(-4) ? `${from.slice(0, -5)} and ${to}` : `${from} and ${to}`;
}

/** Day of adoption of an act, for rules whose text was known before they applied; null where it is not known to the day. */
export function adoptedOn(act: ResolutionsRow | undefined): Day | null {
  return act?.date_adopted && act.date_adopted.length === 10 ? span(act.date_adopted).start : null;
}
