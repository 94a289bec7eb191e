import fc from "fast-check";
import { expect, test } from "vitest";
import { timeScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import { valueScale } from "../../chart/valueScale";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { barsOf, numbersOver, stepLabels } from "./layout";
import { model } from "./model";
import type { Series } from "./shape";
import { squaresOf } from "./squares";
import { byWhom } from "./words";

const record = readRecord();
const of = (query: string) => model(record, parseView(query).view);

const TOP = 20;
const BOTTOM = 150;
const any = (check: (at: { m: ReturnType<typeof of>; scale: ReturnType<typeof timeScale> }) => void) =>
  fc.assert(
    fc.property(
      fc.integer({ min: 2004, max: 2024 }),
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 250, max: 1300 }),
      (from, years, width) => {
        const m = of(`from=${from}&to=${Math.min(2026, from + years)}`);
        check({ m, scale: timeScale(m.domain, 60, 60 + width) });
      },
    ),
    { numRuns: 40 },
  );

const labelled = (s: Series, scale: ReturnType<typeof timeScale>) => {
  const y = valueScale(s.end, BOTTOM, TOP);
  const seats = s.steps.map((step) => ({
    id: step.action.id,
    x: scale.x(step.action.days.end),
    top: y(step.level),
    foot: y(step.level - step.action.count),
    text: `${byWhom(step.action)} +${step.action.count}`,
  }));
  return { seats, labels: stepLabels(s, y, scale, TOP, BOTTOM) };
};
const box = (l: ReturnType<typeof stepLabels>[number]) => {
  const w = textWidth(l.text, 12);
  return { x: l.anchor === "end" ? l.x - w : l.x, y: l.y - 11, width: w, height: 14 };
};

test("words on a step are its own act and count, beside its riser: left of it above the line, or right of it under", () => {
  any(({ m, scale }) => {
    for (const s of m.series) {
      const { seats, labels } = labelled(s, scale);
      expect(new Set(labels.map((l) => l.id)).size).toBe(labels.length);
      for (const l of labels) {
        const seat = seats.find((k) => k.id === l.id);
        if (!seat) throw new Error(l.id);
        expect(l.text).toBe(seat.text);
        expect(l.x).toBeCloseTo(seat.x + (l.anchor === "end" ? -6 : 6));
        if (l.anchor === "end") expect(l.y).toBeLessThanOrEqual(Math.min(seat.top + 4, seat.foot - 7, BOTTOM - 2));
        else expect(l.y).toBeGreaterThanOrEqual(seat.top + 15);
        // What stands further off than a line has a hairline from the step to the words.
        const far = Math.abs(l.y - 4 - seat.top) > 15;
        expect(l.leader).toBe(
          far ? `M${seat.x},${seat.top}V${l.y - 4}h${l.anchor === "end" ? -6 * 0.6 : 6 * 0.6}` : "",
        );
      }
    }
  });
});

test("no words over others, outside the panel, or across the line", () => {
  any(({ m, scale }) => {
    for (const s of m.series) {
      const { seats, labels } = labelled(s, scale);
      const boxes = labels.map(box);
      for (const [i, a] of boxes.entries()) {
        expect(a.x).toBeGreaterThanOrEqual(scale.x0);
        expect(a.x + a.width).toBeLessThanOrEqual(scale.x1 + 0.001);
        expect(labels[i]?.y).toBeGreaterThanOrEqual(TOP + 10);
        expect(labels[i]?.y).toBeLessThanOrEqual(BOTTOM - 2);
        for (const b of boxes.slice(0, i))
          expect(
            a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height,
            labels[i]?.text,
          ).toBe(true);
        // Left of its riser the words are over every level they reach; right of it under.
        const own = seats.find((k) => k.id === labels[i]?.id);
        if (labels[i]?.anchor === "start")
          for (const k of seats)
            if (own && k.x > own.x && k.x < a.x + a.width) expect(k.top).toBeLessThanOrEqual(own.top);
      }
    }
  });
});

