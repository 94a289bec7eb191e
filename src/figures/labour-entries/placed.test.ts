import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Box } from "../../chart/place";
import { textWidth } from "../../chart/text";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { type Claimed, claimedOf } from "../claimed";
import { iso3, persons } from "../labour-stock/rows.fixture";
import { type Label, lineLabels, rowLabels, spotWords } from "./labels";
import { claimedBox, type PanelPlace, type Place, visible } from "./layout";
import { model } from "./model";
import { type Laid, laid, over, row, told } from "./rows.fixture";
import type { Count } from "./select";
import type { PurposeRow } from "./shape";
import { brief } from "./words";

const record = readRecord();
const CLAIMS: readonly (Claimed | null)[] = [
  null,
  ...record.claims.filter((c) => c.figure === "labour-entries").map(claimedOf),
];

/** Any window of the record, with all hosts or some, at any width, with or without a claim. */
// Every value as likely as any other: else half of few runs are the first year or the last.
const some = fc.noBias(
  fc.record({
    from: fc.integer({ min: 2007, max: 2026 }),
    month: fc.constantFrom("-01", "-04", "-06", "-11"),
    years: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 5, max: 19 })),
    host: fc.constantFrom("", "&host=RUS", "&host=CHN", "&host=EUE", "&host=POL,MNG"),
    width: fc.integer({ min: 320, max: 1400 }),
    claim: fc.constantFrom(...CLAIMS),
  }),
);
const any = (check: (at: Laid, claim: Claimed | null) => void) =>
  fc.assert(
    fc.property(some, ({ from, month, years, host, width, claim }) => {
      const query = `from=${from}${month}&to=${Math.min(2026, from + years)}${host}`;
      check(laid(model(record, parseView(query).view), width, claim), claim);
    }),
    { numRuns: 40 },
  );

const wide = (text: string) => textWidth(text, 12) * 1.06;
const meet = (a: Box, b: Box, apart = 0) =>
  a.x < b.x + b.width + apart && b.x < a.x + a.width + apart && a.y < b.y + b.height && b.y < a.y + a.height;
/** How many days a count is about, less one. */
const days = (c: Count) => (c.days ? c.days.end - c.days.start : 0);
const isLong = (c: Count) => days(c) >= 400;
const boxOf = (l: Label): Box => ({ x: l.x - wide(l.text) / 2, y: l.y - 11, width: wide(l.text), height: 13 });

interface Told {
  readonly place: Place<PurposeRow>;
  readonly panel: PanelPlace;
  readonly labels: readonly Label[];
  /** Tops of the bars that carry numbers, and the mark of a claim. */
  readonly marks: readonly Box[];
  /** Counts that are to carry a number where there is room, with the height of their bars. */
  readonly wished: readonly { readonly count: Count; readonly high: number }[];
}

function rowsOf({ m, layout, scale, right }: Laid, claim: Claimed | null = null): Told[] {
  return layout.panels.flatMap((panel) =>
    panel.rows.map((place) => {
      const { counts } = place.of;
      const diamond = claim && place.claim !== undefined ? claimedBox(claim, m, place, panel, scale) : null;
      const wished = counts.flatMap((count) => {
        const { value, low, high: most } = count.row;
        // A reported zero is a ring, whose words stand over it.
        const high = value === 0 ? 4 : panel.height(value ?? most ?? low ?? 0);
        const part = counts.some(
          (o) =>
            o !== count &&
            o.days &&
            count.days &&
            count.days.start >= o.days.start &&
            count.days.end <= o.days.end &&
            days(o) < 400,
        );
        return part && high < 6 ? [] : [{ count, high }];
      });
      const tops = wished.flatMap(({ count, high }) => {
        const v = count.days && visible(count.days, scale);
        return v ? [{ x: v.x0, y: place.base - high - 1, width: v.x1 - v.x0, height: 2 }] : [];
      });
      const labels = rowLabels(place, panel, scale, right, diamond);
      return { place, panel, labels, marks: diamond ? [...tops, diamond] : tops, wished };
    }),
  );
}

