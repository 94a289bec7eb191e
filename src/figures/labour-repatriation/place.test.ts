import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "../../chart/text";
import { readRecord } from "../../record/read";
import { row, tables } from "../../record/row.fixture";
import { parseView } from "../../view/codec";
import { claimedOf } from "../claimed";
import { ARROW, joinOf, R, wide } from "./beside";
import { columnsOf, type RepatriationLayout, repatriationLayout, type StatePlace } from "./layout";
import { model, type RepatriationModel } from "./model";
import { runOn } from "./runOn";
import type { Report } from "./shape";
import { before, type Cells, left } from "./tell.fixture";

const record = readRecord();
const of = (query: string) => model(record, parseView(query).view);
const claimed = (id: string) => {
  const found = record.claims.find((c) => c.id === id);
  return found ? claimedOf(found) : null;
};

const any = (check: (m: RepatriationModel, l: RepatriationLayout, width: number) => void) =>
  fc.assert(
    fc.property(
      fc.integer({ min: 2015, max: 2021 }),
      fc.integer({ min: 0, max: 6 }),
      fc.constantFrom("", "&host=RUS,CHN,KWT", "&basis=reported_to_un"),
      fc.integer({ min: 320, max: 1500 }),
      (from, years, more, width) => {
        const m = of(`from=${from}&to=${from + years}${more}`);
        check(m, repatriationLayout(m, width), width);
      },
    ),
    { numRuns: 25 },
  );
const places = (l: RepatriationLayout): StatePlace[] => [...l.states, ...(l.world ? [l.world] : [])];

