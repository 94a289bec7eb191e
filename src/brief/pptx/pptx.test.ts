import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { model as earningsModel } from "../../figures/labour-earnings/model";
import { model as entriesModel } from "../../figures/labour-entries/model";
import { model as capModel } from "../../figures/oil-cap/model";
import { model as estimatesModel } from "../../figures/oil-estimates/model";
import { model as monthlyModel } from "../../figures/oil-monthly/model";
import { readRecord } from "../../record/read";
import { DEFAULT_VIEW, type View } from "../../view/view";
import { chartXml } from "./chartXml";
import { pptxOf } from "./pptx";
import { letters } from "./sheet";
import type { PptxDeck } from "./spec";
import { specOf, specsOf } from "./specs";
import { esc } from "./xml";

const record = readRecord();
const inYears = (from: string, to: string): View => ({
  ...DEFAULT_VIEW,
  from: from as View["from"],
  to: to as View["to"],
});
const PNG = new Uint8Array([137, 80, 78, 71]);

function deck(): PptxDeck {
  const chart = specOf(capModel(record, DEFAULT_VIEW));
  const monthly = specOf(monthlyModel(record, inYears("2019", "2020")));
  const still = { png: PNG, width: 1600, height: 760 };
  const base = {
    annotation: "",
    finding: "So much is found.",
    sourceLine: "North Korea Sanctions Atlas",
    notes: ["Say this.\n\nThen that."],
  };
  return {
    title: 'A deck with "quotes" & <signs>',
    saved: "2026-11-25",
    slides: [
      {
        ...base,
        headline: "Cap & co <now>",
        shown: [{ alt: 'Chart "of" the cap', chart, still: null }],
        link: "https://atlas.example/?a=1&b=2",
      },
      {
        ...base,
        headline: "Months",
        annotation: "A line",
        shown: [{ alt: "Chart", chart: monthly, still: null }],
        link: "",
      },
      {
        ...base,
        headline: "Panels",
        shown: [1, 2, 3, 4].map((n) => ({ alt: `Panel ${n}`, chart: null, still })),
        link: "",
      },
    ],
  };
}

const open = () => unzipSync(pptxOf(deck()));
const text = (files: Record<string, Uint8Array>, path: string) => strFromU8(files[path] ?? new Uint8Array());
const attr = (xml: string, name: string) =>
  [...xml.matchAll(new RegExp(`\\b${name}="([^"]*)"`, "g"))].map((m) => m[1] ?? "");

