import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "../../chart/text";
import { spanBetween } from "../../record/day";
import { readRecord } from "../../record/read";
import { row, tables } from "../../record/row.fixture";
import { DEFAULT_VIEW } from "../../view/view";
import { amountBrief } from "./brief";
import { type PictureLayout, pictureLayout } from "./layout";
import { model } from "./model";
import { type ClaimItem, claimItems } from "./prepare";
import { BARE_PAD, claimsLayout, HEADING, LINE, PAD, SMALL } from "./rowLayout";
import { shorter } from "./short";
import type { Witness } from "./witness";

const record = readRecord();
const whole = () => model(record, DEFAULT_VIEW);

const WIDE = (text: string) => textWidth(text, 12) * 1.04;
/** Where a mark and its words begin and end on their line. */
const extent = (m: { x0: number; x1: number; words: string; wordsX: number; anchor: string }) => ({
  from: Math.min(m.x0 - 4, m.words && m.anchor === "end" ? m.wordsX - WIDE(m.words) : m.x0),
  to: Math.max(m.x1 + 4, m.words && m.anchor === "start" ? m.wordsX + WIDE(m.words) : m.x1),
});
/** Every picture of the record at any width of a page, with the room it has. */
const pictures = (check: (p: PictureLayout, item: ClaimItem, left: number, right: number) => void) =>
  fc.assert(
    fc.property(fc.integer({ min: 320, max: 1500 }), (width) => {
      const { groups, narrow } = claimsLayout(whole(), width);
      for (const r of groups.flatMap((g) => g.rows)) {
        if (!r.picture) throw new Error(r.item.id);
        const right = narrow ? width : width - 104 - 16;
        check(r.picture, r.item, narrow ? 0 : r.textWidth + 16, right);
      }
    }),
    { numRuns: 12 },
  );

test("marks stand at their numbers: on one scale with the claim and the ticks, from zero at the left", () => {
  pictures((p, item) => {
    if (item.row.unit === "date") return;
    const numbers = p.placed.filter((m) => m.w.kind !== "silence");
    const points = [
      ...numbers.flatMap((m) => [[m.w.low, m.x0] as const, [m.w.high, m.x1] as const]),
      ...(item.claimed && p.claim
        ? [[item.claimed.low, p.claim.x0] as const, [item.claimed.high, p.claim.x1] as const]
        : []),
    ];
    for (const [value, x] of points) {
      expect(x).toBeGreaterThanOrEqual(p.x0);
      expect(x).toBeLessThanOrEqual(p.x1 + 0.01);
      // Zero lies at the left end, and the largest number in the right half.
      expect((x - p.x0) * item.max).toBeCloseTo(value * (Math.max(...points.map(([, at]) => at)) - p.x0), 0);
    }
    if (item.max > 0) expect(Math.max(...points.map(([, x]) => x))).toBeGreaterThan((p.x0 + p.x1) / 2);
    for (const m of p.placed) if (m.w.kind === "silence") expect([m.x0, m.x1]).toEqual([p.x0 - 12, p.x0 - 12]);
    for (const t of p.ticks) {
      const value =
        Number(/^[\d,.]+/.exec(t.label)?.[0].replaceAll(",", "")) *
        (/^[\d.]+m/.test(t.label) ? 1e6 : /^[\d.]+bn/.test(t.label) ? 1e9 : 1);
      if (item.max > 0)
        expect(((t.x - p.x0) * item.max) / value || 0).toBeCloseTo(
          value === 0 ? 0 : Math.max(...points.map(([, at]) => at)) - p.x0,
          4,
        );
    }
  });
});

test("days stand in their order, each where its day is; a stretch too short to see is its middle", () => {
  pictures((p, item) => {
    if (item.row.unit !== "date" || !item.days || !p.claim) return;
    const dated = [
      { days: item.days, x0: p.claim.x0, x1: p.claim.x1 },
      ...p.placed.flatMap((m) => (m.w.days ? [{ days: m.w.days, x0: m.x0, x1: m.x1 }] : [])),
    ];
    const start = Math.min(...dated.map((d) => d.days.start));
    const end = Math.max(...dated.map((d) => d.days.end));
    const pad = Math.max(8, Math.round((end - start) * 0.06));
    const perDay = (p.x1 - p.x0) / (end - start + 2 * pad + 1);
    for (const { days, x0, x1 } of dated) {
      const [a, b] = [p.x0 + (days.start - start + pad) * perDay, p.x0 + (days.end + 1 - start + pad) * perDay];
      const long = b - a > 16 && days.end - days.start > 2;
      expect(x0).toBeCloseTo(long ? a : (a + b) / 2);
      expect(x1).toBeCloseTo(long ? b : (a + b) / 2);
    }
  });
});

