import { parse as parseBibtex } from "@retorquere/bibtex-parser";
import { parse as parseRis } from "astrocite-ris";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readRecord } from "../record/read";
import type { IsoDate } from "../record/units";
import { CITATION_FORMATS, citation, citationText } from "./citation";
import type { Citable } from "./cite";
import { titleOf } from "./cite";
import { cslItems } from "./citeItems";

const { sources } = readRecord();
const accessed = "2026-11-25" as IsoDate;
const view = {
  title: "A statement on refined petroleum. China, Oct 2017: 2,165 t (정제유, 100% & more_)",
  version: "2026.11.0",
  url: "https://atlas.example/figures/oil-monthly/?from=2017-10&pick=om-chn-2017-10-1&v=2026.11.0",
  accessed,
};
const PROSE = ["chicago", "apa", "mla"] as const;
/** Reading a style takes a second or two on a busy machine. */
const SLOW_MS = 60_000;
const plain = (text: unknown) => String(text).replace(/<[^>]*>/g, "");

test("the plain text names the original source before our view", () => {
  const [source] = sources;
  if (!source) throw new Error("no source");
  const text = citationText({ kind: "statement", view, sources: [source] });
  expect(text.indexOf(source.url)).toBeLessThan(text.indexOf(view.url));
  expect(text).toContain("Data version 2026.11.0");
});

test(
  "every style names title, version and address of a view, and leaves the unit as it is",
  async () => {
    for (const style of PROSE) {
      const text = await citation({ kind: "view", view }, style);
      for (const part of [view.title, "2026.11.0", view.url, "North Korea Sanctions Atlas contributors", "2026"]) {
        expect(text, style).toContain(part);
      }
    }
  },
  SLOW_MS,
);

test(
  "every source of the record can be set in every style, with its address, title and publisher",
  async () => {
    for (const style of PROSE) {
      const text = await citation({ kind: "sources", sources: sources.slice(0, 40) }, style);
      expect(text.split("\n\n")).toHaveLength(40);
    }
    const some = fc.constantFrom(...sources);
    await fc.assert(
      fc.asyncProperty(some, fc.constantFrom(...PROSE), async (source, style) => {
        const text = await citation({ kind: "sources", sources: [source], accessed }, style);
        expect(text).toContain(source.url);
        expect(text).not.toMatch(/undefined|NO_PRINTED_FORM|\[CSL STYLE ERROR/);
        const word = titleOf(source).title.match(/[\p{L}\p{N}]{4,}/u)?.[0] ?? "";
        expect(text).toContain(word);
      }),
      { numRuns: 60 },
    );
  },
  SLOW_MS,
);

test(
  "BibTeX is read back by another parser: all sources and a view, each with title, date, address",
  async () => {
    const item: Citable = { kind: "statement", view, sources };
    const items = cslItems(item);
    const library = parseBibtex(await citation(item, "bibtex"), { raw: true });
    expect(library.errors).toEqual([]);
    expect(library.entries).toHaveLength(items.length);
    expect(library.entries.map((e) => e.key)).toEqual(items.map((i) => i.id));
    library.entries.forEach((entry, i) => {
      const { fields } = entry;
      expect(decodeURI((fields.url ?? "").trim())).toBe(decodeURI(items[i]?.URL ?? ""));
      expect(fields["date"] ?? "").toBe(
        items[i]?.issued?.["date-parts"][0].map((n) => String(n).padStart(2, "0")).join("-") ?? "",
      );
      expect(fields["howpublished"]).toBeUndefined();
    });
    const ours = parseBibtex(await citation({ kind: "view", view }, "bibtex")).entries[0];
    expect(plain(ours?.fields.title)).toBe(view.title);
    expect(ours?.fields.note).toContain("Data version 2026.11.0");
  },
  SLOW_MS,
);

test(
  "RIS is read back by another parser, whole titles and full dates included",
  async () => {
    const item: Citable = { kind: "statement", view, sources };
    const text = await citation(item, "ris");
    expect(text.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const items = cslItems(item);
    const parsed = parseRis(text) as readonly { title?: string; URL?: string; type?: string; issued?: unknown }[];
    expect(parsed).toHaveLength(items.length);
    parsed.forEach((entry, i) => {
      expect(entry.URL).toBe(items[i]?.URL);
      expect(entry.title).toBe(items[i]?.title.replace(/\s+/g, " "));
    });
    expect(text).toContain("TY  - DATA");
  },
  SLOW_MS,
);

test("CSL-JSON is one list of entries with ids that differ", async () => {
  const list = JSON.parse(await citation({ kind: "statement", view, sources }, "csl-json")) as { id: string }[];
  expect(list).toHaveLength(sources.length + 1);
  expect(new Set(list.map((e) => e.id)).size).toBe(list.length);
});

test(
  "each format of one citation names the same addresses",
  async () => {
    const item: Citable = { kind: "statement", view, sources: sources.slice(0, 2) };
    for (const format of CITATION_FORMATS) {
      const text = await citation(item, format);
      for (const url of [view.url, ...sources.slice(0, 2).map((s) => s.url)]) expect(text, format).toContain(url);
    }
  },
  SLOW_MS,
);
