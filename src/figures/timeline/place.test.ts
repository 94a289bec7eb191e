import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFree } from "../../chart/place";
import { textWidth } from "../../chart/text";
import { isoDay } from "../../record/day";
import { figure } from "../../record/names";
import { readRecord } from "../../record/read";
import type { Day } from "../../record/units";
import { DEFAULT_VIEW } from "../../view/view";
import { boxesOf, MARKS, ROW, TRACK } from "./geometry";
import { boxOfLabel } from "./labels";
import { type BandLayout, type Bar, layout } from "./layout";
import { model } from "./model";
import { uprightHeight } from "./pack";
import { date, event, resolution, small, test, told } from "./rows.fixture";
import type { Placed } from "./stack";

const record = readRecord();
const day = fc.integer({ min: 8401, max: 20780 });
const iso = (d: number) => isoDay(d as Day);
const laid = fc
  .tuple(
    day,
    fc.oneof(fc.integer({ min: 20, max: 800 }), fc.nat(12000)),
    fc.integer({ min: 320, max: 1320 }),
    fc.constantFrom("", "", "missile"),
  )
  .map(([from, days, width, q]) => {
    const m = model(record, { ...DEFAULT_VIEW, q, from: iso(from), to: iso(Math.min(20780, from + days)) });
    return { m, width, ...layout(m, width, null) };
  });

/** All that is wrong of each band, in words: quicker than an `expect` for each mark. */
const wrong = (bands: readonly BandLayout[], of: (b: BandLayout, say: (what: string, ok: boolean) => void) => void) => {
  const out: string[] = [];
  for (const b of bands) of(b, (what, ok) => void (ok || out.push(`${b.box.model.band.id}: ${what}`)));
  return out;
};
const near = (a: number, b: number) => Math.abs(a - b) < 1e-6;

