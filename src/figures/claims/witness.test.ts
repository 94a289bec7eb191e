import { expect, test } from "vitest";
import { readRecord } from "../../record/read";
import { row, tables } from "../../record/row.fixture";
import type { Row, Tables } from "../../record/tables";
import { claimItems } from "./prepare";
import { shortBy } from "./words";

const record = readRecord();
const item = (id: string) => claimItems(record).find((i) => i.id === id);

/** A claim on the people at work in Russia in 2018, but for what is given. */
const claim = (more: Partial<Record<keyof Row<"claims">, unknown>> = {}) =>
  row("claims", {
    id: "cl99",
    topic: "labour",
    claim: "So it is.",
    claim_by: "A speaker",
    claim_where: "A paper",
    claim_date: "2018-02-07",
    quantity: "people_present",
    unit: "people",
    host: "RUS",
    period_start: "2018",
    period_end: "2018",
    value: 12_000,
    qualifier: "approx",
    verdict: "disputed",
    source_ids: ["s-claim"],
    ...more,
  });

/** What stands beside a claim whose statements are all rows of these tables. */
function beside(c: Partial<Record<keyof Row<"claims">, unknown>>, rows: Partial<Tables>) {
  const statements = Object.values(rows).flatMap((list) => list.map((r) => r.id));
  const [made] = claimItems(tables({ ...rows, claims: [claim({ statements, ...c })] }));
  return made?.witnesses ?? [];
}
const labels = (...of: Parameters<typeof beside>) => beside(...of).map((w) => w.label);

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

test("people count only where they are counted as the claim counts them; a fall below zero is its size", () => {
  const of = (quantity: string, counted: string, cells: object = { value: 5 }) =>
    labels(
      { quantity, value: 1 },
      {
        workers: [
          row("workers", {
            counted,
            reporter: "A body",
            basis: "estimate",
            qualifier: "exact",
            host: "RUS",
            date_start: "2018",
            ...cells,
          }),
        ],
      },
    );
  const kinds = [
    "workers",
    "permit_holders",
    "citizens",
    "it_workers",
    "soldiers_builders",
    "departures",
    "net_change",
    "plan",
    "quota",
    "contract_target",
    "permits_issued",
    "visas_issued",
    "entries",
  ];
  const counts = (quantity: string) => kinds.filter((k) => of(quantity, k).length > 0);
  expect(counts("people_present")).toEqual(kinds.slice(0, 5));
  expect(counts("people_left")).toEqual(["departures", "net_change"]);
  expect(counts("people_planned")).toEqual(["plan", "quota", "contract_target"]);
  expect(counts("permits_issued")).toEqual(["permits_issued", "visas_issued"]);
  expect(counts("visas_a_year")).toEqual(["permits_issued", "visas_issued"]);
  expect(counts("entries")).toEqual(["entries"]);
  expect(counts("monthly_pay")).toEqual([]);
  expect(of("people_left", "net_change", { value: -5 })).toEqual([
    "A body, fall in valid permits: 5 people; estimate.",
  ]);
  expect(of("people_left", "net_change", { low: -9, high: -5, qualifier: "range" })).toEqual([
    "A body, fall in valid permits: 5 to 9 people; estimate.",
  ]);
  expect(of("people_present", "workers", { low: 5 })).toEqual([]);
  expect(of("people_present", "workers", { high: 5 })).toEqual([]);
  expect(of("people_present", "citizens", { value: 5, date_start: "" })).toEqual([
    "A body, all citizens, undated: 5 people; estimate.",
  ]);
});

