import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CLAIM_ROW } from "../../chart/ClaimMark";
import { span } from "../../record/day";
import { readRecord } from "../../record/read";
import type { MeasuresRow } from "../../record/tables";
import type { IsoDate } from "../../record/units";
import { DEFAULT_VIEW, type View } from "../../view/view";
import { type Claimed, claimedOf } from "../claimed";
import { type BandBox, layout } from "./layout";
import { type MeasuresModel, model } from "./model";
import { ACTS, measure, SMALL } from "./rows.fixture";
import { subjectName } from "./subjects";

const record = readRecord();
const date = (text: string) => text as IsoDate;
const told = (measures: readonly MeasuresRow[], from: string, to: string, part: Partial<View> = {}): MeasuresModel =>
  model({ measures, resolutions: ACTS, version: "0" }, { ...DEFAULT_VIEW, from: date(from), to: date(to), ...part });
const claimOf = (id: string): Claimed => {
  const row = record.claims.find((c) => c.id === id);
  const made = row ? claimedOf(row) : null;
  if (!made) throw new Error(`no claim ${id}`);
  return made;
};
/** The day of the vote on 2397, the 24 months of its paragraph 8, and none. */
const DAY = claimOf("cl11");
const TERM = claimOf("cl12");

/** The sub-rows of a band from the top: where each begins, how high it is, and the ids of its bars. */
function rowsOf(band: BandBox): { readonly y: number; readonly height: number; readonly ids: readonly string[] }[] {
  const by = new Map<number, { y: number; height: number; ids: string[] }>();
  for (const { y, height, bar } of band.items) {
    const own = by.get(y);
    if (own) own.ids.push(bar.id);
    else by.set(y, { y, height, ids: [bar.id] });
  }
  return [...by.values()];
}

const settings = fc.record({
  from: fc.integer({ min: 2004, max: 2026 }),
  years: fc.nat(22),
  width: fc.constantFrom(358, 559, 560, 900, 1200),
  all: fc.boolean(),
  pick: fc.constantFrom("", "m2397-labour", "m1718-committee"),
  claim: fc.constantFrom(null, DAY, TERM),
});

