import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "../../chart/text";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { type CapLabel, placedLabels } from "./labels";
import { type CapLayout, capLayout } from "./layout";
import { model, type OilCapModel } from "./model";
import { estimateX } from "./spots";
import { ANY_CAP_VIEW } from "./views.fixture";

const record = readRecord();
const lay = (query: string, width: number, more: object = {}) => {
  const m = model({ ...record, ...more }, parseView(query).view);
  const layout = capLayout(m, width);
  return { m, layout, labels: placedLabels(layout, m) };
};
const words = (query: string, width: number, more: object = {}) =>
  lay(query, width, more).labels.map((l) => l.lines.join(" | "));

const any = (check: (at: ReturnType<typeof lay>) => void) =>
  fc.assert(
    fc.property(ANY_CAP_VIEW, ({ query, width }) => check(lay(query, width))),
    { numRuns: 20 },
  );

const high = (l: CapLabel) => l.lines.length * 14;
const wide = (l: CapLabel) => Math.max(...l.lines.map((w) => textWidth(w, 12)));
const isEdge = (l: CapLabel) => l.key.startsWith("edge:");
const apart = (a: CapLabel, b: CapLabel) =>
  a.x + wide(a) <= b.x || b.x + wide(b) <= a.x || a.y + high(a) <= b.y + 0.01 || b.y + high(b) <= a.y + 0.01;
const homeOf = (l: CapLabel, layout: CapLayout) => {
  const key = l.key.replace("edge:", "");
  const panel = layout.panels.find((p) => p.year.estimates.some((e) => e.key === key));
  const e = panel?.year.estimates.find((x) => x.key === key);
  return panel && e ? { panel, e, x: estimateX(e, panel) } : null;
};

test("no label over another, none out of the drawing or its panel's heights, each once", () => {
  any(({ layout, labels }) => {
    labels.forEach((a, i) => {
      expect(a.x).toBeGreaterThanOrEqual(layout.frame.left - 3);
      expect(a.x + wide(a)).toBeLessThanOrEqual(layout.frame.width);
      for (const b of labels.slice(i + 1)) expect([a.lines, b.lines, apart(a, b)]).toEqual([a.lines, b.lines, true]);
    });
    expect(new Set(labels.map((l) => l.key)).size).toBe(labels.length);
  });
});

test("every estimate over the edge is named there by its body, over its panel and under its head", () => {
  any(({ layout, labels }) => {
    const over = layout.panels.flatMap((p) => p.year.estimates.filter((e) => e.high > layout.top).map((e) => e.key));
    expect(labels.filter(isEdge).map((l) => l.key.slice(5))).toHaveLength(over.length);
    for (const l of labels.filter(isEdge)) {
      const home = homeOf(l, layout);
      if (!home) throw new Error(l.key);
      const { panel, e, x } = home;
      expect(l.y).toBeGreaterThanOrEqual(panel.head + 48);
      expect(l.y + high(l)).toBeLessThanOrEqual(panel.top - 10);
      expect(l.x).toBeGreaterThanOrEqual(panel.x.x0 - 6);
      expect(l.x + wide(l)).toBeLessThanOrEqual(panel.x.x1 + 4.5);
      expect(l.lines.join(" ")).toMatch(e.scope === "total" ? /≤|≥|\d/ : /[≤≥]/);
      // Words stand over their arrow, or as near to it as the next one's lets them.
      if (l.leader) expect(l.leader).toBe(`M${x},${l.y + 14}V${panel.top - 11}`);
      expect(l.pale).toBe(e.pale);
      expect(l.cap).toBe(false);
    }
  });
});

