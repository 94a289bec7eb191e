import { expect, test } from "vitest";
import { readRecord } from "../../record/read";
import { row, tables } from "../../record/row.fixture";
import type { Row } from "../../record/tables";
import { parseView } from "../../view/codec";
import { amountBrief } from "./brief";
import { figureOf, isLaid, layWords, outOfSight } from "./lay";
import { grouped, model, verdictCounts } from "./model";
import { claimItems } from "./prepare";
import { shorter } from "./short";
import { linesOf } from "./table";
import { findingOf } from "./tell";
import { amountFull, quantityWords } from "./words";

const record = readRecord();
const at = (query: string) => model(record, parseView(query).view);
const ids = (query: string) => at(query).items.map((i) => i.id);

type Cells = Partial<Record<keyof Row<"claims">, unknown>>;
const claim = (id: string, more: Cells = {}) =>
  row("claims", {
    id,
    topic: "oil",
    claim: `Claim ${id}.`,
    claim_by: "A speaker",
    claim_where: "A paper",
    claim_date: "2018",
    quantity: "yield",
    unit: "kilotons",
    period_start: "2018",
    verdict: "disputed",
    ...more,
  });
const items = (...rows: Cells[]) => claimItems(tables({ claims: rows.map((r, i) => claim(`c${i + 1}`, r)) }));
const finding = (rows: Cells[], filtered = false) => findingOf(items(...rows), filtered);

test("the finding says how the claims in sight stand, the most frequent verdict first", () => {
  expect(finding([])).toBe("No claim on record is about this window and these filters.");
  expect(finding([{}])).toBe("One claim, disputed: Claim c1.");
  expect(finding([{ article: "yes" }])).toBe("One claim of the article of 7 February 2018, disputed: Claim c1.");
  expect(finding([{}, {}])).toBe("Of 2 claims held against the record, 2 are disputed.");
  expect(
    finding([
      { verdict: "imprecise" },
      {},
      { verdict: "consistent" },
      {},
      { verdict: "contradicted" },
      { verdict: "not_checkable" },
    ]),
  ).toBe(
    "Of 6 claims held against the record, 2 are disputed, 1 consistent, 1 imprecise, 1 contradicted and 1 not checkable.",
  );
  expect(finding([{}, { verdict: "imprecise" }])).toBe(
    "Of 2 claims held against the record, 1 is imprecise and 1 disputed.",
  );
});

test("the finding tells of the article by itself where others stand beside it, and that a basis hides statements only", () => {
  expect(finding([{ article: "yes", verdict: "imprecise" }, {}])).toBe(
    "Of 2 claims held against the record, 1 is imprecise and 1 disputed. Of the one sentence of the article of 7 February 2018, 1 is imprecise.",
  );
  expect(finding([{ article: "yes" }, { article: "yes" }, {}])).toContain(
    "Of the 2 sentences of the article of 7 February 2018, 2 are disputed.",
  );
  expect(finding([{ article: "yes" }, { article: "yes" }], true)).toBe(
    "Of 2 claims of the article of 7 February 2018 held against the record, 2 are disputed. The filter on the basis hides statements, not verdicts.",
  );
});

test("a withheld verdict is counted as such and never told", () => {
  const why = "A verdict is withheld where it rests on what became public only after the knowledge date.";
  expect(finding([{ verdict: "" }])).toBe(`One claim, verdict withheld: Claim c1. ${why}`);
  expect(finding([{ verdict: "" }, { verdict: "" }])).toBe(
    `Of 2 claims held against the record, every verdict is withheld. ${why}`,
  );
  expect(finding([{ verdict: "" }, {}, {}])).toBe(
    `Of 3 claims held against the record, 2 are disputed, and of 1 the verdict is withheld. ${why}`,
  );
  expect([...verdictCounts(items({ verdict: "" }, {}, {}))]).toEqual([
    ["consistent", 0],
    ["imprecise", 0],
    ["disputed", 2],
    ["contradicted", 0],
    ["not_checkable", 0],
    ["withheld", 1],
  ]);
});

