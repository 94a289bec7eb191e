import type { MeasuresRow } from "../../record/tables";
import type { Term } from "./term";
import { setsAmount } from "./words";

/**
 * How a bar is drawn: `solid` a ban, `mid` a cap, `light` a deadline or duty, `open` a mandate or authorisation, `thin`
 * a replaced rule, `report`, `exempt`, `never` a crossed step that never applied, `draft` a vetoed one, `nation`.
 */
export type Style = "solid" | "mid" | "light" | "open" | "thin" | "report" | "exempt" | "never" | "draft" | "nation";

export function styleOf(row: MeasuresRow, term: Term): Style {
  if (row.status === "draft_vetoed") return "draft";
  if (row.status === "never_applied") return "never";
  if (row.jurisdiction !== "UN") return "nation";
  if (row.type === "exemption") return "exempt";
  if (row.type === "reporting") return "report";
  if (term.superseded) return "thin";
  if (row.type === "ban") return "solid";
  if (row.type === "cap") return "mid";
  return row.type === "deadline" || row.type === "obligation" ? "light" : "open";
}

/** Kinds of sub-rows, from the top of a band to its foot. */
export type LaneKind = "main" | "minor" | "exempt" | "nation";

export interface Laned {
  readonly row: MeasuresRow;
  readonly term: Term;
  readonly style: Style;
}

export interface Lane<B> {
  readonly kind: LaneKind;
  /** Holds an amount, a vetoed draft or a step never applied: its words are shown at any size. */
  readonly spoken: boolean;
  readonly bars: readonly B[];
}

/** Days kept free behind a short amount or a mark without length, for its words. */
const WORDS_ROOM = 1460;
const FOREVER = 1e7;

const short = (b: Laned) => b.style === "draft" || b.style === "never" || (setsAmount(b.row) && b.term.last !== null);

function kindOf(b: Laned): LaneKind {
  if (b.style === "nation") return "nation";
  if (b.style === "exempt") return "exempt";
  const main = b.row.type === "ban" || b.row.type === "cap" || b.row.type === "deadline";
  return main ? "main" : "minor";
}

/** Day the mark stands on: first day of a rule, day of the vote on a draft. */
export function startOf(b: Laned, proposed: number | null): number | null {
  return b.style === "draft" ? proposed : (b.term.first?.start ?? null);
}

const TURN: Readonly<Record<MeasuresRow["type"], number>> = {
  cap: 0,
  deadline: 1,
  ban: 1,
  obligation: 3,
  authorisation: 4,
  mandate: 4,
  reporting: 5,
  exemption: 6,
};

/**
 * Who takes a sub-row first: what is in force and carries an amount, then by age, so that later rules stand under
 * earlier ones; then what has ended, which finds room before its successor.
 */
function order(a: Laned, b: Laned): number {
  const ended = (x: Laned) => (x.style === "draft" ? 3 : x.style === "never" ? 2 : x.term.last !== null ? 1 : 0);
  const amount = (x: Laned) => (setsAmount(x.row) ? 0 : 1);
  return (
    ended(a) - ended(b) ||
    amount(a) - amount(b) ||
    TURN[a.row.type] - TURN[b.row.type] ||
    (a.row.starts < b.row.starts ? -1 : a.row.starts > b.row.starts ? 1 : 0)
  );
}

interface Busy {
  readonly from: number;
  readonly to: number;
}

const KINDS: readonly LaneKind[] = ["main", "minor", "exempt", "nation"];

/**
 * Packs the rules of one subject into the fewest sub-rows in which nothing overlaps, over the whole record, so that
 * rows keep their places while the window moves. A rule goes where its successor is, if there is room.
 */
export function pack<B extends Laned>(bars: readonly B[], day: (bar: B) => number): readonly Lane<B>[] {
  const lanes: { kind: LaneKind; bars: B[]; busy: Busy[] }[] = [];
  for (const kind of KINDS) {
    for (const bar of bars.filter((b) => kindOf(b) === kind).sort(order)) {
      const from = day(bar);
      const last = bar.style === "draft" || bar.style === "never" ? from : (bar.term.last?.end ?? FOREVER);
      const to = short(bar) ? Math.max(last, last + WORDS_ROOM) : last;
      const free = (l: (typeof lanes)[number]) => l.kind === kind && l.busy.every((b) => to < b.from || b.to < from);
      const next = lanes.find((l) => free(l) && l.bars.some((b) => b.row.id === bar.row.superseded_by));
      const lane = next ?? lanes.find(free);
      if (lane) {
        lane.bars.push(bar);
        lane.busy.push({ from, to });
      } else lanes.push({ kind, bars: [bar], busy: [{ from, to }] });
    }
  }
  return lanes.map((l) => ({
    kind: l.kind,
    spoken: l.bars.some((b) => short(b)),
    bars: l.bars.sort((a, b) => day(a) - day(b)),
  }));
}