test("a name over the edge stays clear of the next arrow wherever it has a line to its own", () => {
  any(({ layout, labels }) => {
    for (const p of layout.panels) {
      const own = labels.filter((l) => isEdge(l) && homeOf(l, layout)?.panel === p);
      own.forEach((l, i) => {
        expect(l.y).toBeCloseTo(p.top - 13 - (i + 1) * 14 * layout.edge);
        const next = own[i + 1];
        const arrow = next && homeOf(next, layout)?.x;
        if (next?.leader && arrow) expect(l.x + wide(l)).toBeLessThanOrEqual(arrow - 4);
      });
    }
  });
});

test("any other label touches its mark: beside it, or right over or under it; and no mark lies under it", () => {
  any(({ layout, labels }) => {
    for (const l of labels.filter((x) => !isEdge(x) && !x.cap)) {
      const home = homeOf(l, layout);
      if (!home) throw new Error(l.key);
      const { panel, e, x } = home;
      const one = e.cases[0];
      const at = panel.y(e.cases.length === 1 && one ? (one.value ?? (e.low + e.high) / 2) : e.high);
      const width = wide(l) * 1.03 + 2;
      const off = l.y + high(l) / 2 - at;
      const dx = l.x - 1 - x;
      if (Math.abs(dx + width + 7) < 0.01 || Math.abs(dx - 8) < 0.01)
        expect([0, 7, 13]).toContain(Math.abs(Math.round(off)));
      else {
        expect(Math.abs(off)).toBeCloseTo(high(l) / 2 + 9);
        expect([-width / 2, -width + 4, -4].some((want) => Math.abs(want - dx) < 0.01)).toBe(true);
      }
      expect(l.y).toBeGreaterThanOrEqual(panel.top - 4);
      expect(l.y + high(l)).toBeLessThanOrEqual(panel.base);
      if (!layout.large) {
        expect(l.x).toBeGreaterThanOrEqual(panel.x.x0 - 4);
        expect(l.x + wide(l)).toBeLessThanOrEqual(panel.x.x1 + 8);
      }
      const hitsPoint = (px: number, py: number) => px > l.x && px < l.x + wide(l) && py > l.y && py < l.y + high(l);
      for (const p of layout.panels) {
        for (const other of p.year.estimates.filter((o) => o.high <= layout.top))
          for (const v of [other.low, other.high, (other.low + other.high) / 2])
            expect([l.lines, other.key, hitsPoint(estimateX(other, p), p.y(v))]).toEqual([l.lines, other.key, false]);
        for (const t of p.year.totals) expect(hitsPoint(p.x.xEnd(t.end), p.y(t.high))).toBe(false);
        for (const s of p.year.reported.steps) expect(hitsPoint(p.x.xEnd(s.end), p.y(s.total) + 1)).toBe(false);
        // The cap's line is never under words.
        if (p === panel && l.x < p.x.x1 && l.x + wide(l) > p.x.x0)
          expect(l.y < p.y(p.year.limit) && l.y + high(l) > p.y(p.year.limit)).toBe(false);
      }
    }
  });
});

test("the cap's own words stand on its line, once a cap, in a panel of it", () => {
  any(({ layout, labels, m }) => {
    const caps = labels.filter((l) => l.cap);
    expect(caps.length).toBeLessThanOrEqual(new Set(m.years.map((y) => y.period.cap)).size);
    for (const l of caps) {
      const under = layout.panels.filter(
        (p) => l.key === `cap:${p.year.period.cap.id}` && Math.abs(l.y + high(l) + 3 - p.y(p.year.limit)) < 0.01,
      );
      expect(under.some((p) => l.x === p.x.x0 + 2 || Math.abs(l.x + wide(l) * 1.03 + 2 - p.x.x1) < 0.01)).toBe(true);
      expect([l.leader, l.actor, l.pale]).toEqual(["", "", false]);
    }
  });
});

