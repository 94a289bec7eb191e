import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { knownOn } from "../../record/known";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { anyView } from "../../view/sample";
import { soundIn } from "../sound.fixture";
import { Draw } from "./Draw";
import { model, wholeMonths } from "./model";
import { runsOf } from "./runs";

const record = readRecord();
const of = (query: string) => {
  const { view } = parseView(query);
  return model({ ...knownOn(record, view.asof), version: record.version }, view);
};
const mark = (query: string, key: string) => of(query).marks.find((m) => m.key === key);

test("a bar shows the leading filing and counts the others", () => {
  const m = mark("from=2024-09&to=2024-09", "CHN:2024-09:2024-09");
  expect(m?.kind).toBe("filed");
  expect(m?.value).toBe(65386.918);
  expect(m?.converted).toBe(false);
  expect(m?.label).toMatch(/^China, Sep 2024: 65,387 bbl; reported to the UN.*1 other statement/);
});

test("a converted value says so, with the factor, in its label, its table line and the notes", () => {
  const m = of("from=2017-10&to=2017-10&supplier=CHN");
  expect(m.marks[0]?.value).toBeCloseTo(2165 * 8.33);
  expect(m.marks[0]?.label).toContain("converted from 2,165 t at 8.33 bbl/t");
  expect(m.lines[0]?.cells).toContain("converted from 2,165 t at 8.33 bbl/t");
  expect(m.finding).toContain("(partly converted)");
  expect(m.notes.join()).toContain("8.33 barrels a tonne");
  const t = of("from=2017-10&to=2017-10&supplier=CHN&unit=t");
  expect(t.marks[0]?.value).toBe(2165);
  expect(t.finding).toBe("China reported 2,165 t of refined petroleum for Oct 2017.");
});

test("a run of months known together is one mark at its average, and covers its months", () => {
  const m = of("from=2023-09&to=2023-12&supplier=CHN");
  expect(m.marks.map((x) => [x.key, x.kind, x.value, x.average])).toEqual([
    ["CHN:2023-09:2023-12", "derived", 123904, 30976],
  ]);
  expect(m.marks[0]?.label).toContain("for 4 months together");
});

test("a run reaching beyond the window is drawn but not added", () => {
  const m = of("from=2024-06&to=2024-09&supplier=CHN");
  expect(m.marks).toHaveLength(2);
  expect(m.finding).toContain("at least 65,386 bbl");
  expect(m.finding).toContain("A sum reaching beyond the window is not counted.");
});

test("a reported zero is a number, a silence is none", () => {
  const zeros = of("from=2021&to=2021&supplier=RUS");
  expect(zeros.marks.every((m) => m.kind === "zero")).toBe(true);
  expect(zeros.finding).toBe("Russia reported zero for 2021.");
  const silent = of("from=2024-02&to=2024-12&supplier=RUS");
  expect(silent.marks.every((m) => m.kind === "not_reported" && m.value === null)).toBe(true);
  expect(silent.finding).toBe("For Feb–Dec 2024 there is no figure from Russia: 11 months of silence.");
  expect(mark("from=2022&to=2022", "RUS:2022-08:2022-08")?.kind).toBe("zero_or_blank");
  expect(mark("from=2025&to=2025", "CHN:2025-06:2025-06")?.kind).toBe("not_yet_due");
  expect(mark("from=2017&to=2017", "RUS:2017-10:2017-10")?.kind).toBe("no_record");
});

test("silence makes a sum at least, and is counted", () => {
  expect(of("from=2020&to=2020&supplier=CHN").finding).toMatch(
    /^China reported at least [\d,]+ bbl .* for 2020; for 4 of 12 months there is no figure\.$/,
  );
});

test("filters: supplier and basis, not the hosts of workers; what they hide is neither a figure nor a silence", () => {
  expect(of("supplier=RUS").suppliers.map((s) => s.code)).toEqual(["RUS"]);
  expect(of("host=CHN").suppliers).toHaveLength(2);
  expect(of("host=KWT").suppliers).toHaveLength(2);
  const filed = of("from=2018&to=2018&supplier=CHN&basis=reported_to_un");
  expect(filed.marks.some((m) => m.kind === "derived" || m.value === null)).toBe(false);
  expect(filed.finding).toContain("The filter on the basis hides 7 months.");
  expect(of("basis=estimate").empty).toBe(true);
});

