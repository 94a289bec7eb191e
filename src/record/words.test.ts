import { expect, test } from "vitest";
import { spanBetween } from "./day";
import { largeWords, valueWords } from "./earningWords";
import type { DepartedReport, Headcount, SilentReport } from "./headcountStatements";
import { countWords, sectorWords, spokenCount, spokenDeparted, spokenSilence } from "./headcountWords";
import { amountWords, figure, inSentence } from "./names";
import { entryWords } from "./seriesNames";
import type { Iso3, IsoDate, Persons } from "./units";

const count = (more: Partial<Headcount>): Headcount => ({
  id: "a",
  host: "RUS" as Iso3,
  scope: "national",
  counted: "workers",
  sector: "",
  start: "2017-12" as IsoDate,
  end: "",
  days: spanBetween("2017-12", ""),
  value: 30023 as Persons,
  low: null,
  high: null,
  qualifier: "exact",
  basis: "reported_to_un",
  reporter: "Russia",
  voice: "Russia",
  sources: [],
  root: "a",
  again: [],
  ...more,
});

test("a headcount speaks of who, where, when, how many of what, and how often it was said", () => {
  expect(spokenCount(count({}))).toBe("Russia, Dec 2017: 30,023 workers. Russia, reported to the UN.");
  const sector = { sector: "it", counted: "it_workers", value: null, low: 500, high: 700, end: "2018-02" } as never;
  expect(spokenCount(count(sector))).toBe(
    "Russia, IT only, Dec 2017 – Feb 2018: 500–700 IT workers. Russia, reported to the UN.",
  );
  expect(spokenCount(count({ scope: "world", host: "WLD" as Iso3, qualifier: "at_least", again: [count({})] }))).toBe(
    "World total, Dec 2017: at least 30,023 workers. Russia, reported to the UN. Said again in 1 more statement.",
  );
  expect(spokenCount(count({ again: [count({}), count({})] }))).toContain("Said again in 2 more statements.");
});

test("a reported zero is a number, and no valid permit does not say that nobody was there", () => {
  const zero = { value: 0 as Persons };
  expect(spokenCount(count(zero))).toBe(
    "Russia, Dec 2017: 0 workers, a number and not a silence. Russia, reported to the UN.",
  );
  expect(spokenCount(count({ ...zero, counted: "permit_holders" }))).toContain(
    "0 permit holders, a number and not a silence, which does not say that nobody was there.",
  );
  expect(spokenCount(count({ ...zero, high: 5 as Persons }))).not.toContain("silence");
});

test("a silence says which it is, and a text not public is no text without a number", () => {
  const silent = (kind: SilentReport["kind"], readable = true): SilentReport => ({
    ...count({}),
    kind,
    readable,
    date: "2020-03-20" as IsoDate,
  });
  const said = (kind: SilentReport["kind"], readable = true) => spokenSilence(silent(kind, readable));
  expect(said("withheld")).toBe(
    "Russia, 20 Mar 2020: a report or statement that names no number of those there. Russia, reported to the UN.",
  );
  expect(said("withheld", false)).toContain(": a report whose text was not public when last seen.");
  expect(said("not_reported", false)).toContain(": no report filed when last seen.");
  expect(said("no_record")).toContain(": a statement of which no source found prints a number.");
  expect(said("not_yet_due")).toContain(": not yet due.");
  expect(said("zero_or_blank")).toContain(": zero or left blank.");
});

test("departures alone say so", () => {
  const gone: DepartedReport = {
    ...count({}),
    sentHome: 296 as Persons,
    said: "296 people",
    date: "2019-03" as IsoDate,
  };
  expect(spokenDeparted(gone)).toBe(
    "Russia, Mar 2019: 296 people sent home, no number of those there. Russia, reported to the UN.",
  );
});

test("names stand in a sentence with their article, sectors in words", () => {
  expect(["ARE", "USA", "NLD", "WLD", "RUS"].map(inSentence)).toEqual([
    "the United Arab Emirates",
    "the United States",
    "the Netherlands",
    "the world",
    "Russia",
  ]);
  expect(["it", "construction", "food_and_drink_service"].map(sectorWords)).toEqual([
    "IT",
    "construction",
    "food and drink service",
  ]);
  expect(countWords(count({ qualifier: "approx" }))).toBe("about 30,023");
});

test("large numbers are said in words only where nothing is lost", () => {
  expect([1.2e9, 34e6, 1e6, 1_234_567, 1_234_000, 999_999, 45_000, -2e6, 1e9].map(largeWords)).toEqual([
    "1.2 billion",
    "34 million",
    "1 million",
    "1,234,567",
    "1.234 million",
    "999,999",
    "45,000",
    "−2 million",
    "1 billion",
  ]);
});

test("money, shares and hours carry their unit and their qualifier; none is no number", () => {
  const of = (unit: string, value: number | null, low: number | null, high: number | null, qualifier = "") =>
    valueWords({ unit, value, low, high } as never, qualifier as never);
  expect(of("USD", 500, null, null, "approx")).toBe("about 500 US dollars");
  expect(of("USD", 500, null, null)).toBe("500 US dollars");
  expect(of("RUB", null, 15_000, 20_000)).toBe("15,000–20,000 roubles");
  expect(of("USD", null, 1.2e9, 2.3e9)).toBe("1.2–2.3 billion US dollars");
  expect(of("USD", null, 150e6, 2.3e9)).toBe("150 million–2.3 billion US dollars");
  expect(of("EUR", null, 200e6, null)).toBe("at least 200,000,000 euros");
  expect(of("EUR", null, null, 800)).toBe("up to 800 euros");
  expect(of("RUB", 2e6, null, null)).toBe("2 million roubles");
  expect(of("EUR", 2e6, null, null)).toBe("2 million euros");
  expect(of("people", 2e6, null, null)).toBe("2,000,000 people");
  expect(of("percent", null, 80, 90)).toBe("80–90 %");
  expect(of("hours", 16, null, null, "at_least")).toBe("at least 16 hours");
  expect(of("people", 4, null, null, "exact")).toBe("4 people");
  expect(of("USD", null, null, null)).toBe("no number");
});

test("an amount with one end says at least or up to; a number too small to show is nought", () => {
  expect(amountWords(null, 500)).toBe("at least 500");
  expect(amountWords(7, null, null, "up_to")).toBe("up to 7");
  expect(amountWords(7, 5, 9)).toBe("7");
  expect(amountWords(0, null, null, "exact")).toBe("0");
  expect(figure(-0.001)).toBe("0");
  expect(figure(10.05)).toBe("10.05");
  expect(figure(2.5, 0)).toBe("3");
  expect(() => figure(Number.POSITIVE_INFINITY)).toThrow("not a number to show: Infinity");
});

test("what entries count is said by purpose", () => {
  expect((["entries_work", "visas_tourism", "first_permits_total"] as never[]).map(entryWords)).toEqual([
    "entries for work",
    "visas for tourism",
    "first permits, all purposes",
  ]);
  expect(entryWords("work_permits_valid" as never)).toBe("work permits valid");
  expect(entryWords("registrations_private_visit" as never)).toBe("registrations for private visit");
});
