import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { readPackage, readRecord } from "../record/read";
import { EXAMPLE_MONTH, type Loading, loadings } from "./loading";

const base = pathToFileURL("data/").href;
const month = readRecord()["petroleum-monthly"].filter((r) => r.period_start === EXAMPLE_MONTH);
const ids = month.map((r) => r.id as string).sort();

function codeOf(id: Loading["id"], from = base): string {
  return loadings(from).find((l) => l.id === id)?.code ?? "";
}

function python(code: string) {
  return spawnSync("python3", ["-c", code], { encoding: "utf8", env: { ...process.env, PYTHONUTF8: "1" } });
}

/** Runs a snippet that awaits, with the names it expects. */
async function run(code: string, names: Readonly<Record<string, unknown>>): Promise<void> {
  const Code = Object.getPrototypeOf(run).constructor as new (...parts: string[]) => (...a: unknown[]) => Promise<void>;
  await new Code(...Object.keys(names), code)(...Object.values(names));
}

const read = (url: string) => readFileSync(new URL(url), "utf8");

test("there is a month to look at", () => {
  expect(ids.length).toBeGreaterThan(1);
});

test("the Python snippet reads the table with what every Python has", () => {
  const made = python(codeOf("python"));
  // Without Python there is nothing to run it with; the text is then all that can be held.
  if (made.error) return expect(codeOf("python")).toContain("csv.DictReader");
  expect(made.stderr).toBe("");
  expect(
    made.stdout
      .trim()
      .split("\n")
      .map((line) => line.split("\t")[0])
      .sort(),
  ).toEqual(ids);
});

test("the pandas snippet compiles, and reads the table where pandas is there", () => {
  const code = codeOf("pandas");
  const compiled = python(`compile(${JSON.stringify(code)}, "snippet", "exec")`);
  if (compiled.error) return expect(code).toContain("pd.read_csv");
  expect(compiled.stderr).toBe("");
  const there = python("import pandas").status === 0;
  const made = there ? python(code) : null;
  if (made) for (const id of ids) expect(made.stdout).toContain(id);
});

test("the JavaScript snippet lists every table with its address", async () => {
  const lines: unknown[][] = [];
  await run(codeOf("javascript"), {
    fetch: async (url: string) => ({ json: async () => JSON.parse(read(url)) as unknown }),
    console: { log: (...line: unknown[]) => lines.push(line) },
  });
  for (const [, url] of lines) expect(read(String(url))).toMatch(/^id,/);
  expect(lines.length).toBeGreaterThan(20);
});

test("the Observable snippet shows the statements of the month", async () => {
  const shown: unknown[] = [];
  await run(codeOf("observable"), {
    d3: { csv: async (url: string) => parse(read(url), { columns: true }) as unknown },
    Inputs: { table: (rows: unknown) => rows },
    display: (rows: unknown) => shown.push(rows),
  });
  expect((shown[0] as readonly { id: string }[]).map((r) => r.id).sort()).toEqual(ids);
});

test("every snippet, run here or not, names a table and columns that are there", () => {
  const head = readFileSync("data/oil/monthly.csv", "utf8").split("\n", 1)[0]?.trim().split(",") ?? [];
  const paths = new Set(["datapackage.json", ...readPackage().resources.map((r) => r.path)]);
  for (const { id, code } of loadings("https://atlas.example/data/")) {
    const named = code.match(/[\w-]+(?:\/[\w-]+)*\.(?:csv|json)(?=")/g) ?? [];
    expect(named.length, id).toBeGreaterThan(0);
    for (const path of named) expect(paths, `${id}: ${path}`).toContain(path.replace(/^.*\bdata\//, ""));
    const columns = [...code.matchAll(/\b(?:(?:monthly|month)(?:\$|\["|\[\[")|row\["|d\.)(\w+)/g)].map(
      (m) => m[1] ?? "",
    );
    const listed = /c\(("id"[^)]*)\)/.exec(code)?.[1]?.match(/\w+/g) ?? [];
    for (const column of [...columns, ...listed]) expect(head, `${id}: ${column}`).toContain(column);
  }
  expect(codeOf("r").match(/c\("id"/)).not.toBeNull();
});

test("docs/use-the-data.md names files that the site has", () => {
  const page = readFileSync("docs/use-the-data.md", "utf8");
  const files = page.match(/`data\/[\w./-]+`/g) ?? [];
  expect(files.length).toBeGreaterThan(1);
  for (const file of files) {
    const path = file.slice(1, -1).replace(/\/$/, "");
    expect(existsSync(path.replace(/<file>.*/, "")), path).toBe(true);
  }
});

test("docs/use-the-data.md prints the snippets as they are", () => {
  const page = readFileSync("docs/use-the-data.md", "utf8");
  for (const { name, language, code } of loadings("https://atlas.example/data/")) {
    expect(page, name).toContain(`## ${name}\n\n\`\`\`${language}\n${code}\n\`\`\`\n`);
  }
});
