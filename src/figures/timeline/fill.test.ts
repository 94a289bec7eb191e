import { describe, expect, it } from "vitest";
import { isoDay, span } from "../../record/day";
import type { EventsRow } from "../../record/tables";
import type { Day, IsoDate } from "../../record/units";
import { type BandLayout, layout } from "./layout";
import { date, event, small, test, told } from "./rows.fixture";

const YEAR = "from=2017&to=2017";
const FIRST = span("2017").start;
const on = (d: number) => isoDay((FIRST + d) as Day) as IsoDate;
/** So many oil events, each on a day of its own, spread over 2017. */
const spread = (n: number, part: Partial<EventsRow> = {}) =>
  Array.from({ length: n }, (_, i) => event(`s${i}`, { date: on(Math.floor((i * 365) / n)), ...part }));
/** So many on one day of it. */
const heap = (n: number, day: number) => Array.from({ length: n }, (_, i) => event(`h${i}`, { date: on(day) }));

interface Given {
  readonly query?: string;
  readonly pick?: string;
  readonly width?: number;
  readonly tests?: Parameters<typeof small>[1];
  readonly band?: string;
}
/** The oil band, or another, of a drawing in which the plot is 772 pixels wide. */
function bandOf(
  events: readonly EventsRow[],
  { query = YEAR, pick, width = 900, tests = [], band = "oil" }: Given = {},
) {
  const found = layout(told(small(events, tests), query), width, pick ?? null).bands.find(
    (b) => b.box.model.band.id === band,
  );
  if (!found) throw new Error("no band");
  return found;
}
const shape = ({ bars, marks, heaps }: BandLayout) => ({
  bars: bars.reduce((n, b) => n + b.bin.count, 0),
  marks: marks.length,
  heaps: heaps.map((h) => h.items.length),
});

describe("events of a band of the timeline", () => {
  it("are single marks while they have nine pixels each, and then bars", () => {
    // 85 * 9 = 765, 86 * 9 = 774.
    expect(shape(bandOf(spread(85)))).toEqual({ bars: 0, marks: 85, heaps: [] });
    expect(shape(bandOf(spread(86)))).toEqual({ bars: 86, marks: 0, heaps: [] });
    expect(bandOf(spread(85)).count).toBe("85");
    expect(bandOf(spread(86)).count).toBe("86 by month");
  });

  it("are bars where more than about a third of them would stand in heaps, unless they are few", () => {
    // 0.35 * 20 = 7.
    expect(shape(bandOf([...spread(13), ...heap(7, 100)]))).toEqual({ bars: 0, marks: 13, heaps: [7] });
    expect(shape(bandOf([...spread(12), ...heap(8, 100)]))).toEqual({ bars: 20, marks: 0, heaps: [] });
    expect(shape(bandOf(heap(16, 100)))).toEqual({ bars: 0, marks: 0, heaps: [16] });
    expect(shape(bandOf(heap(17, 100)))).toEqual({ bars: 17, marks: 0, heaps: [] });
  });

  it("are stars, if nuclear tests, however many", () => {
    const tests = Array.from({ length: 90 }, (_, i) => test(`n${i}`, { kind: "nuclear_test", date: on(i * 4) }));
    expect(shape(bandOf([], { tests, band: "nuclear" }))).toEqual({ bars: 0, marks: 90, heaps: [] });
    const [star] = bandOf([], { tests, band: "nuclear" }).marks;
    // Ten pixels over the line, seven to each side.
    expect([star?.r, (star?.y ?? 0) - bandOf([], { tests, band: "nuclear" }).box.base]).toEqual([7, -10]);
    const missiles = Array.from({ length: 90 }, (_, i) => test(`m${i}`, { date: on(i * 4) }));
    expect(shape(bandOf([], { tests: missiles, band: "missile" }))).toEqual({ bars: 90, marks: 0, heaps: [] });
  });

  it("are drawn larger, by a third, where all bands together hold fewer than one per six pixels", () => {
    const radius = (n: number) => {
      const lanes = ["oil", "labour", "economy"] as const;
      const rows = Array.from({ length: n }, (_, i) =>
        event(`e${i}`, { date: on((i * 2) % 365), lane: lanes[i % 3] ?? "oil" }),
      );
      return bandOf(rows).marks[0]?.r;
    };
    // 128 * 6 = 768, 129 * 6 = 774.
    expect(radius(128)).toBeCloseTo(2.3 * 1.35);
    expect(radius(129)).toBeCloseTo(2.3);
  });

  it("stand singly beside bars if they are important, picked, began earlier, or are dated by the year alone", () => {
    const beside = [
      event("important", { importance: 1, date: on(50) }),
      event("second", { importance: 2, date: on(60) }),
      event("picked", { date: on(70) }),
      event("earlier", { date: on(-20), end_date: on(20) }),
      event("first", { date: on(0) }),
      event("year", { date: date("2017") }),
      event("month", { date: date("2017-08") }),
    ];
    const rows = [...spread(90).map((e) => ({ ...e, date: e.date === on(0) ? on(1) : e.date })), ...beside];
    const ids = (given: Given) =>
      bandOf(rows, given)
        .marks.map((p) => p.item.id)
        .sort();
    expect(ids({ pick: "picked" })).toEqual(["earlier", "important", "picked", "year"]);
    expect(ids({})).toEqual(["earlier", "important", "year"]);
    expect(ids({ pick: "another" })).toEqual(["earlier", "important", "year"]);
    // What began earlier and what a month cannot hold is in no bar; the rest is, the important ones too.
    expect(shape(bandOf(rows)).bars).toBe(97 - 2);
    // Bars of whole years hold what is dated by one.
    expect(ids({ query: "from=1950&to=2026" })).toEqual(["important"]);
    expect(shape(bandOf(rows, { query: "from=1950&to=2026" })).bars).toBe(97);
    const many = [...rows, ...heap(50, 200)];
    expect(shape(bandOf(many, { query: "from=1950&to=2026" })).bars).toBe(147);
  });
});

