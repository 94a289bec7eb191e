import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { knownOn } from "../../record/known";
import { readRecord } from "../../record/read";
import type { IsoDate } from "../../record/units";
import { anyView } from "../../view/sample";
import { DEFAULT_VIEW, type View } from "../../view/view";
import { Draw } from "./Draw";
import { widthOf } from "./lane";
import { layout } from "./layout";
import { type MeasuresModel, model } from "./model";
import { ACTS, measure, SMALL } from "./rows.fixture";
import { barTexts } from "./words";

const small = (part: Partial<View> = {}) =>
  model({ measures: SMALL, resolutions: ACTS, version: "0" }, { ...DEFAULT_VIEW, ...part });
const window = (from: string, to: string) => ({ from: from as IsoDate, to: to as IsoDate });
const barsOf = (m: MeasuresModel) => m.bands.flatMap((b) => b.lanes.flatMap((l) => l.bars));

describe("the finding", () => {
  it("counts on the window's last day and tells of the caps set in it", () => {
    expect(small(window("2017", "2017")).finding).toBe(
      "On 31 Dec 2017 7 UN measures (3 of them bans or caps) were in force, the oldest of 2006; refined petroleum and crude oil were each capped twice between 11 Sep and 22 Dec 2017.",
    );
  });
  it("says how long nothing has been added", () => {
    expect(small(window("2020", "2024-05-01")).finding).toBe(
      "On 1 May 2024 6 UN measures (3 of them bans or caps) were in force, the oldest of 2006; no ban or cap has been added since 22 Dec 2017.",
    );
  });
  it("names the first rule where there is none yet", () => {
    expect(small(window("1995", "1995")).finding).toBe(
      "On 31 Dec 1995 no UN measure was in force; the first came on 14 Oct 2006.",
    );
  });
  it("counts what a search finds", () => {
    expect(small({ ...window("2019", "2019"), q: "HOME" }).finding).toBe(
      "On 31 Dec 2019 2 UN measures matching “HOME” were in force, the oldest of 2017.",
    );
    expect(small({ q: "zzz" }).rows).toEqual(small({}).rows);
    expect(small({ q: "zzz" }).finding).toMatch(/^No rule matches “zzz”; all are shown\. On /);
  });
  it("counts on no day after the end of the record or the knowledge date", () => {
    expect(small(window("2020", "2040")).finding).toContain("On 30 Nov 2026 ");
    expect(small({ asof: "2019-03" as IsoDate }).finding).toContain("On 31 Mar 2019 ");
  });
});

describe("a knowledge date", () => {
  const on = (asof: string) => {
    const date = asof as IsoDate;
    const view = { ...DEFAULT_VIEW, asof: date, ...window("2006", "2026-11") };
    return model({ ...knownOn(readRecord(), date), version: "0" }, view);
  };
  const told = (m: MeasuresModel) =>
    [
      ...barsOf(m).flatMap((b) => [b.label, ...b.texts]),
      ...m.lines.flatMap((l) => l.cells),
      m.finding,
      ...m.notes,
    ].join(" | ");
  const status = (m: MeasuresModel, id: string) =>
    m.lines.find((l) => l.id === id)?.cells[m.columns.findIndex((c) => c.key === "status")];

  it("says of no rule what became of it later", () => {
    const m = on("2017-10-31");
    expect(status(m, "m2375-refined-annual")).toBe("adopted, not yet in force");
    expect(status(m, "m2375-crude")).toBe("in force");
    expect(status(m, "m2375-refined-q4")).toBe("in force");
    expect(status(m, "m2371-labour")).toBe("replaced");
    const annual = barsOf(m).find((b) => b.id === "m2375-refined-annual");
    expect(annual?.style).toBe("mid");
    expect(annual?.label).not.toMatch(/never applied|replaced|2397/);
    expect(told(m)).not.toMatch(/2397|2024|veto of|never applied/);
    expect(status(on("2018-01-15"), "m2375-refined-annual")).toBe("never applied");
  });
  it("says ran out only once the last day is over", () => {
    expect(status(on("2024-03-15"), "m2680-panel")).toBe("in force");
    expect(status(on("2024-05-01"), "m2680-panel")).toBe("ran out");
    expect(status(on("2017-10-31"), "m2345-panel")).toBe("in force");
  });
});

