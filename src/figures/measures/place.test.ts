import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { timeScale } from "../../chart/scale";
import { span } from "../../record/day";
import { readRecord } from "../../record/read";
import type { MeasuresRow } from "../../record/tables";
import type { IsoDate } from "../../record/units";
import { DEFAULT_VIEW, type View } from "../../view/view";
import { type Item, isBodied, widthOf } from "./lane";
import { layout } from "./layout";
import { type MeasuresModel, model } from "./model";
import { ACTS, measure, SMALL } from "./rows.fixture";
import { ASKED } from "./subjects";

const record = readRecord();
const date = (text: string) => text as IsoDate;
const told = (measures: readonly MeasuresRow[], from: string, to: string, part: Partial<View> = {}): MeasuresModel =>
  model({ measures, resolutions: ACTS, version: "0" }, { ...DEFAULT_VIEW, from: date(from), to: date(to), ...part });
const windows = fc.tuple(
  fc.integer({ min: 2004, max: 2025 }),
  fc.nat(22),
  fc.integer({ min: 320, max: 1320 }),
  fc.boolean(),
  fc.constantFrom("", "m2397-labour", "cap"),
);

describe("bars of the rules", () => {
  it("begin and end with their rule in the window, in a lane of their band, none over another or its words", () => {
    fc.assert(
      fc.property(windows, ([from, years, width, all, pick]) => {
        const view = { ...DEFAULT_VIEW, from: date(`${from}`), to: date(`${Math.min(2026, from + years)}`), pick };
        const m = model(record, view);
        const { scale, bands, frame } = layout(m, width, all);
        const wrong: string[] = [];
        const clamp = (x: number) => Math.max(scale.x0, Math.min(scale.x1, x));
        let bottom = 16;
        for (const band of bands) {
          if (band.y < bottom) wrong.push(`${band.subject} over the one before`);
          if (band.nameY !== band.y + 12) wrong.push(`${band.subject} name`);
          if (band.height < 16) wrong.push(`${band.subject} lower than its name`);
          if ((band.items.length === 0) !== (band.none !== "")) wrong.push(`${band.subject} says ${band.none}`);
          bottom = band.y + band.height;
          for (const i of band.items) {
            const say = (what: string, ok: boolean) => void (ok || wrong.push(`${i.bar.id} ${what}`));
            say("begins", Math.abs(i.x0 - clamp(scale.x(i.bar.start))) < 1e-6);
            const end = i.bar.style === "draft" ? i.x0 : Math.max(i.x0 + 2, clamp(scale.xEnd(i.bar.end ?? m.until)));
            say("ends", Math.abs(i.x1 - end) < 1e-6);
            say("is cut", i.clipped === i.bar.start < m.domain.start);
            say("is in its band", i.y >= band.y && i.y + i.height <= bottom + 1e-6);
            say("is high enough for its words", i.height === (i.worded ? 16 : 6) && (i.worded || i.words === null));
            const by = i.bar.deadline;
            const seen = by !== null && by >= m.domain.start && by <= m.domain.end;
            say("has its deadline", seen ? Math.abs((i.markX ?? -1) - scale.x(by)) < 1e-6 : i.markX === null);
            const first = i.bar.term.first;
            const open = first !== null && first.end > first.start;
            say("is sure", open ? i.sure >= i.x0 && i.sure <= i.x1 : i.sure === i.x0);
            const w = i.words;
            if (!w) continue;
            say("says one of its texts", i.bar.texts.includes(w.text));
            say("stands on its line", w.y > i.y && w.y <= i.y + 12.5);
            const left = w.anchor === "start" ? w.x : w.x - widthOf(w.text);
            const on = left >= i.x0 && left + widthOf(w.text) <= i.x1;
            say("is on its bar", !w.inside || (on && isBodied(i.bar)));
            if (i.markX !== null && on) say("is on its date", left >= i.markX || left + widthOf(w.text) <= i.markX);
            const gap = w.anchor === "start" ? left - i.x1 : i.x0 - left - widthOf(w.text);
            say("is beside its bar", on || (gap > 4 && gap < 10));
          }
        }
        if (frame.height < bottom) wrong.push("the drawing is too low");
        expect(wrong).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it("of every subject stand on a wide page or on demand, of the most asked and the chosen elsewhere", () => {
    const m = told(SMALL, "2006", "2026");
    const shown = (width: number, all = false, of = m) => layout(of, width, all).bands.map((b) => b.subject);
    expect(shown(999).every((s) => ASKED.has(s))).toBe(true);
    expect(shown(1000)).toContain("monitoring");
    expect(shown(400, true)).toContain("monitoring");
    expect(shown(400, false, told(SMALL, "2006", "2026", { q: "panel" }))).toEqual(["monitoring"]);
    expect(layout(m, 1000, false).full).toBe(true);
    expect(layout(m, 999, false).others).toMatchObject({
      name: "1 other subject",
      left: "UN measures in force; 1 national rule left out",
    });
    expect(layout(m, 1000, false).others).toBeNull();
  });

  it("fold the other subjects into steps of their count, as wide as they last", () => {
    const m = told(SMALL, "2009", "2026");
    const { others, scale } = layout(m, 800, false);
    expect(others?.steps.map((s) => [s.x0, s.x1, s.count, s.share])).toEqual([
      [scale.x0, scale.x(span("2009-06-12").start), 1, 0.5],
      [scale.x(span("2009-06-12").start), scale.x(span("2024-05-01").start), 2, 1],
      [scale.x(span("2024-05-01").start), scale.x1, 1, 0.5],
    ]);
    const more = told([...SMALL, measure("w", { subject: "wood" })], "2009", "2026");
    expect(layout(more, 800, false).others?.name).toBe("2 other subjects");
    const two = told([...SMALL, measure("e2", { jurisdiction: "EU" })], "2018", "2026");
    expect(layout(two, 800, false).others?.left).toBe("UN measures in force; 2 national rules left out");
    const none = told(
      SMALL.filter((r) => r.jurisdiction === "UN"),
      "2018",
      "2026",
    );
    expect(layout(none, 800, false).others?.left).toBe("UN measures in force");
    expect(layout(told(SMALL, "2001", "2002"), 800, false).others).toBeNull();
  });

  it("say where a subject has none whether one came later", () => {
    const none = (from: string, to: string) =>
      layout(told(SMALL, from, to), 800, false).bands.find((b) => b.subject === "labour")?.none;
    expect(none("2001", "2002")).toBe("none before 22 Dec 2017");
    expect(none("2018", "2019")).toBe("");
    const ended = [measure("c", { ends: date("2012-01-01"), ends_kind: "last_day", status: "ended" })];
    const later = layout(told(ended, "2014", "2015"), 800, false).bands;
    expect(later.find((b) => b.subject === "coal")?.none).toBe("none in force");
  });
});

describe("words of a bar", () => {
  const of = (row: MeasuresRow, from: string, to: string, width = 1200): Item | undefined =>
    layout(told([row], from, to), width, true).bands[0]?.items[0];

  it("stand on it where they fit, else after it, else before it, from the longest text down", () => {
    const long = of(measure("Ban of coal"), "2009", "2012");
    expect(long?.words).toMatchObject({ text: "Ban of coal, 1000 para 1", anchor: "start", inside: true });
    expect(long?.words?.x).toBeCloseTo((long?.x0 ?? 0) + 5);
    const short = measure("Ban of coal", { ends: date("2010-01-10"), ends_kind: "last_day", status: "ended" });
    const after = of(short, "2009", "2012");
    expect(after?.words).toMatchObject({ text: "Ban of coal, 1000 para 1", anchor: "start", inside: false });
    expect(after?.words?.x).toBeCloseTo((after?.x1 ?? 0) + 5);
    const before = of(short, "2005", "2010-01-15");
    expect(before?.words).toMatchObject({ text: "Ban of coal, 1000 para 1", anchor: "end", inside: false });
    expect(before?.words?.x).toBeCloseTo((before?.x0 ?? 0) - 5);
  });

  it("of a draft stand clear of its mark, and of a duty beside its day", () => {
    const draft = of(
      measure("d", {
        starts: "",
        proposed: date("2022-05-26"),
        status: "draft_vetoed",
        type: "cap",
        limit_value: 5,
        limit_unit: "t",
      }),
      "2020",
      "2026",
    );
    expect(draft?.words?.text).toBe("5 t: vetoed 26 May 2022");
    expect(draft?.words?.x).toBeCloseTo((draft?.x0 ?? 0) + 9);
    const home = of(
      measure("Home", { type: "deadline", starts: date("2017-12-22"), deadline: date("2019-12-22") }),
      "2017",
      "2026",
    );
    expect(home?.words?.x).toBeCloseTo((home?.markX ?? 0) + 5);
    expect(home?.words?.text).toBe("Home, by 22 Dec 2019, 1000 para 1");
  });

  it("of a rule known by its year leave open where it begins", () => {
    const year = of(measure("y", { starts: date("2011") }), "2010", "2013");
    const scale = timeScale({ start: span("2010").start, end: span("2013").end }, 116, 1188);
    expect(year?.x0).toBeCloseTo(scale.x(span("2011").start));
    expect(year?.sure).toBeCloseTo(scale.xEnd(span("2011").end));
  });
});
