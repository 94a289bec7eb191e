import { describe, expect, it } from "vitest";
import { frame as frameOf } from "../../chart/frame";
import { textWidth } from "../../chart/text";
import type { EventsRow } from "../../record/tables";
import { type BandBox, boxesOf } from "./geometry";
import { itemOfEvent } from "./item";
import { boxOfLabel, labelBand } from "./labels";
import { event, small, told } from "./rows.fixture";
import type { Placed } from "./stack";

const MODEL = told(small());
/** The band of an id as it stands in the drawing, moved so that its base line is at 100. */
function bandBox(id: string): BandBox {
  const box = boxesOf(MODEL, 900).boxes.find((b) => b.model.band.id === id);
  if (!box) throw new Error(`no band ${id}`);
  const by = 100 - box.base;
  return { ...box, top: box.top + by, base: 100, bottom: box.bottom + by };
}

/** A dot of radius 3 on the line at `x`, important, with a title. */
function mark(title: string, x: number, part: Partial<EventsRow> = {}, over: Partial<Placed> = {}): Placed {
  const item = itemOfEvent(event(title, { title, importance: 1, ...part }), undefined);
  return { item, x, y: 96.5, r: 3, x0: x - 3, x1: x + 3, until: x + 3, pale: false, ...over };
}

interface Given {
  readonly band?: string;
  readonly pick?: string;
  /** Where the plot ends: the frame is so wide, and begins at 116. */
  readonly width?: number;
  readonly titled?: boolean;
  readonly fixed?: Parameters<typeof labelBand>[5];
}

/** Text, left end, base line and line of each label, by title of its mark. */
function labels(marks: readonly Placed[], { band = "oil", pick, width = 900, titled = false, fixed = [] }: Given = {}) {
  const frame = { ...frameOf(width, 400), narrow: false, left: 116 };
  const made = labelBand(bandBox(band), marks, frame, () => true, pick ?? null, fixed, titled);
  return Object.fromEntries(
    [...made].map(([p, l]) => [p.item.title, [l.text, Math.round(l.x * 10) / 10, l.y, l.leader]] as const),
  );
}
const wide = (text: string) => Math.round((textWidth(text, 12) + 1) * 10) / 10;

// Row one of an ordinary band: 18 pixels of marks, 13 of text under whose base line are 3.
const ROW_Y = 100 - 18 - 13 + 10;

