import { expect, test } from "vitest";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import type { Cell } from "../model";
import { model } from "./model";

const record = readRecord();
const of = (query: string, more: object = {}) => model({ ...record, ...more }, parseView(query).view);
const says = (query: string) => of(query).finding;
const line = (query: string, id: string) => {
  const m = of(query);
  const cells = m.lines.find((l) => l.id === id)?.cells ?? [];
  return Object.fromEntries(
    m.columns.map((c, i): [string, Cell] => [c.key, cells[i] ?? null]).filter(([, v]) => v !== null),
  );
};

test("what the published totals of whole years make of the months is said: one by name, few by name, many by number", () => {
  expect(says("from=2018&to=2018")).toBe(
    "China and Russia reported about 401,155 bbl (partly converted) of refined petroleum for 2018. With the published total of the year (Russia 2018: 241,114 bbl) it is about 401,031 bbl (partly converted).",
  );
  expect(says("from=2018&to=2019")).toMatch(
    / With the published totals of the year \(Russia 2018: 241,114 bbl; China 2019: [^;]+; Russia 2019: 277,365 bbl\) it is about [\d,]+ bbl \(partly converted\)\.$/,
  );
  expect(says("")).toMatch(/\) it is at least 2,043,501 bbl \(partly converted\), still without 73 reports\.$/);
  expect(says("from=2020&to=2020")).not.toContain("published");
});

test("silence, hidden months and sums beyond the window are counted in the words of those who report", () => {
  expect(says("from=2017&to=2017")).toBe(
    "China and Russia reported at least 18,034 bbl (partly converted) of refined petroleum for Oct–Dec 2017; for 5 of 6 monthly reports there is no figure.",
  );
  expect(says("from=2023-06&to=2024-03&unit=t")).toBe(
    "China and Russia reported at least 26,395 t (partly converted) of refined petroleum for Jun 2023 – Mar 2024; for 2 of 17 monthly reports there is no figure. A sum reaching beyond the window is not counted.",
  );
  expect(says("from=2018-02&to=2018-03")).toContain(" 2 sums reaching beyond the window are not counted.");
  expect(says("from=2018&to=2018&basis=reported_to_un")).toMatch(/ The filter on the basis hides 13 monthly reports\./);
  expect(says("from=2018&to=2018&supplier=RUS&basis=reported_to_un")).toMatch(
    / The filter on the basis hides \d+ months\./,
  );
});

test("the notes say how to read what is drawn, with every factor used, and nothing of what is not", () => {
  const notes = (query: string) => of(query).notes;
  const of2018 = notes("from=2018&to=2018");
  expect(of2018[0]).toMatch(/^China: 10 values shown stated in tonnes, converted at 8\.33 barrels a tonne\. /);
  expect(of2018[1]).toMatch(/^Russia: 10 values shown stated in tonnes, converted at 8\.25 barrels a tonne\. /);
  expect(of2018.slice(2)).toEqual([
    "A bar wider than a month is a sum known only for those months together, drawn at its monthly average. Nothing says how it fell on the months.",
    "Hatched: worked out by subtraction from published totals, not read in a table.",
    "A bracket beside a bar spans other statements about the same month.",
    "Russia 2018: 241,114 bbl: the published total of the year. The bars add up to what the months give; the share of the cap is counted from this total.",
  ]);
  expect(notes("from=2017&to=2017")).toEqual([
    expect.stringMatching(/^China: 1 value shown stated in tonnes, converted at 8\.33 /),
    "A month without a figure is not a zero. A reported zero is a ring on the base line.",
  ]);
  expect(notes("from=2023-08&to=2023-08&unit=t")).toEqual([
    "A bracket beside a bar spans other statements about the same month.",
  ]);
  expect(notes("from=2023-06&to=2023-07&unit=t")[0]).toMatch(
    /^Russia: 2 values shown stated in barrels, converted at 7\.98 /,
  );
});

