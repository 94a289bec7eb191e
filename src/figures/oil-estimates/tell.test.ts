import { expect, test } from "vitest";
import { readRecord } from "../../record/read";
import type { PetroleumEstimatesRow } from "../../record/tables";
import { parseView } from "../../view/codec";
import type { Cell } from "../model";
import { model } from "./model";
import { BANDS, bandOf, oneYear, reasonOf, roleOf } from "./roles";
import { shorter } from "./short";

const record = readRecord();
const of = (query: string, more: object = {}) => model({ ...record, ...more }, parseView(query).view);
const says = (query: string, more: object = {}) => of(query, more).finding;
const line = (query: string, id: string) => {
  const m = of(query);
  const cells = m.lines.find((l) => l.id === id)?.cells ?? [];
  return Object.fromEntries(
    m.columns.map((c, i): [string, Cell] => [c.key, cells[i] ?? null]).filter(([, v]) => v !== null),
  );
};
const row = (more: Partial<Record<keyof PetroleumEstimatesRow, unknown>>) =>
  ({
    ...{ unit: "barrels", cap_meter: "no", measure: "illicit_deliveries", value: 9, qualifier: "", laden: null },
    ...{ period_start: "2019-01", period_end: "2019-12", body: "RUSI" },
    ...more,
  }) as unknown as PetroleumEstimatesRow;

test("few estimates are told one by one: whose, how much, of when, at what load, against what", () => {
  expect(says("from=2018&to=2018")).toBe(
    "The US-led complaint at least 759,793, in its highest case 1,367,628 bbl (1 Jan 2018 to 30 May 2018, upper case 90 % laden), the United States about 800,000 bbl (Jan–Aug 2018) and the United States up to 3,780,000 bbl (2018, 100 % laden): the only 3 estimates beside the reports in this window. Reported for 2018: about 401,031 bbl, partly converted from tonnes; the cap is 500,000.",
  );
  expect(says("from=2022&to=2022")).toBe(
    "The UN Panel up to 800,000 bbl (Jan–Aug 2022): the only estimate beside the reports in this window. Reported for 2022: at least 155,783 bbl; the cap is 500,000.",
  );
  expect(says("from=2019&to=2019&unit=t")).toBe(
    "The UN Panel citing the United States at least 466,987 t (Jan–Oct 2019): the only estimate beside the reports in this window. Reported for 2019: about 56,354 t, partly converted from barrels; the cap is 60,024.",
  );
  expect(says("from=2020&to=2020&basis=estimate")).toMatch(
    /, C4ADS and RUSI up to 2,332,000 bbl \(2020, total, reported deliveries included\) and C4ADS and RUSI about 614,000–1,105,000 bbl \(2020, 50–90 % laden\): the only 3 estimates beside the reports in this window under this filter\. What was reported is hidden by the filter\.$/,
  );
  expect(says("from=2023&to=2023&laden=75")).toMatch(
    /^Tankers 75 % laden where a load is stated: the UN Panel about 651,248 bbl \(1 Jan 2023 to 1 May 2023, 75 % laden\), VOA 420,000–1,260,000 bbl \(1 Feb 2023 to 6 Jul 2023, total, reported deliveries included\) and the UN Panel/,
  );
  expect(says("from=2018&to=2018&laden=50")).toContain("1 Jan 2018 to 30 May 2018, in part 50 % laden)");
});

test("many are counted: how many put it over the year's own cap, in their highest case, and how many do not", () => {
  for (const query of [
    "",
    "unit=t",
    "from=2018&to=2021",
    "from=2023&to=2024",
    "laden=30",
    "laden=5",
    "basis=estimate",
  ]) {
    const m = of(query);
    const main = m.bands.flatMap((b) => b.marks).filter((x) => x.kind === "estimate");
    if (main.length <= 3) throw new Error(query);
    const over = main.filter((x) => x.estimate.high >= m.limit).length;
    expect(m.finding).toMatch(new RegExp(`[Oo]f ${main.length} estimates of oil beside the reports by \\d+ bodies`));
    const said = / (\d+) puts? it above the year's whole cap/.exec(m.finding)?.[1];
    if (over < main.length) expect([query, Number(said ?? 0)]).toEqual([query, over]);
    if (over > 0 && over < main.length)
      expect(m.finding).toMatch(
        new RegExp(
          `${over === 1 ? "1 puts it above the year's whole cap, at least in its" : `${over} put it above the year's whole cap, at least in their`} highest case; ${main.length - over} do(es)? not\\.`,
        ),
      );
  }
  expect(says("from=2018&to=2021")).toMatch(
    /^Of 8 estimates of oil beside the reports by 6 bodies, all put it above|^Of \d+ /,
  );
  expect(says("laden=30")).toMatch(/^Tankers 30 % laden where a load is stated: of \d+ estimates/);
  expect(says("basis=estimate")).toContain("bodies under this filter, ");
});