describe("a label of the timeline", () => {
  it("begins over its mark, with a line up from it where the mark is low", () => {
    expect(labels([mark("A title long", 300)])).toEqual({
      "A title long": ["A title long", 297, ROW_Y, "M300.0,92.5V81"],
    });
  });

  it("needs no line over a mark that reaches up to it", () => {
    const high = mark("A title long", 300, {}, { y: 88.4 });
    expect(labels([high])).toEqual({ "A title long": ["A title long", 297, ROW_Y, ""] });
    const lower = mark("A title long", 300, {}, { y: 89.5 });
    expect(labels([lower])["A title long"]?.[3]).toBe("M300.0,85.5V81");
    // The upright of an act of importance 1 is 15 pixels high, of one of importance 2 ten.
    const act = (importance: 1 | 2) =>
      mark("A title long", 300, { lane: "resolution", category: "resolution", importance });
    expect(labels([act(1)])["A title long"]?.[3]).toBe("");
    expect(labels([act(2)])["A title long"]?.[3]).toBe("M300.0,89.0V81");
    // But not one whose day is not known: it lies in the track under the line.
    const pale = mark(
      "A title long",
      300,
      { lane: "resolution", category: "resolution" },
      { pale: true, y: 103, r: 1 },
    );
    expect(labels([pale])["A title long"]?.[3]).toBe("M300.0,101.0V81");
  });

  it("is centred over its mark where it is short, and stands a little wider if it is a resolution's number", () => {
    expect(labels([mark("Veto", 300)])["Veto"]).toEqual([
      "Veto",
      Math.round((300 - wide("Veto") / 2) * 10) / 10,
      ROW_Y,
      "M300.0,92.5V81",
    ]);
    const box = (text: string) =>
      boxOfLabel(
        [
          ...labelBand(bandBox("oil"), [mark(text, 300)], frameOf(900, 400), () => true, null, [], false).values(),
        ][0] as never,
      );
    // Digits of 0.575 em: four in twelve pixels are 27.6 wide, as a number 1.08 times that; one pixel more for luck.
    expect(box("1718").width).toBeCloseTo(27.6 * 1.08 + 1);
    expect(box("171a").width).toBeCloseTo(27.6 + 1);
    expect(box("a718").width).toBeCloseTo(27.6 + 1);
    expect(box("1718")).toMatchObject({ y: 69, height: 13 });
  });

  it("ends over its mark at the end of the drawing", () => {
    const w = wide("A title long");
    expect(labels([mark("A title long", 880)])["A title long"]?.[1]).toBeCloseTo(880 + 3 - w, 1);
    expect(labels([mark("A title long", 114)])["A title long"]?.[1]).toBe(111);
  });

  it("begins or ends at its mark where three pixels further something stands in the way", () => {
    const w = wide("A title long");
    const at = (...fixed: { x: number; width: number }[]) =>
      labels([mark("A title long", 300)], { fixed: fixed.map((f) => ({ ...f, y: 60, height: 30 })) })[
        "A title long"
      ]?.[1];
    // Five pixels are left free beside it.
    expect(at({ x: 116, width: 176 })).toBe(297);
    expect(at({ x: 116, width: 177 })).toBe(300);
    expect(at({ x: 116, width: 179 })).toBe(300);
    expect(at({ x: 116, width: 180 })).toBeUndefined();
    expect(at({ x: 320, width: 100 })).toBe(Math.round((303 - w) * 10) / 10);
    expect(at({ x: 307, width: 100 })).toBe(Math.round((300 - w) * 10) / 10);
    expect(at({ x: 304, width: 100 })).toBeUndefined();
    // Four beside a short one.
    const short = (x: number) =>
      labels([mark("Veto", 300)], { fixed: [{ x, y: 60, width: 9, height: 30 }] })["Veto"]?.[1];
    const half = wide("Veto") / 2;
    expect(short(300 - half - 13.1)).toBeCloseTo(300 - half, 0);
    expect(short(300 - half - 12.9)).toBe(297);
  });

  it("of a resolution stands in the upper row where the lower is taken, and no other on the line up to it", () => {
    const act = (title: string, x: number) =>
      mark(title, x, { lane: "resolution", category: "resolution" }, { y: 92.5, r: 1.25 });
    const at = (...given: [title: string, x: number][]) => {
      const made = labels(
        given.map(([title, x]) => act(title, x)),
        { band: "resolution" },
      );
      return given.map(([title]) => made[title]?.slice(1));
    };
    // Numbers are 30.8 wide. 2371 ends at 315.4: 2375 has no room beside it, but its line does.
    const first = [284.6, ROW_Y, ""];
    const second = [302.6, ROW_Y - 13, "M318.0,84.0V68"];
    expect(at(["2371", 300], ["2375", 318])).toEqual([first, second]);
    // The line is three wide; four beside it a third number may begin, at its own line.
    expect(at(["2371", 300], ["2375", 318], ["2397", 324])).toEqual([first, second, [324, ROW_Y, ""]]);
    // No line goes up through the words of another: if the second's would, the first goes up, and the second stands
    // beside its line.
    expect(at(["2371", 300], ["2375", 310])).toEqual([
      [284.6, ROW_Y - 13, "M300.0,84.0V68"],
      [307, ROW_Y, ""],
    ]);
  });

  it("of a nuclear test stands beside its star, to the right, else to the left, on no other star", () => {
    const star = (title: string, x: number) =>
      mark(title, x, { lane: "test", category: "nuclear" }, { y: 90, r: 7, x0: x - 7, x1: x + 7 });
    const w = wide("First");
    expect(labels([star("First", 300)], { band: "nuclear" })).toEqual({ First: ["First", 309, 94, ""] });
    const left = ["First", Math.round((880 - 9 - w) * 10) / 10, 94, ""];
    expect(labels([star("First", 880)], { band: "nuclear" })["First"]).toEqual(left);
    const two = labels([star("First", 300), star("Sixth", 320)], { band: "nuclear" });
    expect(two["First"]?.[1]).toBeCloseTo(300 - 9 - w, 1);
    expect(two["Sixth"]?.[1]).toBe(329);
  });
});

