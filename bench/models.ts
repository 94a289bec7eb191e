/**
 * What the models of the overview's figures cost for one step of the brush, over the record once, ten and a hundred times:
 * rows are multiplied in memory, each copy with an id of its own. `tsx bench/models.ts` prints JSON.
 */

import { loadFigures } from "../src/figures";
import { tallyOf } from "../src/figures/tally";
import { ROUTES } from "../src/page/routes";
import { isoDay } from "../src/record/day";
import { readRecord, type WholeRecord } from "../src/record/read";
import { TABLE_NAMES } from "../src/record/tables";
import type { Day } from "../src/record/units";
import { DEFAULT_VIEW } from "../src/view/view";
import { windowKeys, windowOf } from "../src/view/window";

const STEPS = 40;

function times(record: WholeRecord, n: number, once: readonly string[]): WholeRecord {
  const out: Record<string, unknown> = { ...record };
  for (const name of TABLE_NAMES) {
    const rows = record[name] as readonly { readonly id?: string }[];
    if (once.includes(name)) continue;
    out[name] = Array.from({ length: n }, (_, copy) =>
      copy === 0 ? rows : rows.map((r) => ({ ...r, id: `${r.id}~${copy}` })),
    ).flat();
  }
  return out as unknown as WholeRecord;
}

const at = (list: readonly number[], share: number) =>
  list[Math.min(list.length - 1, Math.floor(list.length * share))] ?? 0;

/** What other rows point to stays what it is; so do the caps, for a figure draws a panel for each year of one. */
const ONCE = ["sources", "resolutions"];

const record = readRecord({ late: false });
const figures = await loadFigures(ROUTES.find((r) => r.kind === "overview")?.figures ?? []);
const whole = windowOf(DEFAULT_VIEW);
interface Cost {
  readonly figure: string;
  readonly factor: number;
  readonly rows: number;
  readonly shown: number;
  readonly first: number;
  readonly p50: number;
  readonly p95: number;
  /** The line below a figure, which counts rows and sources, p50; and the table, once. */
  readonly counted: number;
  readonly table: number;
}

const out: Cost[] = [];
const factors = process.argv.slice(2).map(Number);
for (const factor of factors.length ? factors : [1, 10, 100]) {
  const [rules, others] = [times(record, factor, ONCE), times(record, factor, [...ONCE, "measures"])];
  for (const figure of Object.values(figures)) {
    const many = figure.id === "measures" ? rules : others;
    const rows = figure.needs.reduce((sum, name) => sum + many[name].length, 0);
    const began = performance.now();
    const shown = figure.model(many, DEFAULT_VIEW).rows.length;
    const first = performance.now() - began;
    const took: number[] = [];
    const counted: number[] = [];
    const steps = first > 2000 ? 3 : STEPS;
    for (let i = 1; i <= steps; i++) {
      const keys = windowKeys((whole.start + i * 20) as Day, whole.end);
      const view = { ...DEFAULT_VIEW, ...keys };
      const start = performance.now();
      const model = figure.model(many, view);
      took.push(performance.now() - start);
      const before = performance.now();
      void tallyOf(model).rows;
      counted.push(performance.now() - before);
    }
    for (const list of [took, counted]) list.sort((a, b) => a - b);
    const model = figure.model(many, DEFAULT_VIEW);
    const opened = performance.now();
    void model.lines.length;
    const table = performance.now() - opened;
    const two = (v: number) => Math.round(v * 100) / 100;
    out.push({
      figure: figure.id,
      factor,
      rows,
      shown,
      first: two(first),
      p50: two(at(took, 0.5)),
      p95: two(at(took, 0.95)),
      counted: two(at(counted, 0.5)),
      table: two(table),
    });
    if (process.stderr.isTTY) process.stderr.write(`${figure.id} ×${factor}: ${two(at(took, 0.5))} ms\n`);
  }
}
console.log(JSON.stringify({ from: isoDay(whole.start), rows: out }));
