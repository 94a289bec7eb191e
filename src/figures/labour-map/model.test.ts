import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { span } from "../../record/day";
import { ceilingOf } from "../../record/headcount";
import type { Headcount } from "../../record/headcountStatements";
import { knownOn } from "../../record/known";
import { PLACES } from "../../record/places";
import { readRecord } from "../../record/read";
import type { IsoDate } from "../../record/units";
import { parseView } from "../../view/codec";
import { anyView } from "../../view/sample";
import { baseMap } from "./geo";
import { layoutMap, spread } from "./layout";
import { leadOf } from "./lead";
import { model } from "./model";

const record = readRecord();
const known = new Set([...record.workers, ...record["op8-reports"], ...record["labour-unnumbered"]].map((r) => r.id));
const at = (query: string) => model(record, parseView(query).view);

const count = (id: string, date: string, basis: Headcount["basis"], value: number) =>
  ({ id, days: span(date), basis, value, low: null, high: null, qualifier: "exact" }) as unknown as Headcount;

describe("the leading statement on a host", () => {
  it("is the newest", () => {
    expect(leadOf([count("a", "2016", "reported_to_un", 5), count("b", "2020", "estimate", 9)])?.id).toBe("b");
  });
  it("is the firmest of those within a year of the newest", () => {
    expect(leadOf([count("a", "2019-12-22", "reported_to_un", 5), count("b", "2020-06", "estimate", 9)])?.id).toBe("a");
    expect(leadOf([count("a", "2019-01", "official_statement", 5), count("b", "2019-03", "allegation", 9)])?.id).toBe(
      "a",
    );
  });
  it("hides nobody: of two on one day the larger", () => {
    expect(
      leadOf([count("a", "2019-12-22", "reported_to_un", 0), count("b", "2019-12-22", "reported_to_un", 1003)])?.id,
    ).toBe("b");
    expect(leadOf([])).toBeNull();
  });
  it("is of equal bases the newer, of one day the larger, of equal numbers the first of the table, in any order", () => {
    const leads = (...counts: Headcount[]) => [leadOf(counts)?.id, leadOf([...counts].reverse())?.id];
    const un = (id: string, date: string, value: number) => count(id, date, "reported_to_un", value);
    expect(leads(un("a", "2019-03", 9), un("b", "2019-06", 5))).toEqual(["b", "b"]);
    expect(leads(un("a", "2019-03", 5), un("b", "2019-03", 9))).toEqual(["b", "b"]);
    expect(leads(un("b", "2019-03", 5), un("a", "2019-03", 5))).toEqual(["a", "a"]);
  });
});

