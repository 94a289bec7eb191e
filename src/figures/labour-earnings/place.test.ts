import fc from "fast-check";
import { expect, test } from "vitest";
import { textWidth } from "../../chart/text";
import { readRecord } from "../../record/read";
import { row, tables } from "../../record/row.fixture";
import type { Row } from "../../record/tables";
import { parseView } from "../../view/codec";
import { claimedOf } from "../claimed";
import { layoutEarnings, type PanelPlace } from "./layout";
import { type EarningsModel, model } from "./model";
import { brief, partWords, shortReporter, yearWords } from "./words";

const record = readRecord();
const of = (query: string) => model(record, parseView(query).view);
const claimed = (id: string) => {
  const found = record.claims.find((c) => c.id === id);
  return found ? claimedOf(found) : null;
};

const any = (check: (p: PanelPlace, m: EarningsModel, width: number) => void) =>
  fc.assert(
    fc.property(
      fc.integer({ min: 1996, max: 2025 }),
      fc.integer({ min: 0, max: 29 }),
      fc.constantFrom("", "&host=RUS", "&host=CHN,KWT,POL", "&sector=construction"),
      fc.integer({ min: 320, max: 1500 }),
      (from, years, more, width) => {
        const m = of(`from=${from}&to=${Math.min(2026, from + years)}${more}`);
        for (const p of layoutEarnings(m, width).panels) check(p, m, width);
      },
    ),
    { numRuns: 30 },
  );

test("a number stands on its scale: per cent and hours evenly, money by factors, from a round number to a round one", () => {
  any((p) => {
    const { scale } = p.panel.words;
    expect(p.right).toBeCloseTo(p.x0 + p.width - 14);
    if (scale !== "log") {
      for (const v of [scale.from, scale.to, p.panel.low, p.panel.high])
        expect(p.x(v)).toBeCloseTo(p.left + ((v - scale.from) / (scale.to - scale.from)) * (p.right - p.left));
      expect(p.ticks).toEqual(scale.to === 100 ? [0, 25, 50, 75, 100] : [0, 6, 12, 18, 24]);
      return;
    }
    // Equal distances are equal factors.
    const per = p.x(p.panel.low * 2) - p.x(p.panel.low);
    if (p.panel.high >= p.panel.low * 2)
      expect(p.x(p.panel.high) - p.x(p.panel.low)).toBeCloseTo(per * Math.log2(p.panel.high / p.panel.low), 3);
    expect(p.x(p.panel.low)).toBeGreaterThanOrEqual(p.left - 0.001);
    expect(p.x(p.panel.high)).toBeLessThanOrEqual(p.right + 0.001);
    expect(p.ticks.length).toBeGreaterThan(1);
    for (const t of p.ticks) {
      expect(p.x(t)).toBeGreaterThanOrEqual(p.left - 0.001);
      expect(p.x(t)).toBeLessThanOrEqual(p.right + 0.001);
      expect(String(t / 10 ** Math.floor(Math.log10(t) + 1e-9))).toMatch(/^[125]$/);
    }
    expect([...p.ticks]).toEqual([...p.ticks].sort((a, b) => a - b));
    // Not more empty room than a factor of ten under the least, or over the largest.
    if (p.panel.high >= p.panel.low * 10) {
      expect(p.x(p.panel.low / 10)).toBeLessThanOrEqual(p.left + 0.001);
      expect(p.x(p.panel.high * 10)).toBeGreaterThanOrEqual(p.right - 0.001);
    }
  });
});

