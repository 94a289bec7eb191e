import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { textWidth } from "../../chart/text";
import { logScale } from "../../chart/valueScale";
import { knownOn } from "../../record/known";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { anyView } from "../../view/sample";
import { soundIn } from "../sound.fixture";
import { Draw } from "./Draw";
import { Key } from "./Key";
import { model } from "./model";
import { seats } from "./seats";
import { extremes, spokenEstimate, spokenLaunch } from "./words";

const record = readRecord();
const of = (query: string) => {
  const { view } = parseView(query);
  return model({ ...knownOn(record, view.asof), version: record.version }, view);
};
const launch = (query: string, id: string) =>
  of(query)
    .classes.flatMap((c) => c.bars.flatMap((b) => b.launches))
    .find((l) => l.id === id);

test("six nuclear tests, each with the spread of what was published", () => {
  const m = of("from=2006&to=2017");
  expect(m.blasts.map((b) => [b.row.date, extremes(b)])).toEqual([
    ["2006-10-09", "0.5–2 kt"],
    ["2009-05-25", "2–20 kt"],
    ["2013-02-12", "6–40 kt"],
    ["2016-01-06", "5–9 kt"],
    ["2016-09-09", "10–30 kt"],
    ["2017-09-03", "50–400 kt"],
  ]);
  for (const b of m.blasts) {
    const lows = b.yields.filter((e) => e.row.qualifier !== "up_to").map((e) => e.low ?? 0);
    expect(Math.min(...lows)).toBe(b.row.yield_kt_low);
    expect(Math.max(...b.yields.map((e) => e.high ?? 0))).toBe(b.row.yield_kt_high);
  }
});

test("missiles are counted, not rows; 18 of 30 May 2024 are one mark", () => {
  const m = of("from=2024-05-30&to=2024-05-30");
  expect(m.step).toBe("day");
  expect(m.total.map((b) => b.least)).toEqual([18]);
  expect(m.finding).toBe("On 30 May 2024, 18 ballistic missiles were fired.");
});

test("a number not stated makes the sum at least, and counts as one", () => {
  const l = launch("from=2024-02&to=2024-02", "csis-20240202-strategiccruisemis");
  expect([l?.stated, l?.least]).toEqual([false, 1]);
  expect(l && spokenLaunch(l)).toContain("number not stated");
  expect(of("from=2024-02&to=2024-02").finding).toContain("at least 2 cruise missiles");
});

test("cruise missiles and satellite launches are in no ballistic sum", () => {
  const m = of("from=2023&to=2023");
  expect(m.total.flatMap((b) => b.launches).every((l) => l.range !== "cruise" && !l.satellite)).toBe(true);
  expect(m.finding).toContain("3 satellite launches");
});

test("first entries of 2025 and 2026 are provisional, whatever their outcome", () => {
  expect(launch("from=2026-03&to=2026-03", "cns-20260314-kn25")?.fate).toBe("provisional");
  expect(of("from=2026").notes.join()).toContain("first entries");
  expect(of("from=2022&to=2022").notes.join()).not.toContain("first entr");
});

test("dates of one database alone are told apart and counted", () => {
  const m = of("from=2017&to=2017");
  expect(m.odd.map((o) => [o.date, o.match])).toEqual([
    ["2017-05-27", "csis_only"],
    ["2017-06-08", "csis_only"],
    ["2017-11-29", "cns_only"],
  ]);
  expect(m.notes.join()).toContain("2 dates of this window only in CSIS, 1 only in the CNS-based list");
});

test("steps follow the window: dates, months, quarters, years", () => {
  expect(["from=2022-01&to=2022-02", "from=2022&to=2022", "from=2019&to=2023", ""].map((q) => of(q).step)).toEqual([
    "day",
    "month",
    "quarter",
    "year",
  ]);
});

test("filters: another lane leaves tests out; a search keeps systems, or says that it found nothing", () => {
  expect(of("lane=oil").empty).toBe(true);
  expect(of("lane=oil").finding).toBe("The filter on event categories leaves out tests.");
  expect(of("lane=test").empty).toBe(false);
  const h = of("q=hwasong-15");
  expect(h.classes.map((c) => c.range)).toEqual(["ICBM"]);
  expect(h.blasts).toEqual([]);
  expect(of("q=zzz").finding).toMatch(/^No test matches “zzz”; all are shown\. /);
  expect(of("from=1999&to=2001").finding).toBe("No test is on record from 1999 to 2001.");
});

test("every estimate has a place, its words inside, and none touches another on its line", () => {
  for (const [x0, x1, narrow] of [
    [116, 848, false],
    [48, 352, true],
  ] as const) {
    const x = logScale(0.1, 1000, x0, x1);
    const width = (t: string) => textWidth(t, 12);
    for (const b of of("from=2006&to=2017").blasts) {
      const own = seats(b, x, { x0, x1, narrow, width });
      expect(own).toHaveLength(b.yields.length + b.others.length);
      const box = own.map((s) => {
        const a = s.anchor === "end" ? s.x - width(s.text) : s.x;
        const z = s.anchor === "end" ? s.x : s.x + width(s.text);
        expect(s.text).not.toBe("");
        expect(a >= x0 - 1 && z <= x1 + 1).toBe(true);
        return { line: s.line, from: Math.min(a, s.from ?? a), to: Math.max(z, s.to ?? z) };
      });
      for (const p of box) {
        for (const q of box) if (p !== q && p.line === q.line) expect(p.to <= q.from || q.to <= p.from).toBe(true);
      }
    }
  }
  const said = of("from=2009&to=2009").blasts[0]?.others.map(spokenEstimate);
  expect(said).toEqual([
    "US Office of the Director of National Intelligence on the nuclear test of 25 May 2009: no number.",
  ]);
});

const sound = soundIn(record);

test("any view: rows and sources exist, classes add up to the total, and it draws", () => {
  fc.assert(
    fc.property(anyView, fc.integer({ min: 320, max: 1320 }), (view, width) => {
      const m = model({ ...knownOn(record, view.asof), version: record.version }, view);
      sound(m);
      expect(m.lines.map((l) => l.id).sort()).toEqual([...m.rows].sort());
      const count = (list: readonly { launches: readonly { least: number; ballistic: boolean }[] }[]) =>
        list.flatMap((b) => b.launches.filter((l) => l.ballistic)).reduce((n, l) => n + l.least, 0);
      expect(count(m.classes.flatMap((c) => c.bars))).toBe(count(m.total));
      const svg = renderToStaticMarkup(createElement(Draw, { model: m, width, view, pick: view.pick }));
      const key = renderToStaticMarkup(createElement(Key, { model: m }));
      expect(svg + key + JSON.stringify([m.finding, m.notes, m.lines])).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: 60 },
  );
});