test("nothing to report before the first cap, and no month after the knowledge date", () => {
  expect(of("from=1993&to=2016").empty).toBe(true);
  expect(of("from=1993&to=2016").finding).toContain("Oct 2017");
  const early = of("asof=2019-03-31");
  expect(early.marks.every((m) => m.start <= "2019-03")).toBe(true);
});

test("the caps' first days stand in the window, from the measures", () => {
  expect(of("").rules.map((r) => r.starts)).toEqual(["2017-10-01", "2018-01-01"]);
  expect(of("from=2020").rules).toEqual([]);
});

test("runs of one sign end where the sign changes", () => {
  const runs = runsOf(of("supplier=RUS&from=2020-10&to=2022-12").marks);
  expect(runs.map((r) => [r.kind, r.marks.length])).toEqual([
    ["zero", 21],
    ["zero_or_blank", 5],
    ["filed", 1],
  ]);
});

test("a year known by its published total says both sums, so that the cap meter's number stands here too", () => {
  const m = of("from=2019&to=2019");
  expect(m.finding).toBe(
    "China and Russia reported at least 443,744 bbl (partly converted) of refined petroleum for 2019; for 1 of 24 monthly reports there is no figure. With the published totals of the year (China 2019: 22,734 t, by our conversion about 189,374 bbl; Russia 2019: 277,365 bbl) it is about 466,739 bbl (partly converted).",
  );
  expect(m.lines.at(-1)?.id).toBe("ot-rus-2019-01-2019-12-3");
  expect(m.lines.at(-1)?.cells).toContain(277365);
  expect(m.rows).toContain("ot-rus-2019-01-2019-12-3");
  const t = of("from=2019&to=2019&unit=t");
  expect(t.finding).toContain("Russia 2019: 277,365 bbl, by our conversion about 33,620 t)");
  expect(of("from=2019-02&to=2019-12").finding).not.toContain("published");
});

test("a filter on the basis leaves no published total of another basis, and a sum with hidden months is at least", () => {
  expect(of("from=2018&to=2018&basis=derived").completed.totals).toEqual([]);
  const filed = of("from=2018&to=2018&supplier=CHN&basis=reported_to_un");
  expect(filed.suppliers[0]?.least).toBe(true);
  expect(filed.suppliers[0]?.hiddenMonths).toBe(7);
});

test("a knowledge date tells nothing of what came after it", () => {
  const m = of("from=2018&to=2018&asof=2018-11-30");
  const september = m.marks.find((x) => x.key === "CHN:2018-09:2018-09");
  expect(september?.label).toMatch(/^China, Sep 2018: not reported when last seen/);
  for (const asof of ["2018-11-30", "2019-06-30", "2021-03-31", "2024-03-31"]) {
    const said = of(`asof=${asof}`);
    const all = [...said.marks.map((x) => x.label), ...said.lines.flatMap((l) => l.cells), said.finding, ...said.notes];
    expect(all.join(" ")).not.toMatch(/filed later|not yet/);
    expect(said.marks.some((x) => x.kind === "not_reported")).toBe(false);
  }
});

const sound = soundIn(record);

test("any view: rows and sources exist, sums are those of the marks, no NaN, and it draws", () => {
  fc.assert(
    fc.property(anyView, fc.integer({ min: 320, max: 1320 }), (view, width) => {
      const m = model({ ...knownOn(record, view.asof), version: record.version }, view);
      const window = wholeMonths(m.domain);
      sound(m);
      expect(m.lines).toHaveLength(m.marks.length + m.completed.totals.length);
      expect(m.completed.value).toBeGreaterThanOrEqual(0);
      for (const c of m.lines.flatMap((l) => l.cells)) expect(typeof c !== "number" || Number.isFinite(c)).toBe(true);
      for (const s of m.suppliers) {
        const inside = m.marks.filter(
          (x) => x.supplier === s.code && x.span.start >= window.start && x.span.end <= window.end,
        );
        expect(s.value).toBeCloseTo(
          inside.reduce((n, x) => n + (x.value ?? 0), 0),
          3,
        );
        expect(s.countedMonths + s.silentMonths).toBe(inside.reduce((n, x) => n + x.months, 0));
      }
      expect(Number.isFinite(m.max)).toBe(true);
      expect([m.finding, ...m.notes].join()).not.toMatch(/NaN|undefined|Infinity|null/);
      const svg = renderToStaticMarkup(createElement(Draw, { model: m, width, view, pick: view.pick }));
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: 60 },
  );
});
