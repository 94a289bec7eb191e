import { expect, test } from "vitest";
import { figureOf, outOfSight } from "../../figures/claims/lay";
import { readRecord } from "../../record/read";
import type { IsoDate } from "../../record/units";
import { parseView } from "../../view/codec";
import { DEFAULT_VIEW, type View } from "../../view/view";
import { windowOf } from "../../view/window";
import { claimAddress, layAddress } from "./ways";

const READER: View = {
  ...DEFAULT_VIEW,
  from: "2001" as IsoDate,
  asof: "2019-03-31" as IsoDate,
  theme: "dark",
  lang: "ko",
};
const viewOf = (href: string) => parseView(href.slice(href.indexOf("?"))).view;

test("from a claim to its figure and back go the reader's date, theme and language; the window is the claim's", () => {
  for (const row of readRecord().claims) {
    const figure = figureOf(row);
    if (!figure) throw new Error(`${row.id}: no figure ${row.figure}`);
    const there = layAddress("../", { figure, query: row.view }, row.id, READER);
    expect(there.startsWith(`../figures/${row.figure}/?`), there).toBe(true);
    const look = { asof: READER.asof, theme: "dark", lang: "ko", pick: row.id };
    expect(viewOf(there)).toEqual({ ...parseView(row.view).view, ...look });
    const back = claimAddress("../../", row.id, READER);
    expect(back.startsWith("../../claims/?"), back).toBe(true);
    expect(viewOf(back)).toEqual({ ...DEFAULT_VIEW, ...look });
  }
  expect(claimAddress("../", "cl28", DEFAULT_VIEW)).toBe("../claims/?pick=cl28");
});

test("in its own view every claim is in sight; in another figure or window it is said where it belongs", () => {
  for (const row of readRecord().claims) {
    const figure = figureOf(row);
    if (!figure) throw new Error(`${row.id}: no figure ${row.figure}`);
    expect(outOfSight(row, figure, windowOf(parseView(row.view).view)), row.id).toBe("");
    expect(outOfSight(row, figure === "oil-cap" ? "trade" : "oil-cap", windowOf(DEFAULT_VIEW))).toContain("another");
  }
  const cl28 = readRecord().claims.find((c) => (c.id as string) === "cl28");
  const late = windowOf(parseView("from=2024&to=2025").view);
  expect(cl28 && outOfSight(cl28, "oil-cap", late)).toBe("It is about Jan–Nov 2022, outside the window shown.");
});