test("none, with what there is instead, and what was reported", () => {
  expect(says("from=2025&to=2025")).toMatch(
    /^No estimate of oil delivered beside the reports is on record for this window\.( \d+ counts? of deliveries or transfers (is|are)\.)? Reported for 2025: at least 99,218 bbl; the cap is 500,000\.$/,
  );
  expect(says("from=2026&to=2026")).toContain("For this window no reported figure is known.");
  expect(says("from=1993&to=2000")).toBe(
    "No estimate of oil delivered beside the reports is on record for this window.",
  );
  expect(says("supplier=KOR")).toBe("No supplier in this filter reports refined petroleum to the 1718 Committee.");
  expect(of("supplier=KOR")).toMatchObject({ empty: true, notes: [], rows: [], sources: [], lines: [] });
  expect(says("from=2026&to=2026&supplier=CHN")).toContain("for this window under this filter.");
  const counts = record["petroleum-estimates"].filter((r) => r.unit === "deliveries");
  expect(says("from=2022&to=2022", { "petroleum-estimates": counts })).toMatch(
    / \d+ counts of deliveries or transfers are\. Reported for 2022/,
  );
  expect(
    says("from=2022&to=2022", {
      "petroleum-estimates": counts.slice(0, 0).concat(counts.filter((r) => r.id === "oe-e2022-poe-02")),
    }),
  ).toContain(" 1 count of deliveries or transfers is.");
});

test("the most reported is of the highest year, as far as is known, and years without a volume are named", () => {
  expect(says("from=2018&to=2020")).toMatch(
    / The most known to be reported for one year is about 466,739 bbl \(2019, partly converted from tonnes\)\.$/,
  );
  expect(says("from=2018&to=2019")).toContain(" The most reported for one year is about 466,739 bbl (2019");
  expect(says("from=2024&to=2026")).toMatch(/ No volume is on record for 2025 and 2026\.$/);
  expect(says("from=2024&to=2026&basis=estimate")).toMatch(
    / No volume is on record under this filter for .*2025 and 2026\.$/,
  );
});

test("the table: every case with its number as stated, its load, and why a number stands apart", () => {
  expect(line("from=2018&to=2018", "oe-e2018-us-03")).toEqual({
    ...{ what: "Estimate", group: "Complaints by the US and other states", counts: "beyond the reports" },
    ...{ reporter: "United States (report to the 1718 Committee)", period: "1 Jan 2018 to 30 May 2018" },
    ...{ value: 1367628, qualifier: "up to", stated: "up to 1,367,628 bbl", laden: "90 %", basis: "allegation" },
  });
  expect(line("from=2023&to=2023&laden=75", "oe-e2023-poe-02")).toMatchObject({
    ...{ value: 651248, stated: "about 781,497 bbl", laden: "computed for 75 %, stated at 90 %" },
  });
  const voa = line("from=2023&to=2023", "oe-e2023-voa-01");
  expect(voa).toMatchObject({ low: 420000, high: 1260000, laden: "not stated", group: "Press" });
  expect(voa).not.toHaveProperty("value");
  expect(line("from=2018&to=2018", "oe-e2018-us-04")).toMatchObject({
    ...{ what: "The cap was passed", stated: "at least 500,000 bbl", apart: "says only that the cap was passed" },
  });
  expect(line("from=2018&to=2018", "oe-e2018-wsj-02")).toMatchObject({
    ...{ what: "Told beside it", value: 2500000 },
    apart: "told again, a part of another, or taken from the cap or the level before it",
  });
  expect(line("from=2018&to=2018", "oe-e2018-rusamb-01")).toEqual({
    ...{ what: "Volume of something else", group: "Russia", period: "2018", counts: "monthly deliveries from russia" },
    ...{
      reporter: "Russia (Ambassador Alexander Matsegora, via RIA)",
      stated: "200–400 t",
      basis: "official statement",
    },
    apart: "a monthly level",
  });
  expect(line("from=2018&to=2018", "oe-e2018-rus-01")).toMatchObject({
    ...{ what: "Comparison", stated: "241,114 bbl", apart: "what a state itself put on paper, for comparison" },
  });
  expect(line("from=2018&to=2018", "oe-e2018-jpn-02")).toEqual({
    ...{ what: "Number", reporter: "Japan Ministry of Defense", period: "1 Jan 2018 to 23 Sep 2018", deliveries: 10 },
    ...{ counts: "ship-to-ship transfers seen", stated: "10", basis: "official statement" },
    ...{ qualifier: "exact", apart: "seen, not a count of deliveries" },
  });
  expect(line("from=2018&to=2018", "oe-e2018-us-21")).toMatchObject({ deliveries: 263, stated: "at least 263" });
  expect(line("from=2019&to=2019", "oe-e2022-ft-01")).toMatchObject({ deliveries: 20, apart: "over several years" });
});

