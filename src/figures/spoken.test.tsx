import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { BASIS_WORDS } from "../record/names";
import { readRecord } from "../record/read";
import type { Basis } from "../record/units";
import { parseView } from "../view/codec";
import { FIGURES } from ".";
import type { Figure } from "./figure";
import { FIGURE_IDS, type FigureId } from "./model";

/*
 * What a mark is called is all that somebody who does not see it is told: of a statement its number with its range, or
 * that there is none, who reported it and on what basis. Held for every mark of every figure against the row it names.
 */

type Row = Readonly<Record<string, unknown>>;
const record = readRecord();
const ROWS = new Map(
  Object.values(record)
    .filter(Array.isArray)
    .flat()
    .map((row: Row) => [String(row["id"]), row] as const),
);
const VIEWS = ["", "from=1993&to=2026", "from=2018&to=2020&unit=t", "from=2023-01&to=2024-12", "laden=50"];

interface Mark {
  readonly row: string;
  readonly role: string;
  readonly tab: string;
  readonly said: string;
}

const ENTITIES = { "&#x27;": "'", "&quot;": '"', "&lt;": "<", "&gt;": ">", "&amp;": "&" };

function attribute(tag: string, name: string): string {
  let value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  for (const [entity, sign] of Object.entries(ENTITIES)) value = value.replaceAll(entity, sign);
  return value;
}

async function marksOf(id: FigureId, query: string, width: number): Promise<readonly Mark[]> {
  const { figure } = (await FIGURES[id]()) as { figure: Figure };
  const { view } = parseView(query);
  const model = figure.model(record, view);
  const html = renderToStaticMarkup(createElement(figure.Draw, { model, width, view, pick: null, claim: null }));
  return [...html.matchAll(/<\w+[^>]*\sdata-pick="[^"]*"[^>]*>/g)].map(([tag]) => ({
    row: attribute(tag, "data-pick"),
    role: attribute(tag, "role"),
    tab: attribute(tag, "tabindex"),
    said: attribute(tag, "aria-label"),
  }));
}

/** True where a sentence holds a number: whole or with its decimals, or in millions or billions. */
function holds(said: string, n: number): boolean {
  if (n === 0) return /\b(none|zero|no|0)\b/.test(said);
  const tight = said.replaceAll(/(?<=\d),(?=\d{3})/g, "");
  const forms = [n, n / 1e6, n / 1e9].flatMap((v) => [Math.round(v), Math.floor(v), Math.round(v * 100) / 100]);
  return forms.some((v) => v > 0 && new RegExp(`(?<![\\d.])${String(v).replace(".", "\\.")}(?!\\d)`).test(tight));
}

/** The mark stands for more than the row it opens: a sum of a year or of a claim's months. */
const SUM = /^Reported to the UN for|added up:/;
const SILENT =
  /zero or left blank|not reported|not yet reported|withheld|nothing filed|no (report|record|number)|part of a sum|not public|without a public number|prints a number|in no source found|not about a number|figure was not found/;

/** What a row's mark leaves out of what its row holds. */
function missing(row: Row, said: string): readonly string[] {
  const numbers = (keys: readonly string[]) =>
    keys
      .map((key) => row[key])
      .filter((v): v is number => typeof v === "number")
      .map(Math.abs);
  const out: string[] = [];
  const range = numbers(["low", "high"]);
  const any = numbers(["value", "low", "high", "tonnes", "barrels", "value_usd"]);
  if (!SUM.test(said)) {
    if (any.length > 0 && !/, converted\.$/.test(said) && !any.some((n) => holds(said, n))) out.push("its number");
    if (range.length === 2 && row["value"] === null && !range.every((n) => holds(said, n))) out.push("its range");
    const names = `${row["reporter"] ?? ""} ${row["voice"] ?? ""}`.match(/[A-Z]\w+|[a-z]{5,}/g);
    // A supplier reports for itself, and some broadcasters go by their short names.
    const told = [...(names ?? []), "China", "Russia", "RFA", "VOA"].some((word) => said.includes(word));
    if (names && !told) out.push("its reporter");
  }
  if (row["silence"]) return SILENT.test(said) ? out : [...out, "its silence"];
  const basis = row["basis"] as Basis | undefined;
  if (basis && !said.toLowerCase().includes(BASIS_WORDS[basis].toLowerCase())) out.push("its basis");
  return out;
}

for (const id of FIGURE_IDS) {
  test(`each mark of ${id} says its number or silence, its range, its reporter and its basis`, async () => {
    const wrong: string[] = [];
    let seen = 0;
    for (const query of VIEWS) {
      for (const width of [1100, 358]) {
        for (const mark of await marksOf(id, query, width)) {
          seen += 1;
          const row = ROWS.get(mark.row);
          const without = row ? missing(row, mark.said) : ["its row"];
          if (mark.role !== "button" || mark.tab !== "-1") wrong.push(`${mark.row} is no button: ${mark.said}`);
          if (mark.said.length < 12) wrong.push(`${mark.row} has no name: ${mark.said}`);
          if (without.length > 0) wrong.push(`${query}: ${mark.row} without ${without.join(", ")}: ${mark.said}`);
        }
      }
    }
    expect(seen).toBeGreaterThan(20);
    expect(wrong).toEqual([]);
  });
}
