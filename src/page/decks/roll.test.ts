import { expect, test } from "vitest";
import { rollAt } from "./roll";

test("a hand in the middle rolls nothing; nearer the edge it rolls faster, beyond it no faster still", () => {
  expect([rollAt(80, 800), rollAt(400, 800), rollAt(720, 800)]).toEqual([0, 0, 0]);
  expect(rollAt(60, 800)).toBeLessThan(0);
  expect(rollAt(10, 800)).toBeLessThan(rollAt(60, 800));
  expect(rollAt(790, 800)).toBeGreaterThan(rollAt(750, 800));
  expect([rollAt(-500, 800), rollAt(5000, 800)]).toEqual([-16, 16]);
});