test("the table's line of a year: what was reported, how sure, what is silent or hidden", () => {
  const year = (query: string) => {
    const m = of(query);
    const pick = m.years[0]?.pick ?? `reported:${m.years[0]?.period.label}`;
    return line(query, pick);
  };
  expect(year("from=2018&to=2018")).toEqual({
    ...{ what: "Reported in the year", reporter: "China and Russia, to the 1718 Committee", period: "2018" },
    ...{
      counts: "deliveries reported",
      value: 401031,
      qualifier: "about",
      stated: "about, partly converted",
      basis: "reported to the UN",
    },
  });
  expect(year("from=2022&to=2022")).toMatchObject({ value: 155783, apart: "7 monthly reports without a figure" });
  expect(year("from=2024&to=2024&basis=estimate,reported_to_un")).toMatchObject({
    apart: "12 monthly reports without a figure; 8 monthly reports hidden by the filter",
  });
  // Published totals of the year stand for the months that are hidden.
  expect(year("from=2018&to=2018&basis=reported_to_un")).not.toHaveProperty("apart");
  expect(year("from=2020&to=2020&basis=estimate")).toMatchObject({ apart: "hidden by the filter" });
  expect(year("from=2026&to=2026")).toMatchObject({ period: "2026", apart: "no figure" });
  expect(year("from=2026&to=2026")).not.toHaveProperty("value");
});

test("a bar says what each supplier reported, what is silent, and what is hidden", () => {
  const label = (query: string) => of(query).years[0]?.label;
  expect(label("from=2019&to=2019")).toBe(
    "Reported to the UN for 2019: about 466,739 bbl (partly converted): China about 189,374, Russia 277,365.",
  );
  expect(label("from=2022&to=2022")).toMatch(
    /^Reported to the UN for 2022: at least 155,783 bbl: China at least [\d,]+, Russia at least 3,225; 7 monthly reports without a figure\.$/,
  );
  expect(label("from=2024&to=2024&basis=reported_to_un")).toMatch(
    /; 12 monthly reports without a figure; 8 monthly reports hidden by the filter\.$/,
  );
  expect(label("from=2018&to=2018&basis=reported_to_un")).not.toContain("hidden");
  expect(label("from=2020&to=2020&basis=estimate")).toBe("Reported to the UN for 2020: hidden by the filter.");
  expect(label("from=2026&to=2026")).toBe("Reported to the UN for 2026: no figure.");
  const m = of("from=2019&to=2019&unit=t");
  expect(m.years[0]).toMatchObject({ state: "figure", limit: expect.closeTo(60024, 0) });
  expect(of("from=2020&to=2020&basis=estimate").years[0]).toMatchObject({ state: "hidden", pick: null });
  expect(of("from=2026&to=2026").years[0]).toMatchObject({ state: "silent", pick: null });
  expect(of("from=2019&to=2019").years[0]?.pick).toBe("ot-chn-2019-01-2019-12-1");
  // The last month with a figure, where no published total is used.
  expect(of("from=2022&to=2022").years[0]?.pick).toMatch(/^om-(chn|rus)-2022-/);
});