test("a report tells who was there where its day is in the claim's time or nothing else is told, else who is left", () => {
  const of = (cells: object, more: object = {}) =>
    beside(
      { value: 1, period_start: "2018", period_end: "2018", ...more },
      {
        "op8-reports": [
          row("op8-reports", {
            state: "QAT",
            reporter: "Qatar (OP8 midterm report)",
            basis: "reported_to_un",
            report_date: "2019-03",
            ...cells,
          }),
        ],
      },
    );
  const both = {
    workers_before: 90,
    before_date: "2017-12",
    qualifier_before: "exact",
    counted_before: "workers",
    remaining: 7,
    remaining_date: "2019-02",
    qualifier_remaining: "up_to",
    counted_remaining: "citizens",
  };
  const say = (cells: object, more: object = {}) => of(cells, more)[0]?.label;
  const who = "Qatar (OP8 midterm report)";
  expect(say(both)).toBe(`${who}, all citizens, Feb 2019: up to 7 people; reported to the UN.`);
  expect(say({ ...both, before_date: "2018-01" })).toBe(`${who}, Jan 2018: 90 people; reported to the UN.`);
  expect(say({ ...both, remaining: null })).toBe(`${who}, Dec 2017: 90 people; reported to the UN.`);
  expect(say({ ...both, before_date: "" })).toBe(`${who}, all citizens, Feb 2019: up to 7 people; reported to the UN.`);
  expect(say({ ...both, workers_before: null, remaining_date: "", remaining_low: 3 })).toBe(
    `${who}, all citizens, Mar 2019: 3 to 7 people; reported to the UN.`,
  );
  expect(say({ ...both, before_date: "2018-01", workers_before_low: 80 })).toBe(
    `${who}, Jan 2018: 80 to 90 people; reported to the UN.`,
  );
  expect(say(both, { period_start: "", period_end: "" })).toContain("all citizens, Feb 2019");
  expect(say(both, { quantity: "term" })).toBeUndefined();
  // Without a number it is a silence, unless it is not about a number.
  expect(say({ silence: "withheld" })).toBe(`${who}, Mar 2019: withheld. No number, and no zero.`);
  expect(say({ silence: "not_applicable" })).toBeUndefined();
  expect(say({})).toBeUndefined();
  expect(of(both)[0]).toMatchObject({ actor: "QAT", short: "Qatar to the UN" });
  expect(of({ ...both, basis: "estimate", reporter: "Reuters" })[0]).toMatchObject({
    actor: "OTHER",
    short: "Reuters",
  });
  expect(of({ ...both, state: "WLD", reporter: "VOA sum of published OP8 midterm reports" })[0]?.short).toBe("VOA sum");
  // Who left, and how that number came about.
  const left = {
    repatriated: 50,
    qualifier_repatriated: "at_least",
    repatriated_period_end: "2018-12",
    counted_repatriated: "permit_holders",
  };
  const gone = (cells: object) => say({ ...left, ...cells }, { quantity: "people_left" });
  expect(gone({ repatriated_is: "counted", counted_repatriated: "workers" })).toBe(
    `${who}, Dec 2018: at least 50 people; reported to the UN.`,
  );
  expect(gone({ repatriated_is: "difference" })).toBe(
    `${who}, a difference of valid permits, Dec 2018: at least 50 people; reported to the UN.`,
  );
  expect(gone({ repatriated_is: "sum", counted_repatriated: "mixed" })).toBe(
    `${who}, a sum of reports, Dec 2018: at least 50 people; reported to the UN.`,
  );
});

test("entries, visas and permits are set beside claims that count the same", () => {
  const of = (quantity: string, measure: string) =>
    labels(
      { quantity, value: 1 },
      {
        entries: [
          row("entries", {
            measure,
            value: 5,
            qualifier: "exact",
            basis: "official_statistics",
            reporter: "A register",
            period_start: "2018",
            period_end: "2018",
          }),
        ],
      },
    );
  const measures = [
    "entries_total",
    "entries_work",
    "visas_total",
    "visas_work",
    "work_permits_issued",
    "work_visas_issued",
    "workers",
    "work_permits_valid",
  ];
  const counts = (quantity: string) => measures.filter((m) => of(quantity, m).length > 0);
  expect(counts("entries")).toEqual(["entries_total", "entries_work"]);
  expect(counts("visas_a_year")).toEqual(["visas_total"]);
  expect(counts("permits_issued")).toEqual(["work_permits_issued", "work_visas_issued"]);
  expect(counts("people_present")).toEqual(["workers", "work_permits_valid"]);
  expect(of("entries", "entries_total")).toEqual(["A register: 5 people; official statistics."]);
  expect(of("entries", "entries_work")).toEqual(["A register, for work: 5 people; official statistics."]);
});

