import fc from "fast-check";
import { expect, test } from "vitest";
import { FIGURE_IDS } from "../figures/model";
import { parseView, tidyView } from "../view/codec";
import { anyView } from "../view/sample";
import { DEFAULT_VIEW } from "../view/view";
import { isBuilt, URL_KINDS, urlFor, viewOfUrl } from "./url";

const base = fc.constantFrom("https://example.org/", "https://example.org/a/b", "", "../../", "/");
const maybe = <T>(a: fc.Arbitrary<T>) => fc.option(a, { nil: undefined });

test("every address that leaves says the same view", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...URL_KINDS),
      base,
      fc.constantFrom(...FIGURE_IDS),
      anyView,
      maybe(fc.constantFrom("transparent", "ff8800")),
      maybe(fc.boolean()),
      maybe(fc.integer({ min: 1, max: 40 })),
      (kind, root, figure, view, bg, controls, slide) => {
        const url = urlFor(kind, {
          base: root,
          figure,
          view,
          deck: "week-48",
          path: "oil/",
          ...(bg === undefined ? {} : { bg }),
          ...(controls === undefined ? {} : { controls }),
          ...(slide === undefined ? {} : { slide }),
        });
        expect(viewOfUrl(url)).toEqual(tidyView(view));
        const { search, hash } = new URL(url, "https://host.example/x/");
        expect(hash).toBe("");
        expect(parseView(search)).toEqual({ view: tidyView(view), ignored: [] });
      },
    ),
  );
});

test("a pinned version stands in the address", () => {
  fc.assert(
    fc.property(anyView, (view) => {
      const url = urlFor("page", { base: "", view, version: "2026.11.0" });
      expect(viewOfUrl(url)).toEqual(tidyView({ ...view, v: "2026.11.0" }));
    }),
  );
});

test("a deck has an embed, a picture and an oEmbed answer of its own, apart from a figure of the same name", () => {
  const of = (kind: "embed" | "png" | "oembed" | "csv") =>
    urlFor(kind, { base: "https://a.example/", deck: "oil-cap", view: DEFAULT_VIEW });
  expect((["embed", "png", "oembed"] as const).map(of)).toEqual([
    "https://a.example/embed/deck-oil-cap/",
    "https://a.example/decks/oil-cap.png",
    "https://a.example/oembed/decks/oil-cap.json",
  ]);
  expect(() => of("csv")).toThrow(RangeError);
});

test("addresses are those of the public interface", () => {
  const of = (kind: (typeof URL_KINDS)[number]) =>
    urlFor(kind, { base: "https://a.example/x", figure: "oil-cap", deck: "d1", view: DEFAULT_VIEW });
  expect(URL_KINDS.map(of)).toEqual(
    [
      "",
      "figures/oil-cap/",
      "embed/oil-cap/",
      "figures/oil-cap.svg",
      "figures/oil-cap.png",
      "figures/oil-cap.csv",
      "figures/oil-cap.json",
      "oembed/oil-cap.json",
      "decks/d1/",
    ].map((path) => `https://a.example/x/${path}`),
  );
  expect(urlFor("page", { base: "", view: DEFAULT_VIEW })).toBe("./");
  expect(() => urlFor("svg", { base: "", view: DEFAULT_VIEW })).toThrow(RangeError);
});

test("a built file stands for the default view in any theme, and for nothing else", () => {
  expect(isBuilt({ ...DEFAULT_VIEW, theme: "dark", pick: "om-1", v: "2026.11.0" })).toBe(true);
  expect(isBuilt({ ...DEFAULT_VIEW, unit: "t" })).toBe(false);
});