const spanOf = (c: Count, { scale }: Laid) => {
  if (!c.days) throw new Error(`${c.id} has no days`);
  return visible(c.days, scale);
};
/** The number of a count, with those that contradict it where the bar is as wide. */
const numbersOf = (c: Count, room: number) => {
  const all = [c, ...c.rivals].map((r) => brief(r.row)).join(" / ");
  return wide(all) <= room ? all : brief(c.row);
};

describe("numbers over the bars", () => {
  it("stand on no other number, no bar's top and no claim, inside their row and the plot, once a count", () => {
    any((at, claim) => {
      for (const { place, labels, marks } of rowsOf(at, claim)) {
        const boxes = labels.map(boxOf);
        boxes.forEach((a, i) => {
          for (const b of boxes.slice(i + 1))
            expect([labels[i]?.text, meet(a, b, 7.99)]).toEqual([labels[i]?.text, false]);
          for (const mark of marks) expect([labels[i]?.text, meet(a, mark)]).toEqual([labels[i]?.text, false]);
          expect(a.x).toBeGreaterThanOrEqual(at.scale.x0 - 2.01);
          expect(a.x + a.width).toBeLessThanOrEqual(at.right + 2.01);
          expect(a.y).toBeGreaterThanOrEqual(place.top - 4.01);
          expect(a.y + 13).toBeLessThanOrEqual(place.base);
        });
        expect(new Set(labels.map((l) => l.count)).size).toBe(labels.length);
      }
    });
  });

  /** Where the number of a short period may stand: over the middle of its bar, aside, or a little higher. */
  const PLACES: readonly (readonly [number, number])[] = [0, -14, 14]
    .map((dx): [number, number] => [dx, 0])
    .concat([4, 7.5, 11].map((up): [number, number] => [0, -up]));

  it("of up to a year stand at the first free place over their bar, after those of longer periods; years before all", () => {
    any((at, claim) => {
      for (const { place, labels, marks, wished } of rowsOf(at, claim)) {
        const frame = { x: at.scale.x0 - 2, y: place.top - 4, end: at.right + 2 };
        const long = labels.filter((l) => isLong(l.count)).map(boxOf);
        const short = wished.filter((w) => !isLong(w.count)).sort((a, b) => days(b.count) - days(a.count));
        const before: Box[] = [];
        for (const { count, high } of short) {
          const v = spanOf(count, at);
          const text = numbersOf(count, v.x1 - v.x0 + 30);
          const width = wide(text);
          const x = Math.max(at.scale.x0, Math.min(at.right - 1 - width, v.x - width / 2));
          const first = (taken: readonly Box[]) =>
            PLACES.map(([dx, dy]): Box => ({ x: x + dx, y: place.base - high - 15 + dy, width, height: 13 })).find(
              (b) => b.x >= frame.x && b.y >= frame.y && b.x + width <= frame.end && !taken.some((o) => meet(o, b, 8)),
            );
          const label = labels.find((l) => l.count === count);
          const box = label ? boxOf(label) : undefined;
          const is = (b: Box | undefined) => (b && box ? Math.hypot(b.x - box.x, b.y - box.y) < 0.01 : b === box);
          // A part of a year may give way to what spans several years, a year never does.
          const gaveWay = days(count) < 360 && is(first([...marks, ...before, ...long]));
          expect([count.id, is(first([...marks, ...before])) || gaveWay]).toEqual([count.id, true]);
          if (!label || !box) continue;
          expect(label.text).toBe(text);
          before.push(box);
        }
        expect(labels.every((l) => wished.some((w) => w.count === l.count))).toBe(true);
      }
    });
  });

  it("of several years are said with their time, from the beginning of the bar, not past its end", () => {
    any((at, claim) => {
      for (const { place, labels, marks, wished } of rowsOf(at, claim)) {
        for (const { count, high } of wished.filter((w) => isLong(w.count))) {
          const v = spanOf(count, at);
          const home = (text: string): Box => {
            const x = Math.max(at.scale.x0, Math.min(at.right - 1 - wide(text), v.x0));
            return { x, y: place.base - high - 15, width: wide(text), height: 13 };
          };
          const label = labels.find((l) => l.count === count);
          // What is left out gives way to no part of a year.
          const taken = [
            ...marks,
            ...labels.filter((l) => l.count !== count && (label || days(l.count) >= 360)).map(boxOf),
          ];
          if (label) {
            expect(label.text).toMatch(/ in (.* – .*|\d+ months|\d+ mo\.)$/);
            const box = boxOf(label);
            expect(box.width).toBeLessThanOrEqual(v.x1 - v.x0 + 8);
            expect(box.x).toBeCloseTo(home(label.text).x);
            const up = home(label.text).y - box.y;
            expect(up).toBeGreaterThanOrEqual(-0.01);
            expect(up).toBeLessThanOrEqual(28.01);
            if (up > 0.01) expect(taken.some((b) => meet(b, home(label.text), 8.01))).toBe(true);
            continue;
          }
          const short = `${brief(count.row)} in 99 mo.`;
          if (wide(short) > v.x1 - v.x0) continue;
          expect([count.id, taken.some((b) => meet(b, home(short), 8.01))]).toEqual([count.id, true]);
        }
      }
    });
  });
});

