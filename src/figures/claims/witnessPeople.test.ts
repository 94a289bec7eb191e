import { expect, test } from "vitest";
import { row } from "../../record/row.fixture";
import { beside, labels } from "./witness.fixture";

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
