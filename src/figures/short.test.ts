import { expect, test } from "vitest";
import { readRecord } from "../record/read";
import { parseView } from "../view/codec";
import { claimedOf } from "./claimed";
import { claimedCounts } from "./labour-entries/layout";
import { model as entries } from "./labour-entries/model";
import { shorter as entriesShorter } from "./labour-entries/short";
import { model as repatriation } from "./labour-repatriation/model";
import { shorter as repatriationShorter } from "./labour-repatriation/short";
import { model as stock } from "./labour-stock/model";
import { shorter as stockShorter } from "./labour-stock/short";
import { mostParts } from "./short";

const record = readRecord();
const view = (query: string) => parseView(query).view;

test("the most parts that fit are found", () => {
  expect(mostParts(9, (n) => n <= 4)).toBe(4);
  expect(mostParts(9, () => false)).toBe(1);
});

test("a shortened drawing keeps the hosts its finding speaks of", () => {
  const m = stock(record, view("from=2015&to=2020"));
  expect(m.finding).toMatch(/^Russia .*China/);
  const { model, left } = stockShorter.keep(m, 2, null);
  expect(model.panels.map((h) => h.name).sort()).toEqual(["China", "Russia"]);
  expect(left).toMatch(/hosts with a number, numbers for the world/);
  const r = repatriation(record, view("from=2017-12&to=2021"));
  expect(repatriationShorter.keep(r, 1, null).model.states.map((s) => s.name)).toEqual(["Russia"]);
});

test("and the rows of the numbers in it, with the row a claim is laid on", () => {
  const row = record.claims.find((c) => c.id === "cl02");
  if (!row) throw new Error("no claim");
  const claim = claimedOf(row);
  if (!claim) throw new Error("nothing claimed");
  const m = entries(record, view("from=2015-01&to=2019-12&host=RUS"));
  expect(m.finding).toMatch(/Interior Ministry counted 16,613 registrations for tourism and 7,465 for work/);
  const on = claimedCounts(m, claim);
  for (let n = 1; n < entriesShorter.parts(m); n++) {
    const { model } = entriesShorter.keep(m, n, claim);
    expect(claimedCounts(model, claim)).toBe(on);
  }
  const { model, left } = entriesShorter.keep(m, 6, claim);
  const numbers = model.panels.flatMap((p) => p.rows.flatMap((r) => r.counts.map((c) => c.row.value)));
  for (const n of [3_200, 21_000, 16_613, 7_465]) expect(numbers).toContain(n);
  expect(left).not.toBe("");
});