test("pay, shares and revenue are set beside claims on the same, in the same unit, with the state where it is another", () => {
  const of = (quantity: string, measure: string, cells: object = {}) =>
    labels(
      { quantity, unit: "USD", value: 1 },
      {
        earnings: [
          row("earnings", {
            measure,
            value: 5,
            unit: "USD",
            qualifier: "exact",
            basis: "estimate",
            reporter: "A body",
            host: "RUS",
            year_start: "2018",
            year_end: "2018",
            ...cells,
          }),
        ],
      },
    );
  const measures = [
    "share_withheld",
    "remittance_share",
    "monthly_wage",
    "annual_revenue_to_state",
    "workers_family_supported",
    "monthly_wage_paid_late",
  ];
  const counts = (quantity: string) => measures.filter((m) => of(quantity, m).length > 0);
  expect(counts("share_withheld")).toEqual(["share_withheld", "remittance_share"]);
  expect(counts("monthly_pay")).toEqual(["monthly_wage"]);
  expect(counts("revenue_a_year")).toEqual(["annual_revenue_to_state"]);
  expect(counts("family_fed")).toEqual(["workers_family_supported"]);
  expect(of("monthly_pay", "monthly_wage", { unit: "RUB" })).toEqual([]);
  expect(of("monthly_pay", "monthly_wage", { value: null, low: 5 })).toEqual([]);
  expect(of("monthly_pay", "monthly_wage", { value: null, high: 5 })).toEqual([]);
  expect(of("monthly_pay", "monthly_wage", { host: "POL", year_start: "2016", year_end: "2016" })).toEqual([
    "A body, Poland, 2016: 5 USD; estimate.",
  ]);
  expect(of("monthly_pay", "monthly_wage", { host: "WLD" })).toEqual(["A body: 5 USD; estimate."]);
});

test("a rule is set beside a claimed limit or term in the unit of either; other claims have no rule on their axis", () => {
  const of = (unit: string, cells: object, quantity = "limit_a_year") =>
    labels(
      { quantity, unit, value: 1 },
      {
        measures: [row("measures", { title: "Some cap", resolution_id: "S/RES/2397", ...cells })],
      },
    );
  const is = (amount: string) => [`Some cap, resolution 2397: ${amount}; legal text.`];
  expect(of("tonnes", { limit_value: 7, limit_unit: "t" })).toEqual(is("7 tonnes"));
  expect(of("tonnes", { limit_value: 7, limit_unit: "barrel", limit_tonnes: 1 })).toEqual(is("1 tonnes"));
  expect(of("tonnes", { limit_value: 7, limit_unit: "barrel" })).toEqual([]);
  expect(of("barrels", { limit_value: 7, limit_unit: "barrel" })).toEqual(is("7 barrels"));
  expect(of("barrels", { limit_value: 7, limit_unit: "t" })).toEqual([]);
  expect(of("months", { limit_value: 24, limit_unit: "months" }, "term")).toEqual(is("24 months"));
  expect(of("months", {}, "term")).toEqual([]);
  expect(of("barrels", { limit_value: 7, limit_unit: "barrel" }, "refined_beyond")).toEqual([]);
});

