import { overlaps, type Span } from "../../record/day";
import { accepts, searchFor } from "../../view/filters";
import type { View } from "../../view/view";
import { knownWindow, windowOf } from "../../view/window";
import type { Model, RecordOf } from "../model";
import { type Bar, barsOf, type ClassRow, classRows, type Step, stepOf } from "./bars";
import { findingOf } from "./finding";
import { notesOf } from "./notes";
import { type Blast, type Launch, type Odd, prepare } from "./prepare";
import { COLUMNS, linesOf } from "./table";

export interface TestsModel extends Model {
  readonly domain: Span;
  readonly step: Step;
  /** Ballistic missiles of all classes, by stretch of the calendar. */
  readonly total: readonly Bar[];
  readonly classes: readonly ClassRow[];
  readonly blasts: readonly Blast[];
  /** Dates that only one of two databases has. */
  readonly odd: readonly Odd[];
}

export type TestsRecord = RecordOf<"tests" | "nuclear-estimates" | "tests-crosscheck">;

const within = (a: Span, w: Span) => a.start >= w.start && a.end <= w.end;
const unique = (ids: readonly string[]) => [...new Set(ids)];

interface Kept {
  readonly launches: readonly Launch[];
  readonly blasts: readonly Blast[];
  readonly odd: readonly Odd[];
  readonly apart: number;
  /** Groups whose month reaches beyond the window. */
  readonly cut: number;
}

function keep(record: TestsRecord, view: View, window: Span, q: string): Kept {
  const all = prepare(record.tests, record["nuclear-estimates"], record["tests-crosscheck"]);
  if (!accepts(view).lane("test")) return { launches: [], blasts: [], odd: [], apart: 0, cut: 0 };
  const found = (x: { readonly text: string }) => q === "" || x.text.includes(q);
  const near = all.launches.filter((l) => overlaps(l.days, window) && found(l));
  const launches = near.filter((l) => within(l.days, window));
  const odd = q === "" ? all.odd.filter((o) => within(o.days, window)) : [];
  return {
    launches,
    blasts: all.blasts.filter((b) => within(b.days, window) && found(b)),
    odd: odd.filter((o) => o.match !== "one_day_apart"),
    apart: odd.filter((o) => o.match === "one_day_apart").length,
    cut: near.length - launches.length,
  };
}

/** tests: missiles by range class and outcome, and the six nuclear tests with every published yield. Missiles, never rows, are counted. */
export function model(record: TestsRecord, view: View): TestsModel {
  const window = windowOf(view);
  const { launches: every, blasts: big } = prepare(
    record.tests,
    record["nuclear-estimates"],
    record["tests-crosscheck"],
  );
  const search = searchFor(
    view.q,
    "test",
    (n) => every.some((l) => l.text.includes(n)) || big.some((b) => b.text.includes(n)),
  );
  const kept = keep(record, view, window, search.q.toLowerCase());
  const { launches, blasts, odd } = kept;
  const step = stepOf(window);
  const total = barsOf(
    launches.filter((l) => l.ballistic),
    window,
    step,
  );
  const rows = [
    ...launches.map((l) => l.row),
    ...blasts.flatMap((b) => [b.row, ...[...b.yields, ...b.others].map((e) => e.row)]),
    ...odd.map((o) => o.row),
  ];
  return {
    id: "tests",
    title: search.q === "" ? "Missile and nuclear tests" : `Missile and nuclear tests: what matches “${search.q}”`,
    finding:
      search.before +
      findingOf({ launches, blasts, window: knownWindow(view), lane: accepts(view).lane("test"), q: search.q }),
    unit: "missiles",
    domain: window,
    columns: COLUMNS,
    lines: linesOf(launches, blasts, odd),
    notes: notesOf({ launches, blasts, odd, apart: kept.apart, cut: kept.cut }),
    rows: unique(rows.map((r) => r.id)),
    sources: unique(rows.flatMap((r) => r.source_ids)),
    empty: launches.length === 0 && blasts.length === 0 && odd.length === 0,
    step,
    total,
    classes: classRows(launches, window, step),
    blasts,
    odd,
  };
}
