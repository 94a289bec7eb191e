import { expect, test } from "vitest";
import { row } from "../../record/row.fixture";
import { beside, item, labels } from "./witness.fixture";

test("each kind of row says who, when or about what, how much in the claim's unit, and on what basis", () => {
  const told = (claimId: string, id: string) => {
    const w = item(claimId)?.witnesses.find((x) => x.id === id && x.kind !== "sum");
    return w && [w.short, w.when, w.label];
  };
  // Reported to the UN: a total, a month that is not the claim's own, one converted, a table that lacked the month.
  expect(told("cl19", "ot-rus-2023-01-2023-12-1")).toEqual([
    "Russia",
    "",
    "Russia to the UN: 105,845 barrels; reported to the UN.",
  ]);
  expect(told("cl22", "om-rus-2019-05-1")).toEqual([
    "Russia, May 2019",
    "May 2019",
    "Russia to the UN, May 2019: 3,208 tonnes; reported to the UN.",
  ]);
  // 15,942 barrels at 8.33 to the tonne.
  expect(told("cl33", "om-chn-2022-03-1")?.[2]).toBe("China to the UN: 1,914 tonnes; reported to the UN, converted.");
  expect(told("cl37", "om-chn-2020-04-2")).toEqual([
    "China, table of 22 Jul 2020",
    "table of 22 Jul 2020",
    "China to the UN, table of 22 Jul 2020: not reported. No number, and no zero.",
  ]);
  expect(told("cl36", "ot-all-2023-01-2023-12-1")?.[0]).toBe("China and Russia, 2023");
  // Estimates, with the load assumed.
  expect(told("cl40", "oe-e2023-poe-02")).toEqual([
    "Panel of Experts, 90 % laden",
    "1 Jan 2023 – 1 May 2023, 90 % laden",
    "UN Panel of Experts (satellite images from one Member State), 1 Jan 2023 – 1 May 2023, 90 % laden: about 781,497 barrels; estimate.",
  ]);
  // Crude supplied, in whichever unit is asked for.
  expect(told("cl07", "oc-c2017-state-01")).toEqual([
    "supplied in a year",
    "supplied in a year, 2017",
    "US State Department (as cited by the Asan Institute), supplied in a year, 2017: about 4,000,000 barrels; official statement.",
  ]);
  // Rules: in barrels as printed, in tonnes as printed.
  expect(told("cl07", "m2397-crude")).toEqual([
    "crude oil cap",
    "",
    "Crude oil cap, resolution 2397: 4,000,000 barrels; legal text.",
  ]);
  expect(told("cl12", "m2397-labour")?.[2]).toBe(
    "Repatriation of all workers, resolution 2397: 24 months; legal text.",
  );
  // People: the state itself, another body, a fall in permits.
  expect(told("cl01", "lw0281")).toEqual([
    "KOTRA",
    "valid permits, 2016",
    "KOTRA (RFA), valid permits, 2016: at least 40,000 people; estimate.",
  ]);
  expect(told("cl09", "lw0299")).toEqual([
    "fall in permits",
    "fall in valid permits, Dec 2017 – Dec 2018",
    "press, from the Russia OP8 report, fall in valid permits, Dec 2017 – Dec 2018: 18,533 people; derived by arithmetic.",
  ]);
  // Reports under resolution 2397: who was there, who is left, sums of the press, how many states reported.
  expect(told("cl01", "op8-rus-mid-2019")).toEqual([
    "Russia to the UN",
    "valid permits, 31 Dec 2017",
    "Russia (OP8 midterm report), valid permits, 31 Dec 2017: 30,023 people; reported to the UN.",
  ]);
  expect(told("cl59", "lw0333")?.[2]).toContain("valid permits, 31 Dec 2018: 11,490 people; reported to the UN.");
  expect(told("cl49", "op8-wld-sum-2019-07")).toEqual([
    "VOA sum",
    "a sum of reports, Jul 2019",
    "VOA sum of published OP8 midterm reports, a sum of reports, Jul 2019: 23,171 people; estimate.",
  ]);
  expect(told("cl65", "op8-wld-2020-03-23")).toEqual([
    "23 Mar 2020",
    "23 Mar 2020",
    "UN 1718 Committee (web page), 23 Mar 2020: 8 states; reported to the UN.",
  ]);
  // Entries of one purpose, pay of another state, households, yields, trade.
  expect(told("cl57", "pv-fsb-2024-stud")).toEqual([
    "for study only",
    "for study",
    "Russian official border statistics (via RFA), for study: 7,887 people; official statistics.",
  ]);
  expect(told("cl04", "le0069")?.[2]).toBe(
    "Russian ambassador A. Matsegora (Sputnik Brasil): 50 to 60 %; official statement.",
  );
  expect(told("cl05", "lo0012")).toEqual([
    "average household, 2008",
    "average household, 2008",
    "DPRK census 2008 (Wall Street Journal), average household, 2008: 3.9 people; official statistics.",
  ]);
  expect(told("cl03", "lo0019")?.[0]).toBe("for labour, 2015 – 2017");
  expect(told("cl68", "nuc-6-2017-09-03-05")?.[2]).toBe("NORSAR (Norway), later: 200 to 300 kilotons; estimate.");
  expect(told("cl69", "tr-rus-total-2017")).toEqual([
    "2017",
    "2017",
    "Russia (briefing material for a presidential meeting), 2017: 77,900,000 USD; official statement.",
  ]);
  // Days: an event, an act, a rule's deadline and its start, a test, a number on a day.
  expect(told("cl17", "ev-2018-06-12-singapore-summit")?.[2]).toBe("12 Jun 2018: Singapore summit.");
  expect(told("cl67", "S/RES/2375")?.[2]).toBe("11 Sep 2017: Resolution 2375 (2017) adopted.");
  expect(told("cl13", "m2397-labour")?.[2]).toBe("22 Dec 2019: deadline: repatriation of all workers.");
  expect(told("cl15", "m2397-labour-ex")?.[2]).toBe("22 Dec 2017: Repatriation exceptions.");
  expect(told("cl67", "nuc-6-2017-09-03")?.[2]).toBe("3 Sep 2017: nuclear test, by Korea time.");
  expect(told("cl13", "op8-rus-mid-2019")).toEqual([
    "Russia: 11,490 permit holders",
    "31 Dec 2018",
    "31 Dec 2018: Russia: 11,490 permit holders. Russia (OP8 midterm report), reported to the UN.",
  ]);
});

