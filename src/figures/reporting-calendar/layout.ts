import { CLAIM_ROW } from "../../chart/ClaimMark";
import { type Frame, frame as frameOf } from "../../chart/frame";
import { type DUTIES, hasFiled, type StateAnswers } from "./labour";
import type { Block, CalendarModel } from "./model";

/** Room of one supplier's calendar: years as rows, months as columns. Pixels. */
export interface Grid {
  readonly block: Block;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Left edge of January. */
  readonly left: number;
  readonly cell: number;
  readonly row: number;
  /** Base line of the months' letters. */
  readonly head: number;
}

export const YEAR = 38;
/** Words right of a year's months. */
const SUM = 62;
const TITLE = 22;
const LETTERS = 18;
const BETWEEN = 32;

/** A group of states by what is on record of them. */
export interface Group {
  readonly title: string;
  readonly states: readonly StateAnswers[];
}

export interface Entry {
  readonly x: number;
  readonly y: number;
  readonly state: StateAnswers | null;
  readonly title: string;
}

/** Where an entry's name, midterm and final answers begin, from its left edge. */
export interface EntryColumns {
  readonly width: number;
  readonly midterm: number;
  readonly final: number;
}

export const ENTRY = 18;
export const GROUP = 26;

export interface CalendarLayout {
  readonly frame: Frame;
  readonly grids: readonly Grid[];
  readonly labour: number;
  readonly entries: readonly Entry[];
  readonly columns: EntryColumns;
  /** Left edges of the columns of states. */
  readonly heads: readonly number[];
  readonly counts: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
}

/** States by which of the two reports is on record, so that what is missing is seen at once. */
export function groupsOf(states: readonly StateAnswers[]): Group[] {
  const filed = (s: StateAnswers, duty: (typeof DUTIES)[number]) => hasFiled(s[duty]);
  return [
    { title: "Both reports on record", states: states.filter((s) => filed(s, "midterm") && filed(s, "final")) },
    {
      title: "Only the midterm report on record",
      states: states.filter((s) => filed(s, "midterm") && !filed(s, "final")),
    },
    {
      title: "Only the final report on record",
      states: states.filter((s) => !filed(s, "midterm") && filed(s, "final")),
    },
    {
      title: "Nothing filed when last seen",
      states: states.filter((s) => !filed(s, "midterm") && !filed(s, "final")),
    },
  ].filter((g) => g.states.length > 0);
}

function gridsOf(
  blocks: readonly Block[],
  width: number,
  narrow: boolean,
  top: number,
): { grids: Grid[]; end: number } {
  const beside = !narrow && blocks.length > 1;
  const own = beside ? (width - BETWEEN) / 2 : width;
  const cell = Math.min(narrow ? 24 : 34, Math.floor((own - YEAR - SUM) / 12));
  const row = narrow ? 19 : 20;
  let y = top;
  let end = top;
  const grids = blocks.map((block, i) => {
    const grid = {
      block,
      x: beside ? i * (own + BETWEEN) : 0,
      y: beside ? top : y,
      width: own,
      left: (beside ? i * (own + BETWEEN) : 0) + YEAR,
      cell,
      row,
      head: (beside ? top : y) + TITLE + 13,
    };
    y = grid.y + TITLE + LETTERS + block.years.length * row + 14;
    end = Math.max(end, y);
    return grid;
  });
  return { grids, end };
}

export const yearY = (g: Grid, year: number) => g.y + TITLE + LETTERS + g.block.years.indexOf(year) * g.row;

/** Puts the groups into columns of about equal height; a heading never stands alone at a column's foot. */
function entriesOf(
  groups: readonly Group[],
  columns: number,
  step: number,
  top: number,
): { entries: Entry[]; end: number } {
  const total = groups.reduce((h, g) => h + GROUP + g.states.length * ENTRY, 0);
  const height = Math.ceil(total / columns) + GROUP;
  const entries: Entry[] = [];
  let column = 0;
  let y = 0;
  let end = 0;
  const next = () => {
    column += 1;
    y = 0;
  };
  for (const g of groups) {
    if (column < columns - 1 && y + GROUP + 2 * ENTRY > height) next();
    entries.push({ x: column * step, y: top + y, state: null, title: `${g.title}: ${g.states.length}` });
    y += GROUP;
    for (const state of g.states) {
      if (column < columns - 1 && y + ENTRY > height) {
        next();
        entries.push({ x: column * step, y: top + y, state: null, title: `${g.title}, continued` });
        y += GROUP;
      }
      entries.push({ x: column * step, y: top + y, state, title: "" });
      y += ENTRY;
      end = Math.max(end, y);
    }
  }
  return { entries, end: top + end };
}

export const LABOUR_HEAD = 58;

/** `claimed`: a claim is laid over the counts, whose words get a row. */
export function calendarLayout(model: CalendarModel, width: number, claimed = false): CalendarLayout {
  const narrow = frameOf(width, 0).narrow;
  const { grids, end } = gridsOf(model.blocks, width, narrow, 4);
  let y = model.blocks.length > 0 ? end + 8 : 4;
  const labour = y;
  const columns = model.states.length < 4 || width < 720 ? 1 : width < 1200 ? 2 : 3;
  const gap = 28;
  const entry = (Math.min(width, columns === 1 ? 560 : width) - gap * (columns - 1)) / columns;
  const name = narrow ? 98 : 112;
  const half = (entry - name) / 2;
  const heads = Array.from({ length: columns }, (_, i) => i * (entry + gap));
  let entries: readonly Entry[] = [];
  if (model.states.length > 0) {
    const made = entriesOf(groupsOf(model.states), columns, entry + gap, y + LABOUR_HEAD);
    entries = made.entries;
    y = made.end + 20;
  }
  const counts =
    model.counts.length > 0
      ? {
          x: 0,
          y,
          width: narrow ? width : Math.min(width, 620),
          height: (narrow ? 170 : 180) + (claimed ? CLAIM_ROW : 0),
        }
      : null;
  if (counts) y += counts.height;
  return {
    frame: frameOf(width, Math.max(60, y + 6), { left: 0, right: 0, top: 0, bottom: 0 }),
    grids,
    labour,
    entries,
    columns: { width: entry, midterm: name, final: name + half },
    heads,
    counts,
  };
}