test("what a mark says: whose, how much, by what bound, against which reports, at what load", () => {
  expect(words("from=2023&to=2023", 1320)).toEqual([
    "500,000 bbl, S/RES/2397 para 5",
    "Panel: ≈ 781k | beyond reports, 90 % laden",
    "VOA: 0.42–1.26m | total",
    "Panel: ≈ 1.02–1.52m | beyond reports, 60–90 % laden",
  ]);
  // Of two cases one states its load: it is the upper one.
  expect(words("from=2018&to=2018", 860)).toContain("US-led: 0.76–1.37m | beyond reports, upper 90 % laden");
  expect(words("from=2022&to=2022", 1320)).toContain("Panel: ≤ 800k | beyond reports, highest case");
  expect(words("from=2024&to=2024", 1320)).toEqual([
    "500,000 bbl, S/RES/2397 para 5",
    "RUSI: ≤ 125k | from Russia",
    "US Russia ≥ 165k",
    "VOA: 220–660k | total",
    "MSMT: ≥ 1m | from Russia",
    "OSC: ≥ 1m | from Russia",
  ]);
  // With a load set, what is computed says from which.
  expect(words("from=2023&to=2023&laden=75", 1320).slice(1)).toEqual([
    "Panel: ≈ 651k | beyond reports, 75 % laden, from 90 %",
    "VOA: 0.42–1.26m | total",
    "Panel: ≈ 1.27m | beyond reports, 75 % laden, from 60 %",
  ]);
  expect(words("from=2020&to=2020&laden=50", 1320)).toContain("C4ADS: ≈ 614k | beyond reports, 50 % laden");
  expect(words("from=2021&to=2021&laden=90", 1320)).toContain("10 states: ≈ 323–526k | beyond reports, 90 % laden");
});

test("what is over the edge: the bound, the case, the scope, and how many caps it is", () => {
  expect(words("from=2018&to=2018", 860)[0]).toBe("US: ≤ 3.78m, 8 × the cap");
  expect(words("from=2019&to=2019", 390)[0]).toBe("Panel highest case: ≥ 3.89m, 8 × the cap");
  expect(words("from=2020&to=2020&unit=t", 1000).slice(0, 3)).toEqual([
    "Panel highest case: ≤ 528,211–540,216, 9 × the cap",
    "C4ADS total highest case: ≤ 279,951, 5 × the cap",
    "500,000 bbl (60,024 t), S/RES/2397 para 5",
  ]);
  // Less room, fewer words; "at least" of a highest case never passes for a floor.
  expect(words("from=2018&to=2020", 700)).toContain("Panel highest case ≥ 3.89m");
  expect(words("", 1320)).toContain("Panel max ≥ 3.89m");
  expect(words("from=2018&to=2020", 360)).toContain("max ≥ 3.89m");
  expect(words("", 390).slice(0, 4)).toEqual([
    "US | ≤ 3.78m",
    "Panel max | ≥ 3.89m",
    "Panel | ≤ 4.5m",
    "C4ADS | ≤ 2.332m",
  ]);
});

test("in little room a label is cut from its end: load, then amount; the body and what it counts stay", () => {
  const bodies = new Set(["Panel", "US-led", "US", "C4ADS", "10 states", "VOA", "RUSI", "MSMT", "OSC"]);
  any(({ layout, labels, m }) => {
    for (const l of labels.filter((x) => !x.cap)) {
      const { e } = homeOf(l, layout) as { e: OilCapModel["years"][number]["estimates"][number] };
      const text = l.lines.join(" ");
      if (!isEdge(l)) {
        expect([...bodies].some((b) => text.startsWith(b))).toBe(true);
        expect([text, /total/.test(text)]).toEqual([text, e.scope === "total"]);
        expect([text, /Russia/.test(text)]).toEqual([text, e.scope === "russia"]);
      }
      // The load that is told is one of the record, or the one that is set.
      for (const n of text.matchAll(/(\d+)(?:–(\d+))? % laden/g)) {
        const all = m.laden === null ? e.rows.map((r) => r.laden) : [m.laden];
        for (const told of n.slice(1).filter(Boolean)) expect(all).toContain(Number(told));
      }
    }
  });
});
