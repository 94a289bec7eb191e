import { expect, test } from "vitest";
import { saysSo, softNumbers, tokens } from "../figures/soft.fixture";
import { knownOn } from "../record/known";
import { OIL_RANK, oilQuantities } from "../record/oil";
import { TOTAL_RANK, totalOf } from "../record/oilTotals";
import { readRecord } from "../record/read";
import { lead } from "../record/statement";
import { TABLE_NAMES } from "../record/tables";
import type { IsoDate } from "../record/units";
import type { OilUnit } from "../view/view";
import { type Evidence, evidenceOf } from "./evidence";
import { RULE_WORDS } from "./oilRule";

const record = readRecord();
const url = "https://example.org/?pick=x";
const of = (id: string, unit: OilUnit = "bbl", asof: IsoDate | null = null): Evidence => {
  const e = evidenceOf(asof ? knownOn(record, asof) : record, id, { unit, asof }, { url });
  if (!e) throw new Error(`no evidence for ${id}`);
  return e;
};
const factOf = (e: Evidence, label: string) => e.facts.find((f) => f.label === label);
const all = TABLE_NAMES.flatMap((table) => record[table].map((row) => ({ table, id: row.id })));
const told = all.map(({ table, id }) => ({ table, id, e: of(id) }));

/** Every string anywhere in a plain object, with the way to it. */
function strings(value: unknown, path = ""): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([k, v]) => strings(v, `${path}.${k}`));
}

