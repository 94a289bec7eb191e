import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { expect, test } from "vitest";

/*
 * The house rules on imports: arrows run one way, from the page down to the record; the rooms in the middle do not know
 * each other except through `take`; no cycle; models need neither React nor a drawing; no clock and no locale below page.
 */
const FLOOR: Readonly<Record<string, number>> = {
  record: 0,
  view: 1,
  chart: 2,
  figures: 3,
  take: 4,
  evidence: 5,
  brief: 5,
  workbench: 5,
  page: 6,
};
const ROOF = 7;

const isTest = (path: string) => /\.test\.tsx?$/.test(path);
const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((f) => `src/${f.replaceAll("\\", "/")}`)
  .filter((f) => /\.tsx?$/.test(f) && !f.endsWith(".d.ts"));
const text = new Map(files.map((f) => [f, readFileSync(f, "utf8")] as const));

function specifiers(source: string): string[] {
  const code = source.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "");
  const fixed = code.matchAll(/^(?:import|export)\b(?:[^;"'`]*?\bfrom\s*|\s+)(["'])([^"']+)\1/gm);
  const later = code.matchAll(/\bimport\s*\(\s*(["'])([^"']+)\1/g);
  return [...fixed, ...later].map((m) => m[2] ?? "");
}

/** The file a relative import means; the path itself for style sheets and other assets. */
function resolve(from: string, to: string): string {
  const path = join(dirname(from), to.replace(/\?.*$/, ""));
  const tries = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
  return tries.find((t) => existsSync(t) && statSync(t).isFile()) ?? path;
}

const imports = new Map(
  files.map((f) => {
    const all = specifiers(text.get(f) ?? "");
    return [f, all.map((s) => (s.startsWith(".") ? resolve(f, s) : s))] as const;
  }),
);
const room = (path: string) => (path.split("/").length > 2 ? (path.split("/")[1] ?? "") : "");
const floor = (path: string) => (room(path) === "" ? ROOF : (FLOOR[room(path)] ?? Number.NaN));
const inner = [...imports].flatMap(([from, to]) =>
  to.filter((t) => t.startsWith("src/")).map((t) => ({ from, to: t })),
);

test("every room is in the plan of the house", () => {
  expect(files.filter((f) => Number.isNaN(floor(f)))).toEqual([]);
});

test("no import goes uphill, and rooms on one floor do not know each other", () => {
  const wrong = inner.filter(
    ({ from, to }) =>
      !isTest(from) && (floor(to) > floor(from) || (floor(to) === floor(from) && room(from) !== room(to))),
  );
  expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
});

test("there is no import cycle, of types neither", () => {
  const state = new Map<string, "open" | "done">();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]) => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      cycles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      return;
    }
    state.set(file, "open");
    for (const to of imports.get(file) ?? []) if (imports.has(to)) visit(to, [...path, file]);
    state.set(file, "done");
  };
  for (const file of files) visit(file, []);
  expect(cycles).toEqual([]);
});

/** All that a file brings along, package names and assets included. */
function reach(file: string, seen = new Set<string>()): Set<string> {
  for (const to of imports.get(file) ?? []) {
    if (seen.has(to)) continue;
    seen.add(to);
    reach(to, seen);
  }
  return seen;
}

test("a model brings along neither React nor a drawing", () => {
  const models = files.filter((f) => /^src\/figures\/(?:[^/]+\/)?model\.ts$/.test(f));
  expect(models.length).toBeGreaterThan(0);
  const wrong = models.flatMap((m) =>
    [...reach(m)].filter((to) => /^react(-dom)?(\/|$)|\.tsx$|\.css$/.test(to)).map((to) => `${m} -> ${to}`),
  );
  expect(wrong).toEqual([]);
});

test("the record runs anywhere: React nowhere in it, Node only in read.ts, which the browser never meets", () => {
  const own = files.filter((f) => room(f) === "record" && !isTest(f));
  const wrong = own.flatMap((f) =>
    (imports.get(f) ?? [])
      .filter((to) => /^react/.test(to) || (/^node:/.test(to) && f !== "src/record/read.ts"))
      .map((to) => `${f} -> ${to}`),
  );
  expect(wrong).toEqual([]);
  if (existsSync("src/main.tsx")) expect(reach("src/main.tsx")).not.toContain("src/record/read.ts");
});

test("no clock, no locale, no chance below the page", () => {
  const below = files.filter((f) => floor(f) < (FLOOR["page"] ?? 0) && !isTest(f));
  const wrong = below.flatMap((f) => {
    const code = (text.get(f) ?? "").replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    const hits = code.match(/\bnew Date\b|\bDate\.now\b|\.toLocale\w*|\bIntl\.|\bMath\.random\b/g) ?? [];
    return hits.map((h) => `${f}: ${h}`);
  });
  expect(wrong).toEqual([]);
});
