import { expect, test } from "vitest";
import { readRecord } from "../record/read";
import { DEFAULT_VIEW } from "../view/view";
import { type Claimed, claimedAmount, claimedDays, claimedOf } from "./claimed";
import { claimedMoney } from "./claimedMoney";
import { claimedMonth, claimedOil, claimedWords } from "./claimedOil";

const record = readRecord();
const of = (id: string): Claimed => {
  const row = record.claims.find((c) => c.id === id);
  const made = row ? claimedOf(row) : null;
  if (!made) throw new Error(`no mark for ${id}`);
  return made;
};

test("a claim becomes a mark in the unit shown: as stated, or converted by the supplier's factor of that time", () => {
  expect(claimedOil(of("cl19"), "bbl")).toBe(83152);
  expect(claimedOil(of("cl19"), "t")).toBeCloseTo(83152 / 7.98);
  expect(claimedOil(of("cl25"), "bbl")).toBeCloseTo(11482 * 8.25);
  expect(claimedOil(of("cl01"), "bbl")).toBeNull();
  expect(claimedWords(83152, DEFAULT_VIEW.unit)).toBe("claimed: 83,152 bbl");
});

test("over the bars of single months a monthly figure stands as it is, a total of several has no place", () => {
  expect(claimedMonth(of("cl18"), "bbl")).toBeNull();
  expect(claimedMonth(of("cl27"), "bbl")).toBe(10029);
  expect(claimedMonth(of("cl38"), "t")).toBe(400);
  expect(claimedMonth(of("cl40"), "bbl")).toBeNull();
  expect(claimedMonth(null, "bbl")).toBeNull();
});

test("a claim about a day, or without a number, has no value for an axis", () => {
  for (const id of ["cl11", "cl14", "cl17"]) {
    expect(of(id).high, id).toBeNull();
    expect(claimedAmount(of(id)), id).toBe("");
    expect(claimedOil(of(id), "bbl"), id).toBeNull();
  }
  expect(claimedDays(of("cl67"))).toBe("claimed: 2 Sep 2017");
});

test("the words of a mark say how the number was bounded, and money in millions", () => {
  expect(claimedAmount(of("cl63"))).toBe("claimed: up to 1,808");
  expect(claimedAmount(of("cl68"))).toBe("claimed: 50–60");
  expect(claimedMoney(of("cl53"))).toBe("claimed: up to 2.3 billion US dollars");
  expect(claimedMoney(of("cl54"))).toBe("claimed: 1.5 billion to 2.3 billion US dollars");
});