describe("events whose day is not known", () => {
  const pale = (...dates: string[]) => {
    const { marks, box } = bandOf(dates.map((d, i) => event(`p${i}`, { date: date(d) })));
    return marks.map((p) => [p.y - box.base, p.r].map((n) => Math.round(n * 100) / 100));
  };

  it("lie in lines of the track under the band, as many as run at one time, side by side where they do not", () => {
    // Half of seven pixels a line, one under the base line.
    expect(pale("2017-03")).toEqual([[2.75, 1.47]]);
    expect(pale("2017-03", "2017-04", "2017-05")).toEqual([
      [2.75, 1.47],
      [2.75, 1.47],
      [2.75, 1.47],
    ]);
    expect(pale("2017", "2017-04")).toEqual([
      [2.75, 1.47],
      [6.25, 1.47],
    ]);
    expect(pale("2017", "2017-04", "2017-05", "2017-05")).toEqual([
      [2.17, 0.98],
      [4.5, 0.98],
      [4.5, 0.98],
      [6.83, 0.98],
    ]);
    // Never thinner than can be seen.
    expect(pale(...Array.from({ length: 10 }, () => "2017")).map(([, r]) => r)).toEqual(
      Array.from({ length: 10 }, () => 0.8),
    );
  });
});

describe("bars of a band", () => {
  it("are as high as 17 pixels for the most, of five at least, and tell the most over them", () => {
    const few = bandOf(spread(86), { query: "from=2016&to=2018" });
    expect(few.bars.length).toBe(12);
    const most = Math.max(...few.bars.map((b) => b.bin.count));
    expect(few.bars.find((b) => b.bin.count === most)?.height).toBe(17);
    expect(few.peak).toMatchObject({ text: String(most), inside: false, y: few.box.base - 17 - 2 });
    // A band of ones does not fill its height: one in each of 90 months.
    const ones = Array.from({ length: 90 }, (_, i) => event(`t${i}`, { date: on(Math.floor(i * 30.5) - 365 * 4) }));
    const thin = bandOf(ones, { query: "from=2013&to=2020" });
    expect(Math.max(...thin.bars.map((b) => b.bin.count))).toBe(1);
    expect(Math.max(...thin.bars.map((b) => b.height))).toBeCloseTo(17 / 5);
    // Nor does it tell that one is one.
    expect(thin.peak).toBeNull();
  });

  it("leave a pixel between them, less where they are thin", () => {
    const [wide] = bandOf(spread(140)).bars;
    expect(wide?.width).toBeCloseTo((772 * 31) / 365 - 1);
    expect(wide?.x).toBeCloseTo(116.5);
    const [thin] = bandOf(spread(140), { query: "from=1800&to=2026" }).bars;
    expect(thin?.width).toBeCloseTo((772 * 365) / (span("2026").end - span("1800").start + 1) - 0.4, 1);
  });

  it("carry the number inside where an important event's mark or name stands over them", () => {
    const june = Array.from({ length: 100 }, (_, i) => event(`j${i}`, { date: on(151 + (i % 30)) }));
    const january = Array.from({ length: 30 }, (_, i) => event(`a${i}`, { date: on(i) }));
    const peak = (day: number, title: string) => {
      const mark = event("I", { importance: 1, date: on(day), title });
      const { peak, box, bars } = bandOf([...january, ...june, mark]);
      return { ...peak, y: (peak?.y ?? 0) - box.base, bars: bars.length };
    };
    // The bar of June is 62 pixels wide. A name from its first days on covers what stands over its middle.
    expect(peak(152, "A long title of some event")).toMatchObject({ bars: 2, text: "101", inside: true, y: -3 });
    // Elsewhere nothing is in the way.
    expect(peak(300, "A long title of some event")).toMatchObject({ bars: 3, text: "100", inside: false, y: -19 });
    // A mark in the middle of it, with its name, leaves room nowhere: the next highest tells its number, 17 * 30 / 101 high.
    const next = peak(165, "A long title of some event");
    expect(next).toMatchObject({ bars: 2, text: "30", inside: false });
    expect(next.y).toBeCloseTo(-(17 * 30) / 101 - 2);
  });
});