test("households, shares of visas, yields and trade stand beside no other claim", () => {
  const other = (quantity: string, measure: string, cells: object = { value: 4 }) =>
    labels(
      { quantity, value: 1 },
      {
        "labour-other": [
          row("labour-other", {
            measure,
            reporter: "A census",
            basis: "official_statistics",
            period_start: "2018",
            period_end: "2018",
            ...cells,
          }),
        ],
      },
    );
  expect(other("family_fed", "average_household_size")).toEqual([
    "A census, average household: 4 people; official statistics.",
  ]);
  expect(other("visa_share", "share_of_visas_for_labour", { low: 4, high: 9 })).toEqual([
    "A census, for labour: 4 to 9 people; official statistics.",
  ]);
  expect(other("family_fed", "share_of_visas_for_labour")).toEqual([]);
  expect(other("people_present", "average_household_size")).toEqual([]);
  expect(other("family_fed", "average_household_size", { low: 4 })).toEqual([]);
  expect(other("family_fed", "average_household_size", { high: 4 })).toEqual([]);
  const yields = (quantity: string, cells: object) =>
    labels(
      { quantity, unit: "kilotons", value: 1 },
      {
        "nuclear-estimates": [row("nuclear-estimates", { reporter: "USGS", qualifier: "approx", ...cells })],
      },
    );
  expect(yields("yield", { yield_kt: 5 })).toEqual(["USGS: about 5 kilotons; estimate."]);
  expect(yields("yield", { yield_kt_low: 5, yield_kt_high: 9 })).toEqual(["USGS: 5 to 9 kilotons; estimate."]);
  expect(yields("yield", { yield_kt_low: 5 })).toEqual([]);
  expect(yields("yield", { yield_kt_high: 5 })).toEqual([]);
  expect(yields("term", { yield_kt: 5 })).toEqual([]);
  const trade = (quantity: string) =>
    labels(
      { quantity, unit: "USD", value: 1 },
      {
        trade: [row("trade", { year: "2018", value_usd: 9, basis: "official_statistics", reporter: "KOTRA" })],
      },
    );
  expect(trade("trade_a_year")).toEqual(["KOTRA, 2018: 9 USD; official statistics."]);
  expect(trade("revenue_a_year")).toEqual([]);
  expect(labels({ value: 1 }, { events: [row("events", { date: "2018-05", title: "Something" })] })).toEqual([]);
});

test("a claim about a day is held against days alone, each with its own", () => {
  const day = { unit: "date", quantity: "day", value: null, qualifier: "" };
  const of = (rows: Partial<Tables>) => beside(day, rows)[0];
  expect(
    of({ events: [row("events", { date: "2018-05-01", end_date: "2018-05-03", title: "A visit", hosts: ["MNG"] })] }),
  ).toMatchObject({
    label: "1 May 2018 – 3 May 2018: A visit.",
    actor: "MNG",
    basis: "official_statement",
    kind: "day",
  });
  expect(of({ events: [row("events", { date: "2018-05-01", title: "A visit" })] })?.actor).toBe("OTHER");
  expect(of({ measures: [row("measures", { title: "Some Ban", starts: "2018-05-01" })] })).toMatchObject({
    label: "1 May 2018: Some Ban.",
    actor: "UNSC",
    basis: "legal",
  });
  expect(
    of({ measures: [row("measures", { title: "Some Ban", starts: "2018-05-01", deadline: "2019" })] })?.label,
  ).toBe("2019: deadline: some ban.");
  expect(of({ measures: [row("measures", { title: "A draft" })] })).toBeUndefined();
  expect(
    of({ resolutions: [row("resolutions", { title: "An act", body: "EU", date_adopted: "2018-05-01" })] }),
  ).toMatchObject({ label: "1 May 2018: An act adopted.", actor: "EU" });
  expect(of({ tests: [row("tests", { date: "2017-09-03" })] })).toMatchObject({
    label: "3 Sep 2017: nuclear test, by Korea time.",
    basis: "official_statistics",
  });
  const op8 = (cells: object) =>
    of({
      "op8-reports": [
        row("op8-reports", {
          state: "QAT",
          reporter: "Qatar",
          basis: "reported_to_un",
          report_date: "2019-03",
          ...cells,
        }),
      ],
    })?.label;
  expect(op8({ workers_before: 90, before_date: "2017-12", counted_before: "workers" })).toBe(
    "Dec 2017: Qatar: 90 workers. Qatar, reported to the UN.",
  );
  expect(
    op8({
      workers_before: 90,
      before_date: "2017-12",
      counted_before: "workers",
      remaining: 7,
      counted_remaining: "citizens",
    }),
  ).toBe("Mar 2019: Qatar: 7 nationals. Qatar, reported to the UN.");
  expect(op8({ workers_before: 90, before_date: "", counted_before: "workers" })).toBe(
    "Mar 2019: Qatar: 90 workers. Qatar, reported to the UN.",
  );
  expect(op8({})).toBeUndefined();
  expect(of({ workers: [row("workers", { date_start: "2018", value: 5 })] })).toBeUndefined();
});

