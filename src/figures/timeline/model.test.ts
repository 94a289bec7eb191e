import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoDay, span } from "../../record/day";
import { knownOn } from "../../record/known";
import { readRecord } from "../../record/read";
import type { Day } from "../../record/units";
import { parseView } from "../../view/codec";
import { anyView } from "../../view/sample";
import { DEFAULT_VIEW } from "../../view/view";
import { type BandModel, model } from "./model";
import { inWindow } from "./top";

const record = readRecord();
const known = new Set([...record.events, ...record.tests, ...record.resolutions].map((r) => r.id));
const sources = new Set(record.sources.map((s) => s.id));
const at = (query: string) => model(record, parseView(query).view);
const band = (m: ReturnType<typeof model>, id: string): BandModel => {
  const found = m.bands.find((b) => b.band.id === id);
  if (!found) throw new Error(`no band ${id}`);
  return found;
};
const sum = (bins: readonly { readonly count: number }[]) => bins.reduce((n, b) => n + b.count, 0);

describe("timeline", () => {
  it("ends its sentence at the knowledge date, and tells of nothing after it", () => {
    const { view } = parseView("asof=2017-10-31");
    const m = model({ ...knownOn(record, view.asof), version: record.version }, view);
    expect(m.finding).toMatch(/^From Jan 2016 to Oct 2017 /);
    expect(m.finding).not.toMatch(/20(18|19|2\d)/);
    const whole = parseView("asof=2017-10&from=2016&to=2017-10").view;
    expect(model({ ...knownOn(record, whole.asof), version: record.version }, whole).finding).toMatch(
      /^From Jan 2016 to Oct 2017 /,
    );
    const later = parseView("asof=2017-10-31&from=2020&to=2021").view;
    expect(model({ ...knownOn(record, later.asof), version: record.version }, later).finding).toMatch(
      /^Nothing is on record/,
    );
  });

  it("draws a test once, with the event about it, and every row once", () => {
    const m = at("from=1900&to=2026-11");
    expect(new Set(m.lines.map((l) => l.id)).size).toBe(m.lines.length);
    const first = band(m, "nuclear").marks[0];
    expect(first).toMatchObject({ date: "2006-10-09", title: "First nuclear test", sign: "star", importance: 1 });
    expect(first?.ids).toHaveLength(2);
    expect(m.count).toBe(
      record.events.length +
        record.tests.length -
        record.events.filter((e) => e.lane === "test" && e.about.length).length,
    );
  });

  it("knows the six nuclear tests, and the numbers of the resolutions", () => {
    const m = at("from=1993&to=2026-11");
    expect(band(m, "nuclear").count).toBe(6);
    const labels = band(m, "resolution").marks.map((i) => i.label);
    for (const n of ["1718", "1874", "2270", "2371", "2375", "2397"]) expect(labels).toContain(n);
    expect(
      band(m, "resolution")
        .marks.filter((i) => i.sign === "veto")
        .map((i) => i.date),
    ).toEqual(["2022-05-26", "2024-03-28"]);
  });

  it("takes what may lie in the window: a year touches its every month, an interval its every day", () => {
    const year = record.events.find((e) => e.date.length === 4 && Number(e.date) >= 1993);
    if (!year) throw new Error("no event dated by a year");
    expect(at(`from=${year.date}-05&to=${year.date}-05`).rows).toContain(year.id);
    const long = record.events.find((e) => e.end_date.length === 10 && e.end_date.slice(0, 7) > e.date.slice(0, 7));
    if (!long) throw new Error("no event that lasts");
    expect(at(`from=${long.end_date}&to=${long.end_date}`).rows).toContain(long.id);
  });

  it("counts in bins all that began in the window, but nothing that is known by the year alone", () => {
    const m = at("from=2016&to=2020");
    const missiles = band(m, "missile");
    expect(m.level).toBe("month");
    expect(sum(missiles.bins)).toBe(missiles.count);
    const labour = band(m, "labour");
    const years = record.events.filter(
      (e) => e.lane === "labour" && /^(2016|2017|2018|2019|2020)$/.test(e.date),
    ).length;
    expect(sum(labour.bins)).toBe(labour.count - years);
  });

  it("names in a bin what it counts, and the stretch it opens", () => {
    const bin = band(at("from=2017&to=2026-11"), "missile").bins.find((b) => b.zoom === "2022-10..2022-12");
    expect(bin?.label).toMatch(/^\d+ missile tests with (at least )?\d+ missiles, Oct–Dec 2022$/);
  });

  it("says of a cut bin which days it counts", () => {
    const bins = band(at("from=2022-10-10&to=2026-11"), "missile").bins;
    expect(bins[0]?.label).toContain("10 Oct 2022 – 31 Oct 2022");
  });

  it("keeps both test bands for lane=test, and no other", () => {
    expect(at("lane=test").bands.map((b) => b.band.id)).toEqual(["nuclear", "missile"]);
  });

  it("keeps the labour events of a host and those that name none; other lanes stay", () => {
    const all = at("from=2010&to=2026-11");
    const some = at("from=2010&to=2026-11&host=POL");
    const hosts = record.events.filter((e) => some.rows.includes(e.id) && e.lane === "labour" && e.hosts.length > 0);
    expect(hosts.length).toBeGreaterThan(0);
    expect(hosts.every((e) => e.hosts.includes("POL" as never))).toBe(true);
    expect(band(some, "designation").count).toBe(band(all, "designation").count);
  });

  it("finds text in titles in any case", () => {
    const m = at("from=1993&q=KAESONG");
    expect(m.count).toBeGreaterThan(0);
    expect(m.lines.every((l) => String(l.cells[3]).toLowerCase().includes("kaesong"))).toBe(true);
  });

  it("shows a picked row even where its band is counted", () => {
    const id = record.tests.find((t) => t.kind === "missile_test" && t.date.startsWith("2022-01"))?.id ?? "";
    const m = model(record, { ...DEFAULT_VIEW, pick: id });
    expect(band(m, "missile").single).toBe(false);
    expect(band(m, "missile").marks.map((i) => i.id)).toContain(id);
  });

  it("says its finding for every kind of window", () => {
    expect(at("from=2017&to=2017").finding).toMatch(
      /^In 2017 North Korea carried out 1 nuclear test and launched .*; the Security Council adopted 5 resolutions on it, the last on 22 Dec 2017\.$/,
    );
    expect(at("").finding).toContain("the last in 2023; the 6 after 22 Dec 2017 only extended mandates;");
    expect(at("from=2018&to=2018").finding).toMatch(/adopted 1 resolution on it, to extend a mandate\.$/);
    expect(at("from=1995-01-02&to=1995-01-09").finding).toBe("Nothing is on record from 2 Jan 1995 to 9 Jan 1995.");
    expect(at("from=2022&to=2022&lane=resolution").finding).toMatch(
      /^In 2022 the record holds \d+ Security Council acts? (or|and) votes?\.$/,
    );
    expect(at("q=zzzz").finding).toBe(`No event matches “zzzz”; all are shown. ${at("").finding}`);
    expect(at("from=2009-06-12&to=2009-06-12&q=1874").finding).toBe(
      "One event has “1874” in its title: 12 Jun 2009, Resolution 1874.",
    );
  });

  it("lists the most important events of a window, spread and in order", () => {
    const list = inWindow(at("from=2016&to=2026-11"), 8);
    expect(list.events).toHaveLength(8);
    expect(list.events.every((e) => e.importance === 1)).toBe(true);
    const starts = list.events.map((e) => e.start);
    expect([...starts].sort((a, b) => a - b)).toEqual(starts);
    expect(Math.max(...starts) - Math.min(...starts)).toBeGreaterThan(365 * 7);
    expect(inWindow(at("from=2022-03&to=2022-03"), 50).events.length).toBe(at("from=2022-03&to=2022-03").count);
  });

  it("holds for any view", () => {
    fc.assert(
      fc.property(anyView, (view) => {
        const m = model(record, view);
        expect(m.count).toBe(m.lines.length);
        expect(m.bands.reduce((n, b) => n + b.count, 0)).toBe(m.count);
        expect(m.empty).toBe(m.count === 0);
        expect(m.finding).not.toMatch(/NaN|undefined|null/);
        for (const id of m.rows) expect(known.has(id)).toBe(true);
        for (const id of m.sources) expect(sources.has(id)).toBe(true);
        for (const b of m.bands) {
          expect(sum(b.bins)).toBeLessThanOrEqual(b.count);
          if (b.single) expect(b.marks).toHaveLength(b.count);
          for (const i of b.marks) expect(i.start <= m.domain.end && i.end >= m.domain.start).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
  });

  it("agrees with a scan of all rows", () => {
    const first = span("2012-03").start;
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(2500), (from, length) => {
        const window = { start: first + from, end: first + from + length };
        const iso = (d: number) => isoDay(d as Day);
        const m = model(record, { ...DEFAULT_VIEW, from: iso(window.start), to: iso(window.end), lane: ["labour"] });
        const scan = record.events.filter((e) => {
          const s = span(e.date);
          const end = e.end_date ? span(e.end_date).end : s.end;
          return e.lane === "labour" && s.start <= window.end && end >= window.start;
        });
        expect(new Set(m.rows)).toEqual(new Set(scan.map((e) => e.id)));
      }),
      { numRuns: 60 },
    );
  });
});
