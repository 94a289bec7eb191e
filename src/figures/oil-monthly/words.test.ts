import { expect, test } from "vitest";
import { FACTORS } from "../../record/convert";
import { readRecord } from "../../record/read";
import type { PetroleumMonthlyRow } from "../../record/tables";
import { parseView } from "../../view/codec";
import { model as cap } from "../oil-cap/model";
import type { OilMark } from "./mark";
import { model } from "./model";
import { lineOf } from "./table";
import { conversionWords, markWords, silenceWords, statedWords, valueWords } from "./words";

const row = (more: object = {}) =>
  ({
    ...{ tonnes: 2165, barrels: null, converted: "", rounding: "exact", as_of: "2018-01-05", filing: "" },
    ...{ basis: "reported_to_un", reporter: "China" },
    ...more,
  }) as unknown as PetroleumMonthlyRow;
const mark = (more: object = {}) =>
  ({
    ...{ id: "om1", key: "CHN:2018-07:2018-07", supplier: "CHN", start: "2018-07", end: "2018-07", months: 1 },
    ...{ kind: "filed", value: 100, average: 100, converted: false, factor: null, stated: "100 t", past: false },
    ...{ row: row(), rivals: null, silentRivals: 0, others: [], basis: "reported_to_un", label: "" },
    ...more,
  }) as unknown as OilMark;

test("a number is said as its source states it, in the unit shown where both stand, and about where it is", () => {
  expect(statedWords(row(), "bbl", true)).toBe("2,165 t");
  const both = row({ barrels: 18034.45 });
  expect([statedWords(both, "t", false), statedWords(both, "bbl", false)]).toEqual(["2,165 t", "18,034.45 bbl"]);
  expect(statedWords(both, "bbl", true)).toBe("2,165 t");
  expect(statedWords(row({ barrels: 9, converted: "barrels" }), "bbl", false)).toBe("2,165 t");
  expect(statedWords(row({ barrels: 9, converted: "tonnes" }), "t", false)).toBe("9 bbl");
  expect(statedWords(row({ rounding: "about" }), "t", false)).toBe("about 2,165 t");
  expect(statedWords(row({ rounding: "rounded" }), "t", false)).toBe("about 2,165 t");
  expect(statedWords(row({ rounding: "truncated" }), "t", false)).toBe("2,165 t");
  expect(statedWords(row({ converted: "tonnes" }), "t", true)).toBe("2,165 t");
  expect(statedWords(row({ tonnes: null, barrels: 9, converted: "barrels" }), "bbl", true)).toBe("9 bbl");
  expect(valueWords(18034.45, "bbl")).toBe("18,034 bbl");
});

test("a conversion names its factor, and a newspaper's is told apart", () => {
  expect(conversionWords(mark())).toBe("");
  expect(conversionWords(mark({ converted: true, factor: FACTORS.CHN }))).toBe("converted from 100 t at 8.33 bbl/t");
  expect(conversionWords(mark({ converted: true }))).toBe("a newspaper's own conversion");
});

test("a silence says which it is and when the table was seen; at a knowledge date nothing of later days", () => {
  const of = (kind: string, more: object = {}, past = false) => silenceWords(mark({ kind, row: row(more), past }));
  const undated = { as_of: "" };
  expect(of("not_reported")).toBe("not reported, as the table stood on 5 Jan 2018");
  expect(of("not_reported", undated)).toBe("not reported");
  expect(of("not_yet_due")).toBe("not yet reported when last seen, 5 Jan 2018");
  expect(of("not_yet_due", undated)).toBe("not yet reported when last seen");
  const later = { filing: "later_filed" };
  expect(of("not_yet_due", later)).toBe(
    "missing from the table of 5 Jan 2018 and filed later; the figure was not found",
  );
  expect(of("not_yet_due", { ...later, ...undated })).toBe(
    "missing from the table and filed later; the figure was not found",
  );
  expect(of("not_yet_due", later, true)).toBe("not reported when last seen, 5 Jan 2018");
  expect(of("not_yet_due", undated, true)).toBe("not reported when last seen");
  expect(of("no_record")).toBe("no record found of what was reported");
  expect(of("withheld")).toBe("withheld");
  expect([of("filed"), of("derived"), of("zero")]).toEqual(["", "", ""]);
});