test("one voice is one mark: what repeats another row, the claim's own row or its twin, or one body's number again", () => {
  const worker = (id: string, more: object = {}) =>
    row("workers", {
      id,
      counted: "workers",
      value: 5,
      qualifier: "exact",
      basis: "estimate",
      reporter: `Body ${id}`,
      host: "RUS",
      date_start: "2018",
      source_ids: [id],
      ...more,
    });
  const ids = (c: object, workers: readonly Row<"workers">[]) => beside(c, { workers }).map((w) => w.id);
  const list = [
    worker("w1"),
    worker("w2", { repeats: "w1" }),
    worker("w3", { op8_twin: "o1" }),
    worker("w4", { op8_twin: "o1" }),
  ];
  expect(ids({}, list)).toEqual(["w1", "w3"]);
  expect(ids({ statements: ["w2", "w1"] }, list)).toEqual(["w2"]);
  expect(ids({ statements: ["w1", "gone"] }, list)).toEqual(["w1"]);
  expect(ids({ claim_row: "w1" }, list)).toEqual(["w3"]);
  expect(ids({ claim_row: "w4" }, list)).toEqual(["w1"]);
  // The claimed number again, from the pages in which the claim was read; from other pages it is a witness.
  const own = worker("w5", { value: 12_000, source_ids: ["s1", "s2"] });
  const echo = (more: object) =>
    ids({ claim_row: "w5", statements: ["w6"] }, [own, worker("w6", { value: 12_000, source_ids: ["s2"], ...more })]);
  expect(echo({})).toEqual([]);
  expect(echo({ source_ids: ["s2", "s9"] })).toEqual(["w6"]);
  expect(echo({ value: 11_999 })).toEqual(["w6"]);
  expect(echo({ value: null, low: 12_000, high: 13_000 })).toEqual(["w6"]);
  expect(echo({ value: null, low: 11_000, high: 12_000 })).toEqual(["w6"]);
  expect(ids({ statements: ["w6"] }, [own, worker("w6", { value: 12_000 })])).toEqual(["w6"]);
  // One body with one number in two rows; another number, or another body, is another mark.
  const same = (more: object) =>
    ids({}, [worker("w7", { reporter: "KINU" }), worker("w8", { reporter: "KINU", ...more })]);
  expect(same({})).toEqual(["w7"]);
  expect(same({ value: 6 })).toEqual(["w7", "w8"]);
  expect(same({ value: null, low: 5, high: 6 })).toEqual(["w7", "w8"]);
  expect(same({ value: null, low: 4, high: 5 })).toEqual(["w7", "w8"]);
  expect(same({ reporter: "KINU staff" })).toEqual(["w7", "w8"]);
});

test("a period that is not the claim's own is told, a year by its days as the year", () => {
  const at = (from: string, to: string, c: object = {}) =>
    beside(
      { ...c, quantity: "monthly_pay", unit: "USD", value: 1 },
      {
        earnings: [
          row("earnings", {
            measure: "monthly_wage",
            value: 5,
            unit: "USD",
            host: "RUS",
            year_start: from,
            year_end: to,
          }),
        ],
      },
    ).map((w) => w.when)[0];
  expect(at("2018-01-01", "2018-12-31")).toBe("");
  expect(at("2017-06", "2018-12")).toBe("Jun 2017 – Dec 2018");
  expect(at("2018-01", "2018-06")).toBe("Jan–Jun 2018");
  const undated = { period_start: "", period_end: "" };
  expect(at("2018-01-01", "2018-12-31", undated)).toBe("2018");
  expect(at("2018-01-01", "2018-11-30", undated)).toBe("1 Jan 2018 – 30 Nov 2018");
  expect(at("2018-02-01", "2018-12-31", undated)).toBe("1 Feb 2018 – 31 Dec 2018");
});

