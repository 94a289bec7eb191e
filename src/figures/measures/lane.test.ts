import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRecord } from "../../record/read";
import type { MeasuresRow } from "../../record/tables";
import type { IsoDate } from "../../record/units";
import { DEFAULT_VIEW, type View } from "../../view/view";
import { type Item, isBodied, widthOf } from "./lane";
import { layout } from "./layout";
import { model } from "./model";
import { ACTS, measure } from "./rows.fixture";
import { setsAmount } from "./words";

const record = readRecord();
const date = (text: string) => text as IsoDate;
const window = (from: string, to: string): View => ({ ...DEFAULT_VIEW, from: date(from), to: date(to) });

/** The bars of each sub-row from left to right. */
function lanesOf(items: readonly Item[]): readonly (readonly Item[])[] {
  const by = new Map<number, Item[]>();
  for (const item of items) by.set(item.y, [...(by.get(item.y) ?? []), item]);
  return [...by.values()];
}

const NONE = Number.POSITIVE_INFINITY;
/** Which of a bar's texts, the longest first, is the longest that fits a width; NONE where none does. */
const fits = ({ bar }: Item, room: number) => {
  const i = bar.texts.findIndex((t) => widthOf(t) <= room);
  return i < 0 ? NONE : i;
};
const isPoint = ({ bar }: Item) => bar.style === "draft" || bar.style === "never";

/** The longest text that fits on a bar, to the right of it and to the left, in what its neighbours leave free. */
function roomsOf(item: Item, left: number, right: number) {
  const { x0, x1, markX } = item;
  const shift = item.bar.style === "draft" ? 9 : 5;
  // A date cuts the bar in two: the longer part is read first.
  const parts = (markX === null ? [x1 - x0] : [x1 - markX, markX - x0]).sort((a, b) => b - a);
  const on = isPoint(item) ? [] : parts.map((p) => fits(item, p - 10));
  return {
    on: on.find((i) => i !== NONE) ?? NONE,
    after: fits(item, right - x1 - shift - (shift === 9 ? 5 : 0)),
    before: fits(item, x0 - left - shift),
  };
}

const windows = fc.record({
  from: fc.integer({ min: 2004, max: 2026 }),
  years: fc.nat(22),
  width: fc.integer({ min: 320, max: 1320 }),
  all: fc.boolean(),
});

describe("words of the bars in a sub-row", () => {
  it("are the longest that fit where they stand; a bar has none only where not the shortest fits", () => {
    fc.assert(
      fc.property(windows, ({ from, years, width, all }) => {
        const m = model(record, window(`${from}`, `${Math.min(2026, from + years)}`));
        const { bands, scale } = layout(m, width, all);
        const wrong: string[] = [];
        for (const lane of bands.flatMap((b) => lanesOf(b.items))) {
          let left = scale.x0 + 2;
          for (const [i, item] of lane.entries()) {
            const { bar, words: w, x0, x1 } = item;
            const next = lane[i + 1];
            const { on, after, before } = roomsOf(item, left, next ? next.x0 - 8 : scale.x1);
            const say = (what: string, ok: boolean) => void (ok || wrong.push(`${bar.id} ${what}`));
            const at = w ? bar.texts.indexOf(w.text) : NONE;
            const width = w ? widthOf(w.text) : 0;
            const place = !w ? "none" : w.anchor === "end" ? "before" : w.x > x1 ? "after" : "on";
            if (!item.worded) say("is a line", w === null);
            else if (place === "none") say("has no words", Math.min(on, after, before) === NONE);
            else {
              say("is the longest there", at === { on, after, before, none: NONE }[place]);
              // On the bar, unless there its name would be lost, of a cap its amount, and beside it would not.
              const good = setsAmount(bar.row) ? bar.texts.length - 2 : 1;
              const stays = on !== NONE && (on <= good || on <= Math.min(after, before));
              say("is on the bar", (place === "on") === stays);
              // After it rather than before; of a vote only where the amount is then said.
              const follows = after !== NONE && (after <= before || (isPoint(item) && after <= bar.texts.length - 3));
              if (place !== "on") say("follows", (place === "after") === follows);
              // A text between the lines: level with its bar, a little higher over a thin one.
              const level = place === "on" && !isBodied(bar) ? 10.5 : 12;
              say("is level", w?.y === item.y + level);
              say("is inside", w?.inside === (place === "on" && isBodied(bar)));
            }
            const end = place === "after" && w ? w.x + width : x1;
            left = Math.max(left, x1, end) + 8;
            say("ends after it begins", x1 - x0 >= (bar.style === "draft" ? 0 : 2));
          }
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  const of = (rows: readonly MeasuresRow[], from: string, to: string, width = 1200) =>
    layout(model({ measures: rows, resolutions: ACTS, version: "0" }, window(from, to)), width, true).bands.flatMap(
      (b) => b.items,
    );
  const said = (items: readonly Item[]) => items.map((i) => [i.words?.text ?? null, i.words?.anchor ?? null]);
  const until = (ends: string) => ({ ends: date(ends), ends_kind: "last_day", status: "ended" }) as const;

  it("go beside a bar on which only the act would stand, and stay on one that bears the name or the amount", () => {
    // Of ten years on 1,072 px a year is 107 px: the act fits, the name does not.
    const ban = measure("A ban with a long name", { starts: date("2012-01-01"), ...until("2012-12-31") });
    expect(of([ban], "2010", "2019")[0]?.words).toMatchObject({
      ...{ text: "A ban with a long name, 1000 para 1", inside: false, anchor: "start" },
    });
    const wide = { ...ban, ends: date("2013-06-30") };
    expect(of([wide], "2010", "2019")[0]?.words).toMatchObject({ text: "A ban with a long name", inside: true });
    // The bare amount is enough for a cap, though beside it all would fit.
    const amount = { type: "cap", limit_value: 2_000_000, limit_unit: "barrel", limit_period: "12 months" } as const;
    expect(of([{ ...ban, ...amount }], "2010", "2019")[0]?.words).toMatchObject({ text: "2m bbl", inside: true });
  });

  it("of a vote stand after it where the amount is said there, else before it", () => {
    const vote = (day: string) =>
      measure("d", {
        ...{ type: "cap", limit_value: 375_000, limit_unit: "barrel", limit_tonnes: 46_875, starts: "" },
        ...{ status: "draft_vetoed", proposed: date(day) },
      });
    expect(said(of([vote("2018-05-26")], "2010", "2019"))).toEqual([["375,000 bbl: vetoed", "start"]]);
    expect(said(of([vote("2018-12-26")], "2010", "2019"))).toEqual([
      ["375,000 bbl or 46,875 t: vetoed 26 Dec 2018", "end"],
    ]);
  });

  it("leave the next bar free, and the words of the one before", () => {
    const first = measure("First", { starts: date("2010-01-01"), ...until("2010-01-20") });
    const next = measure("Next", { starts: date("2012-01-01") });
    expect(said(of([first, next], "2010", "2019"))).toEqual([
      ["First, 1000 para 1", "start"],
      ["Next, 1000 para 1", "start"],
    ]);
    const soon = { ...next, starts: date("2010-10-01") };
    expect(said(of([first, soon], "2010", "2019"))[0]).toEqual(["First", "start"]);
    const sooner = { ...next, starts: date("2010-03-01") };
    expect(said(of([first, sooner], "2010", "2019"))[0]).toEqual([null, null]);
  });
});
