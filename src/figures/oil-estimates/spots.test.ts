import { expect, test } from "vitest";
import type { Box } from "../../chart/place";
import { textWidth } from "../../chart/text";
import { countLabels, type Label } from "./labels";
import { anyLaid as any, type Laid } from "./laid.fixture";
import { type BandRoom, stretch } from "./layout";
import type { OilEstimatesModel } from "./model";

const HIGH = 14;
const wide = (words: string) => textWidth(words, 12) * 1.04 + 2;
const boxOf = (l: Label): Box => ({ x: l.x, y: l.y - 11, width: wide(l.words), height: HIGH });
/** Words keep three pixels to the left and right of what they stand beside. */
const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width + 3 && b.x < a.x + a.width + 3 && a.y < b.y + b.height && b.y < a.y + a.height;
const line = (x0: number, x1: number, y: number): Box => ({ x: x0, y: y - 1, width: x1 - x0, height: 2 });
const point = (x: number, y: number, r: number): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

/** What is drawn in a band: each case of a volume, its range, the cap, and a bar for what was reported in a year. */
function drawn(room: BandRoom, { scale }: Laid["layout"], m: OilEstimatesModel): Box[] {
  const volumes = room.band.marks.flatMap(({ kind, estimate: e }) => {
    const [x0, x1] = stretch(e.span, scale);
    const main = kind === "estimate";
    return [
      ...e.cases.flatMap((c) =>
        c.value === null
          ? [line(x0, x1, room.y(c.low)), line(x0, x1, room.y(c.high))]
          : [line(x0, x1, room.y(c.value)), ...(main ? [point(x1, room.y(c.value), 5)] : [])],
      ),
      ...(main && e.high > e.low
        ? [{ x: x0, y: room.y(e.high), width: x1 - x0, height: room.y(e.low) - room.y(e.high) }]
        : []),
    ];
  });
  const caps = m.caps.map((c) => {
    const [x0, x1] = stretch(c.span, scale);
    return line(x0, x1, room.y(m.limit));
  });
  const bars = m.years.flatMap((y) => {
    const [x0, x1] = stretch(y.span, scale);
    const top = room.y(y.reported.value);
    return y.state === "figure" ? [{ x: x0, y: top, width: x1 - x0, height: room.base - top }] : [];
  });
  return [...volumes, ...caps, ...bars];
}

/** The places for words beside a mark, in the order in which a reader looks for them: over it and to its right first. */
const places = (x0: number, x1: number, y0: number, y1: number, w: number): readonly (readonly [number, number])[] => {
  const middle = (y0 + y1) / 2 - HIGH / 2;
  return [
    [x0, y0 - HIGH - 4],
    [x1 + 8, y0 - HIGH / 2],
    [x1 + 8, middle],
    [x1 - w + 3, y0 - HIGH - 4],
    [(x0 + x1 - w) / 2, y0 - HIGH - 4],
    [x1 + 8, y1 - HIGH + 3],
    [x0 - w - 5, y0 - HIGH / 2],
    [x0 - w - 5, middle],
    [x0 - w - 5, y1 - HIGH / 2],
    [x0, y1 + 4],
    [x1 - 6, y0 - HIGH - 5],
  ];
};

