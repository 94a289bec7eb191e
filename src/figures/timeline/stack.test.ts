import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemOfEvent } from "./item";
import { event } from "./rows.fixture";
import { type Dot, type Placed, stackDots } from "./stack";

const BASE = 100;
const EDGE = 400;

/** A dot at `x`, of radius 3 and of the importance given. */
const dot = (id: string, x: number, importance: 1 | 2 | 3 = 3, r = 3): Dot => ({
  item: itemOfEvent(event(id, { importance }), undefined),
  x,
  r,
  until: 0,
});
const dots = (ids: string, x: number, step = 0) => [...ids].map((id, i) => dot(id, x + i * step));
const round = (n: number) => Math.round(n * 100) / 100;
const marks = (list: readonly Placed[]) => list.map((p) => [p.item.id, round(p.x), round(p.y), round(p.r)]);
const stacked = (...list: readonly Dot[]) => {
  const { marks: singly, heaps } = stackDots(list, BASE, EDGE);
  return {
    marks: marks(singly),
    heaps: heaps.map((h) => [h.items.map((i) => i.id).join(""), round(h.x - h.width / 2), round(h.width)]),
    heights: heaps.map((h) => h.y),
  };
};

describe("dots that touch", () => {
  it("stand on the line, each at its date, where they only meet", () => {
    // Half a pixel over the line: 100 - 0.5 - 3.
    expect(stacked(dot("a", 50), dot("b", 56), dot("c", 61.7)).marks).toEqual([
      ["a", 50, 96.5, 3],
      ["b", 56, 96.5, 3],
      ["c", 61.7, 96.5, 3],
    ]);
  });

  it("stand on one another, a fifth of a pixel apart, as low as each can", () => {
    expect(stacked(...dots("ab", 50)).marks).toEqual([
      ["a", 50, 96.5, 3],
      ["b", 50, 90.3, 3],
    ]);
    // The third stands beside the second, on the line again.
    expect(stacked(dot("a", 50), dot("b", 54), dot("c", 58)).marks).toEqual([
      ["a", 50, 96.5, 3],
      ["b", 54, 90.3, 3],
      ["c", 58, 96.5, 3],
    ]);
    // A small one on a large one: 0.5 + 8.4 + 0.2 + 2.3 over the line.
    expect(stacked(dot("a", 50, 1, 4.2), dot("b", 52, 3, 2.3)).marks).toEqual([
      ["a", 50, 95.3, 4.2],
      ["b", 52, 88.6, 2.3],
    ]);
  });

  it("shrink by a fifth where three would stand higher than 18 pixels", () => {
    expect(stacked(...dots("abc", 50)).marks).toEqual([
      ["a", 50, 97.1, 2.4],
      ["b", 50, 92.1, 2.4],
      ["c", 50, 87.1, 2.4],
    ]);
    // Who does not touch them keeps its size.
    expect(stacked(...dots("abc", 50), dot("d", 90)).marks.at(-1)).toEqual(["d", 90, 96.5, 3]);
  });

  it("last as long as what they stand for, and cover their own day alone", () => {
    const [a] = stackDots([{ ...dot("a", 50), until: 80 }], BASE, EDGE).marks;
    const [b] = stackDots([{ ...dot("b", 50), until: 51 }], BASE, EDGE).marks;
    expect([a?.x0, a?.x1, a?.until, a?.pale]).toEqual([47, 53, 80, false]);
    expect([b?.x0, b?.x1, b?.until]).toEqual([47, 53, 53]);
  });
});