test("every relation leads to a part that is there, and every part has a type", () => {
  const files = open();
  const types = text(files, "[Content_Types].xml");
  for (const path of Object.keys(files).filter((f) => f.endsWith(".rels"))) {
    const folder = path.replace(/_rels\/[^/]*$/, "");
    for (const rel of text(files, path).match(/<Relationship [^>]*>/g) ?? []) {
      if (rel.includes('TargetMode="External"')) continue;
      const target = new URL(attr(rel, "Target")[0] ?? "", `https://x/${folder}`).pathname.slice(1);
      expect(Object.keys(files), `${path} -> ${target}`).toContain(target);
    }
  }
  for (const path of Object.keys(files)) {
    const known = types.includes(`PartName="/${path}"`) || /\.(?:rels|png|xlsx)$|^\[/.test(path);
    expect(known, path).toBe(true);
  }
});

test("each group of a chart lists exactly two axes that exist, and each axis crosses the other of its pair", () => {
  const files = open();
  const charts = Object.keys(files).filter((f) => /charts\/chart[^/]*\.xml$/.test(f));
  expect(charts).toHaveLength(2);
  for (const path of charts) {
    const xml = text(files, path);
    const axes = [...xml.matchAll(/<c:(?:catAx|valAx)><c:axId val="(\d+)"/g)].map((m) => m[1]);
    const crossed = [...xml.matchAll(/<c:crossAx val="(\d+)"/g)].map((m) => m[1]);
    expect([...crossed].sort()).toEqual([...axes].sort());
    const groups = xml.match(/<c:(barChart|lineChart)>.*?<\/c:\1>/gs) ?? [];
    expect(groups.length).toBeGreaterThan(0);
    for (const group of groups) {
      const own = [...group.matchAll(/<c:axId val="(\d+)"/g)].map((m) => m[1]);
      expect(own).toHaveLength(2);
      for (const id of own) expect(axes).toContain(id);
    }
    const orders = [...xml.matchAll(/<c:order val="(\d+)"/g)].map((m) => m[1]);
    expect(new Set(orders).size).toBe(orders.length);
  }
});

test("a month without a figure has no point in the chart and no cell in its sheet", () => {
  const spec = specOf(monthlyModel(record, inYears("2019", "2021")));
  if (!spec) throw new Error("no chart");
  for (const s of spec.bars) expect(s.values).toHaveLength(spec.categories.length);
  const nulls = spec.bars.flatMap((s) => s.values).filter((v) => v === null).length;
  expect(nulls).toBeGreaterThan(0);
  const points = [...chartXml(spec).matchAll(/<c:numCache>.*?<\/c:numCache>/gs)].flatMap(
    (m) => m[0].match(/<c:pt /g) ?? [],
  );
  // Where a supplier has no figure, and only there, a mark on a scale of its own says so.
  const silent = spec.silences.flatMap((s) => s.at).filter(Boolean).length;
  expect(points).toHaveLength(spec.bars.flatMap((s) => s.values).length - nulls + silent);
  spec.silences.forEach((s) => {
    const own = spec.bars.filter((b) => s.name.startsWith(b.name.split(":")[0] ?? ""));
    s.at.forEach((none, i) => {
      expect(none).toBe(own.every((b) => b.values[i] === null));
    });
  });
  expect(chartXml(spec)).toContain('<c:dispBlanksAs val="gap"/>');
});

test("the chart of the cap says what the model says", () => {
  const model = capModel(record, DEFAULT_VIEW);
  const spec = specOf(model);
  expect(spec?.categories).toHaveLength(model.years.length);
  model.years.forEach((year, i) => {
    const reported = spec?.bars.reduce((n, s) => n + (s.values[i] ?? 0), 0) ?? 0;
    expect(Math.abs(reported - year.reported.value)).toBeLessThanOrEqual(1);
    expect(spec?.lines[0]?.values[i]).toBe(Math.round(year.limit));
    expect(spec?.ranges.filter((r) => r.high[i] !== null)).toHaveLength(year.estimates.length);
    const any = spec?.bars.some((s) => s.values[i] !== null) ?? false;
    expect(spec?.categories[i]?.includes("at least")).toBe(any && year.reported.least);
    expect(spec?.categories[i]?.includes("no figure")).toBe(!any);
  });
  for (const r of spec?.ranges ?? []) {
    const upsideDown = r.high.filter((h, i) => h !== null && h < (r.low[i] ?? h));
    expect(upsideDown).toEqual([]);
  }
});

test("the months after the last figure stay on the axis: silence is not cut off", () => {
  const spec = specOf(monthlyModel(record, { ...inYears("2022-06", "2026-11"), supplier: ["RUS"] as never }));
  expect(spec?.categories.at(-1)).toBe("Nov 2026");
  expect(spec?.silences[0]?.at.at(-1)).toBe(true);
});

test("one year has a column for what is reported and one for each estimate, all under the cap", () => {
  const model = capModel(record, inYears("2023", "2023"));
  const spec = specOf(model);
  const [year] = model.years;
  expect(spec?.categories).toHaveLength(1 + (year?.estimates.length ?? 0));
  expect(spec?.lines[0]?.values.every((v) => v === year?.limit)).toBe(true);
  for (const [i, e] of (year?.estimates ?? []).entries()) {
    const own = spec?.ranges.filter((r) => r.high[i + 1] !== null) ?? [];
    expect(own.map((r) => [r.low[i + 1], r.high[i + 1]])).toEqual([[Math.round(e.low), Math.round(e.high)]]);
  }
});

test("a year with nothing beside its reports has a cap that is a line, not a point", () => {
  const spec = specOf(capModel(record, { ...inYears("2025", "2025"), basis: ["reported_to_un"] as never }));
  expect(spec?.lines[0]?.values.length).toBe(3);
});

test("estimates stand in the years they are about, and years without one say so", () => {
  const model = estimatesModel(record, inYears("2022", "2026-11"));
  const spec = specOf(model);
  expect(spec?.categories).toEqual(["2022", "2023", "2024", "2025, no estimate", "2026, no estimate"]);
  const marks = model.bands.flatMap((b) => b.marks).filter((m) => m.kind !== "light");
  const drawn = spec?.ranges.flatMap((r) => r.high.filter((v) => v !== null)) ?? [];
  expect([...drawn].sort()).toEqual(marks.map((m) => Math.round(m.estimate.high)).sort());
});

test("notes, links, words for who cannot see, and signs that XML must not hold", () => {
  const files = open();
  expect(text(files, "ppt/slides/slide1.xml")).toContain('descr="Chart &quot;of&quot; the cap"');
  expect(text(files, "ppt/slides/slide1.xml")).toContain("Cap &amp; co &lt;now&gt;");
  expect(text(files, "ppt/slides/_rels/slide1.xml.rels")).toContain(
    'Target="https://atlas.example/?a=1&amp;b=2" TargetMode="External"',
  );
  expect(text(files, "ppt/notesSlides/notesSlide1.xml").match(/<a:p>/g)).toHaveLength(2);
  expect(text(files, "ppt/slides/slide3.xml").match(/<p:pic>/g)).toHaveLength(4);
  expect(esc("a\u0000b\u0008\ud800c<")).toBe("abc&lt;");
  expect([0, 25, 26, 51, 52, 701, 702].map(letters)).toEqual(["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});

test("the same deck gives the same bytes", () => {
  expect(pptxOf(deck())).toEqual(pptxOf(deck()));
});

test("a lower bound is never called an upper one, though it is the highest of a body's cases", () => {
  const names = (year: string) => {
    const spec = specOf(capModel(record, inYears(year, year)));
    return [...(spec?.categories ?? []), ...(spec?.ranges ?? []).map((r) => r.name)];
  };
  for (const year of ["2018", "2019", "2020", "2021", "2022", "2023", "2024"]) {
    const estimates = capModel(record, inYears(year, year)).years.flatMap((y) => y.estimates);
    for (const e of estimates.filter((o) => o.cases.every((c) => c.qualifier === "at_least"))) {
      const own = names(year).filter((n) => n.startsWith(`${e.short}, `) && n.includes("at least"));
      expect(own.length, `${year} ${e.short}: ${names(year).join(" | ")}`).toBeGreaterThan(0);
    }
  }
  expect(names("2019").filter((n) => n.includes("at least, highest case"))).toHaveLength(1);
});

test("entries are columns by period, each number of the drawn series once, and what is left out is said", () => {
  const model = entriesModel(record, { ...inYears("2015", "2025"), host: ["RUS"] as never });
  const found = specsOf(model);
  if (!found) throw new Error("no chart");
  expect(found.charts.map((c) => c.title)).toEqual([
    "Russia: entries, Border Service (border crossings, not persons)",
    "Russia: visas, consulates (visas issued, not entries)",
  ]);
  const at = (chart: number, name: string, when: string) => {
    const spec = found.charts[chart];
    return spec?.bars.find((b) => b.name === name)?.values[spec.categories.indexOf(when)];
  };
  expect(at(0, "Study", "2024")).toBe(7_887);
  expect(at(0, "Work", "2024")).toBe(15);
  expect(at(0, "All purposes, about", "2019")).toBe(21_000);
  expect(found.left).toMatch(/more series, 2 numbers without a date/);
  const drawn = found.charts.flatMap((c) =>
    [...c.bars.map((b) => b.values), ...c.ranges.map((r) => r.high)].flat().filter((v) => v !== null),
  );
  const counts = model.panels
    .slice(0, 2)
    .flatMap((p) => p.rows.flatMap((r) => r.counts.flatMap((c) => (c.days ? [c, ...c.rivals] : []))));
  const parts = Number(/(\d+) numbers for parts/.exec(found.left)?.[1]);
  expect(parts).toBeGreaterThan(0);
  expect(counts.length - drawn.length).toBeGreaterThanOrEqual(parts);
});

test("earnings are marks by who says it, on a scale a measure", () => {
  const model = earningsModel(record, { ...inYears("2015", "2019"), host: ["RUS"] as never });
  const found = specsOf(model);
  expect(found?.charts.map((c) => [c.title, c.unit])).toEqual([
    ["Monthly pay", "US dollars"],
    ["Share of pay withheld", "%"],
    ["Hours of work a day", "hours"],
  ]);
  const voices = model.panels.flatMap((p) => p.hosts.flatMap((h) => h.voices));
  const drawn = found?.charts.flatMap((c) => c.ranges.flatMap((r) => r.high.filter((v) => v !== null)));
  expect(drawn).toHaveLength(voices.reduce((n, v) => n + 1 + v.variants.length, 0));
});

test("both ends of a range have their number, and who only says that the cap was passed is drawn pale", () => {
  const year = specOf(capModel(record, inYears("2023", "2023")));
  if (!year) throw new Error("no chart");
  const xml = chartXml(year);
  const wide = year.ranges.filter((r) => r.low.some((low, i) => low !== r.high[i]));
  expect(wide.length).toBeGreaterThan(0);
  expect(xml.match(/: down to<\/c:v>/g)).toHaveLength(wide.length);
  expect(xml.match(/<c:legendEntry>/g)).toHaveLength(wide.length);
  const spec = specOf(estimatesModel(record, inYears("2022", "2026-11")));
  expect(spec?.ranges.filter((r) => r.pale).map((r) => r.name)).toEqual(["US says only that the cap was passed"]);
});