test("the colour is that of who speaks: a state of its own filing, a US mission of its state, else the body", () => {
  const actor = (claimId: string, id: string) => item(claimId)?.witnesses.find((w) => w.id === id)?.actor;
  expect(actor("cl66", "lw0478")).toBe("USA");
  expect(actor("cl66", "lw0465")).toBe("USA");
  expect(actor("cl63", "lw0116")).toBe("KWT");
  expect(actor("cl60", "lw0195")).toBe("POL");
  expect(actor("cl01", "lw0301")).toBe("RUS");
  expect(actor("cl36", "ot-all-2023-01-2023-12-1")).toBe("ALL");
  expect(actor("cl07", "m2397-crude")).toBe("UNSC");
  expect(actor("cl67", "nuc-6-2017-09-03")).toBe("PRK");
  expect(actor("cl17", "ev-2022-05-26-china-russia-veto-lower-oil-limits")).toBe("CHN");
  expect(actor("cl67", "S/RES/2375")).toBe("UNSC");
});

test("a sum of the months stands after the first statement, with its bound and the months it lacks", () => {
  const sum = (id: string) => {
    const list = item(id)?.witnesses ?? [];
    const at = list.findIndex((w) => w.kind === "sum");
    return at < 0 ? null : [at, list[at]?.qualifier, list[at]?.label];
  };
  expect(sum("cl19")).toEqual([1, "exact", "The months as now known, added up: 105,843 barrels."]);
  expect(sum("cl24")).toEqual([1, "approx", "The months as now known, added up: about 30,266 tonnes."]);
  expect(sum("cl22")).toEqual([
    1,
    "at_least",
    "The months as now known, added up: at least 30,885 tonnes; 1 month without a figure.",
  ]);
  expect(sum("cl29")?.[2]).toBe(
    "The months as now known, added up: at least 3,225 barrels; 5 months without a figure.",
  );
  // One month of one supplier has nothing to add up, one of both has; a limit and a number of people have no months.
  expect(sum("cl27")).toBeNull();
  expect(sum("cl32")?.[2]).toBe("The months as now known, added up: 4,731 tonnes.");
  for (const id of ["cl07", "cl38", "cl01"]) expect(sum(id), id).toBeNull();
});