test("a panel holds its hosts and voices in their order, lines under each other, none cut off at its foot", () => {
  any((p, _, width) => {
    const beside = p.width >= 400;
    expect(p.hosts.map((h) => h.host)).toEqual(p.panel.hosts);
    const label = beside ? Math.min(270, p.width * 0.53) : 0;
    expect(p.left).toBeCloseTo(p.x0 + label + 8);
    let y = p.top + 40;
    for (const h of p.hosts) {
      expect(h.head).toBe(y + 15);
      y += 22;
      expect(h.rows.map((r) => r.voice)).toEqual(h.host.voices);
      for (const r of h.rows) {
        expect(r.label).toBe(y + 14);
        if (!beside) y += 15;
        expect(r.y).toBe(y + 10);
        y += 19;
        for (const n of r.names) {
          expect(n.y).toBe(y + 10);
          y += 16;
        }
        if (r.names.length > 0) y += 3;
      }
    }
    expect(p.bottom).toBe(y + 4);
    expect(p.claim).toBeNull();
    expect(p.x0 + p.width).toBeLessThanOrEqual(width + 0.001);
  });
});

test("a label is the speaker and the part, cut last; its room begins after the year, or the years", () => {
  any((p) => {
    const beside = p.width >= 400;
    for (const r of p.hosts.flatMap((h) => h.rows)) {
      const { main } = r.voice;
      const years = main.year_end !== "" && main.year_end !== main.year_start;
      expect(r.labelX - p.x0).toBeCloseTo(years ? 56 : 36);
      const room = ((beside ? Math.min(270, p.width * 0.53) : p.width) - (r.labelX - p.x0)) / 1.03;
      expect(textWidth(r.labelText, 12)).toBeLessThanOrEqual(room);
      const who = shortReporter(main);
      const bare = who.replace(/ \([^)]*\)$/, "");
      const part = partWords(main);
      const wordings = part ? [`${who}, ${part}`, `${bare}, ${part}`, who, bare] : [who, bare];
      const fits = wordings.find((w) => textWidth(w, 12) <= room);
      if (fits) expect(r.labelText).toBe(fits);
      else expect(bare.startsWith(r.labelText.replace(/…$/, ""))).toBe(true);
    }
  });
});

test("those who say it again are named on two lines at most, in the order of their years, then counted", () => {
  any((p) => {
    const beside = p.width >= 400;
    const room = beside ? p.width - 40 : p.width;
    for (const r of p.hosts.flatMap((h) => h.rows)) {
      const { variants, again } = r.voice;
      const all = [...variants, ...again].map((x) => x.year_start).sort();
      const told = r.names.flatMap((n) => n.list);
      expect(r.names.length).toBeLessThanOrEqual(2);
      expect(told.map((n) => n.row.year_start)).toEqual(all.slice(0, told.length));
      expect(r.names.reduce((n, l) => n + l.cut, 0) + told.length).toBe(all.length);
      expect(r.names.slice(0, -1).every((l) => l.cut === 0)).toBe(true);
      for (const [i, line] of r.names.entries()) {
        expect(line.list.length).toBeGreaterThan(0);
        const used = line.list.reduce(
          (w, n) => w + textWidth(`${n.text}, `, 12) * 1.1,
          i === 0 ? textWidth("also as ", 12) * 1.1 : 0,
        );
        if (line.list.length > 1) expect(used).toBeLessThanOrEqual(room - (i === 1 ? 62 : 0) + 0.001);
        for (const n of line.list) {
          const full = `${shortReporter(n.row)} ${yearWords(n.row)}${variants.includes(n.row) ? ` ${brief(n.row)}` : ""}`;
          if (textWidth(full, 12) <= room - 60) expect(n.text).toBe(full);
          else expect(n.text.endsWith("…")).toBe(true);
        }
      }
    }
  });
});

test("panels stand in one column, two or three, each in the shortest; revenue spans both of two", () => {
  fc.assert(
    fc.property(fc.integer({ min: 320, max: 1500 }), fc.constantFrom("", "&host=RUS"), (width, more) => {
      const { panels, height } = layoutEarnings(of(`from=1996&to=2026${more}`), width);
      const columns = width >= 1270 ? 3 : width >= 840 ? 2 : 1;
      const each = (width - 34 * (columns - 1)) / columns;
      const ends = Array<number>(columns).fill(0);
      for (const p of panels) {
        const whole = columns === 2 && p.panel.words.measure === "annual_revenue_to_state";
        const column = whole ? 0 : ends.indexOf(Math.min(...ends));
        expect(p.width).toBeCloseTo(whole ? width : each);
        expect(p.x0).toBeCloseTo(column * (each + 34));
        expect(p.top).toBe(whole ? Math.max(...ends) : ends[column]);
        ends.forEach((_, i) => {
          if (whole || i === column) ends[i] = p.bottom + 18;
        });
      }
      expect(height).toBe(Math.max(60, ...ends));
    }),
    { numRuns: 20 },
  );
  expect(layoutEarnings(of("from=1994&to=1994"), 900)).toEqual({ panels: [], height: 60 });
});