test("a mark says who, when, how much, on what basis, from which table, and what others say", () => {
  const says = (more: object = {}) => markWords(mark(more), "t");
  expect(says()).toBe("China, Jul 2018: 100 t; reported to the UN, China, table of 5 Jan 2018.");
  expect(says({ row: row({ as_of: "" }) })).toBe("China, Jul 2018: 100 t; reported to the UN, China.");
  expect(says({ about: true })).toContain(": about 100 t; ");
  expect(says({ value: 0 })).toBe("China, Jul 2018: zero, reported to the UN, China, table of 5 Jan 2018.");
  expect(says({ value: null, kind: "no_record", row: null })).toBe(
    "China, Jul 2018: no record found of what was reported.",
  );
  expect(says({ converted: true, factor: FACTORS.CHN })).toContain(
    ": about 100 t (converted from 100 t at 8.33 bbl/t); ",
  );
  expect(says({ end: "2018-09", months: 3, value: 300 })).toBe(
    "China, Jul–Sep 2018: 300 t for 3 months together, drawn at the average of 100 t a month; reported to the UN, China, table of 5 Jan 2018.",
  );
  const rivals = (count: number, said: string) => says({ rivals: { count, said } });
  expect(rivals(1, "90")).toMatch(/2018\. 1 other statement: 90 t\.$/);
  expect(rivals(2, "about 90–110")).toMatch(/ 2 other statements: about 90–110 t\.$/);
  expect(says({ silentRivals: 1 })).toMatch(/2018\. Missing from an older table\.$/);
  expect(says({ silentRivals: 2 })).toMatch(/ Missing from 2 older tables\.$/);
  expect(says({ rivals: { count: 1, said: "9" }, silentRivals: 1 })).toMatch(
    / 1 other statement: 9 t; missing from an older table\.$/,
  );
});

test("what is noted of a filed number stands with it: one month is mostly bitumen", () => {
  const noted = (note: string, more: object = {}) => markWords(mark({ row: row({ note, ...more }) }), "t");
  expect(noted("91 % bitumen, according to VOA")).toMatch(/5 Jan 2018\. Note: 91 % bitumen, according to VOA\.$/);
  expect(noted("Cut off.")).toMatch(/ Note: Cut off\.$/);
  // How a derived number is worked out stands in its evidence.
  expect(noted("China less May", { basis: "derived" })).not.toContain("Note");
  const m = model(readRecord(), parseView("from=2024-09&to=2024-09&supplier=CHN").view);
  const september = m.marks.find((x) => x.id === "om-chn-2024-09-2");
  expect(september?.label).toMatch(/Note: 91 % bitumen \(asphalt feedstock, 7,151 t\) according to VOA\.$/);
  const at = m.columns.findIndex((c) => c.key === "note");
  expect(m.lines.find((l) => l.id === "om-chn-2024-09-2")?.cells[at]).toMatch(/^91 % bitumen/);
  const capped = cap(readRecord(), parseView("from=2024&to=2024").view);
  const said = capped.lines.find((l) => l.id === "om-chn-2024-09-2")?.cells;
  expect(said?.[capped.columns.findIndex((c) => c.key === "note")]).toMatch(/^91 % bitumen/);
});

test("the line of a mark holds the same: whole numbers, empty where there is nothing, the quantity's name without a row", () => {
  const line = lineOf(
    mark({
      end: "2018-09",
      months: 3,
      value: 300.4,
      rivals: { count: 1, low: 290.6, high: 310.4, about: true },
      others: [row()],
    }),
  );
  expect(line.id).toBe("om1");
  expect(line.cells).toEqual([
    ...["Jul–Sep 2018 (3 months together)", "China", 300, "100 t", null, "reported to the UN", "China", "2018-01-05"],
    ...[null, 1, 291, 310, "about", null],
  ]);
  const silent = lineOf(mark({ id: null, value: null, kind: "no_record", row: null, basis: "", stated: "" }));
  expect(silent.id).toBe("CHN:2018-07:2018-07");
  expect(silent.cells).toEqual([
    ...[
      "Jul 2018",
      "China",
      null,
      null,
      null,
      null,
      null,
      null,
      "no record found of what was reported",
      0,
      null,
      null,
      null,
      null,
    ],
  ]);
});

test("what is known only beyond the window, hidden, cut or of no supplier is said so", () => {
  const record = readRecord();
  const says = (query: string) => model(record, parseView(query).view).finding;
  expect(says("from=2018-09&to=2018-09&supplier=RUS")).toBe(
    "For Sep 2018 only a sum reaching beyond the window is known.",
  );
  expect(says("supplier=KOR")).toBe("No supplier in this filter reports refined petroleum to the 1718 Committee.");
  expect(says("basis=estimate")).toBe("The filter on the basis leaves nothing of what was reported in this window.");
  expect(says("from=2018-08&to=2018-10&supplier=CHN")).toMatch(/^China reported .*\.$/);
  const hidden = model(record, parseView("from=2018&to=2018&basis=reported_to_un").view);
  expect(hidden.notes.at(-1)).toMatch(/^The filter on the basis hides what is known of \d+ months\.$/);
  expect(model(record, parseView("from=2018&to=2018").view).notes.join()).not.toContain("hides");
});
