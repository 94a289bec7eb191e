import fc from "fast-check";
import { expect, test } from "vitest";
import { readRecord } from "../record/read";
import { TABLE_NAMES } from "../record/tables";
import { CHARTS, formatSpec, HOWS, parseSpec, STEPS } from "../view/spec";
import { DEFAULTS } from "./defaults";
import { EXAMPLES } from "./examples";
import { leftOutOf } from "./leftOut";
import { pictureOf, seriesTotals } from "./picture";
import { prepare } from "./prepare";
import { settle } from "./settle";
import { type AnyRow, columnOf, type Frame, frameOf } from "./table";

const record = readRecord({ late: false });
const frames = new Map(TABLE_NAMES.map((t) => [t, frameOf(t, t, record[t] as unknown as readonly AnyRow[])] as const));
const frame = (name: (typeof TABLE_NAMES)[number]) => frames.get(name) as Frame;

test("every table has a first chart that draws something and mixes nothing", () => {
  for (const name of TABLE_NAMES) {
    const { spec } = settle(DEFAULTS[name], frame(name), DEFAULTS[name]);
    const picture = pictureOf(prepare(frame(name), spec), null);
    expect(picture.empty, name).toBe(false);
    expect(JSON.stringify(picture), name).not.toContain("NaN");
  }
});

test("the ten examples are drawn as they are written, and stand in an address", () => {
  expect(EXAMPLES.length).toBe(10);
  for (const { spec, title } of EXAMPLES) {
    const f = frame(spec.table ?? "workers");
    expect(pictureOf(prepare(f, settle(spec, f, DEFAULTS[spec.table ?? "workers"]).spec), null).empty, title).toBe(
      false,
    );
    expect(parseSpec(formatSpec(spec) ?? ""), title).toEqual(spec);
  }
});

test("statements about one quantity are never added up", () => {
  const f = frame("workers");
  const { spec, said } = settle({ ...DEFAULTS.workers, how: "sum" }, f, DEFAULTS.workers);
  expect(spec.how).toBe("each");
  expect(said[0]).toContain("more than once");
  const units = settle({ ...DEFAULTS.prices, where: {} }, frame("prices"), DEFAULTS.prices);
  expect(units.spec.where["unit"]).toHaveLength(1);
});

test("any window asks of the cube what a scan counts", () => {
  const f = frame("events");
  const { spec } = settle(DEFAULTS.events, f, DEFAULTS.events);
  const p = prepare(f, spec);
  const date = f.columns.find((c) => c.name === "date");
  if (date?.kind !== "date") throw new Error("no date");
  fc.assert(
    fc.property(fc.integer({ min: p.cube.first, max: p.cube.last }), fc.nat(9_000), (from, wide) => {
      const w = { from, to: from + wide };
      const drawn = pictureOf(p, w).slices.reduce((a, s) => a + s.values.reduce<number>((b, v) => b + (v ?? 0), 0), 0);
      let all = 0;
      for (let i = 0; i < f.rows; i++) {
        const d = date.values[i] as number;
        if ((date.levels[i] as number) >= 2 && d >= w.from && d <= w.to) all++;
      }
      expect(drawn).toBe(all);
    }),
  );
});

test("no choice of columns breaks a picture", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...TABLE_NAMES),
      fc.constantFrom(...HOWS),
      fc.constantFrom(...CHARTS),
      fc.constantFrom(...STEPS),
      fc.nat(40),
      fc.nat(40),
      fc.nat(40),
      (name, how, chart, step, a, b, c) => {
        const f = frame(name);
        const at = (n: number) => f.columns[n % f.columns.length]?.name ?? "";
        const { spec } = settle(
          { ...DEFAULTS[name], how, chart, step, x: at(a), split: at(b), value: at(c) },
          f,
          DEFAULTS[name],
        );
        const picture = pictureOf(prepare(f, spec), null);
        expect(JSON.stringify([picture.slices, picture.finding])).not.toMatch(/NaN|Infinity/);
      },
    ),
    { numRuns: 200 },
  );
});

test("rows without a date count in a chart by category until a window is set", () => {
  const f = frame("measures");
  const p = prepare(f, DEFAULTS.measures);
  const all = (w: { from: number; to: number } | null) =>
    pictureOf(p, w).slices.reduce((a, s) => a + s.values.reduce<number>((b, v) => b + (v ?? 0), 0), 0);
  expect(all(null)).toBe(f.rows);
  expect(all({ from: p.cube.first, to: p.cube.last })).toBe(f.rows - p.cube.undated);
});

test("what the bars of months leave out is told, and makes up the sum of all rows that lead", () => {
  const f = frame("petroleum-monthly");
  const { spec } = settle(DEFAULTS["petroleum-monthly"], f, DEFAULTS["petroleum-monthly"]);
  const p = prepare(f, spec);
  const picture = pictureOf(p, null);
  const bars = picture.slices.reduce((a, s) => a + s.values.reduce<number>((b, v) => b + (v ?? 0), 0), 0);
  const out = leftOutOf(p, null);
  const values = columnOf(f, "barrels_converted");
  const leads = columnOf(f, "leads");
  if (values?.kind !== "number" || leads?.kind !== "text") throw new Error("not these columns");
  let all = 0;
  for (let i = 0; i < f.rows; i++) {
    const v = values.values[i] as number;
    if (leads.words[leads.values[i] as number] === "yes" && !Number.isNaN(v)) all += v;
  }
  expect(out.rough).toBeGreaterThan(0);
  expect(bars + out.roughSum).toBeCloseTo(all, 3);
  expect(picture.notes[0]).toMatch(/rows cover more than one month and are not in the monthly values: [\d,.]+ barrels/);
  expect(picture.finding).toMatch(/; [\d,.]+ more in \d+ rows that cover more than one month\.$/);
  expect(leftOutOf(p, { from: p.cube.first - 900, to: p.cube.first - 800 })).toEqual({
    silent: 0,
    rough: 0,
    roughSum: 0,
  });
});

test("a statement that gives only a range is drawn as one", () => {
  const f = frame("workers");
  const { spec } = settle(DEFAULTS.workers, f, DEFAULTS.workers);
  const picture = pictureOf(prepare(f, spec), null);
  const ranges = picture.dots.filter((d) => d.y === null);
  expect(ranges.length).toBeGreaterThan(0);
  expect(ranges.every((d) => d.low !== null || d.high !== null)).toBe(true);
  expect(picture.columns.map((c) => c.key).slice(-2)).toEqual(["low", "high"]);
});

test("the groups beside points count what is drawn, ranges alone among it", () => {
  for (const name of ["workers", "earnings", "entries", "nuclear-estimates", "petroleum-estimates"] as const) {
    const f = frame(name);
    for (const log of [false, true]) {
      const p = prepare(f, { ...settle(DEFAULTS[name], f, DEFAULTS[name]).spec, log });
      expect(
        seriesTotals(p, null).reduce((a, n) => a + n, 0),
        `${name}, ${log}`,
      ).toBe(pictureOf(p, null).dots.length);
    }
  }
});

test("groups are told apart by what is drawn of them: none has nothing while another is lost among the others", () => {
  for (const { spec: asked, title } of EXAMPLES) {
    const f = frame(asked.table ?? "workers");
    const p = prepare(f, settle(asked, f, DEFAULTS[asked.table ?? "workers"]).spec);
    if (p.series.others === 0) continue;
    const totals = seriesTotals(p, null);
    expect(Math.min(...totals.slice(0, -1)), title).toBeGreaterThan(0);
  }
});
