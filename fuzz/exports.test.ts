import { readFileSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { Figure } from "../src/figures/figure";
import type { Cell, Model } from "../src/figures/model";
import type { Carried } from "../src/take/carried";
import { harmless, restored, shownCells, writeCsv } from "../src/take/csv";
import { oembedOf } from "../src/take/embed/oembed";
import { writeJson } from "../src/take/json";
import { pictureOf, type Studio, type Subject } from "../src/take/picture";
import { elementSnippet, frameSnippet } from "../src/take/snippet";
import { anyView } from "../src/view/sample";
import { anyText } from "./hostile";
import { FUZZ, LONG, timed } from "./runs";

const studio: Studio = {
  still: renderToStaticMarkup,
  tokens: readFileSync("src/page/tokens.css", "utf8"),
  chart: readFileSync("src/chart/chart.css", "utf8"),
  faces: [],
};

const anyCell: fc.Arbitrary<Cell> = fc.oneof(anyText, fc.double(), fc.constant(null));
const anyModel = fc.record({
  title: anyText,
  finding: anyText,
  unit: anyText,
  notes: fc.array(anyText, { maxLength: 3 }),
  labels: fc.array(anyText, { minLength: 1, maxLength: 3 }),
  lines: fc.array(fc.tuple(anyText, fc.array(anyCell, { minLength: 2, maxLength: 2 })), { maxLength: 4 }),
  source: anyText,
});

/** A figure that writes what it is given into every place a drawing has for text. */
const figure = {
  id: "trade",
  name: "any",
  needs: [],
  reads: ["from", "to", "q", "host"],
  Draw: ({ model, width }: { model: Model; width: number }) =>
    createElement(
      "svg",
      { className: "plot", width, height: 40, viewBox: `0 0 ${width} 40`, "aria-label": model.title },
      createElement("g", { "data-pick": model.rows[0], "aria-label": model.finding }),
      createElement("text", { x: 1, y: 12 }, model.finding, createElement("title", null, model.title)),
    ),
} as unknown as Figure;

function subjectOf(given: typeof anyModel extends fc.Arbitrary<infer T> ? T : never, view: Subject["view"]): Subject {
  const columns = given.labels.slice(0, 2).map((label, i) => ({ key: `c${i}`, label, unit: given.unit }));
  const model: Model = {
    id: "trade",
    ...given,
    domain: null,
    columns,
    lines: given.lines.map(([id, cells]) => ({ id, cells })),
    rows: given.lines.map(([id]) => id),
    sources: [],
    empty: false,
  };
  const { source: s } = given;
  const sources = [{ id: s, title: s, publisher: s, published: "", url: s, document: s }] as Carried["sources"];
  const url = "https://a.example/figures/trade/";
  const carried = { title: given.title, finding: given.finding, url, version: "1", citation: s, sources };
  return { figure, model, view, theme: "light", carried };
}

const TAGS = new Set("svg title desc metadata style rect g text tspan path a ?xml".split(" "));

test("a picture is well-formed and holds no element, script or address of its texts' making", {
  timeout: LONG * 2,
}, () => {
  fc.assert(
    fc.property(anyModel, anyView, (given, view) => {
      const { svg } = timed(given, (it) => pictureOf(subjectOf(it, view), studio, { width: 480 }));
      // A strict reader of XML that is none of ours.
      const read = new Resvg(svg, { font: { loadSystemFonts: false } });
      expect(read.width).toBe(480);
      for (const [, tag = "", rest = ""] of svg.matchAll(/<([?!\w:.-]+)((?:[^<>"]|"[^"]*")*)>/g)) {
        expect(TAGS.has(tag) || /^(?:rdf|dc|dcterms|cc):/.test(tag), tag).toBe(true);
        for (const [, name = "", value = ""] of rest.matchAll(/([\w:-]+)="([^"]*)"/g)) {
          expect(name).not.toMatch(/^on/i);
          if (/href|src/i.test(name)) expect(value).toMatch(/^https:\/\/a\.example\//);
        }
      }
      expect(svg.match(/<!|<script/gi)).toBeNull();
    }),
    FUZZ,
  );
});

/** How a spreadsheet may see a cell: without the signs that nobody sees. */
const seen = (text: string) => text.replace(/^[\s\p{C}]+/u, "");

/** A cell as a file in UTF-8 can hold it. */
const inFile = (cell: Cell) =>
  cell === null || (typeof cell === "number" && !Number.isFinite(cell))
    ? ""
    : String(cell).replace(/\p{Surrogate}/gu, "\ufffd");

test("a CSV holds no formula, and gives back every text and number", { timeout: LONG }, () => {
  fc.assert(
    fc.property(anyModel, anyView, fc.boolean(), (given, view, excel) => {
      const { model } = subjectOf(given, view);
      const cells = shownCells(model, new Map(), () => "");
      const csv = timed(cells, (it) => writeCsv(it, { excel }));
      const back = parse(csv.slice(excel ? 1 : 0), { bom: false, relaxColumnCount: true }) as string[][];
      expect(back.map((row) => row.map(restored))).toEqual(cells.map((row) => row.map(inFile)));
      for (const cell of back.flat()) {
        if (/^[=+\-@＝＋－＠]/u.test(seen(cell))) expect(cell).toMatch(/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i);
      }
    }),
    FUZZ,
  );
});

test("one cell, whatever it holds, is harmless and can be restored", { timeout: LONG }, () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const safe = timed(text, harmless);
      expect(restored(safe)).toBe(text);
      if (/^[=+\-@＝＋－＠\t\r\n]/u.test(seen(safe))) expect(Number.isFinite(Number(safe))).toBe(true);
    }),
    FUZZ,
  );
});

test("JSON of a figure can be read back, whatever its texts", { timeout: LONG }, () => {
  fc.assert(
    fc.property(anyModel, anyView, (given, view) => {
      const { model, carried } = subjectOf(given, view);
      const read: unknown = JSON.parse(timed(model, (it) => writeJson(it, view, carried)));
      expect(read).toMatchObject({ model: { title: model.title, notes: model.notes } });
    }),
    FUZZ,
  );
});

/** Tags of some markup, with the names of their attributes. */
function shape(html: string): string[] {
  return [...html.matchAll(/<(\/?[a-z!][\w-]*)((?:[^<>"]|"[^"]*")*)>/gi)].map(
    ([, tag, rest = ""]) => `${tag} ${[...rest.matchAll(/([\w-]+)(?:="[^"]*")?/g)].map((m) => m[1]).join(" ")}`,
  );
}

test("code to embed is the same whatever the title, and its view stands in quoted attributes", {
  timeout: LONG,
}, () => {
  const of = { base: "https://a.example/", figure: "trade", height: 400 } as const;
  fc.assert(
    fc.property(anyText, anyView, (title, view) => {
      const plain = { ...of, title: "x", view };
      expect(shape(timed(title, (t) => frameSnippet({ ...of, title: t, view })))).toEqual(shape(frameSnippet(plain)));
      expect(shape(elementSnippet({ ...of, title, view }))).toEqual(shape(elementSnippet(plain)));
      const framed = { id: "trade", site: of.base, width: 600, height: 400 } as const;
      expect(shape(oembedOf({ ...framed, title }).html)).toEqual(shape(oembedOf({ ...framed, title: "x" }).html));
    }),
    FUZZ,
  );
});