test("words stand beside their own mark, inside the picture, and touch no other words or mark of their line", () => {
  pictures((p, item, left, right) => {
    expect(p.placed.map((m) => m.w)).toEqual(item.witnesses);
    for (const m of [...p.placed, ...(p.claim ? [p.claim] : [])]) {
      if (!m.words) continue;
      expect(m.wordsX).toBeCloseTo(m.anchor === "start" ? m.x1 + 8 : m.x0 - 8);
      const { from, to } = extent(m);
      // A silence stands in the gutter, half a mark from its left end.
      expect(from).toBeGreaterThanOrEqual(Math.min(left, m.x0 - 4));
      expect(to).toBeLessThanOrEqual(Math.max(right, m.x1 + 4) + 0.01);
    }
    const lines = new Map<number, { from: number; to: number }[]>();
    for (const m of p.placed) {
      const here = lines.get(m.y) ?? [];
      lines.set(m.y, here);
      const e = extent(m);
      for (const other of here) expect(e.to + 5.99 < other.from || e.from > other.to + 5.99, item.id).toBe(true);
      here.push(e);
    }
    // Lines follow each other from the first on, under the claim and above the axis.
    const used = [...lines.keys()].sort((a, b) => a - b);
    expect(used).toEqual(used.map((_, i) => 28 + 16 * i));
    expect(p.base).toBe(36 + 16 * (Math.max(1, used.length) - 1));
    expect(p.height).toBe(p.base + 18);
  });
});

test("each takes the highest line on which it has room: on those above, its words and its mark would touch another", () => {
  pictures((p, item, left, right) => {
    for (const [i, m] of p.placed.entries()) {
      const before = p.placed.slice(0, i);
      const full = wordsOf(m.w);
      const right0 = { from: m.x0 - 4, to: m.x1 + 8 + WIDE(full) };
      const left0 = { from: m.x0 - 8 - WIDE(full), to: m.x1 + 4 };
      const roomy = [right0, left0].filter(
        (e) => e.from >= Math.min(left, m.x0 - 4) && e.to <= Math.max(right, m.x1 + 4),
      );
      for (let y = 28; y < m.y; y += 16)
        for (const e of roomy)
          expect(
            before.some((o) => o.y === y && !(e.to + 6 < extent(o).from || e.from > extent(o).to + 6)),
            item.id,
          ).toBe(true);
      // Right of the mark first, where that is free.
      const free = (e: typeof right0) =>
        before.every((o) => o.y !== m.y || e.to + 6 < extent(o).from || e.from > extent(o).to + 6);
      if (roomy.includes(right0) && free(right0)) expect(m.anchor).toBe("start");
      if (roomy.length > 0) expect(m.words).toBe(full);
    }
  });
});

/** The words of a mark where there is room for all of them. */
function wordsOf(w: Witness): string {
  if (w.kind === "day") return w.short;
  if (w.kind === "silence") return `${w.short}: ${/: (.*)\. No number/.exec(w.label)?.[1]}`;
  return `${amountBrief(w.low, w.high, w.qualifier)}${/^\d/.test(w.short) ? "," : ""} ${w.short}`;
}

test("tick labels do not touch, stay in the picture, and the last one carries the unit", () => {
  const UNIT: Readonly<Record<string, string>> = {
    barrels: " bbl",
    tonnes: " t",
    percent: " %",
    people: " people",
    kilotons: " kt",
    date: "",
  };
  pictures((p, item) => {
    expect(p.ticks.length).toBeGreaterThan(0);
    let last = Number.NEGATIVE_INFINITY;
    for (const t of p.ticks) {
      const w = textWidth(t.label, 12);
      const from = t.anchor === "end" ? t.x - w : t.anchor === "start" ? t.x : t.x - w / 2;
      expect(from).toBeGreaterThanOrEqual(Math.max(last + 8 - 0.001, p.x0 - w / 2));
      expect(from + w).toBeLessThanOrEqual(p.x1 + 8.001);
      expect(t.x - p.x0 < 10 ? t.anchor !== "middle" : true).toBe(true);
      last = from + w;
    }
    const unit = UNIT[item.row.unit];
    if (unit !== undefined) expect(p.ticks.at(-1)?.label.endsWith(unit)).toBe(true);
    expect(p.ticks.slice(0, -1).every((t) => !/(bbl|people|%|kt| t)$/.test(t.label))).toBe(true);
    if (item.row.unit !== "date") expect(p.ticks.length).toBeGreaterThan(item.max === 0 ? 0 : 1);
  });
});

