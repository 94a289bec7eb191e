import { dayOf } from "../../record/day";
import { BLANK, CHARTS, HOWS, type Spec, STEPS } from "../../view/spec";
import { type CellType, type Dialect, ENCODINGS } from "../read/dialect";
import type { Fixes } from "../read/open";
import type { Window } from "../window";

/** What a settings file begins with, by which it is known from any other JSON. */
export const SETTINGS_FORMAT = "north-korea-sanctions-atlas/workbench";
export const SETTINGS_VERSION = 1;
/** Data above this do not go into a settings file: no editor or mail would take it. Bytes. */
export const MOST_DATA = 20_000_000;

/** A chart of the reader's own data: how the file was read, what is shown of it, and the file itself where it was asked for. */
export interface Settings {
  readonly name: string;
  readonly fixes: Fixes;
  readonly spec: Spec | null;
  readonly window: Window | null;
  readonly data: Uint8Array<ArrayBuffer> | null;
}

export type ParsedSettings =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false /** Why, in a sentence for the reader. */; readonly why: string };

type Raw = Readonly<Record<string, unknown>>;
const isObject = (v: unknown): v is Raw => typeof v === "object" && v !== null && !Array.isArray(v);
const text = (v: unknown): string => (typeof v === "string" ? v.slice(0, 300) : "");
const oneOf = <T extends string>(list: readonly T[], v: unknown): T | undefined => list.find((x) => x === v);

function specOf(raw: unknown): Spec | null {
  if (!isObject(raw)) return null;
  const where = isObject(raw["where"]) ? Object.entries(raw["where"]) : [];
  const top = raw["top"];
  return {
    table: null,
    how: oneOf(HOWS, raw["how"]) ?? "rows",
    value: text(raw["value"]),
    x: text(raw["x"]),
    step: oneOf(STEPS, raw["step"]) ?? "year",
    split: text(raw["split"]),
    chart: oneOf(CHARTS, raw["chart"]) ?? "bar",
    top: typeof top === "number" && top >= 1 && top <= 30 ? Math.round(top) : BLANK.top,
    log: raw["log"] === true,
    where: Object.fromEntries(
      where.flatMap(([k, list]) =>
        Array.isArray(list) ? [[k, list.filter((w): w is string => typeof w === "string").slice(0, 300)]] : [],
      ),
    ),
  };
}

const TYPES: readonly CellType[] = ["number", "date", "text"];

function fixesOf(raw: unknown): Fixes {
  if (!isObject(raw)) return {};
  const d: Raw = isObject(raw["dialect"]) ? raw["dialect"] : {};
  const encoding = oneOf(
    ENCODINGS.map(([e]) => e),
    d["encoding"],
  );
  const delimiter = oneOf([",", ";", "\t", "|"] as const, d["delimiter"]);
  const decimal = oneOf([".", ","] as const, d["decimal"]);
  const dates = oneOf(["dmy", "mdy"] as const, d["dates"]);
  const dialect: Partial<Dialect> = {
    ...(encoding ? { encoding } : {}),
    ...(delimiter ? { delimiter } : {}),
    ...(decimal ? { decimal } : {}),
    ...(dates ? { dates } : {}),
    ...(typeof d["header"] === "boolean" ? { header: d["header"] } : {}),
  };
  const types = isObject(raw["types"]) ? Object.entries(raw["types"]) : [];
  return {
    dialect,
    types: Object.fromEntries(types.flatMap(([k, t]) => (oneOf(TYPES, t) ? [[k, t as CellType]] : []))),
  };
}

/** Days that a date of four digits can name: none beyond has words. */
const FIRST = dayOf(1, 1, 1);
const LAST = dayOf(9999, 12, 31);

function windowFrom(raw: unknown): Window | null {
  if (!isObject(raw)) return null;
  const [from, to] = [Number(raw["from"]), Number(raw["to"])];
  const days = [raw["from"], raw["to"]].every((day) => Number.isInteger(day));
  return days && FIRST <= from && from <= to && to <= LAST ? { from, to } : null;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const letters = atob(base64);
  const out = new Uint8Array(letters.length);
  for (let i = 0; i < out.length; i++) out[i] = letters.charCodeAt(i);
  return out;
}

/** True where the beginning of a file says that it is one of settings, whole or damaged. */
export const looksLikeSettings = (head: string): boolean => head.slice(0, 400).includes(`"${SETTINGS_FORMAT}"`);

/** Settings from the text of a file. Never throws; of what cannot be read it says why. */
export function parseSettings(content: string): ParsedSettings {
  let raw: unknown;
  try {
    raw = JSON.parse(content.replace(/^\ufeff/, ""));
  } catch {
    return { ok: false, why: "This settings file is cut off or was changed by hand: it is no JSON any more." };
  }
  if (!isObject(raw) || raw["format"] !== SETTINGS_FORMAT)
    return { ok: false, why: "This is no settings file of the workbench." };
  const version = raw["formatVersion"];
  if (typeof version !== "number" || !(version >= 1))
    return { ok: false, why: "This settings file does not say its format version: it is damaged." };
  if (version > SETTINGS_VERSION)
    return { ok: false, why: "These settings were saved by a newer atlas. Open them there, or update this one." };
  const name = text(raw["name"]).trim();
  if (name === "") return { ok: false, why: "This settings file does not name the file it belongs to: it is damaged." };
  let data: Uint8Array<ArrayBuffer> | null = null;
  if (raw["data"] !== undefined) {
    try {
      data = typeof raw["data"] === "string" ? bytesOf(raw["data"]) : null;
    } catch {
      data = null;
    }
    if (!data || data.length !== raw["bytes"])
      return { ok: false, why: `The data of ${name} in this settings file are damaged: nothing of them was used.` };
  }
  return {
    ok: true,
    settings: {
      name,
      fixes: fixesOf(raw["fixes"]),
      spec: specOf(raw["spec"]),
      window: windowFrom(raw["window"]),
      data,
    },
  };
}

/** The text of a settings file. The format stands first, so that the file is known by its beginning. */
export function formatSettings({ name, fixes, spec, window, data }: Settings): string {
  const whole = {
    format: SETTINGS_FORMAT,
    formatVersion: SETTINGS_VERSION,
    name,
    note: "Reader’s data, not reviewed",
    fixes,
    spec,
    window,
  };
  if (!data) return `${JSON.stringify(whole, null, 2)}\n`;
  let letters = "";
  for (let i = 0; i < data.length; i += 8192) letters += String.fromCharCode(...data.subarray(i, i + 8192));
  return `${JSON.stringify({ ...whole, bytes: data.length, data: btoa(letters) }, null, 2)}\n`;
}
