import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { anyView } from "../../view/sample";
import type { View } from "../../view/view";
import { layoutEarnings } from "./layout";
import { model } from "./model";
import { rowsOf, timesOf } from "./select";
import { brief, SIGN_OF } from "./words";

const record = readRecord();
const known = new Set<string>(
  [...record.earnings, ...record["labour-other"], ...record["labour-unnumbered"]].map((r) => r.id),
);
const sourceIds = new Set(record.sources.map((s) => s.id));
const at = (query: string) => model(record, parseView(query).view);
const voicesOf = (m: ReturnType<typeof at>) => m.panels.flatMap((p) => p.hosts.flatMap((h) => h.voices));

const likelyView: fc.Arbitrary<View> = fc
  .tuple(
    anyView,
    fc.integer({ min: 1996, max: 2026 }),
    fc.nat(30),
    fc.subarray(["WLD", "RUS", "CHN", "KWT", "XXX"]),
    fc.constantFrom("", "asahi", "nowhere"),
    fc.subarray(["construction", "it"]),
  )
  .map(
    ([view, from, years, host, q, sector]) =>
      ({ ...view, from: `${from}`, to: `${from + years}`, host, q, sector, basis: [] }) as unknown as View,
  );

describe("labour-earnings", () => {
  it("draws INHL's 1.2 to 2.3 billion of 2012 once, with everybody who says it again", () => {
    const inhl = voicesOf(at("from=1993")).filter((v) => rowsOf(v).some((r) => r.origin === "inhl-2012"));
    expect(inhl.length).toBe(1);
    const [voice] = inhl;
    expect(voice?.main.reporter).toMatch(/^International Network for the Human Rights/);
    expect([voice?.main.low, voice?.main.high]).toEqual([1.2e9, 2.3e9]);
    const told = rowsOf(voice as NonNullable<typeof voice>).map((r) => r.reporter);
    for (const name of ["Asan Institute", "UN Special Rapporteur (AP)", "NKDB (CFR blog)"])
      expect(told).toContain(name);
    expect(timesOf(voice as NonNullable<typeof voice>)).toBe(
      record.earnings.filter((r) => r.origin === "inhl-2012").length,
    );
  });

  it("shows in a later window that what is said there is the voice of 2012", () => {
    const m = at("from=2017&to=2017");
    const voice = voicesOf(m).find((v) => v.main.origin === "inhl-2012");
    expect(voice?.older).toBe(true);
    expect(voice?.main.year_start).toBe("2012");
    expect(m.finding).toContain("is one voice (INHL, 2012)");
  });

  it("never puts gross and net into one voice, unless a repetition does not tell", () => {
    for (const v of voicesOf(at("from=1993"))) {
      const signs = new Set(rowsOf(v).map((r) => SIGN_OF[r.kind]));
      expect(signs.has("gross") && signs.has("net")).toBe(false);
      expect(new Set(rowsOf(v).map((r) => `${r.measure} ${r.unit} ${r.host}`)).size).toBe(1);
    }
  });

  it("names gross and net apart in words", () => {
    expect(at("from=2018&host=RUS").finding).toMatch(
      /^Monthly pay as stated: .* paid by employers .*, .* left to the worker .*; the share withheld/,
    );
  });

  it("takes hosts and sectors, and leaves out what names neither", () => {
    const m = at("from=1993&host=KWT&sector=construction");
    expect(voicesOf(m).length).toBeGreaterThan(0);
    expect(voicesOf(m).every((v) => v.main.host === "KWT" && v.main.sector === "construction")).toBe(true);
    expect(m.notes.join(" ")).toContain("whole world are left out");
  });

  it("puts what is no panel into the table", () => {
    const m = at("from=2018&to=2018&host=RUS");
    expect(m.lines.some((l) => l.cells[0] === "share of pay sent home")).toBe(true);
    expect(m.panels.some((p) => p.words.measure === ("remittance_share" as string))).toBe(false);
  });

  it("sets sums, levies and wages of others at the end of the table, not on a scale", () => {
    const m = at("from=1993");
    expect(m.besides.map((b) => b.id)).not.toContain("lo0019");
    const last = m.lines.at(-1)?.cells ?? [];
    expect(last.slice(0, 3)).toEqual(["annual revenue to state", "World", "2016"]);
    expect(last[5]).toMatch(/^no number: probably hundreds of millions/);
    expect(last.slice(6, 9)).toEqual([null, null, ""]);
    const levy = m.lines.find((l) => l.id === "lo0006");
    expect(levy?.cells[5]).toBe("45,000 roubles");
    expect(voicesOf(m).some((v) => v.id === ("lo0006" as string))).toBe(false);
    expect(at("from=1993&host=KWT").besides.map((b) => b.id)).toEqual(["lo0001"]);
  });

  it("says so where nothing is left, and writes amounts short", () => {
    const m = at("from=1994&to=1994");
    expect(m.empty).toBe(true);
    expect(m.finding).toBe("No statement on pay, the share withheld or revenue in this window.");
    const row = (value: number | null, low: number | null, high: number | null, qualifier: string) =>
      brief({ value, low, high, qualifier } as never);
    expect(row(null, 1.2e9, 2.3e9, "range")).toBe("1.2–2.3bn");
    expect(row(null, 9.3e8, 2e9, "range")).toBe("930m–2bn");
    expect(row(5e8, null, null, "approx")).toBe("≈ 500m");
  });

  it("stands on rows that exist, tells each once and keeps marks in the panel, in any view", () => {
    fc.assert(
      fc.property(fc.oneof(anyView, likelyView), fc.constantFrom(320, 358, 560, 860, 1320), (view, width) => {
        const m = model(record, view);
        for (const id of m.rows) expect(known.has(id)).toBe(true);
        for (const id of m.sources) expect(sourceIds.has(id)).toBe(true);
        expect(m.lines.map((l) => l.id).sort()).toEqual([...m.rows].sort());
        expect(m.finding).not.toMatch(/NaN|undefined|Infinity|null/);
        expect(m.lines.flatMap((l) => l.cells).some((c) => typeof c === "number" && !Number.isFinite(c))).toBe(false);
        for (const p of layoutEarnings(m, width).panels) {
          expect(p.x0 + p.width).toBeLessThanOrEqual(width + 0.5);
          for (const n of [p.panel.low, p.panel.high]) {
            expect(p.x(n)).toBeGreaterThanOrEqual(p.left - 0.5);
            expect(p.x(n)).toBeLessThanOrEqual(p.right + 0.5);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
