import fc from "fast-check";
import { expect, test } from "vitest";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { hasFiled } from "./labour";
import { calendarLayout, ENTRY, type Entry, GROUP, groupsOf, LABOUR_HEAD, yearY } from "./layout";
import { model } from "./model";

const record = readRecord();
const of = (query: string) => model(record, parseView(query).view);

const any = (check: (m: ReturnType<typeof of>, l: ReturnType<typeof calendarLayout>, width: number) => void) =>
  fc.assert(
    fc.property(
      fc.integer({ min: 2016, max: 2026 }),
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom("", "&supplier=CHN", "&supplier=USA", "&host=KWT,QAT,RUS", "&host=KWT,QAT,RUS,CHN,JPN"),
      fc.integer({ min: 320, max: 1500 }),
      (from, years, more, width) => {
        const m = of(`from=${from}&to=${Math.min(2026, from + years)}${more}`);
        check(m, calendarLayout(m, width), width);
      },
    ),
    { numRuns: 40 },
  );

test("a supplier's months are twelve columns a year, its years rows in order, beside the other's where there is room", () => {
  any((m, l, width) => {
    const narrow = width < 560;
    const beside = !narrow && m.blocks.length > 1;
    expect(l.grids.map((g) => g.block)).toEqual(m.blocks);
    let y = 4;
    for (const [i, g] of l.grids.entries()) {
      const own = beside ? (width - 32) / 2 : width;
      expect([g.x, g.width, g.y]).toEqual([beside ? i * (own + 32) : 0, own, beside ? 4 : y]);
      expect(g.left).toBe(g.x + 38);
      expect(g.row).toBe(narrow ? 19 : 20);
      // Squares as wide as the room allows, with 62 px for the sum at the right.
      expect(g.cell).toBeLessThanOrEqual(narrow ? 24 : 34);
      expect(g.left + 12 * g.cell + 62).toBeLessThanOrEqual(g.x + own);
      if (g.cell < (narrow ? 24 : 34)) expect(g.left + 12 * (g.cell + 1) + 62).toBeGreaterThan(g.x + own);
      expect(g.head).toBe(g.y + 35);
      for (const [k, year] of g.block.years.entries()) expect(yearY(g, year)).toBe(g.y + 40 + k * g.row);
      y = g.y + 40 + g.block.years.length * g.row + 14;
    }
    const ends = l.grids.map((g) => g.y + 54 + g.block.years.length * g.row);
    expect(l.labour).toBe(m.blocks.length > 0 ? Math.max(...ends) + 8 : 4);
  });
});

test("states stand in columns of about one height, under the heading of their group, no heading alone at a foot", () => {
  any((m, l, width) => {
    const columns = m.states.length < 4 || width < 720 ? 1 : width < 1200 ? 2 : 3;
    expect(l.heads).toHaveLength(columns);
    const step = l.columns.width + 28;
    expect(l.heads.map((x) => x.toFixed(3))).toEqual(l.heads.map((_, i) => (i * step).toFixed(3)));
    expect(columns * l.columns.width + 28 * (columns - 1)).toBeCloseTo(columns === 1 ? Math.min(width, 560) : width);
    expect(l.columns.midterm).toBe(width < 560 ? 98 : 112);
    expect(l.columns.final - l.columns.midterm).toBeCloseTo((l.columns.width - l.columns.midterm) / 2);
    if (m.states.length === 0) return expect(l.entries).toEqual([]);
    expect(l.entries.flatMap((e) => e.state ?? [])).toEqual(groupsOf(m.states).flatMap((g) => g.states));
    const by = new Map<number, Entry[]>();
    for (const e of l.entries) by.set(e.x, [...(by.get(e.x) ?? []), e]);
    expect([...by.keys()]).toEqual(l.heads.slice(0, by.size));
    for (const own of by.values()) {
      let y = l.labour + LABOUR_HEAD;
      for (const e of own) {
        expect(e.y).toBe(y);
        y += e.state ? ENTRY : GROUP;
      }
      expect(own[0]?.state).toBeNull();
      expect(own.at(-1)?.state).not.toBeNull();
      for (const [i, e] of own.entries()) if (!e.state) expect(own[i + 1]?.state).toBeTruthy();
    }
    const total = l.entries.reduce((h, e) => h + (e.state ? ENTRY : GROUP), 0);
    const heights = [...by.values()].map((own) => own.reduce((h, e) => h + (e.state ? ENTRY : GROUP), 0));
    for (const h of heights.slice(0, -1)) expect(h).toBeLessThanOrEqual(Math.ceil(total / columns) + GROUP);
    for (const h of heights.slice(0, -1)) expect(h + GROUP + 3 * ENTRY).toBeGreaterThan(total / columns - 2 * GROUP);
  });
});

test("a group's heading counts its states and is said again where it goes on", () => {
  any((m, l) => {
    const groups = groupsOf(m.states);
    const heads = l.entries.filter((e) => !e.state).map((e) => e.title);
    expect(heads.filter((t) => !t.endsWith(", continued"))).toEqual(
      groups.map((g) => `${g.title}: ${g.states.length}`),
    );
    for (const [i, e] of l.entries.entries()) {
      if (!e.title.endsWith(", continued")) continue;
      const before = l.entries[i - 1]?.state;
      const after = l.entries[i + 1]?.state;
      const group = groups.find((g) => e.title === `${g.title}, continued`);
      expect(before && group?.states.includes(before) && after && group.states.includes(after)).toBe(true);
      expect(e.x).toBeGreaterThan(l.entries[i - 1]?.x ?? 0);
    }
  });
  expect(of("from=2019&to=2020").states.length).toBeGreaterThan(20);
});

test("the counts stand below, higher under a claim, and the picture ends where all ends", () => {
  any((m, l, width) => {
    const foot = l.entries.length > 0 ? Math.max(...l.entries.map((e) => e.y + ENTRY)) + 20 : l.labour;
    expect(l.counts === null).toBe(m.counts.length === 0);
    if (l.counts) {
      expect(l.counts).toEqual({
        x: 0,
        y: foot,
        width: width < 560 ? width : Math.min(width, 620),
        height: width < 560 ? 170 : 180,
      });
      expect(calendarLayout(m, width, true).counts?.height).toBe(l.counts.height + 18);
    }
    expect(l.frame.height).toBe(Math.max(60, foot + (l.counts?.height ?? 0) + 6));
    expect([l.frame.width, l.frame.left, l.frame.right, l.frame.top, l.frame.bottom]).toEqual([width, 0, 0, 0, 0]);
  });
});

test("states are grouped by which of the two reports is on record", () => {
  const groups = groupsOf(of("from=2019&to=2020").states);
  const answered = groups.map((g) => [
    g.title,
    ...new Set(g.states.map((s) => `${hasFiled(s.midterm)} ${hasFiled(s.final)}`)),
  ]);
  expect(answered).toEqual([
    ["Both reports on record", "true true"],
    ["Only the midterm report on record", "true false"],
    ["Only the final report on record", "false true"],
    ["Nothing filed when last seen", "false false"],
  ]);
  expect(groupsOf([])).toEqual([]);
});
