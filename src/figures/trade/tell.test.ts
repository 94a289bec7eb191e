import { expect, test } from "vitest";
import { row, tables } from "../../record/row.fixture";
import { parseView } from "../../view/codec";
import { model } from "./model";
import { surveyMarks, yearMarks } from "./prepare";
import { actorOf, dollars, label, priceWords, spoken } from "./words";

const GACC = "GACC (China customs)";
const year = (id: string, at: number | string, usd: number, more: object = {}) =>
  row("trade", {
    id,
    year: String(at),
    value_usd: usd,
    flow: "total",
    partner: "CHN",
    reporter: GACC,
    basis: "official_statistics",
    source_ids: ["s1"],
    ...more,
  });
const survey = (id: string, date: string, value: number, more: object = {}) =>
  row("prices", {
    id,
    date,
    value,
    item: "gasoline",
    unit: "KPW/kg",
    reporter: "Daily NK",
    place: "Hyesan",
    qualifier: "exact",
    source_ids: ["s2"],
    ...more,
  });
const of = (trade: ReturnType<typeof year>[], prices: ReturnType<typeof survey>[] = [], query = "from=2010&to=2020") =>
  model(tables({ trade, prices }), parseView(query).view);
const said = (...args: Parameters<typeof of>) => of(...args).finding;

test("trade is told by one series: its ends, and its lowest year only where it lies between them", () => {
  const customs = [year("a", 2015, 5e9), year("b", 2016, 3e9), year("c", 2017, 4e9)];
  const put = "Chinese customs put North Korea's trade with China";
  expect(said(customs)).toBe(
    `${put} at 5 billion dollars in 2015, 3 billion dollars in 2016 and 4 billion dollars in 2017.`,
  );
  expect(said([...customs].reverse())).toBe(said(customs));
  expect(said([year("a", 2015, 1e9), ...customs.slice(1)])).toBe(
    `${put} at 1 billion dollars in 2015, and 4 billion dollars in 2017.`,
  );
  expect(said([...customs.slice(0, 2), year("c", 2017, 2e9)])).toBe(
    `${put} at 5 billion dollars in 2015, and 2 billion dollars in 2017.`,
  );
  expect(said([year("a", 2015, 5e9)])).toBe(`${put} in 2015 at 5 billion dollars.`);
  // Two roundings of a year are one year, the first of the record.
  expect(said([year("a", 2015, 5e9), year("b", 2015, 4e9)])).toBe(`${put} in 2015 at 5 billion dollars.`);
});

test("customs go before KOTRA's China, KOTRA's China before its world, and these before a single figure", () => {
  const kotra = (partner: string, more: object = {}) =>
    year(`k-${partner}`, 2014, 6e9, { reporter: "KOTRA", partner, ...more });
  const one = year("u", 2013, 34e6, {
    reporter: "Russian Association of Exporters",
    partner: "RUS",
    basis: "estimate",
  });
  expect(said([one, kotra("WLD"), kotra("CHN"), year("a", 2015, 5e9)])).toMatch(
    /^Chinese customs put .* China in 2015/,
  );
  expect(said([one, kotra("WLD"), kotra("CHN")])).toBe(
    "KOTRA put North Korea's trade with China in 2014 at 6 billion dollars.",
  );
  expect(said([one, kotra("WLD")])).toBe(
    "KOTRA put North Korea's trade with all partners in 2014 at 6 billion dollars.",
  );
  expect(said([one, kotra("CHN", { flow: "import" })])).toBe(
    "Exporters’ association put North Korea's trade with Russia in 2013 at 34 million dollars.",
  );
  // Imports alone are no trade.
  expect(said([kotra("CHN", { flow: "import" })])).toBe(
    "KOTRA put North Korea's imports from China in 2014 at 6 billion dollars.",
  );
  expect(said([kotra("RUS", { flow: "export" })])).toBe(
    "KOTRA put North Korea's exports to Russia in 2014 at 6 billion dollars.",
  );
});