/** A claimed 100 with witnesses at these numbers, each said by a body of this name. */
function made(at: readonly number[], short: string, more: Partial<ClaimItem> = {}): ClaimItem {
  const c = row("claims", { id: "cl99", unit: "people", qualifier: "approx", period_start: "2018", value: 100 });
  const [item] = claimItems(tables({ claims: [c] }));
  if (!item) throw new Error("no claim");
  const witnesses = at.map(
    (n, i): Witness => ({
      id: `w${i}`,
      kind: "number",
      low: n,
      high: n,
      qualifier: "exact",
      silence: null,
      days: null,
      actor: "OTHER",
      basis: "estimate",
      who: short,
      short,
      when: "",
      label: "",
    }),
  );
  return { ...item, witnesses, max: 100, ...more };
}

test("where words have no room they are cut, but a number is told whole or not at all", () => {
  const say = (item: ClaimItem, left: number, right: number) =>
    pictureLayout(item, 100, 200, left, right).placed[0]?.words;
  const one = made([50], "Ministry of Labour");
  expect(say(one, 90, 400)).toBe("50 Ministry of Labour");
  const cut = say(one, 90, 250) ?? "";
  expect(cut).toMatch(/^50 Ministry.*…$/);
  expect(WIDE(cut)).toBeLessThanOrEqual(250 - 150 - 8);
  // One letter more would not have fitted.
  expect(WIDE(`${"50 Ministry of Labour".slice(0, cut.length)}…`)).toBeGreaterThan(250 - 150 - 8);
  expect(say(one, 140, 180)).toBe("50…");
  expect(say(one, 140, 170)).toBe("");
  const big = made([83_152], "Russia", { max: 83_152 });
  for (let right = 180; right < 300; right += 5) {
    const words = say(big, 150, right) ?? "";
    expect(words === "" || words.startsWith("83,152"), words).toBe(true);
  }
  // To the side with more room.
  expect(pictureLayout(one, 100, 200, 40, 170).placed[0]).toMatchObject({ anchor: "end", wordsX: 142 });
  expect(pictureLayout(made([100], "x".repeat(40)), 100, 200, 110, 290).placed[0]?.anchor).toBe("start");
  const claimed = (left: number, right: number) => pictureLayout(made([], ""), 100, 200, left, right).claim?.words;
  expect(claimed(100, 240)).toBe("≈ 100");
  expect(claimed(150, 200)).toBe("≈ 100");
  expect(claimed(180, 230)).toBe("");
});

test("where every line is taken a mark stands on the lowest, without words", () => {
  const p = pictureLayout(made(Array(11).fill(50), "A body"), 100, 400, 100, 500);
  expect(p.placed.map((m) => m.y)).toEqual([28, 44, 60, 76, 92, 108, 124, 140, 156, 156, 156]);
  expect(p.placed.map((m) => m.words !== "")).toEqual([...Array(9).fill(true), false, false]);
  // A mark alone finds a place where its words do not.
  const name = "A body of a name much too long for this";
  const far = pictureLayout(made([...Array(9).fill(50), 99], name), 100, 400, -100, 420);
  expect(far.placed.at(-1)).toMatchObject({ y: 28, words: "" });
});

test("a picture says when no number is claimed, and when nothing on record counts the same", () => {
  const note = (item: ClaimItem) => pictureLayout(item, 100, 400, 100, 500).note;
  expect(note(made([], ""))).toBe("no other statement on record counts this");
  expect(note(made([5], "A body"))).toBe("");
  expect(note(made([5], "A body", { claimed: null }))).toBe("no number is claimed");
  expect(pictureLayout(made([5], "A body", { claimed: null }), 100, 400, 100, 500).claim).toBeNull();
  expect(pictureLayout(made([], "", { max: 0, claimed: { low: 0, high: 0 } }), 100, 400, 100, 500).ticks).toMatchObject(
    [{ x: 100, label: "0 people", anchor: "start" }],
  );
  const far = pictureLayout(made([4e6], "A body", { max: 4e6 }), 100, 600, 100, 700).ticks.map((t) => t.label);
  expect([far[0], far.at(-1)]).toEqual(["0", "4m people"]);
  const day = claimItems(record).find((i) => i.id === "cl11");
  expect(day && pictureLayout(day, 100, 400, 100, 500).claim?.words).toBe("22 Dec 2017");
  expect(day?.days).toEqual(spanBetween("2017-12-22", ""));
});

