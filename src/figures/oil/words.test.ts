import { expect, test } from "vitest";
import {
  bodyName,
  bodyWords,
  caseName,
  convertedFrom,
  estimateWords,
  loadWords,
  type Said,
  scopeOf,
  shortAmount,
  shortRange,
  signOf,
} from "./bodies";
import { convertedNote } from "./converted";
import { estimate, over } from "./rows.fixture";
import { spanWords } from "./spanWords";
import { yearsWords } from "./yearsWords";

const by = (body: string, reporter = body) => ({ body, reporter }) as unknown as Parameters<typeof bodyName>[0];
const said = (part: Partial<Said> = {}): Said => ({
  ...{ value: 600_000, low: 600_000, high: 600_000, qualifier: "exact", about: false, laden: null, computed: false },
  ...part,
});

test("on a mark a body has its short name, a medium the name of its reporter, states their number", () => {
  expect(
    ["Panel of Experts", "US-led complaint", "United States", "Open Source Centre", "C4ADS/RUSI", "Japan"].map((b) =>
      bodyName(by(b)),
    ),
  ).toEqual(["Panel", "US-led", "US", "OSC", "C4ADS", "Japan"]);
  expect(bodyName(by("Media", "VOA (Planet Labs imagery)"))).toBe("VOA");
  expect(bodyName(by("Media", "Nikkei on the tankers"))).toBe("Nikkei");
  expect(bodyName(by("Media", "Daily NK"))).toBe("Daily NK");
  expect(bodyName(by("Member States", "10 UN Member States"))).toBe("10 states");
  expect(bodyName(by("Member States", "Letter of 10 UN Member States"))).toBe("Member States");
  expect(bodyName(by("Japan", "10 UN Member States"))).toBe("Japan");
  // Only what a medium is called stands before the bracket; a body keeps its name.
  expect(bodyName(by("MSMT", "MSMT (first report)"))).toBe("MSMT");
});

test("in a sentence a body has its full name, and whom it cites", () => {
  expect(
    ["Panel of Experts", "US-led complaint", "United States", "Open Source Centre", "C4ADS/RUSI", "MSMT", "RUSI"].map(
      (b) => bodyWords(by(b)),
    ),
  ).toEqual([
    "the UN Panel",
    "the US-led complaint",
    "the United States",
    "the Open Source Centre",
    "C4ADS and RUSI",
    "the Monitoring Team",
    "RUSI",
  ]);
  expect(bodyWords(by("Panel of Experts", "Panel (citing the United States)"))).toBe(
    "the UN Panel citing the United States",
  );
  expect(bodyWords(by("Media", "NHK (citing the Panel)"))).toBe("NHK citing the Panel");
  expect(bodyWords(by("Member States", "10 UN Member States"))).toBe("10 UN Member States");
  expect(bodyWords(by("Media", "VOA (Planet Labs imagery)"))).toBe("VOA");
});

test("a number counts beyond the reports, all deliveries, or Russia's alone", () => {
  expect(["illicit_deliveries", "total_deliveries", "deliveries_from_russia"].map(scopeOf)).toEqual([
    "beyond",
    "total",
    "russia",
  ]);
  expect(["at_least", "up_to", "approx", ""].map(signOf)).toEqual(["≥ ", "≤ ", "≈ ", ""]);
});

test("an amount is short where it is a measure, and a bound is quoted whole", () => {
  expect([812, 999, 1000, 1499, 1500, 323_400, 999_499].map((n) => shortAmount(n))).toEqual([
    ...["812", "999", "1k", "1k", "2k", "323k", "999k"],
  ]);
  expect([999_500, 1_523_381, 1_500_000, 12_000_000].map((n) => shortAmount(n))).toEqual([
    "1m",
    "1.52m",
    "1.5m",
    "12m",
  ]);
  expect([shortAmount(1_523_381, "", 1), shortAmount(1_584_000, "", 1)]).toEqual(["1.5m", "1.6m"]);
  for (const bound of ["≤ ", "≥ "] as const)
    expect([2_332_000, 165_000, 1_000_000, 1000, 999, 1_367_628, 165_001].map((n) => shortAmount(n, bound))).toEqual([
      ...["2.332m", "165k", "1m", "1k", "999", "1,367,628", "165,001"],
    ]);
  // The fraction that our own arithmetic leaves is dropped, and never costs a barrel.
  expect([shortAmount(140_048.9, "≤ "), shortAmount(164_999.9999999, "≥ ")]).toEqual(["140,048", "165k"]);
});

test("a range names its unit once where both ends share it", () => {
  expect(shortRange(590_000, 1_630_000)).toBe("0.59–1.63m");
  expect(shortRange(220_000, 660_000)).toBe("220–660k");
  expect(shortRange(1_020_000, 1_520_000)).toBe("1.02–1.52m");
  expect(shortRange(1_521_000, 1_523_000)).toBe("1.52m");
  expect(shortRange(812, 990)).toBe("812–990");
  expect(shortRange(4_400_000, 4_500_000, "≤ ")).toBe("4.4–4.5m");
  expect(shortRange(165_000, 2_332_000, "≤ ")).toBe("165k–2.332m");
  expect(shortRange(528_211, 540_000, "≤ ")).toBe("528,211–540k");
  expect(shortRange(528_000, 540_000, "≥ ")).toBe("528–540k");
});

