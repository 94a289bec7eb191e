import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { HOST_FILES } from "./files";
import { POLICY, rules } from "./rules";

test("the header files in the project are those the rules make: npm run host:files", () => {
  for (const [path, text] of Object.entries(HOST_FILES)) expect(readFileSync(path, "utf8"), path).toBe(text());
});

test("no policy lets inline code or styles, code from text, or another site in", () => {
  for (const [name, policy] of Object.entries(POLICY)) {
    expect(policy, name).not.toMatch(/unsafe|https?:|\*|;\s*;/);
    if (name !== "file") expect(policy, name).toMatch(/^default-src 'none'; script-src 'self';/);
  }
});

test("no header is given twice for one path, for hosts would join the two", () => {
  const all = rules();
  for (const { path, headers } of all) {
    const fits = all.filter((r) => (r.path.endsWith("*") ? path.startsWith(r.path.slice(0, -1)) : r.path === path));
    for (const name of Object.keys(headers)) {
      expect(fits.filter((r) => name in r.headers).length, `${path} ${name}`).toBe(1);
    }
  }
  expect(all.length).toBeLessThan(100);
});