test("petrol is told by its lowest and its highest survey with place and date, one alone by itself, others by the first", () => {
  const high = survey("p1", "2017-05-02", 15_000);
  const low = survey("p2", "2016", 6000, { place: "" });
  const diesel = survey("p3", "2015-01", 9000, { item: "diesel" });
  expect(said([], [high, low, survey("p4", "2018", 9000), diesel])).toBe(
    "Surveys found petrol between 6,000 (Daily NK, 2016) and 15,000 (Hyesan, 2 May 2017) won a kilogram.",
  );
  expect(said([], [diesel, high])).toBe("One survey found petrol at 15,000 won a kilogram (Hyesan, 2 May 2017).");
  expect(said([], [low])).toBe("One survey found petrol at 6,000 won a kilogram (Daily NK, 2016).");
  expect(said([], [diesel])).toBe("The one price on record has diesel at 9,000 won a kilogram (Daily NK, Jan 2015).");
  const euros = survey("p5", "2014", 1.2, { unit: "EUR/L", qualifier: "approx" });
  expect(said([], [diesel, euros])).toBe(
    "The first of 2 prices on record has petrol at about 1.2 euros a litre (Daily NK, 2014).",
  );
  expect(said([year("a", 2015, 5e9)], [high])).toBe(
    "Chinese customs put North Korea's trade with China in 2015 at 5 billion dollars; one survey found petrol at 15,000 won a kilogram (Hyesan, 2 May 2017).",
  );
  expect(said([], [])).toBe("No figure on trade and no price is on record from 2010 to 2020.");
});

test("each figure stands in the panel of its partner and flow, each price in that of its goods in won, the rest in the table", () => {
  const m = of(
    [
      year("w", 2015, 7e9, { partner: "WLD" }),
      year("t", 2015, 5e9),
      year("e", 2015, 2e9, { flow: "export" }),
      year("i", 2015, 3e9, { flow: "import" }),
      year("r", 2015, 84e6, { partner: "RUS" }),
      year("x", 2015, 1e9, { partner: "RUS", flow: "export" }),
    ],
    [
      survey("g", "2015", 9000),
      survey("d", "2015", 8000, { item: "diesel" }),
      survey("c", "2015", 5000, { item: "rice" }),
      survey("u", "2015", 8200, { item: "exchange_rate_usd", unit: "KPW/USD" }),
      survey("y", "2015", 1.1, { unit: "USD/kg" }),
    ],
  );
  expect(m.panels.map((p) => [p.topic.id, p.marks.map((k) => k.id).join(), p.max])).toEqual([
    ["wld-total", "w", 7],
    ["chn-total", "t", 5],
    ["chn-export", "e", 2],
    ["chn-import", "i", 3],
    ["rus-total", "r", 84],
    ["gasoline", "g", 9000],
    ["diesel", "d", 8000],
    ["rice", "c", 5000],
    ["rate", "u", 8200],
  ]);
  expect(m.rows.join("")).toBe("wteirxgdcuy");
  expect(m.sources).toEqual(["s1", "s2"]);
  expect(m).toMatchObject({
    id: "trade",
    title: "Trade and market prices, as context",
    unit: "US dollars; won",
    empty: false,
  });
  expect(of([year("x", 2015, 1e9, { partner: "RUS", flow: "export" })]).empty).toBe(true);
  // The largest of a panel sets its scale.
  expect(of([year("a", 2015, 5e9), year("b", 2016, 6e9)]).panels[0]?.max).toBe(6);
});

test("only the window counts, and marks come in the order of their days", () => {
  const trade = [year("c", 2018, 1e9), year("a", 2009, 1e9), year("b", 2010, 1e9), year("z", 2021, 1e9)];
  const prices = [
    survey("p", "2020-12-31", 1),
    survey("q", "2009-12-31", 1),
    survey("r", "2015", 1),
    survey("s", "2015-01-01", 1),
  ];
  expect(of(trade, prices).rows).toEqual(["b", "c", "s", "r", "p"]);
});