test("the sum adds what the claim is about, and no month inside a longer stretch twice", () => {
  const month = (
    id: string,
    from: string,
    to: string,
    supplier: string,
    barrels: number,
    tonnes: number | null = null,
  ) =>
    row("petroleum-monthly", {
      id,
      period_start: from,
      period_end: to,
      supplier,
      barrels,
      tonnes,
      basis: "reported_to_un",
      rounding: "exact",
      as_of: "2024-01",
    });
  const monthly = [
    month("m1", "2023-01", "2023-01", "RUS", 10),
    month("m2", "2023-02", "2023-02", "RUS", 20),
    month("m3", "2023-02", "2023-02", "CHN", 400),
    month("m4", "2023-01", "2023-02", "CHN", 1000),
    month("m5", "2023-03", "2023-03", "RUS", 5000),
  ];
  const about = (more: object) => ({
    quantity: "refined_reported",
    unit: "barrels",
    host: "",
    supplier: "RUS",
    period_start: "2023-01",
    period_end: "2023-02",
    ...more,
  });
  const sum = (more: object) => beside({ statements: [], ...about(more) }, { "petroleum-monthly": monthly })[0]?.label;
  const is = (words: string) => `The months as now known, added up: ${words}.`;
  expect(sum({})).toBe(is("30 barrels"));
  expect(sum({ supplier: "ALL" })).toBe(is("1,030 barrels"));
  expect(sum({ supplier: "CHN" })).toBe(is("1,000 barrels"));
  expect(sum({ supplier: "USA" })).toBeUndefined();
  expect(sum({ supplier: "" })).toBeUndefined();
  expect(sum({ unit: "people" })).toBeUndefined();
  expect(sum({ quantity: "refined_a_month" })).toBeUndefined();
  expect(sum({ period_start: "", period_end: "" })).toBeUndefined();
  expect(sum({ period_start: "2025-01", period_end: "2025-02" })).toBeUndefined();
  // 30 barrels at Russia's 7.98 to the tonne.
  expect(sum({ unit: "tonnes" })).toBe(is("about 4 tonnes"));
});

test("single months are told by their sum where they are more than four", () => {
  const monthly = [1, 2, 3, 4, 5].map((n) =>
    row("petroleum-monthly", {
      id: `m${n}`,
      period_start: `2023-0${n}`,
      period_end: `2023-0${n}`,
      supplier: "RUS",
      barrels: n,
      basis: "reported_to_un",
      reporter: "Russia",
    }),
  );
  const total = row("petroleum-totals", {
    id: "t1",
    period_start: "2023-01",
    period_end: "2023-05",
    supplier: "RUS",
    barrels: 16,
    basis: "reported_to_un",
  });
  const c = {
    quantity: "refined_reported",
    unit: "barrels",
    supplier: "RUS",
    period_start: "2023-01",
    period_end: "2023-05",
  };
  const ids = (n: number, more: object = {}) =>
    beside({ ...c, ...more }, { "petroleum-monthly": monthly.slice(0, n), "petroleum-totals": [total] }).map(
      (w) => w.id,
    );
  expect(ids(5)).toEqual(["t1", "cl99"]);
  expect(ids(4)).toEqual(["m1", "cl99", "m2", "m3", "m4", "t1"]);
  expect(ids(5, { quantity: "refined_a_month" })).toEqual(["m1", "m2", "m3", "m4", "m5", "t1"]);
});