describe("dots too many to stand on one another", () => {
  it("become a heap from three pixels before their first day, in order, a pixel over the line", () => {
    // "4" is 6.9 pixels wide, and 9 are around it.
    expect(stacked(...dots("abcd", 50))).toEqual({ marks: [], heaps: [["abcd", 47, 15.9]], heights: [91.5] });
  });

  it("leave out of the heap what is important; it stands beside it", () => {
    const found = stacked(...dots("abcd", 50), dot("I", 50, 1));
    expect(found.marks).toEqual([["I", 50, 96.5, 3]]);
    expect(found.heaps).toEqual([["abcd", 54, 15.9]]);
    const before = stacked(dot("I", 42, 1), ...dots("abcd", 47));
    expect([before.marks, before.heaps]).toEqual([[["I", 42, 96.5, 3]], [["abcd", 46, 15.9]]]);
    // Beyond a few important ones on a day shrink too.
    const many = stacked(...dots("abcd", 50), ...[..."IJK"].map((id) => dot(id, 50, 1)));
    expect(many.marks.map(([, , , r]) => r)).toEqual([2.4, 2.4, 2.4]);
    expect(many.heaps).toEqual([["abcd", 53.4, 15.9]]);
  });

  it("stand before what is in the way at the end of the window", () => {
    // No heap of 15.9 from 385 to 400 beside the important dot, which covers 389 to 395: it ends at 388.
    expect(stacked(...dots("abcd", 392), dot("I", 392, 1)).heaps).toEqual([["abcd", 372.1, 15.9]]);
    expect(stacked(...dots("abcd", 395)).heaps).toEqual([["abcd", 384.1, 15.9]]);
  });

  it("are one heap as far as it is wide, then the next beside it", () => {
    const run = [0, 7, 14, 21, 28].flatMap((dx, i) => dots(`${i}abc`, 50 + dx));
    const { heaps, marks: singly } = stacked(...run);
    expect(singly).toEqual([]);
    // 16 from 50 to 71 are no further apart than a heap with a number of two digits is wide, 22.8; the fifth four are.
    expect(heaps).toEqual([
      ["0abc1abc2abc3abc", 47, 22.8],
      ["4abc", 75, 15.9],
    ]);
  });

  it("keep within nine pixels of their place, or join the heap before them", () => {
    // Seven from 50 on, four at 70: their heap would begin at 67, but for the important one.
    const run = (important: number) => [
      ...dots("abcd", 50),
      ...dots("efg", 55, 5),
      ...dots("hijk", 70),
      dot("I", important, 1),
    ];
    expect(stacked(...run(72)).heaps).toEqual([
      ["abcdefg", 47, 15.9],
      ["hijk", 76, 15.9],
    ]);
    expect(stacked(...run(73)).heaps).toEqual([["abcdefghijk", 47, 22.8]]);
    // At the end of the window the wider one moves back into it.
    expect(stacked(...dots("abcd", 381), ...dots("efg", 386, 5), ...dots("hijk", 399)).heaps).toEqual([
      ["abcdefghijk", 377.2, 22.8],
    ]);
  });

  it("take in what they would cover, before and behind", () => {
    // Four at 50 are a heap from 47 to 62.9.
    expect(stacked(...dots("abcd", 50), dot("e", 65.8)).heaps).toEqual([["abcde", 47, 15.9]]);
    const beside = stacked(...dots("abcd", 50), dot("e", 66));
    expect([beside.heaps, beside.marks]).toEqual([[["abcd", 47, 15.9]], [["e", 66, 96.5, 3]]]);
    // Four at 399 would be one from 384.1 to the end.
    expect(stacked(dot("z", 386), ...dots("abcd", 399)).heaps).toEqual([["zabcd", 383, 15.9]]);
    const clear = stacked(dot("z", 381), ...dots("abcd", 399));
    expect([clear.heaps, clear.marks]).toEqual([[["abcd", 384.1, 15.9]], [["z", 381, 96.5, 3]]]);
  });

  it("stand before all important ones that are in the way at the end of the window", () => {
    // The last covers 383 to 389, the first 376 to 382: before the one is on the other.
    const run = [dot("I", 379, 1), dot("m", 382), dot("J", 386, 1), ...dots("abcd", 388)];
    expect(stacked(...run).heaps).toEqual([["mabcd", 359.1, 15.9]]);
  });

  it("hold every dot once, cover no other heap and no important dot, and stay in the window", () => {
    const any = fc.array(
      fc.record({
        gap: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 14, noNaN: true })),
        importance: fc.constantFrom<(1 | 2 | 3)[]>(1, 2, 2, 3, 3, 3, 3),
      }),
      { minLength: 1, maxLength: 60 },
    );
    fc.assert(
      fc.property(any, (list) => {
        let x = 20;
        const run = list.map(({ gap, importance }, i) => {
          x = Math.min(EDGE - 1, x + gap);
          return dot(String(i), x, importance, { 1: 4.2, 2: 3.2, 3: 2.3 }[importance]);
        });
        const { marks: singly, heaps } = stackDots(run, BASE, EDGE);
        const held = [...singly.map((m) => m.item), ...heaps.flatMap((h) => h.items)].map((i) => i.id);
        expect(held.sort()).toEqual(run.map((d) => d.item.id).sort());
        const wide = heaps.map((h) => ({ from: h.x - h.width / 2, to: h.x + h.width / 2 }));
        wide.forEach((h, i) => {
          expect(h.to).toBeLessThanOrEqual(EDGE + 1e-6);
          const next = wide[i + 1];
          if (next) expect(next.from).toBeGreaterThanOrEqual(h.to - 1e-6);
        });
        // A dot is no lower than half a pixel over the line, and under the roof.
        const out = singly.filter((m) => m.y + m.r > BASE - 0.49 || m.y - m.r < BASE - 18.01);
        expect(marks(out)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
