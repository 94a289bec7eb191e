import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { knownOn } from "../../record/known";
import { readRecord } from "../../record/read";
import type { IsoDate } from "../../record/units";
import { VERDICT_WORDS, VERDICTS } from "../../record/verdicts";
import { parseView } from "../../view/codec";
import { anyView } from "../../view/sample";
import { DEFAULT_VIEW } from "../../view/view";
import { FIGURES } from "../index";
import { FIGURE_IDS } from "../model";
import { soundIn } from "../sound.fixture";
import { Draw } from "./Draw";
import { pictureLayout } from "./layout";
import { model, verdictCounts } from "./model";
import { claimItems } from "./prepare";

const record = readRecord();
const whole = model(record, DEFAULT_VIEW);
const item = (id: string) => {
  const found = whole.items.find((i) => i.id === id);
  if (!found) throw new Error(`no claim ${id}`);
  return found;
};
const witness = (claim: string, id: string) => item(claim).witnesses.find((w) => w.id === id);

/** The sentences of the article, as listed when the project began. */
const ARTICLE = [
  "cl01",
  "cl02",
  "cl03",
  "cl04",
  "cl05",
  "cl06",
  "cl07",
  "cl11",
  "cl12",
  "cl13",
  "cl14",
  "cl15",
  "cl16",
  "cl17",
];

test("every sentence of the article is there, with its verdict, its reason, and the article among its sources", () => {
  const group = whole.groups[0];
  expect(group?.items.map((i) => i.id)).toEqual(ARTICLE);
  for (const { row } of group?.items ?? []) {
    expect(VERDICTS).toContain(row.verdict);
    expect(row.reason.length, row.id).toBeGreaterThan(60);
    expect(row.source_ids[0], row.id).toBe("ibt-2018-02-07");
    expect(row.source_ids.length, row.id).toBeGreaterThan(1);
  }
});

test("at least twenty more, every verdict is given, and the finding counts them", () => {
  expect(whole.items.length - ARTICLE.length).toBeGreaterThanOrEqual(20);
  expect(whole.items).toHaveLength(record.claims.length);
  const counts = verdictCounts(whole.items);
  expect([...counts.values()].reduce((a, b) => a + b, 0)).toBe(whole.items.length);
  for (const v of VERDICTS) {
    expect(counts.get(v), v).toBeGreaterThan(0);
    expect(whole.finding).toContain(`${counts.get(v)} ${v === "contradicted" ? "are " : ""}${VERDICT_WORDS[v]}`);
  }
});

// Loads the code of every figure, which a busy machine takes its time for.
test("the view of every claim parses without a rest, and its figure then has rows, the claim's statements among them where it draws them", async () => {
  for (const c of record.claims) {
    const { view, ignored } = parseView(c.view);
    expect(ignored, c.id).toEqual([]);
    const id = FIGURE_IDS.find((f) => f === c.figure);
    if (!id) throw new Error(`${c.id}: no figure ${c.figure}`);
    const { figure } = await FIGURES[id]();
    const drawn = figure.model(record, view);
    expect(drawn.empty, c.id).toBe(false);
    expect(drawn.rows.length, c.id).toBeGreaterThan(0);
  }
}, 60_000);

test("what is claimed and what is known stand on one axis, in the claim's unit", () => {
  expect(item("cl19").claimed).toEqual({ low: 83152, high: 83152 });
  expect(witness("cl19", "ot-rus-2023-01-2023-12-1")).toMatchObject({ low: 105845, kind: "number", actor: "RUS" });
  // Tonnes printed as barrels: the months, in barrels as filed.
  expect(item("cl18").witnesses.find((w) => w.kind === "sum")?.low).toBe(25938);
  // January to August counted twice for China in 2022.
  expect(item("cl28").witnesses.find((w) => w.kind === "sum")?.low).toBe(152558);
  // A fall in permits is drawn as what it is, people gone home are not.
  expect(witness("cl09", "lw0299")?.label).toContain("fall in valid permits");
  expect(witness("cl07", "m2397-crude")?.low).toBe(4000000);
  expect(witness("cl39", "m2397-crude")?.low).toBe(525000);
});

test("rows that count something else, or only say the claim again, are no witnesses", () => {
  // 94,200 border crossings are no people; the ambassador's twin rows are one voice.
  expect(witness("cl51", "lw0056")).toBeUndefined();
  for (const i of whole.items) {
    expect(i.witnesses.some((w) => w.id === i.row.claim_row && w.kind !== "sum")).toBe(false);
    const drawn = i.witnesses.filter((w) => w.kind !== "sum").map((w) => w.id);
    expect(new Set(drawn).size, i.id).toBe(drawn.length);
    expect(drawn.every((id) => i.row.statements.includes(id))).toBe(true);
  }
});

test("a speaker is no witness to himself: his own row holds the claim, others are set beside it", () => {
  const pay = item("cl06");
  expect(pay.claimed).toEqual({ low: 500, high: 500 });
  expect(pay.row.claim_row).toBe("le0067");
  expect(pay.witnesses.map((w) => w.id)).not.toContain("le0067");
  expect(witness("cl06", "le0065")?.low).toBe(600);
});

test("a silence is set beside a claimed zero as a silence", () => {
  const silent = item("cl37").witnesses.filter((w) => w.kind === "silence");
  expect(silent.length).toBeGreaterThan(0);
  expect(silent.every((w) => w.silence === "not_reported" && w.label.includes("no zero"))).toBe(true);
});

test("known on: a claim not yet made is not there; the verdict of one whose evidence came later is withheld", () => {
  const asof = "2018-06-30" as IsoDate;
  const then = model({ ...knownOn(record, asof), version: record.version }, { ...DEFAULT_VIEW, asof });
  expect(then.items.map((i) => i.id)).toContain("cl01");
  expect(then.items.map((i) => i.id)).not.toContain("cl19");
  expect(then.items.find((i) => i.id === "cl09")?.verdict).toBeNull();
  expect(then.finding).toContain("became public only after the knowledge date");
  expect(whole.items.some((i) => i.verdict === null)).toBe(false);
});

test("words of a picture stay inside it and do not run into each other", () => {
  for (const i of claimItems(record)) {
    for (const [x0, x1, left, right] of [
      [16, 348, 0, 358],
      [18, 328, 0, 340],
      [480, 1200, 464, 1214],
    ] as const) {
      const p = pictureLayout(i, x0, x1, left, right);
      for (const m of p.placed) {
        expect(m.wordsX, i.id).toBeGreaterThanOrEqual(0);
        expect(m.wordsX, i.id).toBeLessThanOrEqual(right);
        expect(m.y, i.id).toBeLessThan(p.base);
      }
      expect(Number.isFinite(p.height)).toBe(true);
    }
  }
});

const sound = soundIn(record);

test("any view: rows and sources exist, counts add up, no gap in any sentence, and it draws", () => {
  fc.assert(
    fc.property(anyView, fc.integer({ min: 320, max: 1320 }), (view, width) => {
      const m = model({ ...knownOn(record, view.asof), version: record.version }, view);
      sound(m);
      expect([...m.counts.values()].reduce((a, b) => a + b, 0)).toBe(m.items.length);
      expect(m.empty).toBe(m.items.length === 0);
      expect(JSON.stringify([m.finding, m.notes, m.lines])).not.toMatch(/NaN|undefined|Infinity/);
      const html = renderToStaticMarkup(createElement(Draw, { model: m, width, view, pick: view.pick }));
      expect(html).not.toMatch(/NaN|undefined|Infinity/);
    }),
    { numRuns: 40 },
  );
});
