import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const parts = readFileSync("docs/dependencies.md", "utf8").split(/^## /m);
const listed = (heading: string) => {
  const part = parts.find((p) => p.startsWith(heading)) ?? "";
  return [...part.matchAll(/^\| `([^`]+)`((?:, `[^`]+`)*) \|/gm)]
    .flatMap(([, first = "", more = ""]) => [first, ...[...more.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name)])
    .sort();
};

test("docs/dependencies.md tells of exactly the libraries that package.json asks for", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as Record<
    "dependencies" | "devDependencies",
    Record<string, string>
  >;
  expect(listed("In the site")).toEqual(Object.keys(dependencies).sort());
  expect(listed("For building and testing")).toEqual(Object.keys(devDependencies).sort());
});