describe("what is drawn", () => {
  it("packs the rules of a subject so that nothing in a sub-row overlaps", () => {
    for (const band of model(readRecord(), { ...DEFAULT_VIEW, ...window("1993", "2026-11") }).bands) {
      for (const lane of band.lanes) {
        lane.bars.forEach((bar, i) => {
          const next = lane.bars[i + 1];
          if (next) expect(next.start).toBeGreaterThan(bar.end ?? Number.POSITIVE_INFINITY);
        });
      }
    }
  });
  it("keeps the row of an asked subject where the window has no rule on it", () => {
    const band = small(window("2010", "2012")).bands.find((b) => b.subject === "refined_petroleum");
    expect(band?.lanes).toEqual([]);
  });
  it("shows a chosen rule in the short form, whatever its subject", () => {
    const shown = (part: Partial<View>) => layout(small(part), 860, false).bands.map((b) => b.subject);
    expect(shown({})).not.toContain("monitoring");
    expect(shown({ law: "panel" })).toContain("monitoring");
    const eu = layout(small({ pick: "eu" }), 860, false).bands.flatMap((b) => b.items.map((i) => i.bar.id));
    expect(eu).toContain("eu");
  });
  it("leaves undated national rules out and names them", () => {
    const m = small();
    expect(m.rows).not.toContain("us-undated");
    expect(m.notes.join(" ")).toContain("us-undated");
  });
  it("writes the limit on the bar, as stated", () => {
    const crude = SMALL.find((r) => r.id === "crude-cap");
    expect(crude && barTexts(crude)).toEqual([
      "4,000,000 bbl or 525,000 t a year, 2397 para 4",
      "4,000,000 bbl or 525,000 t a year",
      "4,000,000 bbl a year, 2397 para 4",
      "4,000,000 bbl a year",
      "4m bbl",
      "2397 para 4",
    ]);
    expect(
      barTexts(measure("usd", { type: "cap", limit_value: 400_870_018, limit_unit: "USD", limit_period: "year" })).at(
        -2,
      ),
    ).toBe("USD 400,870,018");
  });
  it("marks every rule for picking and for choosing, in Node", () => {
    const m = small();
    const html = renderToStaticMarkup(
      createElement(Draw, { model: m, width: 1320, view: { ...DEFAULT_VIEW, law: "home" }, pick: "arms2" }),
    );
    for (const bar of barsOf(m)) expect(html).toContain(`data-pick="${bar.id}" data-law="${bar.id}"`);
    expect(html.match(/class="picked"/g)).toHaveLength(2);
    expect(html).not.toMatch(/NaN|undefined/);
  });
});

describe("any view", () => {
  const record = readRecord();
  const ids = new Set([...record.measures, ...record.resolutions].map((r) => r.id));
  const sources = new Set(record.sources.map((s) => s.id));

  it("yields rows that exist, a line a bar, and a finding without holes", () => {
    fc.assert(
      fc.property(anyView, fc.constantFrom("", "coal", "2397", "cap"), (any, q) => {
        const m = model(record, { ...any, q });
        expect(m.rows.every((id) => ids.has(id))).toBe(true);
        expect(m.sources.every((id) => sources.has(id))).toBe(true);
        expect(m.lines.map((l) => l.id)).toEqual(barsOf(m).map((b) => b.id));
        expect(m.lines.every((l) => l.cells.length === m.columns.length)).toBe(true);
        expect(m.finding).not.toMatch(/NaN|undefined|null/);
        expect(m.empty).toBe(m.lines.length === 0);
      }),
      { numRuns: 200 },
    );
  });

  it("is placed inside the drawing, words never over words", () => {
    fc.assert(
      fc.property(anyView, fc.integer({ min: 320, max: 1320 }), fc.boolean(), (any, width, all) => {
        const l = layout(model(record, { ...any, q: "" }), width, all);
        for (const band of l.bands) {
          const boxes = band.items.flatMap(({ words: w, y, x0, x1 }) => {
            expect(x0 >= l.scale.x0 - 1e-6 && x1 <= l.scale.x1 + 2.01).toBe(true);
            if (!w) return [];
            const wide = widthOf(w.text);
            const left = w.anchor === "start" ? w.x : w.x - wide;
            expect(left >= l.scale.x0 - 1e-6 && left + wide <= l.scale.x1 + 1e-6).toBe(true);
            return [{ y, left, right: left + wide }];
          });
          for (const a of boxes) {
            for (const b of boxes) {
              if (a !== b && a.y === b.y) expect(a.right <= b.left || b.right <= a.left).toBe(true);
            }
          }
          for (const item of band.items) {
            const w = item.words;
            if (!w || w.inside) continue;
            const left = w.anchor === "start" ? w.x : w.x - widthOf(w.text);
            const over = band.items.filter(
              (o) => o !== item && o.y === item.y && o.x0 < left + widthOf(w.text) && left < o.x1,
            );
            expect(over).toEqual([]);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