test("a claim has a line of its own under its host, in the panel of what it counts, on a scale that holds it", () => {
  const m = of("from=2015&to=2019&host=RUS");
  const [plain, laid] = [layoutEarnings(m, 1000).panels, layoutEarnings(m, 1000, claimed("cl06")).panels];
  expect(laid.map((p) => [p.panel.words.measure, p.claim !== null])).toEqual(
    plain.map((p) => [p.panel.words.measure, p.panel.words.measure === "monthly_wage"]),
  );
  const pay = laid.find((p) => p.claim !== null);
  const russia = pay?.hosts.find((h) => h.host.host === "RUS");
  const before = plain.find((p) => p.panel.words.measure === "monthly_wage");
  expect(pay?.bottom).toBe((before?.bottom ?? 0) + 23);
  const last = russia?.rows.at(-1);
  const foot = last ? (last.names.at(-1)?.y ?? last.y - 1) + (last.names.length > 0 ? 9 : 10) : 0;
  expect(pay?.claim).toBe(foot + 10);
  const pays = claimed("cl06");
  const far = layoutEarnings(m, 1000, pays && { ...pays, high: 90_000, low: 3 }).panels.find((p) => p.claim !== null);
  expect(far?.x(90_000)).toBeLessThanOrEqual(far?.right ?? 0);
  expect(far?.x(3)).toBeGreaterThanOrEqual(far?.left ?? 0);
  expect(
    layoutEarnings(of("from=2015&to=2019&host=CHN"), 1000, claimed("cl06")).panels.every((p) => p.claim === null),
  ).toBe(true);
  // cl04 is on the share sent home or withheld, cl53 on what the state earns in the world.
  const on = (id: string) =>
    layoutEarnings(of("from=2010&to=2019"), 1000, claimed(id)).panels.flatMap((p) =>
      p.claim === null ? [] : [p.panel.words.measure],
    );
  expect([on("cl04"), on("cl53"), on("cl01")]).toEqual([["share_withheld"], ["annual_revenue_to_state"], []]);
});

test("few marks do not fill the whole width, and one power of ten is told with its two and five", () => {
  const at = (...values: number[]) => {
    const rows = values.map(
      (value, i): Row<"earnings"> =>
        row("earnings", {
          id: `a${i}`,
          host: "RUS",
          year_start: "2017",
          year_end: "2017",
          measure: "monthly_wage",
          kind: "stated",
          scope: "host",
          value,
          qualifier: "exact",
          unit: "USD",
          basis: "estimate",
          reporter: "A body",
        }),
    );
    const [p] = layoutEarnings(model(tables({ earnings: rows }), parseView("").view), 900).panels;
    if (!p) throw new Error("no panel");
    // Past its ends a scale goes no further.
    const on = [10, 40, 100, 400, 500, 1000, 4000, 5000, 10_000];
    const left = Math.max(...on.filter((v) => Math.abs(p.x(v) - p.left) < 0.01));
    const right = Math.min(...on.filter((v) => Math.abs(p.x(v) - p.right) < 0.01));
    return [p.ticks.join(), left, right];
  };
  expect(at(100, 1000)).toEqual(["100,1000", 100, 5000]);
  expect(at(100, 400)).toEqual(["100,1000", 100, 1000]);
  expect(at(450, 900)).toEqual(["500,1000,2000", 400, 4000]);
  expect(at(20, 5000)).toEqual(["10,100,1000,10000", 10, 10_000]);
});
