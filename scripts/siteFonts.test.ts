import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import subsetFont from "subset-font";
import { expect, test } from "vitest";
import { charactersOf, cutFace, WEIGHTS } from "./siteFonts";

const require = createRequire(import.meta.url);
const SHEETS = ["@fontsource-variable/inter/wght.css", "@fontsource-variable/source-serif-4/wght.css"];

/** Tables of an OpenType file, by their tags. */
function tables(font: Buffer): ReadonlyMap<string, Buffer> {
  return new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, i) => {
      const at = 12 + i * 16;
      const offset = font.readUInt32BE(at + 8);
      return [font.toString("latin1", at, at + 4), font.subarray(offset, offset + font.readUInt32BE(at + 12))] as const;
    }),
  );
}

/** The characters a font has a sign for, with its number, as its `cmap` lists them (formats 4 and 12). */
function characters(font: Buffer): ReadonlyMap<number, number> {
  const cmap = tables(font).get("cmap") ?? Buffer.alloc(4);
  const found = new Map<number, number>();
  for (let i = 0; i < cmap.readUInt16BE(2); i++) {
    const t = cmap.subarray(cmap.readUInt32BE(8 + i * 8));
    if (t.readUInt16BE(0) === 12) {
      for (let g = 0; g < t.readUInt32BE(12); g++) {
        const [start, glyph] = [t.readUInt32BE(16 + g * 12), t.readUInt32BE(24 + g * 12)];
        for (let c = start; c <= t.readUInt32BE(20 + g * 12); c++) found.set(c, glyph + c - start);
      }
    } else if (t.readUInt16BE(0) === 4) {
      const twice = t.readUInt16BE(6);
      for (let s = 0; s < twice; s += 2) {
        const [end, start] = [t.readUInt16BE(14 + s), t.readUInt16BE(16 + twice + s)];
        const [delta, at] = [t.readUInt16BE(16 + 2 * twice + s), 16 + 3 * twice + s];
        for (let c = start; c <= end && c < 0xffff; c++) {
          const go = t.readUInt16BE(at);
          const raw = go === 0 ? c : t.readUInt16BE(at + go + 2 * (c - start));
          const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff;
          if (glyph !== 0) found.set(c, glyph);
        }
      }
    }
  }
  return found;
}

/** How wide each digit is, in units of the font. */
function digitWidths(font: Buffer): ReadonlySet<number> {
  const all = tables(font);
  const long = (all.get("hhea")?.readUInt16BE(34) ?? 1) - 1;
  return new Set(
    Array.from("0123456789", (digit) => {
      const glyph = characters(font).get(digit.charCodeAt(0)) ?? 0;
      return all.get("hmtx")?.readUInt16BE(4 * Math.min(glyph, long)) ?? 0;
    }),
  );
}

const features = (font: Buffer) =>
  new Set(
    ["GSUB", "GPOS"].flatMap((name) => {
      const table = tables(font).get(name);
      if (!table) return [];
      const list = table.subarray(table.readUInt16BE(6));
      return Array.from({ length: list.readUInt16BE(0) }, (_, i) => list.toString("latin1", 2 + i * 6, 6 + i * 6));
    }),
  );

/** Fonts are unpacked by a cut that takes nothing away. */
const opened = (font: Buffer, range: readonly number[]) =>
  subsetFont(font, String.fromCodePoint(...range), { targetFormat: "sfnt" });

for (const sheet of SHEETS) {
  test(`${sheet}: no character leaves the font that holds it, nor what text needs of it`, async () => {
    const css = readFileSync(require.resolve(sheet), "utf8");
    const rule = css.split("@font-face").find((r) => r.includes("-latin-wght-normal.woff2")) ?? "";
    const file = /url\(([^)]+)\)/.exec(rule)?.[1] ?? "";
    const range = /unicode-range: ([^;]+)/.exec(rule)?.[1] ?? "";
    const whole = readFileSync(join(dirname(require.resolve(sheet)), file));
    const cut = await cutFace(whole, range);
    expect(cut.length).toBeLessThan(whole.length * 0.65);
    const all = charactersOf(range);
    const [before, after] = [await opened(whole, all), await opened(cut, all)];
    const had = characters(before);
    expect(had.size).toBeGreaterThan(200);
    expect([...characters(after).keys()]).toEqual([...had.keys()]);
    const kept = features(after);
    for (const tag of ["kern", "mark", "ccmp"]) expect([...kept]).toContain(tag);
    // Figures of one width: as a feature, or as they are.
    if (!kept.has("tnum")) expect(digitWidths(after).size).toBe(1);
  });
}

test("no style asks for a weight that was cut away, nor for a feature", () => {
  const sheets = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((f) => /\.(css|tsx)$/.test(f));
  for (const name of sheets) {
    const text = readFileSync(join("src", name), "utf8");
    for (const [, weight] of text.matchAll(/(?:font-weight: |fontWeight=[{"]+|font:\s+)(\d{3})\b/g)) {
      expect(Number(weight), name).toBeGreaterThanOrEqual(WEIGHTS.min);
      expect(Number(weight), name).toBeLessThanOrEqual(WEIGHTS.max);
    }
    for (const [, asked = ""] of text.matchAll(/font-variant-numeric: ([^;]+);/g))
      expect(asked, name).toMatch(/^(?:(?:tabular-nums|lining-nums) ?)+$/);
    expect(text, name).not.toMatch(/font-feature-settings|font-variant-(?:caps|position|ligatures)/);
  }
});