test("the table: the value beside what is stated, its conversion, table and rivals; a total of a year by itself", () => {
  expect(line("from=2019&to=2019", "om-rus-2019-08-2")).toEqual({
    ...{ period: "Aug 2019", supplier: "Russia", value: 21549, stated: "2,612 t", as_of: "2019-11-20", others: 2 },
    ...{ conversion: "converted from 2,612 t at 8.25 bbl/t", basis: "reported to the UN", low: 16583, high: 21541 },
    ...{ reporter: "Russia (notification to 1718 Committee)", others_are: "about" },
  });
  expect(line("from=2019&to=2019", "ot-chn-2019-01-2019-12-1")).toEqual({
    ...{ period: "2019 (published total of the year)", supplier: "China", value: 189374, stated: "22,734 t" },
    ...{ conversion: "converted from 22,734 t", basis: "reported to the UN", as_of: "2020-02-04" },
    reporter: "1718 Committee website (member state notifications)",
  });
  expect(line("from=2019&to=2019", "ot-rus-2019-01-2019-12-3")).not.toHaveProperty("conversion");
  expect(of("").columns.map((c) => [c.label, c.unit ?? "", c.numeric ?? false].join("|"))).toEqual([
    ...[
      "Period||false",
      "Supplier||false",
      "Reported|bbl|true",
      "As stated||false",
      "Conversion||false",
      "Basis||false",
    ],
    ...["Reporter||false", "Table as of||false", "Why no figure||false", "Other statements||true"],
    ...["Lowest other|bbl|true", "Highest other|bbl|true", "The others are||false", "Note||false"],
  ]);
  expect(of("unit=t").columns.flatMap((c) => c.unit ?? [])).toEqual(["t", "t", "t"]);
});

test("the table adds up to what the sentence says, in either unit, whatever the window", () => {
  for (const query of ["from=2018&to=2018", "from=2019&to=2020&unit=t", "from=2023-03&to=2024-10", "supplier=RUS"]) {
    const m = of(query);
    const of1 = (key: string) => m.columns.findIndex((c) => c.key === key);
    for (const s of m.suppliers) {
      const name = s.code === "CHN" ? "China" : "Russia";
      const cut = m.marks.filter(
        (x) => x.supplier === s.code && (x.span.start < m.domain.start || x.span.end > m.domain.end),
      );
      const out = new Set(cut.map((x) => x.id ?? x.key));
      const own = m.lines.filter(
        (l) =>
          l.cells[of1("supplier")] === name && !String(l.cells[of1("period")]).includes("published") && !out.has(l.id),
      );
      const sum = own.reduce((n, l) => n + Number(l.cells[of1("value")] ?? 0), 0);
      expect(Math.abs(sum - s.value)).toBeLessThanOrEqual(own.length / 2);
      expect(s.cut).toBe(cut.filter((x) => x.value !== null).length);
    }
    const bars = Math.max(...m.marks.flatMap((x) => [x.average, (x.rivals?.high ?? 0) / x.months]));
    expect(m.max).toBe(bars);
  }
});

test("rows and sources: every mark with its rivals, the totals, the caps that begin in the window and the factors used", () => {
  const m = of("from=2018&to=2018");
  for (const x of m.marks) {
    if (x.row) expect(m.rows).toContain(x.row.id);
    for (const o of x.others) expect(m.rows).toContain(o.id);
  }
  expect(m.rows).toContain("ot-rus-2018-01-2018-12-5");
  for (const r of m.rules) {
    expect(m.rows).toContain(r.id);
    for (const s of r.sources) expect(m.sources).toContain(s);
  }
  for (const x of m.marks) for (const s of x.factor?.sources ?? []) expect(m.sources).toContain(s);
  expect(new Set(m.rows).size).toBe(m.rows.length);
  expect(new Set(m.sources).size).toBe(m.sources.length);
  const none = of("from=2017&to=2018&basis=estimate");
  expect([none.rows, none.sources, none.empty]).toEqual([[], [], true]);
});