describe("the bands of the rules", () => {
  it("lie under each other, each as high as its sub-rows, with its name, words of a claim and what is folded below", () => {
    fc.assert(
      fc.property(settings, ({ from, years, width, all, pick, claim }) => {
        const to = String(Math.min(2026, from + years));
        const m = model(record, { ...DEFAULT_VIEW, from: date(`${from}`), to: date(to), pick });
        const { bands, others, frame, scale } = layout(m, width, all, claim);
        // Narrow, a name stands over its bars.
        const head = width < 560 ? 16 : 0;
        // The words of a claim on a day stand over all bands.
        let y = claim === DAY ? 16 + CLAIM_ROW : 16;
        for (const band of bands) {
          expect([band.subject, band.y, band.nameY]).toEqual([band.subject, y, y + 12]);
          expect(band.name).toBe(subjectName(band.subject));
          let at = y + head;
          for (const row of rowsOf(band)) {
            expect([band.subject, row.y]).toEqual([band.subject, at]);
            at += row.height;
          }
          const own = claim === TERM && band.items.some((i) => i.bar.id === "m2397-labour");
          if (own) expect(band.claim).toBe(at + CLAIM_ROW / 2);
          else if (claim !== TERM) expect(band.claim).toBeNull();
          if (band.claim !== null) at += CLAIM_ROW;
          expect(band.height).toBe(Math.max(at - y, head + 16));
          y += band.height + 6;
        }
        if (others) {
          expect([others.y, others.nameY]).toEqual([y + head, y + 12]);
          // Steps are 15 px high and what they count is written in the line under them.
          y = others.y + 36;
          expect(others.steps.at(-1)?.x1).toBe(scale.x1);
          expect(Math.max(...others.steps.map((s) => s.share))).toBe(1);
        }
        expect(frame.height).toBe(y + 26);
        expect(frame.width).toBe(width);
      }),
      { numRuns: 30 },
    );
  });

  const ban = (id: string, starts: string, part: Partial<MeasuresRow> = {}) =>
    measure(id, { starts: date(starts), ...part });
  const amount = { type: "cap", limit_value: 5, limit_unit: "t" } as const;
  const many = [
    ban("first", "2006-01-01"),
    ban("second", "2007-01-01"),
    ban("third", "2008-01-01"),
    ban("fourth", "2009-01-01"),
    ban("except", "2008-01-01", { type: "exemption" }),
    ban("eu", "2008-01-01", { jurisdiction: "EU" }),
    ban("old", "2003-01-01", { ...amount, ends: date("2004-01-01"), ends_kind: "last_day", status: "ended" }),
  ];
  const rows = (part: Partial<View>, width = 860, all = false) => {
    const m = told(many, "2000", "2020", part);
    return layout(m, width, all).bands.flatMap((b) => rowsOf(b).map((r) => [r.ids.join(), r.height] as const));
  };

  it("in the short form write the words of the two latest bans and of amounts; others are lines, national ones left out", () => {
    // The amount of 2003 keeps four years free behind it, for its words: the third ban is the first that finds room there.
    expect(rows({})).toEqual([
      ["first", 6],
      ["second", 16],
      ["old,third", 16],
      ["fourth", 16],
      ["except", 6],
    ]);
    // A chosen rule is written, and drawn where it is national.
    expect(rows({ law: "except" }).at(-1)).toEqual(["except", 16]);
    expect(rows({ pick: "eu" }).at(-1)).toEqual(["eu", 16]);
    expect(rows({ pick: "first" })[0]).toEqual(["first", 16]);
  });

  it("in full write all of them", () => {
    for (const all of [rows({}, 1000), rows({}, 400, true)])
      expect(all).toEqual([
        ["first", 16],
        ["second", 16],
        ["old,third", 16],
        ["fourth", 16],
        ["except", 16],
        ["eu", 16],
      ]);
    // A search shows every subject it finds something in, on any width; a subject with nothing in the window has no band.
    const found = layout(told(many, "2000", "2020", { q: "first" }), 400, false);
    expect([found.full, found.bands.map((b) => b.subject)]).toEqual([true, ["coal"]]);
    const m = told(SMALL, "2006", "2009");
    expect(layout(m, 1200, false).bands.map((b) => b.subject)).toEqual(["arms", "monitoring"]);
    expect(layout(m, 900, false).bands.map((b) => b.subject)).toContain("crude_oil");
  });

  it("say that a subject has no rule before its first, or none any more", () => {
    const none = (rule: MeasuresRow, from: string, to: string) =>
      layout(told([rule], from, to), 860, false).bands[0]?.none;
    const rule = ban("a", "2010-06-15", { ends: date("2012-01-01"), ends_kind: "last_day", status: "ended" });
    expect(none(rule, "2005", "2010-06-14")).toBe("none before 15 Jun 2010");
    expect(none(rule, "2010", "2010-06-15")).toBe("");
    expect(none(rule, "2013", "2014")).toBe("none in force");
    // The first day of a national rule is none of the UN's.
    expect(none(ban("a", "2010-06-15", { jurisdiction: "EU" }), "2005", "2006")).toBe("none in force");
  });
});

describe("a claim on the rules", () => {
  const at = (claim: Claimed, part: Partial<Claimed> = {}) => {
    const m = model(record, { ...DEFAULT_VIEW, from: date("2017"), to: date("2020") });
    return layout(m, 860, false, { ...claim, ...part }).bands.filter((b) => b.claim !== null);
  };
  it("on a term stands under the rule it is about, and nowhere without a number", () => {
    expect(at(TERM).map((b) => b.subject)).toEqual(["labour"]);
    expect(at(TERM, { statements: ["m2397-refined"], row: "" }).every((b) => b.subject === "refined_petroleum")).toBe(
      true,
    );
    expect(at(TERM, { high: null })).toEqual([]);
    expect(at(TERM, { statements: [], row: "gone" })).toEqual([]);
    expect(at(DAY)).toEqual([]);
  });
});

describe("what is folded", () => {
  it("is drawn as its count, each step as high as its share of the largest, until the next", () => {
    const m = told([...SMALL, measure("w", { subject: "wood", starts: date("2020-01-01") })], "2006-01-01", "2026");
    const { others, scale } = layout(m, 860, false);
    const x = (day: string) => scale.x(span(day).start);
    expect(others?.steps.map((s) => [s.count, s.share, s.x0, s.x1])).toEqual([
      [0, 0, scale.x0, x("2006-10-14")],
      [1, 1 / 3, x("2006-10-14"), x("2009-06-12")],
      [2, 2 / 3, x("2009-06-12"), x("2020-01-01")],
      [3, 1, x("2020-01-01"), x("2024-05-01")],
      [2, 2 / 3, x("2024-05-01"), scale.x1],
    ]);
    expect(others?.name).toBe("2 other subjects");
  });
});