describe("what numbers over bars say", () => {
  /** The words over one row, from left to right. */
  const words = (query: string, measure: string, width = 1320) => {
    const at = laid(model(record, parseView(query).view), width);
    const own = rowsOf(at).filter((r) => r.place.of.measure === measure);
    return own.flatMap((r) => [...r.labels].sort((a, b) => a.x - b.x).map((l) => l.text));
  };

  it("each bar its own, what contradicts it beside it where the bar is wide, a bound or a reported zero as that", () => {
    const of2024 = (measure: string) => words("from=2024&to=2024&host=RUS", measure);
    // Of 13,221 on 58 px the 812 of the first quarter are 3.6 px: too low to be told from the year.
    expect(of2024("entries_total")).toEqual(["2,508", "1,696", "13,221 / ≈ 7,800", "5,263", "≈ 5,500"]);
    expect(of2024("entries_study")).toEqual(["7,887", "3,765"]);
    // A bar of 30 px has room for one number.
    expect(words("from=2015&to=2024&host=RUS", "entries_total", 358)).toContain("13,221");
    expect(of2024("visas_work")).toContain("none");
  });

  const of = (rows: Parameters<typeof told>[0], query = "from=2018&to=2021", width = 1320) =>
    rowsOf(laid(told(rows, query), width)).flatMap((r) => [...r.labels].sort((a, b) => a.x - b.x).map((l) => l.text));

  it("a part of a year only where its bar can be told from the year's; years and what stands alone always", () => {
    // The year's 1,000 are 58 pixels high: 104 are 6.03, 103 are 5.97.
    const part = (value: number) => row("p", { ...over("2019-01", "2019-06"), value: persons(value) });
    expect(of([row("a"), part(104)])).toEqual(["104", "1,000"]);
    expect(of([row("a"), part(103)])).toEqual(["1,000"]);
    const alone = (value: number) => row("p", { ...over("2020-01", "2020-06"), value: persons(value) });
    expect(of([row("a"), alone(3)])).toEqual(["1,000", "3"]);
    // No part of a year: what lies inside several years only.
    const years = row("y", { ...over("2018", "2021"), value: persons(900) });
    expect(of([years, part(20)])).toEqual(["900 in 2018 – 2021", "20"]);
    // Inside another, though both begin or end on one day; twice the same days is no part.
    expect(of([row("a"), row("p", { ...over("2019-07", "2019-12"), value: persons(20) })])).toEqual(["1,000"]);
  });

  it("several years with their time in words, in months where that is shorter, or not at all", () => {
    const long = [row("l", { ...over("2018", "2020"), value: persons(1579) })];
    expect(of(long)).toEqual(["1,579 in 2018 – 2020"]);
    // Ten years on 304 px: the bar is 91 px wide.
    expect(of(long, "from=2014&to=2023", 358)).toEqual(["1,579 in 36 mo."]);
    expect(of(long, "from=2014&to=2023", 429)).toEqual(["1,579 in 36 months"]);
    expect(of(long, "from=2004&to=2024", 358)).toEqual([]);
  });

  it("of what lasts thirteen months or more alone says its time", () => {
    const at = (end: string) => of([row("l", over("2018-01-01", end))]);
    // 400 days later, and one day less.
    expect(at("2019-02-05")).toEqual(["1,000 in Jan 2018 – 5 Feb 2019"]);
    expect(at("2019-02-04")).toEqual(["1,000"]);
  });
});

