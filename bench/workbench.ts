import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import crossfilter from "crossfilter2";
import { ownDefault } from "../src/workbench/defaults";
import { pictureOf, seriesTotals } from "../src/workbench/picture";
import { prepare } from "../src/workbench/prepare";
import { type Opened, openCsv } from "../src/workbench/read/open";
import type { Frame } from "../src/workbench/table";

/*
 * `npm run bench:workbench`, after a build for the part in a browser; writes bench/results/workbench.json.
 * What opening a file and one step of a brush cost, without the browser's drawing: bytes to columns, columns to the first
 * picture, and the picture and the groups of a new window; crossfilter2 does the same over the same rows in the same run.
 */
const PORTS = ["Vladivostok", "Nampo", "Dalian", "Busan", "Wonsan", "Najin", "Dandong", "Chongjin"];
const STEPS = 200;

function csv(rows: number): Uint8Array {
  const lines = ["date,port,tonnes"];
  const two = (n: number) => String(n).padStart(2, "0");
  for (let i = 0; i < rows; i++) {
    const date = `${2010 + ((i * 5) % 14)}-${two(1 + ((i * 7) % 12))}-${two(1 + (i % 28))}`;
    lines.push(`${date},${PORTS[(i * 3 + (i >> 5)) % 8]},${(i % 900) / 10}`);
  }
  return new TextEncoder().encode(lines.join("\n"));
}

function opened(bytes: Uint8Array): Promise<Opened> {
  const slice = (a: number, b: number) => ({ arrayBuffer: async () => bytes.slice(a, b).buffer as ArrayBuffer });
  return openCsv({ name: "bench.csv", size: bytes.length, slice });
}

const at = (list: readonly number[], share: number) =>
  list[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;

/** Milliseconds of each step of a window that is dragged over the middle. */
function steps(first: number, last: number, run: (from: number, to: number) => void): number[] {
  const out: number[] = [];
  const wide = Math.floor((last - first) / 3);
  for (let i = 0; i < STEPS; i++) {
    const from = first + Math.floor((i / STEPS) * (last - first - wide));
    const start = performance.now();
    run(from, from + wide);
    out.push(performance.now() - start);
  }
  return out.sort((a, b) => a - b);
}

function ours(frame: Frame) {
  const start = performance.now();
  const prepared = prepare(frame, ownDefault(frame));
  pictureOf(prepared, null);
  const ready = performance.now() - start;
  const { first, last } = prepared.cube;
  const times = steps(first, last, (from, to) => {
    pictureOf(prepared, { from, to });
    seriesTotals(prepared, { from, to });
  });
  return { ready, times };
}

function theirs(frame: Frame) {
  const [date, port, tonnes] = frame.columns;
  if (date?.kind !== "date" || port?.kind !== "text" || tonnes?.kind !== "number") throw new Error("not these columns");
  const start = performance.now();
  const rows = Array.from({ length: frame.rows }, (_, i) => i);
  const cf = crossfilter(rows);
  const byDay = cf.dimension((i) => date.values[i] as number);
  const groups = cf
    .dimension((i) => port.values[i] as number)
    .group<number, number>()
    .reduceSum((i) => tonnes.values[i] as number);
  groups.all();
  const ready = performance.now() - start;
  const first = date.values.reduce((a, b) => Math.min(a, b));
  const last = date.values.reduce((a, b) => Math.max(a, b));
  const times = steps(first, last, (from, to) => {
    byDay.filterRange([from, to + 1]);
    groups.all();
  });
  return { ready, times };
}

interface Figures {
  readonly rows: number;
  readonly readMs: number;
  readonly model: Readonly<
    Record<"atlas" | "crossfilter2", { readonly readyMs: number; readonly p50: number; readonly p95: number }>
  >;
}

const round = (n: number) => Math.round(n * 1000) / 1000;
const words = (n: number) => n.toFixed(n < 10 ? 2 : 0).padStart(8);

async function modelAt(rows: number): Promise<Figures> {
  const bytes = csv(rows);
  const start = performance.now();
  const { frame } = await opened(bytes);
  const read = performance.now() - start;
  console.log(`\n${rows} rows, ${(bytes.length / 1e6).toFixed(1)} MB: read in ${words(read).trim()} ms`);
  const told = (name: string, { ready, times }: { readonly ready: number; readonly times: readonly number[] }) => {
    const [p50, p95] = [at(times, 0.5), at(times, 0.95)];
    console.log(`  ${name.padEnd(13)} ready ${words(ready)} ms   step p50 ${words(p50)} ms   p95 ${words(p95)} ms`);
    return { readyMs: round(ready), p50: round(p50), p95: round(p95) };
  };
  const model = { atlas: told("atlas", ours(frame)), crossfilter2: told("crossfilter2", theirs(frame)) };
  return { rows, readMs: Math.round(read), model };
}

type Times = { readonly p50: number; readonly p95: number };
type Row = Readonly<Record<string, unknown>> & { readonly strip: Times; readonly drawn: Times };

/** The same in a browser, with its drawing; null without a built site. */
function drawn(): readonly unknown[] | null {
  if (!existsSync("dist/workbench/index.html")) {
    console.log("\nNo built site: the part in a browser is left out. Run `npm run build` first.");
    return null;
  }
  const out = execFileSync("node", ["bench/brush.mjs"], { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });
  const rows = out
    .trim()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
  console.log("\nIn a browser: from the drop to the first chart, and a step of the brush to the end of its frame, ms");
  console.table(
    rows.map((r) => {
      const { strip, drawn: step, ...rest } = r as Row;
      const { p50, p95 } = step;
      return { ...rest, "strip p50": strip.p50, "strip p95": strip.p95, "chart p50": p50, "chart p95": p95 };
    }),
  );
  return rows;
}

const models: Figures[] = [];
for (const rows of [5_000, 100_000, 1_000_000]) models.push(await modelAt(rows));
mkdirSync("bench/results", { recursive: true });
const result = {
  what: "workbench",
  node: process.version,
  cpu: cpus()[0]?.model ?? "",
  cores: cpus().length,
  models,
  browser: drawn(),
};
writeFileSync("bench/results/workbench.json", `${JSON.stringify(result, null, 2)}\n`);
