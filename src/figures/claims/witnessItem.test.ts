import { expect, test } from "vitest";
import { row, tables } from "../../record/row.fixture";
import type { Row, Tables } from "../../record/tables";
import { claimItems } from "./prepare";
import { beside, claim, labels } from "./witness.fixture";
import { shortBy } from "./words";

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