describe("words beside the spots of a line", () => {
  const linesOf = (at: Laid) =>
    at.layout.groups.flatMap((g) =>
      g.lines.map(({ of: line }) => ({ line, labels: lineLabels(line, at.scale, at.right) })),
    );
  const widthOf = (parts: readonly string[], hosts: boolean) => wide(parts.join(hosts ? "  " : " / ")) + 2;

  it("stand right of their mark, else left, else on it; on no other mark or words, in the plot, cut from the end", () => {
    any((at) => {
      for (const { line, labels } of linesOf(at)) {
        const marks = line.spots.map((s) => visible(s.days, at.scale));
        const box = (i: number): Box | null => {
          const label = labels[i];
          return label ? { x: label.x, y: 0, width: widthOf(label.parts, line.hosts), height: 14 } : null;
        };
        const free = (i: number, x: number, width: number) =>
          x >= at.scale.x0 - 4 &&
          x + width <= at.right + 2 &&
          marks.every((v) => v.x1 + 5.99 <= x || x + width <= v.x0 - 5.99) &&
          line.spots.every((_, j) => {
            const b = j === i ? null : box(j);
            return !b || b.x + b.width + 1.99 <= x || x + width + 1.99 <= b.x;
          });
        line.spots.forEach((spot, i) => {
          const v = marks[i];
          const all = spotWords(spot.counts, line.hosts);
          const label = labels[i];
          if (!v) throw new Error("no mark");
          const sides = (parts: readonly string[]) => {
            const width = widthOf(parts, line.hosts);
            return [v.x1 + 9, v.x0 - 9 - width].filter((x) => free(i, x, width));
          };
          const cut = (n: number) => [...all.slice(0, n - 1), `${all[n - 1]}${n < all.length ? " …" : ""}`];
          const n = label?.parts.length ?? 0;
          if (label) {
            expect(label.parts).toEqual(cut(n));
            const width = widthOf(label.parts, line.hosts);
            const on = Math.abs(label.x + width / 2 - v.x) < 0.01;
            expect(on ? v.x1 - v.x0 > width + 8 : free(i, label.x, width)).toBe(true);
            if (on) expect(sides(label.parts)).toEqual([]);
            else {
              const left = Math.abs(label.x - (v.x0 - 9 - width)) < 0.01;
              expect(left || Math.abs(label.x - v.x1 - 9) < 0.01).toBe(true);
              if (left) expect(free(i, v.x1 + 9, width)).toBe(false);
            }
          }
          // A wording with one number more has no room.
          if (n < all.length) {
            expect(sides(cut(n + 1))).toEqual([]);
            expect(v.x1 - v.x0).toBeLessThanOrEqual(widthOf(cut(n + 1), line.hosts) + 8);
          }
        });
      }
    });
  });

  const permits = (id: string, from: string, to: string, value: number, part = {}) =>
    row(id, {
      series: "poland-permits",
      measure: "work_permits_issued",
      host: iso3("POL"),
      ...over(from, to),
      value: persons(value),
      ...part,
    });
  const said = (at: Laid) => linesOf(at).flatMap(({ labels }) => labels.map((l) => l?.parts ?? null));

  it("say every number of the spot, the largest first, and whose where a line has several hosts", () => {
    const two = [permits("a", "2019", "2019", 364), permits("b", "2019", "2019", 187, { qualifier: "approx" })];
    expect(said(laid(told(two), 1320))).toEqual([["364", "≈ 187"]]);
    const at = (id: string, host: string, n: number) =>
      row(id, { series: "eu-at-work", measure: "workers", host: iso3(host), value: persons(n) });
    expect(said(laid(told([at("a", "POL", 5), at("b", "MLT", 9)]), 1320))).toEqual([["Malta 9", "Poland 5"]]);
    expect(said(laid(told([permits("z", "2019", "2019", 0)]), 1320))).toEqual([["none"]]);
  });

  it("stand in a long bar where there is room on neither side", () => {
    const [only] = linesOf(laid(told([permits("a", "2018", "2021", 2783)]), 1320));
    // The plot is 1,192 px wide, from 116.
    expect(only?.labels).toEqual([{ x: expect.closeTo(712 - (wide("2,783") + 2) / 2), parts: ["2,783"] }]);
  });
});