test("reported petroleum without a number says why, or is left out; one printed roundly is about", () => {
  const of = (cells: object) =>
    labels(
      {
        quantity: "refined_reported",
        unit: "tonnes",
        supplier: "RUS",
        period_start: "2018",
        period_end: "2018",
        statements: ["a1"],
      },
      {
        "petroleum-monthly": [
          row("petroleum-monthly", {
            supplier: "RUS",
            period_start: "2018-02",
            period_end: "2018-02",
            basis: "reported_to_un",
            ...cells,
          }),
        ],
      },
    )[0];
  expect(of({ silence: "not_reported", as_of: "2018-10-03" })).toBe(
    "Russia to the UN, table of 3 Oct 2018: not reported. No number, and no zero.",
  );
  expect(of({ silence: "withheld" })).toBe("Russia to the UN, Feb 2018: withheld. No number, and no zero.");
  expect(of({})).toBeUndefined();
  expect(of({ tonnes: 7, as_of: "2018-10-03" })).toBe("Russia to the UN, Feb 2018: 7 tonnes; reported to the UN.");
  expect(of({ tonnes: 7.25, rounding: "rounded" })).toBe(
    "Russia to the UN, Feb 2018: about 7.25 tonnes; reported to the UN.",
  );
  expect(of({ tonnes: 7, rounding: "about" })).toContain("about 7 tonnes");
  // 80 barrels at the 8.25 of Russia's 2018.
  expect(of({ barrels: 80 })).toBe("Russia to the UN, Feb 2018: 10 tonnes; reported to the UN, converted.");
  expect(of({ tonnes: 7, supplier: "" })).toBeUndefined();
});

test("an estimate in another unit, or with one end alone, is not set on the axis", () => {
  const of = (cells: object) =>
    labels(
      { quantity: "refined_beyond", unit: "barrels", value: 1 },
      {
        "petroleum-estimates": [
          row("petroleum-estimates", {
            unit: "barrels",
            body: "RUSI",
            reporter: "RUSI (via FT)",
            basis: "estimate",
            period_start: "2018",
            period_end: "2018",
            qualifier: "range",
            ...cells,
          }),
        ],
      },
    );
  expect(of({ low: 5, high: 9 })).toEqual(["RUSI (via FT): 5 to 9 barrels; estimate."]);
  expect(of({ low: 5, high: 9, laden: 50 })).toEqual(["RUSI (via FT), 50 % laden: 5 to 9 barrels; estimate."]);
  expect(of({ low: 5 })).toEqual([]);
  expect(of({ high: 9 })).toEqual([]);
  expect(of({ unit: "tonnes", value: 5 })).toEqual([]);
});

test("crude oil: what was supplied or made, in the unit that the row states", () => {
  const of = (unit: string, cells: object) =>
    labels(
      { quantity: "limit_a_year", unit, value: 1 },
      {
        "crude-oil": [
          row("crude-oil", {
            reporter: "KEEI",
            basis: "estimate",
            qualifier: "approx",
            period_start: "2018",
            period_end: "2018",
            ...cells,
          }),
        ],
      },
    );
  expect(of("barrels", { barrels: 7, kind: "delivery" })).toEqual([
    "KEEI, supplied in a year: about 7 barrels; estimate.",
  ]);
  expect(of("tonnes", { tonnes: 3, kind: "capacity", period_start: "2015", period_end: "2015" })).toEqual([
    "KEEI, capacity, 2015: about 3 tonnes; estimate.",
  ]);
  expect(of("tonnes", { barrels: 7 })).toEqual([]);
  expect(of("barrels", { tonnes: 3 })).toEqual([]);
  expect(of("people", { tonnes: 3, barrels: 7 })).toEqual([]);
});