interface Spot {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** Whether words stand at the first place that is free in a frame, beside what stands before them; else where. */
function first(l: Label, spot: Spot, frame: Box, taken: readonly Box[]): string {
  const own = boxOf(l);
  const free = (x: number, y: number) => {
    const box = { ...own, x, y };
    const inside =
      x >= frame.x && y >= frame.y && x + box.width <= frame.x + frame.width && y + HIGH <= frame.y + frame.height;
    return inside && !taken.some((t) => meet(t, box));
  };
  const at = places(spot.x0, spot.x1, spot.y0, spot.y1, own.width).find(([x, y]) => free(x, y));
  if (!at) return "no place";
  return Math.hypot(at[0] - own.x, at[1] - own.y) < 0.01 ? "first" : `not at ${at}`;
}

test("words stand at the first free place beside their mark: over it, else to its right, else to its left, else below", () => {
  any(({ m, layout, bands }) => {
    const { scale } = layout;
    for (const { room, labels } of bands) {
      const frame = { x: scale.x0, y: room.top - 4, width: scale.x1 - scale.x0 + 1, height: room.base - room.top + 4 };
      const taken = drawn(room, layout, m);
      for (const l of labels) {
        const mark = room.band.marks.find((x) => x.key === l.key);
        if (!mark) throw new Error(l.key);
        const [x0, x1] = stretch(mark.estimate.span, scale);
        const spot = { x0, x1, y0: room.y(mark.estimate.high), y1: room.y(mark.estimate.low) };
        expect([l.words, first(l, spot, frame, taken)]).toEqual([l.words, l.leader ? "no place" : "first"]);
        taken.push(boxOf(l));
      }
    }
  });
});

test("the largest number is placed first, what is not counted last; beside what has no words no place was free", () => {
  any(({ m, layout, bands }) => {
    for (const { room, labels } of bands) {
      const of = (l: Label) => room.band.marks.find((x) => x.key === l.key);
      const heights = labels.map((l) => [l.light, of(l)?.estimate.high ?? 0] as const);
      for (const [i, [light, high]] of heights.entries()) {
        const next = heights[i + 1];
        if (next) expect(light === next[0] ? high >= next[1] : next[0]).toBe(true);
      }
      const frame = {
        x: layout.scale.x0,
        y: room.top - 4,
        width: layout.scale.x1 - layout.scale.x0 + 1,
        height: room.base - room.top + 4,
      };
      const taken = [...drawn(room, layout, m), ...labels.map(boxOf)];
      for (const mark of room.band.marks) {
        if (mark.kind !== "estimate" || labels.some((l) => l.key === mark.key)) continue;
        const [x0, x1] = stretch(mark.estimate.span, layout.scale);
        const [y0, y1] = [room.y(mark.estimate.high), room.y(mark.estimate.low)];
        // Not even the longest amount without a name would have had a place.
        const mute = { key: mark.key, x: -999, y: 0, words: "total 279,951–280,120", leader: "" } as Label;
        expect(first(mute, { x0, x1, y0, y1 }, frame, taken)).toBe("no place");
      }
    }
  });
});

test("the words of a number of deliveries stand at the first free place beside its mark", () => {
  any(({ m, layout }) => {
    const { counts, scale } = layout;
    if (!counts) return;
    const frame = {
      x: scale.x0,
      y: counts.top - 6,
      width: scale.x1 - scale.x0 + 1,
      height: counts.base - counts.top + 6,
    };
    const spotOf = (c: OilEstimatesModel["counts"][number]): Spot => {
      const [x0, x1] = stretch(c.span, scale);
      return { x0, x1, y0: counts.y(c.value), y1: counts.y(c.value) };
    };
    const taken = m.counts.flatMap((c) => {
      const { x0, x1, y0 } = spotOf(c);
      return [line(x0, x1, y0), point(x1, y0, 4)];
    });
    let last = Number.POSITIVE_INFINITY;
    for (const l of countLabels(layout, m)) {
      const count = m.counts.find((c) => c.id === l.key);
      if (!count) throw new Error(l.key);
      expect(count.value).toBeLessThanOrEqual(last);
      last = count.value;
      expect([l.words, first(l, spotOf(count), frame, taken)]).toEqual([l.words, "first"]);
      taken.push(boxOf(l));
    }
  });
});

test("volumes of other things stand in the first row with room for all their words, a new one only where none has", () => {
  any(({ m, layout: { aside, scale } }) => {
    if (!aside) return;
    const rows: (readonly [number, number])[][] = [];
    for (const [i, s] of aside.spots.entries()) {
      const { short, stated, why, span } = m.asides[i] ?? s.mark;
      const [x0, x1] = stretch(span, scale);
      const free = (r: number, a: number, b: number) => (rows[r] ?? []).every(([p, q]) => b + 6 <= p || q + 6 <= a);
      // To the right of the line, else to its left, else on it.
      const placed = (r: number, words: string) => {
        const w = words ? textWidth(words, 12) * 1.04 + 6 : 0;
        if (x1 + w <= scale.x1 + 4 && free(r, x0, x1 + w)) return { side: "right", from: x0, to: x1 + w };
        if (x0 - w >= scale.x0 && free(r, x0 - w, x1)) return { side: "left", from: x0 - w, to: x1 };
        return x1 - x0 > w + 12 && free(r, x0, x1) ? { side: "on", from: x0, to: x1 } : null;
      };
      const texts = [`${short} ${stated}: ${why}`, `${short} ${stated}`, stated, ""];
      const tries = [
        ...rows.map((_, r) => ({ r, words: texts[0] ?? "" })),
        ...texts.map((words) => ({ r: rows.length, words })),
      ];
      const found = tries.find(({ r, words }) => placed(r, words));
      if (!found) throw new Error(s.words);
      const at = placed(found.r, found.words);
      if (!at) throw new Error(s.words);
      const side = s.gap ? "on" : s.anchor === "end" ? "left" : "right";
      const row = (s.y - aside.title - 32.5) / 17;
      expect([s.words, side, Math.round(row)]).toEqual([found.words, at.side, found.r]);
      rows[found.r] = [...(rows[found.r] ?? []), [at.from, at.to]];
    }
  });
});