test("the notes say how to read what is drawn, and nothing of what is not", () => {
  const notes = (query: string) => of(query).notes;
  const first =
    "Estimates are never added: they overlap, rest on different ships and loads, and some retell another. Each band is one kind of body, all on one scale; a line covers the days the number is about.";
  expect(notes("from=2026&to=2026")).toEqual([first]);
  const all = notes("").join("\n");
  expect(all).toContain("Numbers count deliveries beyond the reports unless marked total");
  expect(all).toContain("Pale marks are not counted: ");
  expect(all).toContain("Other volumes stand in a strip without a scale, as stated: ");
  expect(all).toContain("Numbers of deliveries are not volumes and have their own axis; ");
  expect(all).toContain("What is stated in tonnes is converted (China 8.33, ");
  expect(all).not.toMatch(/laden, in proportion|stated in barrels/);
  expect(notes("from=2023&to=2023&laden=75").at(-1)).toBe(
    "Estimates whose load is stated are computed for 75 % laden, in proportion; the others stay and are drawn paler.",
  );
  expect(notes("unit=t").at(-1)).toMatch(
    /^The cap and the estimates are stated in barrels, converted at 8.33 barrels a tonne\. /,
  );
  expect(notes("from=2018&to=2018").join()).toContain("2 rows repeat for comparison what states filed");
  expect(notes("from=2022&to=2022").join()).toContain("1 row repeats for comparison what states filed");
  expect(notes("from=2022&to=2022").join()).not.toMatch(/Pale marks|marked total/);
  expect(notes("from=2023&to=2023").join()).not.toContain("Other volumes");
});

test("the role of a row: what is counted, what stands beside it, and why", () => {
  expect(roleOf(row({ unit: "deliveries", cap_meter: "yes" }), 500)).toBe("count");
  expect(roleOf(row({ unit: "voyages" }), 500)).toBe("count");
  expect(roleOf(row({ cap_meter: "yes", measure: "customs_exports" }), 500)).toBe("estimate");
  for (const measure of ["reported_deliveries", "customs_exports"])
    expect(roleOf(row({ measure }), 500)).toBe("comparator");
  for (const measure of ["illicit_deliveries", "total_deliveries", "deliveries_from_russia"])
    expect(roleOf(row({ measure }), 500)).toBe("light");
  for (const more of [{ unit: "tonnes" }, { measure: "annual_need" }, { period_end: "2020-01" }])
    expect(roleOf(row(more), 500)).toBe("aside");
  expect(roleOf(row({ value: 500, qualifier: "at_least" }), 500)).toBe("passed");
  expect(roleOf(row({ value: 501, qualifier: "at_least" }), 500)).toBe("light");
  expect(roleOf(row({ value: 500 }), 500)).toBe("light");
  expect([oneYear(row({})), oneYear(row({ period_start: "2018-12" }))]).toEqual([true, false]);
  const why = (measure: string) => reasonOf(row({ measure }), "aside");
  expect(
    [
      "annual_imports_baseline",
      "annual_need",
      "annual_imports_from_russia",
      "monthly_deliveries_from_russia",
      "planned_shipment",
      "single_transfer",
      "unreported_deliveries",
      "illicit_deliveries",
      "total_deliveries",
    ].map(why),
  ).toEqual([
    "a yearly level before the caps",
    "a yearly need, not a delivery",
    "a yearly level, as one man tells it",
    "a monthly level",
    "planned, delivery not confirmed",
    "single transfers",
    "fuel for one place",
    "one ship or network",
    "several years together",
  ]);
  expect([reasonOf(row({}), "estimate"), reasonOf(row({}), "count")]).toEqual(["", ""]);
  expect(
    ["Panel of Experts", "US-led complaint", "RUSI", "Media", "Defector", "Japan"].map((b) => bandOf(b as never)),
  ).toEqual(["panel", "complaint", "institute", "press", "press", "state"]);
});

