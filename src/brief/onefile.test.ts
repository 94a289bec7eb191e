import { createHash } from "node:crypto";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import type { FileData, Seal } from "./blocks";
import { partsFor, scriptOf, writeFile } from "./onefile";

const DATA = { manifest: { version: "2026.11.0" }, tables: [{ text: "</script><!-- é" }] } as unknown as FileData;
const PARTS = [
  { name: "entry.js", code: 'out.push(require("./a.js").word + require("./a.js").word)' },
  { name: "a.js", code: 'exports.word="</script>"+"<!--";out.push("once")' },
];

const made = () =>
  writeFile({
    title: 'A "title" <b>',
    lang: "en",
    css: "p{color:red}",
    entry: "entry.js",
    parts: PARTS,
    data: DATA,
    seal: { kind: "atlas", saved: "2026-11-25" as Seal["saved"], home: null },
    blocks: {},
    noscript: "Scripts are off.",
  });

const inner = (html: string, open: RegExp) => {
  const from = html.search(open);
  const start = html.indexOf(">", from) + 1;
  return html.slice(start, html.indexOf("</", start));
};

test("parts call each other by name, run once, and cannot end the block they stand in", () => {
  const out: string[] = [];
  const script = scriptOf(PARTS, "entry.js");
  expect(script).not.toMatch(/<\/script|<!--/i);
  runInNewContext(script, { out });
  expect(out).toEqual(["once", "</script><!--</script><!--"]);
});

test("the policy names exactly the script and the style that stand in the file", async () => {
  const html = await made();
  const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
  const policy = /content="(default-src[^"]*)"/.exec(html)?.[1] ?? "";
  expect(policy).toContain(`script-src ${hash(inner(html, /<script>/))};`);
  expect(policy).toContain(`style-src ${hash("p{color:red}")};`);
});

test("the seal holds version, day and the checksum of the data as they stand in the file", async () => {
  const html = await made();
  const text = inner(html, /<script[^>]*id="atlas-data"/);
  expect(JSON.parse(text)).toEqual(DATA);
  const seal = JSON.parse(inner(html, /<script[^>]*id="atlas-seal"/)) as Seal;
  expect(seal).toEqual({
    kind: "atlas",
    saved: "2026-11-25",
    home: null,
    version: "2026.11.0",
    sha256: createHash("sha256").update(text).digest("hex"),
  });
  expect(html).toContain("<title>A &quot;title&quot; &lt;b></title>");
});

test("a file made of some parts holds those with what they cannot run without, and nothing they may ask for later", () => {
  const part = (name: string, imports: readonly string[], later: readonly string[] = []) => ({
    name,
    code: name,
    imports,
    later,
    source: `src/${name}`,
  });
  const parts = [
    part("entry", ["base"], ["page", "other"]),
    part("base", []),
    part("page", ["base"]),
    part("other", []),
  ];
  const names = (sources: readonly string[]) =>
    partsFor({ entry: "entry", css: "", parts }, sources).map((p) => p.name);
  expect(names([])).toEqual(["entry", "base"]);
  expect(names(["src/page"])).toEqual(["entry", "base", "page"]);
  expect(() => names(["src/nowhere"])).toThrow(RangeError);
});
