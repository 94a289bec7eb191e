import { expect, test } from "vitest";
import { inlined, resolve, sheetOf, tokensOf } from "./style";
import { parseMarkup, writeXml } from "./xml";

const styled = (markup: string, css: string, vars: readonly (readonly [string, string])[] = []) =>
  inlined(parseMarkup(markup), sheetOf(css), new Map(vars)).map(writeXml).join("");

test("rules apply by class, depth and weight, and properties come down", () => {
  const css = `
    /* a note */
    .plot text { fill: var(--ink); } .plot text.ink { fill: var(--a, var(--ink)); }
    .actor-chn { --a: var(--chn); }
    .area, .dot { fill: var(--a, var(--bar)); }
    .area:hover { fill: red; }
    @media (forced-colors: active) { .area { fill: CanvasText; } }`;
  const vars = [
    ["--ink", "#111"],
    ["--chn", "#d50"],
    ["--bar", "#333"],
  ] as const;
  expect(styled('<g class="plot"><text class="ink actor-chn">a</text><text>b</text></g>', css, vars)).toBe(
    '<g><text fill="#d50">a</text><text fill="#111">b</text></g>',
  );
  expect(styled('<g class="actor-chn"><rect class="area"></rect></g><rect class="dot"/>', css, vars)).toBe(
    '<g><rect fill="#d50"/></g><rect fill="#333"/>',
  );
});

test("a style on the element wins, and what is hidden goes", () => {
  expect(
    styled(
      '<g><rect class="area" style="fill:var(--b)"/><g display="none"><path d="M0,0"/></g></g>',
      ".area{fill:#000}",
      [["--b", "#00f"]],
    ),
  ).toBe('<g><rect fill="#00f"/></g>');
});

test("a fallback may hold brackets and commas; a ring of properties ends", () => {
  expect(resolve("var(--x, rgb(1, 2, 3))", new Map())).toBe("rgb(1, 2, 3)");
  expect(resolve("var(--x)", new Map([["--x", "var(--x)"]]))).toContain("var");
});

test("tokens of the dark theme stand on those of the light one", () => {
  const css = ':root {\n --paper: #fff;\n --serif: "A", b;\n}\n:root[data-theme="dark"] { --paper: #000; }';
  expect(tokensOf(css, "light").get("--paper")).toBe("#fff");
  expect([...tokensOf(css, "dark")]).toEqual([
    ["--paper", "#000"],
    ["--serif", '"A", b'],
  ]);
});

test("half transparency goes down to the shapes, and multiplies", () => {
  expect(
    styled(
      '<g class="faded"><rect fill-opacity="0.5"/><g opacity="0.5"><path d="M0,0"/></g></g>',
      ".faded{opacity:0.4}",
    ),
  ).toBe(
    '<g><rect fill-opacity="0.2" stroke-opacity="0.4"/><g><path d="M0,0" fill-opacity="0.2" stroke-opacity="0.2"/></g></g>',
  );
});