test("the axis reaches to the largest number; the claim is spoken with its number, its day or that it has none", () => {
  const of = (more: object, workers: readonly Row<"workers">[] = []) =>
    claimItems(tables({ workers, claims: [claim({ statements: workers.map((w) => w.id), ...more })] }))[0];
  const far = row("workers", {
    id: "w1",
    counted: "workers",
    low: 9,
    high: 20_000,
    qualifier: "range",
    host: "RUS",
    date_start: "2018",
    basis: "estimate",
    reporter: "KINU",
  });
  expect(of({})).toMatchObject({
    max: 12_000,
    claimed: { low: 12_000, high: 12_000 },
    days: null,
    verdict: "disputed",
  });
  expect(of({}, [far])?.max).toBe(20_000);
  const said = "Claim: So it is. A speaker, A paper, 7 Feb 2018.";
  expect(of({})?.spoken).toBe(`${said} Claimed: about 12,000 people. Verdict: disputed.`);
  expect(of({ value: null, low: 5, high: 9, qualifier: "range", verdict: "" })).toMatchObject({
    spoken: `${said} Claimed: 5 to 9 people. Verdict: withheld.`,
    claimed: { low: 5, high: 9 },
    max: 9,
    verdict: null,
  });
  expect(of({ value: null, low: 5 })?.claimed).toBeNull();
  expect(of({ value: null, high: 5 })).toMatchObject({
    claimed: null,
    max: 0,
    spoken: `${said} No number is claimed. Verdict: disputed.`,
  });
  const day = of({ unit: "date", value: null, period_start: "2017-12-22", period_end: "" });
  expect(day).toMatchObject({
    spoken: `${said} Day claimed: 22 Dec 2017. Verdict: disputed.`,
    days: { start: 17_522, end: 17_522 },
    span: { start: 17_522, end: 17_522 },
  });
  // Without a period of its own it is about the day of its printing, 7 February 2018.
  expect(of({ period_start: "", period_end: "" })?.span).toEqual({ start: 17_569, end: 17_569 });
  expect(of({ claim_by: "A paper" })?.by).toBe("A paper, 7 Feb 2018");
  expect(of({})?.by).toBe("A speaker: A paper, 7 Feb 2018");
  expect(of({ reason: "Because." })?.text).toBe("so it is. a speaker a paper because.");
});

test("the heading of an axis says what is counted, of whom and when", () => {
  const of = (more: object) => claimItems(tables({ claims: [claim(more)] }))[0]?.quantity;
  expect(of({})).toBe("People at work, Russia, 2018");
  expect(of({ host: "WLD" })).toBe("People at work, all hosts, 2018");
  expect(of({ host: "", supplier: "ALL", quantity: "refined_reported" })).toBe(
    "Refined petroleum reported, China and Russia, 2018",
  );
  expect(of({ host: "", supplier: "CHN", period_start: "", quantity: "limit_a_year" })).toBe("Limit in a year, China");
  expect(of({ host: "", quantity: "yield" })).toBe("Yield, 2018");
  expect(of({ unit: "date" })).toBe("Russia");
  expect(of({ unit: "date", host: "" })).toBe("");
});

test("a body beside its point has its short name: without brackets, subclauses and what everybody knows", () => {
  const short: Readonly<Record<string, string>> = {
    "Russian ambassador A. Matsegora (Sputnik)": "ambassador",
    "ROK National Intelligence Service": "ROK intelligence",
    "South Korean National Intelligence Service": "ROK intelligence",
    "International Network for the Human Rights of North Korean Overseas Labor": "INHL",
    "UN Special Rapporteur M. Darusman": "UN rapporteur",
    "UN political affairs chief": "UN",
    "officials familiar with DPRK operations (AP)": "officials",
    "Russian Labour Minister Topilin, via Interfax": "minister Topilin",
    "Russian Minister Galushka": "minister Galushka",
    "Russian Interior Ministry migration department (V. Kazakova)": "Interior Ministry",
    "Russian official border statistics (via RFA)": "border service",
    "VOA sum of published OP8 midterm reports": "VOA sum",
    "Kuwait Public Authority of Manpower": "Kuwait",
    "press, from the Russia OP8 report": "fall in permits",
    "Japan defence ministry, first": "Japan",
    "Primorsky Krai authorities": "Primorsky Krai",
    "US government (Reuters)": "US",
    "Eskadra developer group (P. Belenets)": "Eskadra",
    "Leiden Asia Centre, via HRWF": "Leiden Asia Centre",
    "Polish Labour Ministry via RFA": "Polish Labour Ministry",
    "Foo — bar": "Foo",
    "Foo; bar": "Foo",
    "the press": "the press",
    "former Russian ambassador": "former Russian ambassador",
  };
  for (const [long, words] of Object.entries(short)) expect(shortBy(long), long).toBe(words);
});