test("on what load a case rests, as named or as a share, and whether it was computed for another", () => {
  const r = estimate("a", { laden: 90 as never });
  expect(loadWords(estimate("a"), said())).toBe("load not stated");
  expect(loadWords(estimate("a", { laden_case: "highest" }), said())).toBe("highest case, load not given");
  expect(loadWords(r, said({ laden: 90 }))).toBe("tankers 90 % laden");
  expect(loadWords({ ...r, laden_case: "lowest" }, said({ laden: 60 }))).toBe("lowest case, tankers 60 % laden");
  expect(loadWords(r, said({ laden: 60, computed: true }))).toBe(
    "computed for tankers 60 % laden from 600,000 barrels at 90 %",
  );
  expect(loadWords({ ...r, value: null }, said({ laden: 60, computed: true }))).toBe(
    "computed for tankers 60 % laden from the case at 90 %",
  );
  expect([caseName(r), caseName({ laden_case: "highest" })]).toEqual(["", "highest case"]);
});

test("what was stated in the other unit says from what it is converted", () => {
  const tonnes = { value: null, low: 200, high: 400, unit: "tonnes", qualifier: "range" } as const;
  expect(convertedFrom(estimate("a"), "bbl")).toBe("");
  expect(convertedFrom(estimate("a"), "t")).toBe("converted from 600,000 barrels");
  expect(convertedFrom(tonnes, "t")).toBe("");
  expect(convertedFrom(tonnes, "bbl")).toBe("converted from 200–400 tonnes");
});

test("the sentence of a case: who, when, how much, against what, on what load, on what basis", () => {
  expect(estimateWords(estimate("a"), said(), "bbl")).toBe(
    "RUSI, 2019: 600,000 bbl, beyond the reports, load not stated; estimate.",
  );
  const dated = estimate("a", {
    ...over("2018-01-01", "2018-05-30"),
    measure: "total_deliveries",
    basis: "allegation",
  });
  expect(estimateWords(dated, said({ qualifier: "up_to", laden: 90 }), "bbl")).toBe(
    "RUSI, 1 Jan 2018 to 30 May 2018: up to 600,000 bbl, total, reported deliveries included, tankers 90 % laden; allegation.",
  );
  const range = said({ value: null, low: 24_009.6, high: 150_420.2, qualifier: "" });
  expect(estimateWords(estimate("a", { measure: "deliveries_from_russia" }), range, "t")).toBe(
    "RUSI, 2019: 24,010–150,420 t, from Russia only, load not stated, converted from 600,000 barrels; estimate.",
  );
  expect(estimateWords(estimate("a"), said({ value: 1234.5, qualifier: "" }), "bbl")).toContain(
    "RUSI, 2019: 1,235 bbl,",
  );
  expect(estimateWords(estimate("a"), said({ about: true }), "bbl")).toContain("RUSI, 2019: about 600,000 bbl,");
  expect(estimateWords(estimate("a"), { ...range, about: true }, "bbl")).toContain(": about 24,010–150,420 bbl,");
});

test("a period in as few words as its days allow", () => {
  const words = (from: string, to = from) => spanWords(over(from, to));
  expect(words("2019")).toBe("2019");
  expect(words("2019-01", "2019-12")).toBe("2019");
  expect(words("2018-01-01", "2018-12-31")).toBe("2018");
  expect(words("2014-01-01", "2015-12-31")).toBe("2014–2015");
  expect(words("2009-08-01", "2009-11-30")).toBe("Aug–Nov 2009");
  expect(words("2020-02-01", "2020-02-29")).toBe("Feb 2020");
  expect(words("2019-02-01", "2019-02-27")).toBe("1 Feb 2019 to 27 Feb 2019");
  expect(words("2023-01-01", "2023-09-15")).toBe("1 Jan 2023 to 15 Sep 2023");
  expect(words("2023-01-02", "2023-12-31")).toBe("2 Jan 2023 to 31 Dec 2023");
  expect(words("2023-05-06")).toBe("6 May 2023");
  expect(words("2023-05", "2023-06-15")).toBe("May 2023 – 15 Jun 2023");
  expect(words("2023-05-06", "2023-06")).toBe("6 May 2023 – Jun 2023");
});

test("years in a row are a stretch from three on, the last is joined by and", () => {
  expect(yearsWords([])).toBe("");
  expect(yearsWords(["2018"])).toBe("2018");
  expect(yearsWords(["2018", "2019"])).toBe("2018 and 2019");
  expect(yearsWords(["2018", "2019", "2020", "2021", "2023"])).toBe("2018–2021 and 2023");
  expect(yearsWords(["Q4 2017", "2019", "2020", "2022"])).toBe("Q4 2017, 2019, 2020 and 2022");
  expect(yearsWords(["2018", "2019", "2020"])).toBe("2018–2020");
});

test("a note says by which factors sums were converted, from which unit", () => {
  expect(convertedNote("bbl")).toBe(
    "What is stated in tonnes is converted (China 8.33, Russia 8.25 until July 2020, then 7.98 barrels a tonne). The factors are approximations: a sum with such a part is about, never exact.",
  );
  expect(convertedNote("t")).toMatch(/^What is stated in barrels is converted \(China 8\.33, /);
});