test("the article is read first, then each topic; a group without a claim has no heading", () => {
  const all = items({ topic: "trade" }, { topic: "oil" }, { topic: "labour", article: "yes" }, { topic: "oil" });
  expect(grouped(all).map((g) => [g.key, g.title, g.items.map((i) => i.id)])).toEqual([
    ["article", "The article of 7 February 2018", ["c3"]],
    ["oil", "Oil", ["c2", "c4"]],
    ["trade", "Trade", ["c1"]],
  ]);
});

test("a claim is in sight where its own time, host and supplier are, or the words asked for", () => {
  expect(ids("from=2023-07&to=2023-07")).toContain("cl27");
  expect(ids("from=2023-08&to=2023-09")).not.toContain("cl27");
  const poland = at("host=POL");
  expect(poland.items.map((i) => i.id)).toEqual(["cl60"]);
  const china = ids("supplier=CHN");
  expect(china).toEqual(expect.arrayContaining(["cl27", "cl36"]));
  for (const id of ["cl30", "cl60"]) expect(china).not.toContain(id);
  expect(ids("supplier=CHN&host=POL")).toEqual([]);
  expect(ids("q=Alabuga")).toEqual(["cl61"]);
  expect(ids("q=aLABUGA")).toEqual(["cl61"]);
  const nothing = at("q=zzzz");
  expect(nothing.finding).toMatch(/^No claim matches “zzzz”; all are shown\. Of 69 claims /);
  expect(nothing.items).toHaveLength(69);
});

test("a filter on the basis takes statements away, not claims, and says so", () => {
  const all = at("from=1993");
  const legal = at("from=1993&basis=legal");
  expect(legal.items.map((i) => i.id)).toEqual(all.items.map((i) => i.id));
  expect(legal.items.flatMap((i) => i.witnesses).every((w) => w.basis === "legal")).toBe(true);
  expect(legal.items.find((i) => i.id === "cl12")?.witnesses.map((w) => w.id)).toEqual(["m2397-labour"]);
  expect(legal.finding).toContain("The filter on the basis hides statements, not verdicts.");
  expect(all.finding).not.toContain("filter");
});

test("the model stands on its claims and what is set beside them, each once, with the claims' own sources", () => {
  const m = at("host=POL");
  expect(m.rows).toEqual(["cl60", "pv-pol-2016-permits", "pv-pol-2016-leiden", "lw0195"]);
  const [row60] = record.claims.filter((c) => c.id === "cl60");
  expect(m.sources).toEqual(row60?.source_ids);
  const whole = at("from=1993");
  expect(new Set(whole.rows).size).toBe(whole.rows.length);
  expect(new Set(whole.sources).size).toBe(whole.sources.length);
  expect(whole).toMatchObject({
    id: "claims",
    title: "Claims held against the record",
    unit: "claims",
    domain: null,
    empty: false,
  });
  expect(m.notes[0]).toMatch(/^Each claim has an axis of its own/);
  expect(at("host=POL&supplier=CHN").empty).toBe(true);
});

test("the table has a line for what is claimed and one for each statement, numbers in the claim's unit, silences in words", () => {
  const lines = (id: string) => linesOf(claimItems(record).filter((i) => i.id === id));
  const claimed = "Poland issued no work visas to North Koreans in 2016.";
  const by = "Polish delegation to the OSCE: Message of 28 September 2016, 28 Sep 2016";
  const [first, second] = lines("cl60");
  expect(first).toEqual({
    id: "cl60",
    cells: [
      claimed,
      by,
      "Labour",
      "the claim",
      0,
      0,
      "papers",
      "",
      claimItems(record).find((i) => i.id === "cl60")?.spoken,
      "imprecise",
    ],
  });
  expect(second).toEqual({
    id: "pv-pol-2016-permits",
    cells: [
      claimed,
      by,
      "Labour",
      "Polish Labour Ministry, via RFA",
      364,
      364,
      "papers",
      "official statistics",
      "Polish Labour Ministry, via RFA: 364 visas or permits; official statistics.",
      "",
    ],
  });
  expect(lines("cl37")[1]?.cells.slice(3, 8)).toEqual(
    ["China to the UN", null, null, "not reported", "reported to the UN"].slice(0, 5),
  );
  expect(lines("cl19")[2]?.cells.slice(3, 8)).toEqual([
    "the months added up",
    105_843,
    105_843,
    "barrels",
    "derived by arithmetic",
  ]);
  expect(lines("cl11")[0]?.cells.slice(4, 7)).toEqual([null, null, ""]);
  expect(lines("cl11")[1]?.cells.slice(3, 8)).toEqual([
    "Resolution 2397 (2017) adopted",
    null,
    null,
    "",
    "official statement",
  ]);
  expect(linesOf(items({ verdict: "" }))[0]?.cells.at(-1)).toBe("withheld");
});

