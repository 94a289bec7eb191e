import { expect, test } from "vitest";
import { joinLicences } from "./embedCode";

const list = (...names: readonly string[]) =>
  `# Licences\n\nThe app:\n\n${names.map((n) => `## ${n}\n\nText of ${n}\n`).join("\n")}`;

test("licences of two bundles are one list, each library once and in its place", () => {
  expect(joinLicences(list("a - 1 (MIT)", "c - 1 (ISC)"), list("b - 2 (MIT)", "c - 1 (ISC)"))).toBe(
    list("a - 1 (MIT)", "b - 2 (MIT)", "c - 1 (ISC)"),
  );
  expect(joinLicences("", list("a - 1 (MIT)"))).toContain("## a - 1 (MIT)");
});