test("a band holds the marks of its bodies in the window, in the order of their ends, named where several speak", () => {
  for (const query of ["", "from=2018&to=2019", "from=2023-06&to=2023-08", "supplier=CHN", "basis=allegation"]) {
    const m = of(query);
    const titles: string[] = BANDS.map((b) => b.title);
    const at = m.bands.map((b) => titles.indexOf(b.title));
    if (m.bands[0]?.key !== "nobody") expect(at).toEqual([...at].sort((a, b) => a - b));
    for (const b of m.bands) {
      for (const x of b.marks) {
        expect(bandOf(x.estimate.rows[0]?.body as never)).toBe(b.key);
        expect(x.estimate.span.start <= m.domain.end && x.estimate.span.end >= m.domain.start).toBe(true);
        for (const c of x.estimate.cases) for (const id of c.ids) expect(m.rows).toContain(id);
      }
      const main = b.marks.filter((x) => x.kind === "estimate").map((x) => x.estimate.span.end);
      expect(main).toEqual([...main].sort((p, q) => p - q));
      if (new Set(b.marks.map((x) => x.estimate.short)).size > 1) expect(b.named).toBe(true);
    }
    const ends = m.counts.map((c) => c.span.end);
    expect(ends).toEqual([...ends].sort((p, q) => p - q));
    const starts = m.asides.map((c) => c.span.start);
    expect(starts).toEqual([...starts].sort((p, q) => p - q));
  }
  // What is about Russia alone does not stand under a filter that leaves Russia out.
  const china = of("supplier=CHN");
  expect(china.bands.flatMap((b) => b.marks).some((x) => x.estimate.scope === "russia")).toBe(false);
  expect(china.asides.some((a) => a.row.body === "Russia")).toBe(false);
  expect(of("from=2026&to=2026").bands).toMatchObject([
    { key: "nobody", title: "No estimate of a volume in this view" },
  ]);
});

test("a count told by several is one mark that names the others; marks say their days, number and basis", () => {
  const m = of("from=2018&to=2018");
  const label = (id: string) => [...m.counts, ...m.asides].find((c) => c.id === id)?.label;
  expect(label("oe-e2018-us-21")).toBe(
    "US Treasury/State/Coast Guard (March 2019 advisory), 2018: at least 263 deliveries by tanker; official statement.",
  );
  expect(label("oe-e2018-us-31")).toBe("US Treasury, 2018: 3,500 t; single transfers; official statement.");
  expect(m.counts.find((c) => c.rows.length > 1)?.label ?? "Also told by x.").toMatch(/Also told by .+\.$/);
  const many = of("").counts.filter((c) => c.rows.length > 1);
  for (const c of many) {
    expect(new Set(c.rows.map((r) => r.value)).size).toBe(1);
    for (const r of c.rows.slice(1)) expect(c.label).toContain(r.reporter);
  }
  for (const c of of("").counts) {
    expect(c.value).toBe(c.row.value);
    expect(c.seen).toBe(c.row.measure !== "tanker_deliveries_count");
    expect(c.years).toBe(!oneYear(c.row));
    if (c.rows.length === 1) expect(c.label).not.toContain("Also told");
  }
});

test("shorter: first without counts, then without other volumes, then fewer bodies; what is left out is said", () => {
  const m = of("from=2018&to=2018");
  const n = shorter.parts(m);
  expect(n).toBe(m.bands.length + 2);
  const all = shorter.keep(m, m.bands.length + 1, null);
  expect(all.model).toMatchObject({ counts: [], low: true });
  expect([all.model.asides, all.left]).toEqual([m.asides, "numbers of deliveries"]);
  const some = shorter.keep(m, m.bands.length, null);
  expect([some.model.asides, some.left]).toEqual([[], "numbers of deliveries, volumes of other things"]);
  const one = shorter.keep(m, 1, null);
  expect(one.model.bands).toEqual(m.bands.slice(0, 1));
  expect(one.left).toBe(
    ["numbers of deliveries", "volumes of other things", ...m.bands.slice(1).map((b) => b.title)].join(", "),
  );
  expect(shorter.keep({ ...m, counts: [], asides: [] }, m.bands.length, null).left).toBe("");
});