describe("marks of the timeline", () => {
  it("stand at their dates, on the base line or in the track under it, in their band and the window", () => {
    fc.assert(
      fc.property(laid, ({ bands, scale }) => {
        const found = wrong(bands, ({ box, marks }, say) => {
          for (const p of marks) {
            const { item: i } = p;
            const id = `${i.id} `;
            say(`${id}covers its middle`, p.x0 <= p.x && p.x <= p.x1);
            if (p.pale) {
              say(`${id}is pale though its day is known`, i.precision !== "day");
              say(`${id}begins at its first day`, near(p.x0, Math.max(scale.x0, scale.x(i.start))));
              say(`${id}ends at its last day`, near(p.x1, Math.max(p.x0 + 3, Math.min(scale.x1, scale.xEnd(i.end)))));
              say(`${id}is in the track`, p.y - p.r >= box.base && p.y + p.r <= box.base + 1 + TRACK + 0.01);
            } else {
              say(`${id}is exact though its day is not known`, i.precision === "day");
              if (i.sign !== "dot") say(`${id}lasts for its day`, near(p.until, p.x1));
              const at = Math.max(scale.x0, scale.x(i.start + 0.5));
              say(`${id}stands at its day`, near(p.x, at));
              say(`${id}is as wide as its radius`, near(p.x - p.x0, p.r) && near(p.x1 - p.x, p.r));
              say(`${id}stands in its band`, p.y + p.r <= box.base + 0.01 && p.y - p.r >= box.base - MARKS - 4.01);
              if (i.sign === "upright")
                say(`${id}stands on the line`, near(p.y, box.base - uprightHeight(i.importance) / 2));
              if (i.endDate !== "" && i.sign === "dot")
                say(`${id}lasts to its last day`, near(p.until, Math.max(p.x1, Math.min(scale.x1, scale.xEnd(i.end)))));
            }
          }
        });
        expect(found).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("touch no other dot, and in heaps that carry their number stand beside it", () => {
    fc.assert(
      fc.property(laid, ({ bands, scale }) => {
        const found = wrong(bands, ({ box, marks, heaps }, say) => {
          const dots = marks.filter((p) => !p.pale && p.item.sign === "dot");
          dots.forEach((a, i) => {
            for (const b of dots.slice(i + 1)) {
              const apart = Math.abs(a.x - b.x) > a.r + b.r - 0.8 || Math.abs(a.y - b.y) > a.r + b.r - 0.8;
              say(`${a.item.id} on ${b.item.id}`, apart || a.item.importance === 1 || b.item.importance === 1);
            }
          });
          for (const h of heaps) {
            say("a heap holds several", h.items.length > 1);
            say("a heap is wide enough", h.width >= textWidth(String(h.items.length), 12) + 8);
            say("a heap is in the window", h.x + h.width / 2 <= scale.x1 + 0.01);
            say("a heap stands on the line", h.y < box.base && h.y > box.base - MARKS);
            say(
              "a heap holds nothing that stands alone",
              h.items.every((i) => !dots.some((d) => d.item === i)),
            );
            say(
              "a heap hides nothing important",
              h.items.every((i) => i.importance > 1),
            );
          }
        });
        expect(found).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("all are drawn: each event of a window singly, in a heap or in a bar", () => {
    fc.assert(
      fc.property(laid, ({ bands, m, width }) => {
        const found = wrong(bands, ({ box, marks, heaps, bars, count }, say) => {
          const heaped = heaps.flatMap((h) => h.items);
          const shown = [...marks.map((p) => p.item), ...heaped];
          say("draws one twice", new Set(shown).size === shown.length);
          if (bars.length === 0) say("leaves one out", shown.length === box.model.count);
          const n = box.model.count;
          const level = width < 560 ? m.coarse : m.level;
          const words = n === 0 ? "none" : `${figure(n)}${bars.length > 0 ? ` by ${level}` : ""}`;
          say(`says ${count} for ${words}`, count === words);
        });
        expect(found).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe("bars of the timeline", () => {
  it("are as high as their number, from a least height on, each at its stretch, none over another", () => {
    fc.assert(
      fc.property(laid, ({ bands, scale, frame }) => {
        expect([scale.x0, scale.x1]).toEqual([frame.left, frame.width - frame.right]);
        const found = wrong(bands, ({ box, bars, peak, labels, marks, count }, say) => {
          const most = Math.max(5, ...bars.map((b) => b.bin.count));
          bars.forEach((b, i) => {
            say("height", near(b.height, Math.max(2, (b.bin.count / most) * (MARKS - 1))));
            say("foot", near(b.y + b.height, box.base));
            say("place", near(b.x + b.width / 2, (scale.x(b.bin.start) + scale.xEnd(b.bin.end)) / 2) || b.width === 1);
            // A pixel between bars, less where they are thin.
            const room = scale.xEnd(b.bin.end) - scale.x(b.bin.start);
            say("width", near(b.width, Math.max(1, room - (room > 4 ? 1 : 0.4))));
            const next = bars[i + 1];
            if (next && b.width > 1) say("over the next", b.x + b.width < next.x);
          });
          const name = { x: 0, y: box.top, width: textWidth(`${box.model.band.name}  ${count}`, 12) + 8, height: ROW };
          const inTheWay = [
            ...(frame.narrow ? [name] : []),
            ...[...labels.values()].map(boxOfLabel),
            ...marks.filter((p) => !p.pale).map((p) => ({ x: p.x0, y: p.y - p.r, width: 2 * p.r, height: 2 * p.r })),
          ];
          const area = { x: frame.left - 4, y: 0, width: frame.width - frame.left + 4, height: frame.height };
          const clear = (b: Bar, y: number) => {
            const width = textWidth(String(b.bin.count), 12);
            return isFree({ x: b.x + b.width / 2 - width / 2, y: y - 10, width, height: 10 }, area, inTheWay, 2);
          };
          const over = (b: Bar) => Math.max(box.base - MARKS - 2, b.y - 2);
          const tallest = bars.filter((b) => b.bin.count > 1).sort((a, b) => b.bin.count - a.bin.count || b.x - a.x)[0];
          if (tallest && clear(tallest, over(tallest)))
            say("the number is over the tallest bar", peak !== null && near(tallest.x + tallest.width / 2, peak.x));
          if (peak) {
            const at = bars.find((b) => near(b.x + b.width / 2, peak.x));
            say("the number is its bar's", at !== undefined && String(at.bin.count) === peak.text.replace(",", ""));
            say("the number of one or two tall bars", (at?.bin.count ?? 0) > 1);
            say("the number stands free", at !== undefined && clear(at, peak.y));
            const above = bars.filter((b) => b.bin.count > (at?.bin.count ?? 0)).length;
            say("the number of one of the six tallest", above < 6);
            if (at && peak.inside) {
              say("inside its bar", at.height >= 13 && at.width >= textWidth(peak.text, 12) + 2);
              say("three over the line", near(peak.y, box.base - 3));
              say("inside only where it cannot stand over it", !clear(at, over(at)));
            }
            if (at && !peak.inside) say("over its bar", near(peak.y, over(at)));
          }
        });
        expect(found).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });
});

describe("labels of the timeline", () => {
  it("name their mark, in its band's rows, near it or with a line to it, important ones at least", () => {
    fc.assert(
      fc.property(laid, ({ bands, frame, m }) => {
        const found = wrong(bands, ({ box, labels, marks }, say) => {
          for (const [p, l] of labels) {
            const words = p.item.sign !== "upright" && m.q !== "" ? p.item.title : p.item.label;
            const cut = l.text.endsWith("…") ? l.text.slice(0, -1) : l.text;
            say(`${l.text} for ${words}`, words.startsWith(cut) || (p.item.sign === "veto" && l.text === "vetoed"));
            say(`${l.text} of a mark that is drawn`, marks.includes(p));
            say(`${l.text} is of importance`, p.item.importance === 1 || m.q !== "");
            const b = boxOfLabel(l);
            say(`${l.text} in the band`, b.y >= box.top - 2 && b.y + b.height <= box.bottom + 2);
            say(`${l.text} in the frame`, b.x >= frame.left - 6 && b.x + b.width <= frame.width);
            if (box.rows > 0) say(`${l.text} in a row`, near((box.base - MARKS - b.y) % ROW, 0));
            const off = Math.max(b.x - p.x, p.x - b.x - b.width, 0);
            say(`${l.text} is over or beside its mark`, off <= 10);
            // A line goes from the mark's top up to the words over it.
            const top = p.item.sign === "upright" && !p.pale ? box.base - uprightHeight(p.item.importance) : p.y - p.r;
            const [, x = 0, from = 0, to = 0] = (l.leader.match(/^M([\d.]+),([\d.]+)V([\d.]+)$/) ?? []).map(Number);
            if (l.leader === "") say(`${l.text} stands on its mark`, box.rows === 0 || top - (b.y + b.height) <= 4);
            else {
              say(`${l.text} line from its mark`, Math.abs(x - p.x) < 0.06 && Math.abs(from - top + 1) < 0.06);
              say(`${l.text} line to its words`, near(to, b.y + ROW - 1) && b.x - 0.1 <= x && x <= b.x + b.width + 0.1);
              for (const o of labels.values()) {
                const c = boxOfLabel(o);
                if (o === l) continue;
                say(
                  `${l.text} line over ${o.text}`,
                  x < c.x || x > c.x + c.width || from <= c.y || to >= c.y + c.height,
                );
              }
            }
          }
        });
        expect(found).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it("leave the name of a band free where it stands over its marks", () => {
    fc.assert(
      fc.property(day, fc.nat(3000), fc.integer({ min: 320, max: 559 }), (from, days, width) => {
        const m = model(record, { ...DEFAULT_VIEW, from: iso(from), to: iso(Math.min(20780, from + days)) });
        const found = wrong(layout(m, width, null).bands, ({ box, labels, count }, say) => {
          const end = textWidth(`${box.model.band.name}  ${count}`, 12) + 8;
          for (const l of labels.values()) {
            const b = boxOfLabel(l);
            say(l.text, b.x >= end || b.y >= box.top + ROW);
          }
        });
        expect(found).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  const first = (m: Parameters<typeof layout>[0], id: string, pick: string | null = null) => {
    const band = layout(m, 900, pick).bands.find((b) => b.box.model.band.id === id);
    return [...(band?.labels ?? new Map<Placed, { text: string }>())].map(([p, l]) => [p.item.id, l.text]);
  };

  it("are of what is important, what is picked and what a search found, and of nothing else", () => {
    const rows = [
      event("a", { importance: 1, date: date("2017-02-01") }),
      event("b", { importance: 2, date: date("2017-07-01") }),
      event("c", { importance: 2, date: date("2017-11-01") }),
    ];
    const year = "from=2017&to=2017";
    expect(first(told(small(rows), year), "oil")).toEqual([["a", "Event a"]]);
    expect(
      first(told(small(rows), year), "oil", "b")
        .map(([id]) => id)
        .sort(),
    ).toEqual(["a", "b"]);
    expect(
      first(told(small(rows), `${year}&q=event`), "oil")
        .map(([id]) => id)
        .sort(),
    ).toEqual(["a", "b", "c"]);
    const long = event("c", { importance: 1, title: "A title with a head: and a tail" });
    expect(first(told(small([long]), year), "oil")).toEqual([["c", "A title with a head"]]);
    expect(first(told(small([long]), `${year}&q=tail`), "oil")).toEqual([["c", "A title with a head: and a tail"]]);
  });

  it("of a heap of one day go to the picked one, and to votes and acts before drafts", () => {
    const vote = (id: string, category: "veto" | "draft", n: number) =>
      event(id, { lane: "resolution", category, importance: 1, title: `A ${category} of fourteen ${n}` });
    const many = [1, 2, 3, 4].flatMap((n) => [vote(`d${n}`, "draft", n), vote(`v${n}`, "veto", n)]);
    const told1 = first(told(small(many), "from=2017-06-14&to=2017-06-16"), "resolution");
    expect(told1.length).toBeGreaterThan(0);
    expect(told1[0]?.[0]).toMatch(/^v/);
    const picked = first(told(small(many), "from=2017-06-14&to=2017-06-16"), "resolution", "d3");
    expect(picked.map(([id]) => id)).toContain("d3");
  });
});

describe("bands of the timeline", () => {
  it("stand one under the other, with two rows for resolutions and none over stars, but where it is narrow", () => {
    const m = told(small([event("a")], [test("t")], [resolution("1")]));
    for (const width of [400, 900]) {
      const { boxes, frame } = boxesOf(m, width, 7);
      const rows = (id: string) => boxes.find((b) => b.model.band.id === id)?.rows;
      expect([rows("nuclear"), rows("missile"), rows("resolution")]).toEqual([width < 560 ? 1 : 0, 1, 2]);
      expect(boxes[0]?.top).toBe(16 + 7);
      boxes.forEach((b, i) => {
        const star = b.model.band.id === "nuclear";
        expect(b.base - b.top).toBe(b.rows * 13 + (star ? 22 : 18));
        expect(b.bottom - b.base).toBe(star ? 4 : 8);
        expect(boxes[i + 1]?.top ?? b.bottom).toBe(b.bottom);
      });
      expect([frame.height, frame.top]).toEqual([(boxes.at(-1)?.bottom ?? 0) + 30, 16]);
      expect(boxesOf(m, width).boxes[0]?.top).toBe(16);
    }
  });
});
