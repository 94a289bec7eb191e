import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { LETTERS } from "../../scripts/take/fonts";
import { FIGURES } from "../figures";
import { FIGURE_IDS } from "../figures/model";
import { readRecord } from "../record/read";
import { parseView } from "../view/codec";
import { carriedOf } from "./carried";
import { pictureOf, type Studio } from "./picture";
import { elements, parseMarkup, textOf } from "./xml";

const studio: Studio = {
  still: renderToStaticMarkup,
  tokens: readFileSync("src/page/tokens.css", "utf8"),
  chart: readFileSync("src/chart/chart.css", "utf8"),
  faces: [],
};
const record = readRecord({ late: false });
const base = "https://atlas.example/";

async function subject(id: (typeof FIGURE_IDS)[number], query: string, theme: "light" | "dark") {
  const { figure } = await FIGURES[id]();
  const { view } = parseView(query);
  const model = figure.model(record, view);
  return {
    figure,
    model,
    view,
    theme,
    carried: carriedOf(model, view, { base, version: "2026.11.0", sources: record.sources }),
  };
}

const LETTER = new Set(LETTERS);

test.each(FIGURE_IDS)(
  "%s stands alone: no style sheet, no unresolved colour, only letters its fonts have",
  async (id) => {
    for (const [query, theme, width] of [
      ["", "light", 900],
      ["from=2018&to=2020&unit=t", "dark", 390],
    ] as const) {
      const of = await subject(id, query, theme);
      const { svg } = pictureOf(of, studio, { width });
      const [root] = parseMarkup(svg.replace(/^<\?xml.*\?>\s*/, ""));
      if (!root || typeof root === "string") throw new Error("no picture");
      const open = /.{0,40}(?:var\(| class="| style="|currentColor| opacity="|"NaN|undefined).{0,20}/g;
      expect([...svg.matchAll(open)].map((m) => m[0]).slice(0, 3)).toEqual([]);
      const outside = /(?:src|href)="(?!https:\/\/atlas\.example\/).{0,20}/g;
      expect([...svg.matchAll(outside)].map((m) => m[0]).slice(0, 3)).toEqual([]);
      const texts = elements([root], "text").map((t) => textOf(t.kids));
      expect(texts.join(" ")).toContain(of.carried.url.slice(0, 30));
      expect([...new Set(texts.join(""))].filter((c) => !LETTER.has(c))).toEqual([]);
      const ids = elements([root], "pattern").map((p) => p.attrs["id"]);
      const asked = [...svg.matchAll(/url\(#([^)]+)\)/g)].map((m) => m[1]);
      expect(asked.filter((name) => !ids.includes(name))).toEqual([]);
      expect(elements([root], "dc:source").length).toBe(of.model.sources.length);
      expect(textOf(elements([root], "dc:identifier"))).toBe(of.carried.url);
      expect(textOf(elements([root], "desc"))).toContain(of.model.finding);
    }
  },
);

test("a box is filled exactly, whatever the figure, and a cut figure says so", async () => {
  for (const id of ["oil-cap", "labour-stock"] as const) {
    const picture = pictureOf(await subject(id, "", "light"), studio, { box: [1200, 630] });
    expect([picture.width, picture.height]).toEqual([1200, 630]);
    expect(picture.svg.includes("Only the upper part")).toBe(picture.cut);
  }
});

test("a view in which nothing is left says so", async () => {
  const of = await subject("oil-monthly", "from=1994&to=1995", "light");
  const empty = { ...of, model: { ...of.model, empty: true } };
  expect(pictureOf(empty, studio, { width: 600 }).svg).toContain("Nothing on record for this window");
});

test("marks keep their row and their sentence", async () => {
  const { svg } = pictureOf(await subject("oil-monthly", "from=2019&to=2019", "light"), studio, { width: 800 });
  expect(svg).toMatch(/data-pick="om-chn-2019-01-1"[^>]*><title>[^<]*China/);
});