test("a label is left out only where neither side has room", () => {
  any(({ m, scale }) => {
    for (const s of m.series) {
      const { seats, labels } = labelled(s, scale);
      const told = new Map(labels.map((l) => [l.id, l] as const));
      for (const k of seats) {
        const from = k.x - textWidth(k.text, 12) * 1.05 - 8;
        const reached = labels
          .filter((l) => l.anchor === "end" && l.x + 6 < k.x + 0.001 && l.x + 6 + 2 > from && l.id !== k.id)
          .map((l) => l.y - 15);
        const base = Math.min(k.top + 4, k.foot - 7, BOTTOM - 2, ...reached);
        const left = from >= scale.x0 && base >= TOP + 10;
        expect(told.get(k.id)?.anchor === "end").toBe(left);
        if (left) expect(told.get(k.id)?.y).toBeCloseTo(base);
        const right = k.x + 6 + textWidth(k.text, 12) <= scale.x1 && k.top + 15 <= BOTTOM - 3;
        if (!left && !right) expect(told.has(k.id)).toBe(false);
      }
      // Those right of their riser, from the highest down, each a line under the one before.
      const right = labels.filter((l) => l.anchor === "start");
      for (const [i, l] of right.entries()) {
        const seat = seats.find((k) => k.id === l.id);
        expect(l.y).toBeCloseTo(Math.max((seat?.top ?? 0) + 15, i === 0 ? 0 : (right[i - 1]?.y ?? 0) + 15));
      }
    }
  });
});

test("a bar is as high as its names, in the middle of the days it may mean, wide enough to be hit, inside the plot", () => {
  any(({ m, scale }) => {
    for (const t of m.tracks) {
      const most = Math.max(...t.actions.map((a) => a.count));
      const bars = barsOf(t.actions, scale, 100, most, 40);
      expect(bars.map((b) => b.action)).toEqual(t.actions);
      const day = scale.x(1) - scale.x(0);
      for (const b of bars) {
        const { start, end } = b.action.days;
        expect(b.width).toBeCloseTo(Math.min(14, Math.max(4, day)));
        expect(b.height).toBeCloseTo(Math.max(2, (b.action.count / most) * 40));
        expect(b.y + b.height).toBeCloseTo(100);
        expect(b.from).toBeCloseTo(Math.max(scale.x0, scale.x(start)));
        expect(b.to).toBeCloseTo(Math.min(scale.x1, scale.xEnd(end)));
        expect(b.x).toBeGreaterThanOrEqual(scale.x0);
        expect(b.x + b.width).toBeLessThanOrEqual(scale.x1 + 0.001);
        const middle = (b.from + b.to) / 2;
        if (middle - b.width / 2 >= scale.x0 && middle + b.width / 2 <= scale.x1)
          expect(b.x + b.width / 2).toBeCloseTo(middle);
      }
      const area = { x: scale.x0, y: 40, width: scale.x1 - scale.x0, height: 60 };
      const over = numbersOver(bars, area);
      for (const [i, n] of over.entries()) {
        const b = bars[i];
        if (!b) throw new Error("no bar");
        if (!n) continue;
        expect([n.width, n.height, n.y]).toEqual([textWidth(String(b.action.count), 12), 13, b.y - 14]);
        expect(n.x + n.width / 2).toBeCloseTo(b.x + b.width / 2);
        for (const o of [...bars, ...over.slice(0, i).flatMap((k) => k ?? [])])
          expect(
            n.x >= o.x + o.width + 3.999 ||
              o.x >= n.x + n.width + 3.999 ||
              n.y >= o.y + o.height ||
              o.y >= n.y + n.height,
          ).toBe(true);
      }
      // The largest has its number, unless it does not fit into the plot or stands beside a bar.
      const top = bars.findIndex((b) => b.action.count === most);
      const b = bars[top];
      const w = textWidth(String(most), 12);
      if (
        b &&
        b.x + b.width / 2 - w / 2 >= scale.x0 &&
        b.x + b.width / 2 + w / 2 <= scale.x1 &&
        bars.every((o) => o === b || Math.abs(o.x - b.x) > w + 20)
      )
        expect(over[top]).not.toBeNull();
    }
  });
  expect(barsOf([], timeScale({ start: 0, end: 10 } as never, 0, 100), 100, 0, 40)).toEqual([]);
});

test("a ship's square stands at the middle of its days, on the next where the place is taken", () => {
  any(({ m, scale }) => {
    const { squares, height } = squaresOf(m.ships, scale);
    expect(squares.map((s) => s.o)).toEqual(m.ships);
    const columns = Math.floor((scale.x1 - scale.x0) / 7);
    const seen = new Map<number, number>();
    for (const s of squares) {
      const from = Math.max(scale.x0, scale.x(s.o.days.start));
      const to = Math.min(scale.x1, scale.xEnd(s.o.days.end));
      const column = Math.round((s.x - scale.x0) / 7);
      expect(s.x).toBeCloseTo(scale.x0 + column * 7);
      expect(column).toBe(Math.min(columns - 1, Math.max(0, Math.floor(((from + to) / 2 - scale.x0) / 7))));
      const n = seen.get(column) ?? 0;
      expect(s.y).toBe(n * 7);
      seen.set(column, n + 1);
    }
    expect(height).toBe(Math.max(0, ...seen.values()) * 7);
  });
});