describe("where there is room for one label only", () => {
  // From 110 to 210: a title of some 60 pixels, no second and none aside.
  const one = (marks: readonly Placed[], pick?: string) =>
    Object.keys(labels(marks, { width: 210, ...(pick ? { pick } : {}) }));
  const a = (part: Partial<EventsRow> = {}) => mark("A title long", 140, part);
  const b = (part: Partial<EventsRow> = {}) => mark("B title long", 141, part);

  it("it goes to the one picked, then to the more important", () => {
    expect(one([a(), b()], "B title long")).toEqual(["B title long"]);
    expect(one([a({ importance: 2 }), b()])).toEqual(["B title long"]);
    expect(one([a({ importance: 2 }), b()], "A title long")).toEqual(["A title long"]);
    expect(one([a({ importance: 3 }), b({ importance: 2, category: "draft" })])).toEqual(["B title long"]);
  });

  it("among equals it goes to votes and acts before drafts and other events, then to what bears on a rule or test", () => {
    expect(one([a(), b({ category: "veto" })])).toEqual(["B title long"]);
    expect(one([a({ category: "draft" }), b({ lane: "resolution", category: "resolution" })])).toEqual([
      "B title long",
    ]);
    expect(one([a(), b({ about: ["m1"] })])).toEqual(["B title long"]);
    expect(one([a({ about: ["m1"] }), b({ category: "veto" })])).toEqual(["B title long"]);
    expect(one([a(), b()])).toEqual(["A title long"]);
    expect(one([b(), a()])).toEqual(["A title long"]);
  });

  it("a vote that has no room for its title says that it was vetoed", () => {
    const veto = (title: string) => mark(title, 140, { category: "veto" });
    expect(labels([veto("Draft on oil, coal and more")], { width: 180 })).toMatchObject({
      "Draft on oil, coal and more": ["vetoed", expect.anything(), ROW_Y, expect.anything()],
    });
    expect(
      labels([mark("Draft on oil, coal and more", 140)], {
        width: 180,
        fixed: [{ x: 110, y: 60, width: 30, height: 20 }],
      }),
    ).toEqual({});
  });
});

describe("a long title", () => {
  const LONG = "Security Council adopts its ninth resolution on the tests of missiles and a nuclear device";

  it("is cut at 300 pixels, or at four fifths of the drawing, or shorter where that does not fit", () => {
    const [text = ""] = labels([mark(LONG, 300)], { titled: true })[LONG] ?? [];
    expect(String(text)).toMatch(/^Security Council adopts.*…$/);
    expect(textWidth(String(text), 12)).toBeGreaterThan(280);
    expect(textWidth(String(text), 12)).toBeLessThanOrEqual(300);
    // 0.8 * (370 - 110) = 208.
    const [narrow = ""] = labels([mark(LONG, 120)], { titled: true, width: 370 })[LONG] ?? [];
    expect(textWidth(String(narrow), 12)).toBeGreaterThan(190);
    expect(textWidth(String(narrow), 12)).toBeLessThanOrEqual(208);
    const [short = ""] =
      labels([mark(LONG, 300)], {
        titled: true,
        fixed: [
          { x: 480, y: 0, width: 400, height: 90 },
          { x: 0, y: 0, width: 270, height: 90 },
        ],
      })[LONG] ?? [];
    expect(textWidth(String(short), 12)).toBeGreaterThan(150);
    expect(textWidth(String(short), 12)).toBeLessThanOrEqual(170);
  });

  it("is told whole in a search, but of an act its number", () => {
    const title = "Sixth report: and more";
    const act = { ...mark(title, 300), item: { ...mark(title, 300).item, sign: "upright" as const, label: "2397" } };
    expect(labels([act], { titled: true })[title]?.[0]).toBe("2397");
    expect(labels([mark("A title of fourteen: and", 300)], { titled: true })["A title of fourteen: and"]?.[0]).toBe(
      "A title of fourteen: and",
    );
    expect(labels([mark("A title of fourteen: and", 300)])["A title of fourteen: and"]?.[0]).toBe(
      "A title of fourteen",
    );
  });
});

describe("labels of a band", () => {
  it("begin another way where the first leaves one out: to the left of their marks, or the latest first", () => {
    // From 110 to 382: with both to the right of their marks the second ends outside.
    const made = labels([mark("A title long", 220), mark("B title long", 300), mark("C title long", 375)], {
      width: 382,
    });
    expect(Object.keys(made).sort()).toEqual(["A title long", "B title long", "C title long"]);
  });

  it("leave the name of the band free, in its own row", () => {
    const named = (band: string, x: number) =>
      labels([mark("A title long", x)], { band, fixed: [{ x: 0, y: bandBox(band).top, width: 340, height: 13 }] })[
        "A title long"
      ]?.[1];
    expect(named("oil", 348)).toBe(345);
    expect(named("oil", 347)).toBe(347);
    expect(named("oil", 344)).toBeUndefined();
    expect(named("oil", 300)).toBeUndefined();
    expect(named("resolution", 300)).toBe(297);
  });
});