test("rows follow each other without a gap, groups under their headings, and each holds its words and its picture", () => {
  fc.assert(
    fc.property(fc.integer({ min: 320, max: 1500 }), (width) => {
      const l = claimsLayout(whole(), width);
      expect(l.narrow).toBe(width < 560);
      expect(l.width).toBe(width);
      let y = 0;
      for (const g of l.groups) {
        expect(g.y).toBe(y);
        y += HEADING;
        for (const r of g.rows) {
          expect(r.y).toBe(y);
          y += r.height;
          for (const line of r.claim) expect(textWidth(line, 14.6) <= r.textWidth || !line.includes(" ")).toBe(true);
          for (const line of [...r.by, ...r.quantity]) expect(textWidth(line, 12.4)).toBeLessThanOrEqual(r.textWidth);
          expect(r.claim.join(" ").replaceAll("\u00a0", " ")).toBe(r.item.row.claim);
          expect(r.by.join(" ")).toBe(r.item.by);
          expect(r.quantity.join(" ")).toBe(r.item.quantity);
          const words = r.claim.length * LINE + (r.by.length + r.quantity.length) * SMALL;
          const { height, x0, x1 } = r.picture ?? { height: 0, x0: 0, x1: 0 };
          if (l.narrow) {
            // The verdict, the words, the picture, under each other.
            expect(r.pictureY).toBe(LINE + 4 + words + 4);
            expect(r.height).toBe(PAD + r.pictureY + height + PAD);
            expect([r.textWidth, x0, x1]).toEqual([width, 16, width - 10]);
          } else {
            expect(r.pictureY).toBe(0);
            expect(r.height).toBe(PAD + Math.max(words, height) + PAD);
            expect(r.textWidth).toBe(Math.min(430, Math.round(width * 0.37)));
            expect([x0, x1]).toEqual([r.textWidth + 32, width - 134]);
          }
        }
        y += 8;
      }
      expect(l.height).toBe(y + 4);
    }),
    { numRuns: 10 },
  );
  // A number and its percent sign are not parted.
  expect(whole().items.some((i) => i.row.claim.includes(" %"))).toBe(true);
  for (const r of claimsLayout(whole(), 330).groups.flatMap((g) => g.rows))
    expect(r.claim.some((line) => line.startsWith("%"))).toBe(false);
});

test("a row is laid out once for a width, and anew for another", () => {
  const [group] = whole().groups;
  if (!group) throw new Error("no group");
  const own = { ...whole(), groups: [{ ...group, items: group.items.map((i) => ({ ...i })) }] };
  const at = (width: number) => claimsLayout(own, width).groups[0]?.rows[0];
  const first = at(900);
  expect(at(900)?.picture).toBe(first?.picture);
  expect(at(901)?.picture).not.toBe(first?.picture);
  for (const width of [902, 903, 904, 905, 906]) at(width);
  expect(at(900)?.picture).toBe(first?.picture);
  for (const width of [907, 908, 909]) at(width);
  expect(at(900)?.picture).not.toBe(first?.picture);
});

test("as a list each claim stands on the line of its verdict, without a picture", () => {
  const { model: bare } = shorter.keep(whole(), 5, null);
  const of = (width: number) => claimsLayout(bare, width).groups.flatMap((g) => g.rows);
  for (const r of of(1000)) {
    expect(r).toMatchObject({
      picture: null,
      by: [],
      quantity: [],
      textWidth: 880,
      height: 2 * BARE_PAD + r.claim.length * LINE,
    });
    expect(r.pictureY).toBe(r.height - 2 * BARE_PAD);
  }
  for (const r of of(400))
    expect(r).toMatchObject({ textWidth: 400, height: 2 * BARE_PAD + (r.claim.length + 1) * LINE + 4 });
  expect(of(1000).map((r) => r.claim.join(" ").replaceAll("\u00a0", " "))).toEqual(bare.items.map((i) => i.row.claim));
});