test("the notes are of what is in view: strokes, points, vague days, and what the table alone holds", () => {
  const notes = (...args: Parameters<typeof of>) => of(...args).notes;
  const strokes = notes([year("a", 2015, 5e9)]);
  expect(strokes).toHaveLength(2);
  expect(strokes[0]).toMatch(/^A flat stroke is one reporter's figure for one calendar year/);
  expect(strokes[1]).toContain("never chained");
  expect(notes([], [survey("p", "2015-02", 9)])).toEqual([
    expect.stringMatching(/^A point is one survey, .* are not joined\.$/),
  ]);
  const line = "line over that year; where in it the point stands means nothing.";
  expect(notes([], [survey("p", "2015", 9)]).at(-1)).toBe(`1 price of which only the year is known has a ${line}`);
  expect(notes([], [survey("p", "2015", 9), survey("q", "2016", 9)]).at(-1)).toBe(
    `2 prices of which only the year is known have a ${line}`,
  );
  const undrawn = { partner: "RUS", flow: "export" };
  expect(notes([year("a", 2015, 5, undrawn)]).at(-1)).toBe(
    "In the table only: 1 annual figure by flow or partner for which no panel is drawn.",
  );
  expect(notes([year("a", 2015, 5, undrawn), year("b", 2015, 5, undrawn)]).at(-1)).toContain("2 annual figures");
  expect(notes([], [survey("p", "2015", 9, { unit: "EUR/L" })]).slice(1)).toEqual([
    "In the table only: 1 price in euros or dollars, or by the litre; none was converted.",
  ]);
  expect(notes([], [])).toEqual([]);
});

test("the table holds each number as stated, with partner or place, and says what is not drawn", () => {
  const lines = of(
    [
      year("a", 2015, 5.1e9),
      year("b", 2015, 34e6, { partner: "WLD", flow: "import", reporter: "KOTRA", basis: "estimate" }),
      year("c", 2015, 1, { flow: "export", partner: "RUS" }),
    ],
    [
      survey("p", "2015-05-02", 9000, { qualifier: "approx" }),
      survey("q", "2015-06", 1.2, { unit: "EUR/L", place: "", item: "diesel" }),
    ],
  ).lines;
  expect(lines.map((l) => [l.id, ...l.cells])).toEqual([
    ["a", "exports and imports together", "China", "2015", 5.1e9, "USD", null, GACC, "official statistics", "yes"],
    ["b", "imports", "all partners", "2015", 34e6, "USD", null, "KOTRA", "estimate", "in the table only"],
    ["c", "exports", "Russia", "2015", 1, "USD", null, GACC, "official statistics", "in the table only"],
    ["p", "petrol", "Hyesan", "2 May 2015", 9000, "KPW/kg", "about", "Daily NK", "one survey", "yes"],
    ["q", "diesel", null, "Jun 2015", 1.2, "EUR/L", null, "Daily NK", "one survey", "in the table only"],
  ]);
});

test("a mark says what, when, how much, by whom and on what basis", () => {
  const [trade] = yearMarks([
    year("a", 2015, 34.4e6, { partner: "RUS", flow: "export", reporter: "Russia (aide)", basis: "official_statement" }),
  ]);
  expect(trade && spoken(trade)).toBe(
    "2015, North Korea's exports to Russia: 34.4 million dollars; Russia (aide), official statement.",
  );
  const price = (more: object) => {
    const [m] = surveyMarks([survey("p", "2015-05-02", 8200, more)]);
    return m && spoken(m);
  };
  expect(price({})).toBe("Petrol, Hyesan, 2 May 2015: 8,200 won a kilogram; Daily NK, one survey.");
  expect(price({ date: "2015", place: "", item: "exchange_rate_usd", unit: "KPW/USD" })).toBe(
    "The US dollar, place not said, 2015, day not known: 8,200 won a dollar; Daily NK, one survey.",
  );
  expect(price({ item: "rice", unit: "USD/kg" })).toContain("Rice, Hyesan, 2 May 2015: 8,200 US dollars a kilogram");
  expect(priceWords(survey("p", "2015", 1.5, { qualifier: "approx", unit: "EUR/kg" }))).toBe(
    "about 1.5 euros a kilogram",
  );
  expect(priceWords(survey("p", "2015", 1.5, { unit: "USD/L" }))).toBe("1.5 US dollars a litre");
});

test("dollars as exact as the record; reporters by the name and in the colour by which they are known", () => {
  expect([2.73e9, 1e9, 999e6, 318.04e6, 2_180_390_000].map(dollars)).toEqual([
    "2.73 billion dollars",
    "1 billion dollars",
    "999 million dollars",
    "318.04 million dollars",
    "2.18 billion dollars",
  ]);
  expect(
    [GACC, "Russian Association of Exporters and Importers", "Russia (presidential aide Ushakov)", "KOTRA"].map(label),
  ).toEqual(["Chinese customs", "Exporters’ association", "Russia", "KOTRA"]);
  expect(
    ["KOTRA", "KITA (KOTRA)", GACC, "Russia (aide)", "Russian Association", "UNCTAD", "ITC", "Press on Russia"].map(
      actorOf,
    ),
  ).toEqual(["KOR", "KOR", "CHN", "RUS", "RUS", "UNSC", "UNSC", "OTHER"]);
});