test("an amount is short beside its mark and full in words, with its bound", () => {
  expect(amountBrief(33_000, 33_000, "at_least")).toBe("≥ 33,000");
  expect(amountBrief(40_000, 40_000, "up_to")).toBe("≤ 40,000");
  expect(amountBrief(7, 7, "approx")).toBe("≈ 7");
  expect(amountBrief(7, 7, "exact")).toBe("7");
  expect(amountBrief(200, 400, "range")).toBe("200–400");
  expect(amountBrief(3.94, 3.94, "")).toBe("3.9");
  expect(amountBrief(100.6, 100.6, "")).toBe("101");
  expect(amountBrief(99.64, 99.64, "")).toBe("99.6");
  expect(amountBrief(1e6, 1e6, "")).toBe("1m");
  expect(amountBrief(999_999, 999_999, "")).toBe("999,999");
  expect(amountFull(33_000, 33_000, "at_least", "people")).toBe("at least 33,000 people");
  expect(amountFull(9, 9, "up_to", "states")).toBe("up to 9 states");
  expect(amountFull(9, 9, "approx", "papers")).toBe("about 9 visas or permits");
  expect(amountFull(50, 60, "range", "percent")).toBe("50 to 60 %");
  expect(amountFull(50, 50, "exact", "percent")).toBe("50 %");
  expect(quantityWords(claim("c1", { unit: "kilotons" }))).toBe("yield, 2018");
});

test("a shorter list leaves out what stands beside the claims, then claims, and its headings tell of how many", () => {
  const whole = at("from=1993");
  expect(shorter.parts(whole)).toBe(70);
  const all = shorter.keep(whole, 69, null);
  expect(all.left).toBe("what the record says beside each");
  expect(all.model).toMatchObject({ bare: true, finding: whole.finding, lines: whole.lines });
  const few = shorter.keep(whole, 15, null);
  expect(few.left).toBe("what the record says beside each, and 54 more claims");
  expect(few.model.items).toEqual(whole.items.slice(0, 15));
  expect(few.model.groups.map((g) => [g.key, g.items.length, g.of])).toEqual([
    ["article", 14, 14],
    ["oil", 1, record.claims.filter((c) => c.topic === "oil" && c.article === "").length],
  ]);
  expect(shorter.keep(whole, 68, null).left).toBe("what the record says beside each, and 1 more claim");
});

test("the way from a claim to its figure says whether it is laid over it, and why it is not in sight", () => {
  const named = (id: string) => {
    const found = record.claims.find((c) => c.id === id);
    if (!found) throw new Error(id);
    return found;
  };
  expect([isLaid(named("cl01")), isLaid(named("cl14"))]).toEqual([true, false]);
  expect(figureOf({ figure: "oil-cap" })).toBe("oil-cap");
  expect(figureOf({ figure: "pie" })).toBeNull();
  expect([layWords(true), layWords(false)]).toEqual(["Lay it over the figure", "Open the figure"]);
  const window = { start: 17_532, end: 17_896 } as never; // the year 2018
  const about = (from: string, to: string) =>
    outOfSight({ figure: "oil-cap", period_start: from, period_end: to } as never, "oil-cap", window);
  expect(about("2018-05", "")).toBe("");
  expect(about("2017-12", "2018-01")).toBe("");
  expect(about("", "")).toBe("");
  expect(about("2019-01", "2019-03")).toBe("It is about Jan–Mar 2019, outside the window shown.");
  expect(outOfSight(named("cl01"), "oil-cap", window)).toBe("It is about what another figure shows.");
});