describe("labour-map", () => {
  it("keeps a host with words only apart from one without any, and a ring apart from both", () => {
    const spots = at("from=2016&to=2020").spots;
    expect(spots.find((s) => s.host === "TZA")).toMatchObject({ lead: null, word: { kind: "not_reported" } });
    expect(spots.find((s) => s.host === "ARE")?.lead?.value).toBe(0);
    expect(spots.find((s) => s.host === "CHN")?.word?.withheld).toBe(true);
  });

  it("lets Angola's later report go before its missing one, and Namibia's word that all had gone be none", () => {
    const angola = at("from=2018&to=2021").spots.find((s) => s.host === "AGO");
    expect(angola?.word?.spoken).toContain("296 people sent home");
    const early = model(knownOn(record, "2020-03-01" as IsoDate), parseView("from=2018&to=2021").view);
    expect(early.spots.find((s) => s.host === "AGO")?.word?.kind).toBe("not_reported");
    expect(at("from=2018&to=2021").spots.find((s) => s.host === "NAM")?.lead?.value).toBe(0);
  });

  it("counts age from the knowledge date, not from a release nobody had seen", () => {
    const { view } = parseView("asof=2017-10-31&from=2010");
    const m = model(knownOn(record, view.asof), view);
    expect(m.finding).not.toMatch(/last three years|20(18|19|2\d)/);
    const recent = m.spots.filter((s) => s.lead && s.lead.days.end > span("2016").start);
    expect(recent.length).toBeGreaterThan(5);
    expect(recent.every((s) => !s.old)).toBe(true);
    if (m.spots.some((s) => s.old)) expect(m.finding).toContain("the three years before 31 Oct 2017");
  });

  it("shows Oman with none left nowhere, for KOTRA withdrew what it had said", () => {
    expect(at("from=2016&to=2018").spots.find((s) => s.host === "OMN")).toBeUndefined();
  });

  it("says which statement it draws: the best-based of the last year of statements, not the latest", () => {
    const m = at("from=2017&to=2018");
    expect(m.spots.find((s) => s.host === "KWT")?.lead?.id).toBe("lw0116");
    expect(m.title).toBe("Where they were: the best-based recent statement on each host");
    expect([m.title, m.finding, ...m.columns.map((c) => c.label)].join(" ")).not.toMatch(/latest/i);
  });

  it("tells beside the drawn number the newest one, which the chart of workers names, where they are not the same", () => {
    const m = at("");
    const kuwait = m.spots.find((s) => s.host === "KWT");
    expect([kuwait?.lead?.id, kuwait?.newer?.low]).toEqual(["lw0116", 500]);
    expect(m.lines.find((l) => l.cells[0] === "Kuwait")?.cells.join()).toContain("500–700");
    expect(m.finding).toContain("a newer number rests on less");
    expect(
      at("from=2017&to=2017").spots.filter((s) => s.newer && s.lead && s.newer.days.end <= s.lead.days.end),
    ).toEqual([]);
  });

  it("says of Mongolia that its 1,221 are permits, exactly", () => {
    expect(at("host=MNG").finding).toBe(
      "The best-based recent number is 1,221 permit holders in Mongolia (Mongolia, reported to the UN, 1 Nov 2017), firmer than the newest, about 750 workers, Mar 2018 (VOA, derived by arithmetic).",
    );
  });

  it("leads Russia at the end of 2019 with the 1,003 it reported", () => {
    expect(at("from=2019&to=2019").spots.find((s) => s.host === "RUS")?.lead?.value).toBe(1003);
  });

  it("leads Russia in March 2020 with the 511 it reported", () => {
    expect(at("from=2017&to=2020-03").spots.find((s) => s.host === "RUS")?.lead?.value).toBe(511);
  });

  it("marks what is more than three years older than the window's end", () => {
    expect(at("from=2013&to=2018").spots.find((s) => s.host === "KWT")?.old).toBe(false);
    expect(at("").spots.find((s) => s.host === "KWT")?.old).toBe(true);
  });

  it("knows where every host lies", () => {
    for (const spot of at("from=1993").spots) expect(PLACES[spot.host], spot.host).toBeDefined();
  });

  it("keeps all hosts when one is chosen, the others faint", () => {
    const m = at("host=KWT");
    expect(m.spots.length).toBe(at("").spots.length);
    expect(m.spots.filter((s) => s.chosen).map((s) => s.host)).toEqual(["KWT"]);
  });

  it("stands on rows that exist, in any view, and every spot finds a place", () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom(320, 390, 700, 1040, 1320), (view, width) => {
        const m = model(record, view);
        expect(m.rows.filter((id) => !known.has(id))).toEqual([]);
        expect(m.lines.length).toBe(m.spots.length);
        expect(m.finding).not.toMatch(/NaN|undefined|Infinity/);
        const { placed, below, captions } = layoutMap(m, width);
        expect(placed.length + below.length).toBe(m.spots.length);
        expect(placed.filter((p) => !Number.isFinite(p.x + p.y + p.r))).toEqual([]);
        expect(captions.filter((c) => !(c.x >= 0 && c.x <= width))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("draws areas in proportion", () => {
    const { placed } = layoutMap(at(""), 860);
    const big = placed.filter((p) => p.r > 5 && p.spot.lead);
    const per = big.map((p) => (p.spot.lead ? ceilingOf(p.spot.lead) / p.r ** 2 : 0));
    expect(Math.max(...per) / Math.min(...per)).toBeCloseTo(1, 5);
  });
});

describe("the ground of the map", () => {
  it("is light enough to stand in every page", () => {
    for (const width of [320, 400, 860, 1320]) {
      const { land, borders, height } = baseMap(width);
      expect(land.length + borders.length).toBeLessThan(40_000);
      expect(land).not.toMatch(/NaN|\d\.\d\d/);
      expect(height).toBeLessThan(width);
    }
    expect(baseMap(400)).toBe(baseMap(400));
  });

  it("parts marks that lie on one another", () => {
    const spot = at("").spots[0];
    const marks = spot ? [1, 2, 3].map(() => ({ spot, r: 4, home: [50, 50] as const, x: 50, y: 50 })) : [];
    spread(marks, 100, 100);
    for (const a of marks)
      for (const b of marks) if (a !== b) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(15);
  });
});