test("numbers stand on one scale of equal shares; none has a rule of its own, no number a column left of it", () => {
  any((m, { columns: c, ...l }, width) => {
    const narrow = width < 720;
    expect([c.compact, c.status]).toEqual([narrow, narrow ? null : width - 234]);
    expect([c.silent - c.frame.left, c.none - c.frame.left, c.x0 - c.frame.left]).toEqual([30, 84, 112]);
    expect(c.frame.left).toBe(narrow ? 0 : 104);
    expect(c.end).toBe(narrow ? width - 10 : width - 240);
    expect(c.end - c.x1).toBe(narrow ? 46 : width > 1100 ? 140 : 86);
    const x = (v: number) => c.x0 + (Math.log(v) / Math.log(m.max * 1.05)) * (c.x1 - c.x0);
    for (const p of places({ columns: c, ...l })) {
      expect(p.placed.map((q) => q.report).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        [...p.state.reports].sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
      for (const q of p.placed) {
        const { before, left, sent } = q.report;
        for (const [at, s] of [
          [q.before, before],
          [q.left, left],
        ] as const) {
          expect(at === null).toBe(s === null || s.value === 0);
          if (at && s) {
            expect(at[0]).toBeCloseTo(x(s.low ?? s.value));
            expect(at[1]).toBeCloseTo(x(s.value));
          }
        }
        // A number sent home between two others is said in words alone.
        expect(q.sent === null).toBe(sent === null || (q.before !== null && q.left !== null));
        if (q.sent !== null && sent) expect(q.sent).toBeCloseTo(x(sent.value));
        expect(q.ring === null).toBe(!(left?.value === 0 || before?.value === 0));
        expect(q.cross === null).toBe(q.report.size !== null);
        expect(q.joined).toBe(joinOf(q.report));
      }
      const rings = p.placed.flatMap((q) => q.ring ?? []).sort((a, b) => a - b);
      expect(rings).toEqual(rings.map((_, i) => c.none + 9 * i));
      const crosses = p.placed.flatMap((q) => q.cross ?? []).sort((a, b) => a - b);
      expect(crosses).toEqual(crosses.map((_, i) => c.silent - 12 + 12 * i));
    }
  });
});

test("states stand under each other in their order, the press below the foot, the rule along the states", () => {
  any((m, l) => {
    const above = l.columns.compact ? 17 : 0;
    expect(l.states.map((s) => s.state)).toEqual(m.states);
    let y = l.head;
    for (const s of l.states) {
      expect(s.top).toBe(y);
      expect(s.claim).toBeNull();
      for (const q of s.placed) {
        expect(q.y).toBeGreaterThan(s.top + above);
        // What has neither numbers nor words may stand in the first lane alone.
        expect(q.y).toBeLessThanOrEqual(s.bottom);
      }
      expect(s.bottom - s.top).toBeGreaterThanOrEqual(above + 21);
      y = s.bottom;
    }
    expect([l.head, l.foot]).toEqual([44, y]);
    expect(l.world === null).toBe(m.world.length === 0);
    if (l.world) {
      expect(l.world.top).toBe(y + 30);
      expect(l.world.state).toMatchObject({ state: "WLD", name: "Press sums", size: 0, reports: m.world });
    }
    expect(l.rule).toBe(l.states.map((s) => `M${l.columns.none},${s.top + above}V${s.bottom}`).join(""));
  });
});

const extent = (q: StatePlace["placed"][number]) => {
  const xs = [...(q.before ?? []), ...(q.left ?? []), ...(q.sent === null ? [] : [q.sent])];
  const words = q.words.map((w) => (w.anchor === "end" ? [w.x - wide(w.text), w.x] : [w.x, w.x + wide(w.text)]));
  return {
    from: Math.min(...xs.map((x) => x - R), ...words.map(([a = 0]) => a)),
    to: Math.max(...xs.map((x) => x + ARROW + 4), ...words.map(([, b = 0]) => b)),
  };
};

test("reports of one lane do not touch; each is in the first with room; statements are thin and wordless beside numbers", () => {
  any((_, l) => {
    for (const p of places(l)) {
      const top = p.top + (l.columns.compact ? 17 : 0) + 1;
      const official = p.placed.filter((q) => q.report.official);
      const beside = p.placed.filter((q) => !q.report.official);
      const speak = !official.some((q) => (q.report.size ?? 0) > 0);
      let y = top;
      for (const [list, step] of [
        [official, 18],
        [beside, speak ? 18 : 11],
      ] as const) {
        const lanes = new Map<number, { from: number; to: number }[]>();
        for (const q of list) {
          const lane = (q.y - y - step / 2) / step;
          expect(Number.isInteger(lane)).toBe(true);
          const e = extent(q);
          if (!Number.isFinite(e.from)) {
            expect(lane).toBe(0);
            lanes.set(0, lanes.get(0) ?? []);
            continue;
          }
          for (let k = 0; k < lane; k++) expect(lanes.get(k)?.some((o) => o.to >= e.from && e.to >= o.from)).toBe(true);
          for (const o of lanes.get(lane) ?? []) expect(o.to < e.from || e.to < o.from).toBe(true);
          lanes.set(lane, [...(lanes.get(lane) ?? []), e]);
        }
        y += lanes.size * step;
      }
      if (!speak) expect(beside.every((q) => q.words.length === 0)).toBe(true);
      expect(p.bottom).toBe(Math.max(y, top + 17) + 3);
    }
  });
});

test("words stand beside the marks of their report and stay between the rule and the dates", () => {
  any((_, l) => {
    const { columns: c } = l;
    for (const q of places(l).flatMap((p) => p.placed)) {
      for (const w of q.words) {
        if (w.anchor === "start") expect(w.x + wide(w.text)).toBeLessThanOrEqual(c.end + 0.001);
        else expect(w.x - wide(w.text)).toBeGreaterThanOrEqual(c.x0 - 12.001);
        const right = [
          q.ring === null ? null : q.ring + R,
          q.before && q.before[1] + R,
          q.left && q.left[1] + R,
          q.sent === null ? null : q.sent + ARROW + 5,
        ];
        const left = [q.left && q.left[0] - R, q.sent === null ? null : q.sent - 4];
        expect(
          (w.anchor === "start" ? right : left).some((x) => x !== null && Math.abs(x - w.x) < 0.001),
          w.text,
        ).toBe(true);
      }
    }
  });
});

const sent = (n: number, more: Cells = {}): Cells => ({
  repatriated: n,
  repatriated_is: "counted",
  counted_repatriated: "workers",
  qualifier_repatriated: "at_least",
  ...more,
});
const made = (list: readonly (readonly [string, Cells])[]) =>
  model(
    tables({
      "op8-reports": list.map(([type, cells], i) =>
        row("op8-reports", {
          id: `a${i}`,
          state: "QAT",
          report_type: type,
          report_date: "2019-03-20",
          basis: "reported_to_un",
          reporter: "Qatar",
          ...cells,
        }),
      ),
    }),
    parseView("").view,
  );
const words = (cells: Cells, width = 1400, ...others: (readonly [string, Cells])[]) => {
  // A larger number elsewhere leaves room at the right.
  const m = made([["midterm", cells], ...others, ["midterm", { ...before(1e6), state: "POL" }]]);
  return repatriationLayout(m, width).states.flatMap((s) =>
    s.placed.filter((q) => q.report.id === "a0").flatMap((q) => q.words.map((w) => w.text)),
  );
};

test("with room, words tell the number, what it counts where it is not workers, and its day; less where less fits", () => {
  expect(words(before(90))).toEqual(["90 before (Dec 2017)"]);
  expect(words(before(90, { before_date: "", qualifier_before: "up_to" }))).toEqual(["≤ 90 before"]);
  expect(words(before(90, { counted_before: "permit_holders" }))).toEqual(["90 permits before (Dec 2017)"]);
  expect(words(before(90, { counted_before: "citizens" }))).toEqual(["90 nationals before (Dec 2017)"]);
  expect(words({ ...before(9000), ...left(7) })).toEqual(["9,000 (Dec 2017)", "7 (Mar 2019)"]);
  const permits = { counted_before: "permit_holders", counted_remaining: "permit_holders" };
  expect(words({ ...before(9000), ...left(70), ...permits })).toEqual([
    "9,000 (Dec 2017)",
    "permits, not people: 70 (Mar 2019)",
  ]);
  expect(words({ ...before(90), ...left(90) })).toEqual(["90 before and left"]);
  expect(words({ ...before(9000), ...left(70), ...sent(800) })).toEqual(["9,000; ≥ 800 sent home", "70 (Mar 2019)"]);
  expect(words(left(7))).toEqual(["7 left (Mar 2019)"]);
  expect(words(left(7, { counted_remaining: "permit_holders" }))).toEqual(["7 permits left (Mar 2019)"]);
  expect(words(sent(50))).toEqual(["≥ 50 sent home"]);
  expect(words({ ...before(900), ...left(0) })).toEqual(["900 (Dec 2017)"]);
  expect(words(left(0, { counted_remaining: "permit_holders" }), 1400, ["final", left(8)])).toEqual([
    "no valid permits, says one count",
  ]);
  expect(words({ ...left(5), ...sent(900) })).toEqual(["5 left (Mar 2019)", "≥ 900 sent home"]);
  // The press's sums say their number alone.
  const press = made([["midterm", { ...sent(26_000), state: "WLD" }]]);
  expect(repatriationLayout(press, 1400).world?.placed[0]?.words.map((w) => w.text)).toEqual(["≥ 26,000"]);
  // In a narrow picture the day goes first, then the kind.
  expect(words(before(30_023, { counted_before: "permit_holders" }), 340)).toEqual(["30,023"]);
  expect(words({ ...before(9000), ...left(70), ...permits }, 420)[1]).toBe("permits: 70");
  expect(words(left(7), 340)).toEqual(["7 left (Mar 2019)"]);
});

test("before and left are joined firmly where they count one thing, loosely where not, and not to a none of something else", () => {
  const join = (cells: Cells) => {
    const [r] = [...made([["midterm", cells]]).states, ...made([["midterm", cells]]).none].flatMap((s) => s.reports);
    return joinOf(r as Report);
  };
  expect(join({ ...before(90), ...left(7) })).toBe("firm");
  expect(join({ ...before(90), ...left(0) })).toBe("firm");
  expect(join({ ...before(90), ...left(7, { counted_remaining: "permit_holders" }) })).toBe("loose");
  expect(join({ ...before(90), ...left(0, { counted_remaining: "permit_holders" }) })).toBe("");
  expect(join({ ...before(90), ...left(90) })).toBe("");
  expect(join(before(90))).toBe("");
  expect(join(left(7))).toBe("");
});

test("a claim has a lane under its state, on a scale that holds it; one that has no mark here makes no room", () => {
  const m = of("from=2017&to=2020");
  const plain = repatriationLayout(m, 900);
  // cl09: about 10,000 were to leave Russia.
  const laid = repatriationLayout(m, 900, claimed("cl09"));
  expect(laid.states.filter((s) => s.claim !== null).map((s) => s.state.state)).toEqual(["RUS"]);
  const [was, is] = [plain, laid].map((l) => l.states.find((s) => s.state.state === "RUS"));
  expect((is?.bottom ?? 0) - (is?.top ?? 0)).toBe((was?.bottom ?? 0) - (was?.top ?? 0) + 18);
  expect(is?.claim).toBe((is?.bottom ?? 0) - 3 - 9);
  expect(columnsOf(m, 900, 1e6).x(1e6)).toBeLessThan(columnsOf(m, 900, 1e6).x1);
  const rus = claimed("cl09");
  const far = repatriationLayout(m, 900, rus && { ...rus, high: 1e6 }).columns;
  expect(far.x(1e6)).toBeCloseTo(far.x0 + (Math.log(1e6) / Math.log(1.05e6)) * (far.x1 - far.x0));
  // cl13 is about a day: no mark, and its reason is said elsewhere.
  for (const none of [claimed("cl13"), rus && { ...rus, high: null }, rus && { ...rus, why: "No mark." }])
    expect(repatriationLayout(m, 900, none).states.every((s) => s.claim === null)).toBe(true);
  expect(repatriationLayout(m, 900, rus && { ...rus, high: 1e6, why: "No mark." }).columns.x(100)).toBe(
    plain.columns.x(100),
  );
});

test("states that run on stand in lines, each with its signs before its name, none past the right end", () => {
  fc.assert(
    fc.property(fc.integer({ min: 250, max: 1400 }), fc.integer({ min: 0, max: 100 }), (room, x0) => {
      const states = of("from=2017&to=2021").none;
      const { items, end } = runOn(states, x0, x0 + room, 10);
      expect(items.map((i) => i.state)).toEqual(states);
      let [x, y] = [x0, 10];
      for (const i of items) {
        const signs = i.state.reports.length * 13;
        const width = signs + textWidth(i.state.name, 13) * 1.05;
        if (x > x0 && x + width > x0 + room) [x, y] = [x0, y + 19];
        expect([i.x, i.y, i.nameX]).toEqual([x, y, x + signs]);
        expect(i.marks).toEqual(i.state.reports.map((report, k) => ({ report, x: x + 5 + k * 13 })));
        x += width + 16;
      }
      expect(end).toBe(y + 19);
    }),
    { numRuns: 20 },
  );
  expect(runOn([], 0, 300, 10)).toEqual({ items: [], end: 10 });
});
