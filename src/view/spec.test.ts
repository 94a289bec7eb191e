import { expect, test } from "vitest";
import { formatSpec, parseSpec } from "./spec";

test("half a character, alone in a chart's address or left where a long one is cut, stands as a sign for it", () => {
  const half = parseSpec("events~f.\ud800category.test,veto");
  expect(half?.where).toEqual({ "\ufffdcategory": ["test", "veto"] });
  const start = "workers~s.";
  const cut = parseSpec(`${start}${"a".repeat(3_999 - start.length)}\u{1f4c8}`);
  expect(cut?.split).toBe(`${"a".repeat(3_999 - start.length)}\ufffd`);
  const whole = { ...cut, where: { "\udfff": ["x"] } } as NonNullable<typeof cut>;
  expect(formatSpec(whole)).toContain("f.\ufffd.x");
});
