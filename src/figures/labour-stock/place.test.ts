import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frame, timeScaleOf } from "../../chart/frame";
import { timeScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import { span } from "../../record/day";
import { ceilingOf, floorOf, isNone } from "../../record/headcount";
import type { Headcount } from "../../record/headcountStatements";
import { figure } from "../../record/names";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { type Claimed, claimedOf } from "../claimed";
import { type Beside, placeWords } from "./beside";
import {
  claimSpot,
  DECADE,
  HEAD,
  logTicks,
  type PanelPlace,
  panelEnd,
  panelPlace,
  radiusOf,
  swarm,
  visible,
} from "./layout";
import { model } from "./model";
import { ordered, orderStore } from "./order";
import { date, iso3, persons, report, stock, worker } from "./rows.fixture";
import type { Host } from "./shape";

const record = readRecord();
const HOSTS = ["", "RUS", "CHN", "KWT,QAT,ARE", "POL,MNG", "RUS,CHN,KWT,QAT"];

interface Setting {
  readonly query: string;
  readonly width: number;
}
const setting: fc.Arbitrary<Setting> = fc
  .tuple(
    fc.integer({ min: 1993, max: 2025 }),
    fc.nat(33),
    fc.constantFrom(...HOSTS),
    fc.integer({ min: 300, max: 1300 }),
  )
  .map(([from, years, host, width]) => ({
    query: `from=${from}&to=${Math.min(2026, from + years)}&host=${host}`,
    width,
  }));

/** Any claimed number, somewhere, as it may be laid on a panel. */
const claimAt = (low: number | null, high: number | null, on = "2019"): Claimed => {
  const made = record.claims.map(claimedOf).find((c) => c !== null);
  if (!made) throw new Error("no claim");
  return { ...made, low, high, span: span(on) };
};

/** What stands where, of each panel of a view. */
function laid({ query, width }: Setting) {
  const m = model(record, parseView(query).view);
  const f = frame(width, 0);
  const scale = timeScaleOf(f, m.domain);
  const r = f.narrow ? 3.4 : 4;
  const rule = m.deadline ? scale.x(m.deadline.day) : null;
  const hosts = [...(m.world ? [m.world] : []), ...m.panels];
  return hosts.map((host, i) => {
    const place = panelPlace(host, 10 + 50 * i);
    return { host, place, scale, rule, r, narrow: f.narrow, words: placeWords(place, scale, f.narrow, r, rule) };
  });
}

const meet = (a: Beside["box"], b: Beside["box"]) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const top = (p: PanelPlace, h: Headcount) => (isNone(h) ? (p.base ?? p.bottom) : p.y(ceilingOf(h)));

describe("words beside the points of a panel", () => {
  it("stand in the panel, on no other words, no mark and not on the rule, in any window at any width", () => {
    fc.assert(
      fc.property(setting, (one) => {
        for (const { host, place, scale, rule, r, words } of laid(one)) {
          for (const { h, text, box } of words) {
            expect(box.x).toBeGreaterThanOrEqual(scale.x0);
            expect(box.x + box.width).toBeLessThanOrEqual(scale.x1);
            expect(box.y).toBeGreaterThanOrEqual(place.top - 4);
            expect(box.y + box.height).toBeLessThanOrEqual(place.bottom + 2);
            expect(box.width).toBeGreaterThanOrEqual(textWidth(text, 12));
            expect(box.height).toBeGreaterThanOrEqual(12);
            if (rule !== null) expect(box.x > rule || box.x + box.width < rule).toBe(true);
            for (const other of words)
              if (other.h !== h) expect(meet(box, other.box), `${text} / ${other.text}`).toBe(false);
            for (const mark of host.counts) {
              const y = top(place, mark) - r;
              const low = isNone(mark) ? y + r : place.y(floorOf(mark));
              const ink = { x: visible(mark.days, scale).x - r, y, width: 2 * r, height: low - y + r };
              expect(meet(box, ink), `${text} on ${mark.id}`).toBe(false);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it("stand beside, over or under their own point, and say its number", () => {
    fc.assert(
      fc.property(setting, (one) => {
        for (const { host, place, scale, r, narrow, words } of laid(one)) {
          expect(new Set(words.map((w) => w.h)).size).toBe(words.length);
          for (const { h, text, box, anchor } of words) {
            expect(host.counts).toContain(h);
            expect(isNone(h)).toBe(false);
            expect(text.replace(/[≥≤≈] /, "").startsWith(figure(h.value ?? h.low ?? 0))).toBe(true);
            if (narrow) expect(text).not.toMatch(/[a-z]/);
            if (h.counted === "permit_holders" && /[a-z]/.test(text)) expect(text).toContain(" permits");
            const { x } = visible(h.days, scale);
            const y = top(place, h);
            if (anchor === "start") expect(box.x - x).toBeCloseTo(r + 4);
            if (anchor === "end") expect(x - box.x - box.width).toBeCloseTo(r + 4);
            if (anchor === "middle") {
              expect(box.x + box.width / 2).toBeCloseTo(x);
              const above = y - (box.y + box.height);
              expect(above >= r || box.y - y >= r).toBe(true);
              expect(Math.max(above, box.y - y)).toBeLessThan(r + 4);
            } else expect(box.y + box.height / 2).toBeCloseTo(y);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  const wide = timeScale(span("2017"), 100, 900);
  const panel = (rows: readonly ReturnType<typeof worker>[], claim: Claimed | null = null) => {
    const [host] = stock(rows, "host=KWT&from=2017&to=2017").panels;
    if (!host) throw new Error("no panel");
    return panelPlace(host, 0, claim);
  };
  const said = (rows: Parameters<typeof panel>[0], narrow = false) =>
    placeWords(panel(rows), wide, narrow, 4, null).map((w) => w.text);

  it("name the number and who says it where there is room, the number alone where it is narrow", () => {
    expect(said([worker("a", { voice: "Ben (paper)", qualifier: "at_least" })])).toEqual(["≥ 1,000 Ben"]);
    expect(said([worker("a", { counted: "permit_holders" })])).toEqual(["1,000 permits, Anna"]);
    expect(said([worker("a", { counted: "permit_holders" })], true)).toEqual(["1,000"]);
    expect(said([worker("a"), worker("z", { value: persons(0), voice: "Ben" })])).toEqual(["1,000 Anna"]);
  });

  it("go first to what the UN was last told, then the most it was told, then the largest, the latest, the states", () => {
    const at = (id: string, part: Parameters<typeof worker>[1]) => worker(id, { voice: id, ...part });
    const un = { basis: "reported_to_un" } as const;
    const first = (rows: Parameters<typeof panel>[0]) =>
      placeWords(panel(rows), wide, false, 4, null).map((w) => w.h.id);
    const day = (d: number) => date(`2017-${String(d).padStart(2, "0")}-15`);
    const rows = [
      at("guess", { date_start: day(1), value: persons(40) }),
      at("state", { date_start: day(2), value: persons(1000), basis: "official_statement" }),
      at("high", { date_start: day(4), value: persons(90000) }),
      at("most", { date_start: day(6), value: persons(30000), ...un }),
      at("told", { date_start: day(8), value: persons(20000), ...un }),
      at("last", { date_start: day(10), value: persons(300), ...un }),
      at("late", { date_start: day(12), value: persons(2) }),
    ];
    expect(first(rows)).toEqual(["last", "most", "high", "told", "state", "late", "guess"]);
  });

  it("leave room for the diamond of a claim", () => {
    const rows = [worker("a", { date_start: date("2017-06-30") })];
    const claim = claimAt(1000, 1000, "2017-07-12");
    const place = panel(rows, claim);
    const spot = claimSpot(place, wide);
    const [words] = placeWords(place, wide, false, 4, null);
    if (!words || !spot) throw new Error("no words");
    const diamond = { x: spot.x - 5.5, y: spot.y - 5.5, width: 11, height: 11 };
    expect(meet(words.box, diamond)).toBe(false);
    expect(words.anchor).not.toBe("start");
  });

  it("do not cross the rule of the deadline", () => {
    const rows = [worker("a", { date_start: date("2017-06-30") })];
    const place = panel(rows);
    const x = visible(span("2017-06-30"), wide).x;
    for (let rule = x - 90; rule < x + 90; rule += 3) {
      for (const { box } of placeWords(place, wide, false, 4, rule)) {
        expect(box.x >= rule + 1 || box.x + box.width <= rule - 1).toBe(true);
      }
    }
  });
});

describe("a panel of labour-stock", () => {
  const host = (
    rows: readonly ReturnType<typeof worker>[],
    reports: readonly ReturnType<typeof report>[] = [],
  ): Host => {
    const [one] = stock(rows, "host=KWT", reports).panels;
    if (!one) throw new Error("no panel");
    return one;
  };
  const wide = host([
    worker("a", { value: null, low: persons(50), high: persons(100), qualifier: "range" }),
    worker("b", { value: persons(20000), voice: "Ben" }),
  ]);

  it("drops equally for equal shares, holds every mark, and puts its lines where their values are", () => {
    fc.assert(
      fc.property(setting, (one) => {
        for (const { host: h, place } of laid(one)) {
          expect(place.y(100) - place.y(1000)).toBeCloseTo(DECADE);
          expect(place.y(0)).toBe(place.y(1));
          for (const c of h.counts) {
            if (isNone(c)) continue;
            expect(place.y(ceilingOf(c))).toBeGreaterThanOrEqual(place.top + 7.9);
            expect(place.y(Math.max(1, floorOf(c)))).toBeLessThanOrEqual(place.bottom - 7.9);
          }
          const ys = place.ticks.map(place.y);
          for (const y of ys) {
            expect(y).toBeGreaterThanOrEqual(place.top);
            expect(y).toBeLessThanOrEqual(place.bottom);
            if (place.base !== null) expect(place.base - y).toBeGreaterThanOrEqual(15);
          }
          for (const [i, y] of ys.entries()) if (i > 0) expect(y - (ys[i - 1] ?? 0)).toBeGreaterThanOrEqual(15);
          expect(place.ticks.length).toBeGreaterThan(0);
          expect(place.base === null).toBe(h.silent.length === 0 && h.counts.every((c) => !isNone(c)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is as high as its numbers are apart, and never lower than its words need", () => {
    const p = panelPlace(wide, 100);
    expect(p.head).toBe(115);
    expect(p.top).toBe(100 + HEAD);
    expect(p.y(20000)).toBeCloseTo(p.top + 8);
    expect(p.y(50)).toBeCloseTo(p.bottom - 8);
    expect(p.ticks).toEqual([10000, 1000, 100]);
    expect(panelEnd(p)).toBe(p.bottom + 7);
    const single = panelPlace(host([worker("a")]), 0);
    expect(single.bottom - single.top).toBe(34);
    expect(single.y(1000)).toBe((single.top + single.bottom) / 2);
  });

  it("has a line for none and for silences under its axis where there are some", () => {
    const none = panelPlace(host([worker("a"), worker("z", { value: persons(0), voice: "Ben" })]), 0);
    const silent = panelPlace(host([worker("a")], [report("r")]), 0);
    for (const p of [none, silent]) {
      expect(p.base).toBe(p.bottom + 10);
      expect(panelEnd(p)).toBe(p.bottom + 22);
    }
    expect(panelPlace(host([worker("a")]), 0).base).toBeNull();
    expect(panelPlace(wide, 0, claimAt(0, 0)).base).not.toBeNull();
    expect(panelPlace(wide, 0, claimAt(60, 60)).base).toBeNull();
  });

  it("reaches a claim laid over it, gives its words a row, and stands it at the end of its time", () => {
    const claim = claimAt(10, 400000);
    const p = panelPlace(wide, 0, claim);
    expect(p.claimed).toBe(claim);
    expect(p.top).toBe(HEAD + 18);
    expect(p.y(400000)).toBeCloseTo(p.top + 8);
    expect(p.y(10)).toBeCloseTo(p.bottom - 8);
    const scale = timeScale(span("2019"), 100, 465);
    expect(claimSpot(p, scale)).toEqual({ x: 460, y: p.y(400000) });
    expect(claimSpot({ ...p, claimed: claimAt(10, 500, "2019-01") }, scale)).toEqual({ x: 131, y: p.y(500) });
    expect(claimSpot({ ...p, claimed: claimAt(0, 0) }, scale)?.y).toBe(p.bottom);
    expect(claimSpot({ ...p, base: 77, claimed: claimAt(0, 0) }, scale)?.y).toBe(77);
    expect(claimSpot({ ...p, claimed: claimAt(5, null) }, scale)).toBeNull();
    expect(claimSpot({ ...p, claimed: null }, scale)).toBeNull();
  });

  it("shows of a date what the window holds, with the mark in its middle", () => {
    const scale = timeScale(span("2019"), 100, 465);
    expect(visible(span("2019-01-02"), scale)).toEqual({ x0: 101, x1: 102, x: 101.5 });
    expect(visible({ start: span("2018").start, end: span("2019-01-10").end }, scale)).toEqual({
      x0: 100,
      x1: 110,
      x: 105,
    });
    expect(visible({ start: span("2019-12-31").start, end: span("2020").end }, scale)).toEqual({
      x0: 464,
      x1: 465,
      x: 464.5,
    });
  });

  it("has round numbers on its axis: all powers of ten between two values", () => {
    expect(logTicks(1, 10)).toEqual([1, 10]);
    expect(logTicks(2, 10)).toEqual([2, 5, 10]);
    expect(logTicks(15, 45)).toEqual([20]);
    expect(logTicks(10, 50)).toEqual([10, 20, 50]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 0, max: 1_000_000 }), (low, more) => {
        const ticks = logTicks(low, low + more);
        for (const t of ticks) expect(t >= low && t <= low + more).toBe(true);
        for (let v = 1; v <= 1_000_000; v *= 10) if (v >= low && v <= low + more) expect(ticks).toContain(v);
      }),
    );
  });
});

describe("the lines of labour-stock", () => {
  it("grow points with their number, from a least size on, as large as the line allows", () => {
    expect(radiusOf(2000, 500)).toBe(9);
    expect(radiusOf(8000, 8000)).toBe(9);
    expect(radiusOf(2000, 8000)).toBeCloseTo(4.5);
    expect(radiusOf(1, 8000)).toBe(2.4);
  });

  it("stack marks that would overlap, as few levels as need be, and reuse the one longest free", () => {
    expect(swarm([0, 9, 18], 9, 3)).toEqual([0, 0, 0]);
    expect(swarm([30, 12, 10], 9, 3)).toEqual([0, 1, 0]);
    expect(swarm([0, 1, 2, 3], 9, 2)).toEqual([0, 1, 0, 1]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 30 }), (xs) => {
        const levels = swarm(xs, 9, 99);
        for (const [i, x] of xs.entries()) {
          for (const [j, other] of xs.entries()) {
            if (i !== j && levels[i] === levels[j]) expect(Math.abs(x - other)).toBeGreaterThanOrEqual(9);
          }
        }
      }),
    );
  });

  it("stand by number, by newest statement or by name, those alike by name", () => {
    const hosts = stock([
      worker("r", { host: iso3("RUS"), value: persons(5), date_start: date("2018") }),
      worker("k", { value: persons(5), date_start: date("2016") }),
      worker("q", { host: iso3("QAT"), value: persons(9), date_start: date("2016") }),
    ]).strips;
    const by = (order: Parameters<typeof ordered>[1]) => ordered(hosts, order).map((h) => h.name);
    expect(by("largest")).toEqual(["Qatar", "Kuwait", "Russia"]);
    expect(by("latest")).toEqual(["Russia", "Kuwait", "Qatar"]);
    expect(by("name")).toEqual(["Kuwait", "Qatar", "Russia"]);
    const mute = hosts.map((h) => (h.host === "RUS" ? { ...h, latest: null } : h));
    expect(ordered(mute, "latest").map((h) => h.name)).toEqual(["Kuwait", "Qatar", "Russia"]);
    expect(ordered([...hosts].reverse(), "name").map((h) => h.name)).toEqual(["Kuwait", "Qatar", "Russia"]);
  });

  it("keep the reader's order until another is chosen, and tell who listens once", () => {
    let told = 0;
    const leave = orderStore.subscribe(() => {
      told++;
    });
    expect(orderStore.get()).toBe("largest");
    orderStore.set("largest");
    expect(told).toBe(0);
    orderStore.set("name");
    expect([orderStore.get(), orderStore.drawn(), told]).toEqual(["name", "largest", 1]);
    leave();
    orderStore.set("largest");
    expect([orderStore.get(), told]).toEqual(["largest", 1]);
  });
});