test("every row of every table leads to at least one source with an address", () => {
  const without = told.filter(({ e }) => !e.sources.some((s) => s.role === "" && /^https?:\/\//.test(s.url)));
  expect(without.map((x) => x.id)).toEqual([]);
});

test("no text holds a gap of the program: undefined, NaN, null, empty brackets, doubled stops or spaces", () => {
  const wrong: string[] = [];
  for (const { id, table, e } of told) {
    const { sources, citations, contradictions, ...own } = e;
    for (const [path, text] of [...strings(own), ...strings(citations.ours)]) {
      if (/\bundefined\b|\bNaN\b|\bnull\b|\[object|\(\)|\(, /.test(text)) wrong.push(`${id}${path}: ${text}`);
    }
    if (table === "sources") continue;
    for (const [path, text] of strings({ headline: e.headline, sentence: e.sentence, why: e.why })) {
      if (/ {2}|\.\.(?!\.)|;\.|: \.|, \.| ,/.test(text)) wrong.push(`${id}${path}: ${text}`);
    }
    for (const [path, text] of strings({ sources, contradictions })) {
      if (/\bundefined\b|\bNaN\b|\[object/.test(text)) wrong.push(`${id}${path}: ${text}`);
    }
  }
  expect(wrong).toEqual([]);
});

test("every row has a kind, a headline, a sentence, facts and a citation with the version and the address", () => {
  for (const { id, e } of told) {
    expect(e.headline.length, id).toBeGreaterThan(0);
    expect(e.sentence.length, id).toBeGreaterThan(10);
    expect(e.kind.length, id).toBeGreaterThan(3);
    expect(e.facts.length, id).toBeGreaterThan(1);
    expect(e.citations.ours, id).toContain(`Data version ${record.version}. ${url}`);
    expect(e.citations.original.length, id).toBeGreaterThan(0);
  }
});

test("every link leads to a row, never to the row itself, and none twice", () => {
  const ids = new Set(all.map((x) => x.id));
  for (const { id, e } of told) {
    const out = [...e.rivals, ...e.related].map((r) => r.id);
    expect(
      out.filter((x) => !ids.has(x) || x === id),
      id,
    ).toEqual([]);
    expect(new Set(out).size, id).toBe(out.length);
  }
});

test("every contradiction is told at every row it names", () => {
  for (const x of record.contradictions) {
    for (const id of x.rows)
      expect(
        of(id).contradictions.map((c) => c.id),
        id,
      ).toContain(x.id);
  }
});

test("the rules in words are as many as the rules, and give a reason for every leading oil statement", () => {
  expect(RULE_WORDS).toHaveLength(OIL_RANK.length);
  for (const q of oilQuantities(record["petroleum-monthly"]).values()) {
    if (q.leading === null) continue;
    const e = of(q.leading.id);
    expect(
      e.rivals.some((r) => r.leads),
      q.key,
    ).toBe(false);
    expect(e.rivals.length, q.key).toBe(q.rivals.length);
    expect(e.why, q.key).toMatch(/leads|leading|only statement/);
    for (const r of q.rivals) expect(of(r.id).rivals[0], r.id).toMatchObject({ id: q.leading.id, leads: true });
  }
});

test("the total that leads here is the one the cap meter draws", () => {
  const groups = new Map<string, (typeof record)["petroleum-totals"][number][]>();
  for (const t of record["petroleum-totals"]) {
    const key = `${t.supplier}:${t.period_start}:${t.period_end}`;
    groups.set(key, [...(groups.get(key) ?? []), t]);
  }
  for (const [key, group] of groups) {
    const [code = "", start = "", end = ""] = key.split(":");
    const drawn = totalOf(record["petroleum-totals"], code, { start, end });
    if (drawn) expect(lead(group, TOTAL_RANK).leading?.id, key).toBe(drawn.id);
  }
});

test("a month in tonnes: as stated first, the conversion with its factor and the factor's source", () => {
  const e = of("om-chn-2017-10-1");
  expect(e.headline).toBe("2,165 tonnes");
  expect(e.sentence).toContain("China in Oct 2017: 2,165 tonnes, reported to the UN");
  expect(factOf(e, "In barrels")?.value).toBe("About 18,034 barrels");
  expect(factOf(e, "In barrels")?.note).toContain("8.33 barrels a tonne");
  expect(e.sources.at(-1)).toMatchObject({ id: "voa-8010026", role: "for the conversion factor" });
  expect(e.related.find((r) => r.id === "m2375-refined-q4")?.why).toContain("the cap in force");
  expect(e.citations.original).toHaveLength(2);
});

test("a month with a typing slip among its rivals says why the other leads", () => {
  const lead = of("om-rus-2020-08-1");
  expect(lead.headline).toBe("255 barrels");
  expect(of("om-rus-2020-08-1", "t").headline).toBe("32 tonnes");
  expect(lead.why).toContain("typing slip");
  const rival = of(lead.rivals[0]?.id ?? "");
  expect(rival.why).toContain("does not lead");
  expect(rival.why).toContain("typing slip");
});

test("silence is no zero, and tells what became of it", () => {
  const open = record["petroleum-monthly"].find((r) => r.filing === "never_filed");
  const e = of(open?.id ?? "");
  expect(e.headline).toBe("Not reported");
  expect(factOf(e, "Silence")?.note).toContain("Missing is not zero");
  expect(factOf(e, "What became of it")?.note).toMatch(/newest table read, \d+ \w+ 20\d\d/);
  const blank = record["petroleum-monthly"].find((r) => r.silence === "zero_or_blank");
  expect(of(blank?.id ?? "").headline).toContain("the source does not tell");
});

test("a derived month links what it was worked out from", () => {
  const row = record["petroleum-monthly"].find((r) => r.from_ids.some((id) => id.startsWith("-")));
  const e = of(row?.id ?? "");
  for (const id of row?.from_ids ?? []) {
    expect(e.related.find((r) => r.id === id.slice(1))?.why).toMatch(id.startsWith("-") ? /taken away/ : /starts from/);
  }
});

test("workers: the duty to send workers home, the twin among the reports, no leading statement", () => {
  const e = of("lw0222");
  expect(e.headline).toBe("Up to 1,000 workers");
  expect(e.related.map((r) => r.id)).toEqual(
    expect.arrayContaining(["m2397-labour", "op8-qat-stmt-2017-09", "lw0221"]),
  );
  expect(e.why).toContain("no statement on workers leads another");
  expect(e.rivals.some((r) => r.leads)).toBe(false);
});

test("a report with a withheld number, and a state that reported none", () => {
  expect(of("op8-chn-mid-2019").headline).toBe("Text not public when last seen");
  expect(of("op8-kwt-final-2020").headline).toBe("Names no number remaining");
  expect(of("op8-rus-mid-2019").headline).toBe("11,490 permits remaining");
  expect(factOf(of("op8-rus-mid-2019"), "Before repatriation")?.value).toBe("30,023 permits (31 Dec 2017)");
  expect(factOf(of("op8-rus-final-0"), "Remaining")?.value).toBe("No valid permits (22 Dec 2019)");
  expect(factOf(of("op8-rus-final-0"), "Remaining")?.note).toContain("People may still have been there");
  const sum = of("op8-wld-sum-2019-07");
  expect(sum.headline).toMatch(/^23,171 in a press sum/);
  expect(factOf(sum, "Sent home")).toBeUndefined();
  expect(factOf(of("op8-qat-mid-2019"), "Sent home")).toBeUndefined();
  expect(factOf(of("op8-qat-mid-2019"), "Fall of the number")?.value).toMatch(/^2,471 workers/);
});

test("a cap: the limit first, its act, what it replaced, events about it", () => {
  const e = of("m2397-refined");
  expect(e.headline).toBe("500,000 barrels a year");
  expect(e.related[0]).toMatchObject({ id: "S/RES/2397", why: "the act that contains it" });
  expect(e.related.some((r) => r.why.includes("replaced"))).toBe(true);
  expect(factOf(of("m1718-luxury"), "Paragraph")).toMatchObject({
    value: "Paragraph 8(a)(iii), number unverified",
    note: expect.stringContaining("check it"),
  });
});

test("an event leads to the act it is about and to what happened on the same day", () => {
  const e = of("ev-2017-12-22-resolution-2397-oil-cap-cut-workers");
  expect(e.related[0]).toMatchObject({ id: "S/RES/2397" });
  const test6 = of("nuc-6-2017-09-03");
  expect(test6.headline).toMatch(/kilotons$/);
  expect(test6.related.some((r) => r.id.startsWith("ev-2017-09-03"))).toBe(true);
});

test("at a knowledge date nothing is told of what became of a row later", () => {
  const october = "2017-10-31" as IsoDate;
  const cap = JSON.stringify(of("m2375-refined-q4", "bbl", october));
  expect(cap).not.toMatch(/2397|ran out|replaced|never applied/i);
  const month = JSON.stringify(of("om-chn-2018-09-1", "t", "2018-11-30" as IsoDate));
  expect(month).not.toMatch(/filed later/i);
});

test("what was not yet public on the knowledge date is not told", () => {
  const known = knownOn(record, "2018-01" as IsoDate);
  expect(evidenceOf(known, "om-chn-2017-10-1", { unit: "bbl", asof: "2018-01" as IsoDate }, { url })).toBeNull();
  expect(evidenceOf(record, "no-such-id", { unit: "bbl", asof: null }, { url })).toBeNull();
});

test("a number on top is told by all rows it is computed from, each with its sources, and what they come to", () => {
  const e = of("headline-oil");
  expect(e.headline).toBe("≥ 99,218 bbl");
  expect(e.parts[0]?.rows).toHaveLength(5);
  expect(e.parts[0]?.rows.every((r) => /\d{4}|undated/.test(r.why))).toBe(true);
  expect(e.parts[0]?.result).toContain("99,218");
  expect(e.sources.length).toBeGreaterThan(1);
  for (const id of ["headline-labour", "headline-rules", "headline-silence"])
    expect(of(id).parts.flatMap((p) => p.rows).length, id).toBeGreaterThan(0);
  expect(evidenceOf(record, "headline-none", { unit: "bbl", asof: null }, { url })).toBeNull();
});

test("a total read while a month was missing is not said to contain it", () => {
  expect(of("om-chn-2025-05-1").related.map((r) => r.id)).not.toContain("ot-all-2025-01-2025-05-1");
  expect(of("om-chn-2025-01-1").related.map((r) => r.id)).toContain("ot-all-2025-01-2025-05-1");
});

test("an estimate of the cap meter says by when its year's cap was passed, or that it was not", () => {
  const said = record["petroleum-estimates"]
    .filter((r) => r.cap_meter === "yes")
    .map((r) => factOf(of(r.id), "Against the cap")?.value ?? "");
  expect(said.filter((s) => !/^500,000 barrels for \d{4}: /.test(s) && s !== "")).toEqual([]);
  expect(said.some((s) => s.endsWith("passed before 30 May 2018"))).toBe(true);
  expect(said.some((s) => s.endsWith("below the cap by itself"))).toBe(true);
});

test("a statement says where in its source it stands, or that no page or paragraph is recorded", () => {
  expect(factOf(of("om-chn-2025-05-1"), "Where in the source")?.value).toBe("No page or paragraph recorded");
  const located = record["petroleum-estimates"].find((r) => r.locator);
  expect(factOf(of(located?.id ?? ""), "Where in the source")?.value).toBeTruthy();
  expect(factOf(of("ev-2018-03-21-resolution-2407-panel-experts-renewed"), "Where in the source")).toBeUndefined();
});

test("no evidence quotes a number that is about, at least or up to as if it were exact", () => {
  const { soft } = softNumbers(record, TABLE_NAMES);
  const wrong: string[] = [];
  for (const { id, e } of told) {
    const own = soft.filter((s) => s.id === id && s.n >= 10);
    for (const text of [e.headline, e.sentence])
      for (const t of tokens(text)) {
        const those = own.filter((s) => s.n === t.n);
        if (those.length > 0 && !those.some((s) => saysSo(t, s.is))) wrong.push(`${id}: ${text}`);
      }
  }
  expect(wrong).toEqual([]);
});
