import { expect, test } from "vitest";
import { readPackage } from "../record/read";
import { TABLE_PATHS } from "./tablePaths";

test("every table is where the package says", () => {
  expect(TABLE_PATHS).toEqual(Object.fromEntries(readPackage().resources.map((r) => [r.name, r.path])));
});
