import type { TimeScale } from "../../chart/scale";
import type { Span } from "../../record/day";
import { type EntriesModel, type Group, type Line, type Panel, type PurposeRow, topOf } from "./model";
import type { Count } from "./select";

export const TOP = 36;
export const SIZE = 12;
/** Text as drawn may be a little wider than reckoned. */
export const SLACK = 1.06;
/** Pixels the largest number of a panel takes. */
const HIGHEST = 58;
/** Room over a bar for its number. */
export const ABOVE = 16;
const HEAD = 26;
const UNDATED = 17;
const PAD = 12;
const LINE = 21;

export interface Place<T> {
  readonly of: T;
  readonly top: number;
  readonly base: number;
}
export interface PanelPlace {
  readonly panel: Panel;
  readonly head: number;
  readonly undated: number;
  /** Pixels of a number over its base line. */
  readonly height: (value: number) => number;
  readonly step: number;
  readonly rows: readonly Place<PurposeRow>[];
}
export interface GroupPlace {
  readonly group: Group;
  readonly head: number;
  readonly undated: number;
  readonly lines: readonly Place<Line>[];
}
export interface Layout {
  readonly panels: readonly PanelPlace[];
  readonly silent: readonly Place<Panel>[];
  readonly groups: readonly GroupPlace[];
  readonly end: number;
}

/** A round step of the value axis that leaves ticks room: 1, 2 or 5 times a power of ten. */
export function stepOf(max: number, pixels: number): number {
  const least = (max / pixels) * 26;
  const ten = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return [1, 2, 5, 10].map((m) => m * ten).find((s) => s >= least) ?? 10 * ten;
}

/** Where everything stands: one panel under the other, rows as tall as their largest number asks. */
export function layoutEntries(model: EntriesModel, narrow: boolean): Layout {
  let y = TOP;
  const name = narrow ? 14 : 0;
  const panels = model.panels.map((panel): PanelPlace => {
    const head = y + 16;
    y += HEAD;
    const undated = y + 9;
    if (panel.undated.length > 0) y += UNDATED;
    const k = HIGHEST / Math.max(1, panel.max);
    const rows = panel.rows.map((row) => {
      const top = y + name;
      const base = top + ABOVE + Math.max(4, Math.max(0, ...row.counts.map(topOf)) * k);
      y = base + 6;
      return { of: row, top, base };
    });
    y += PAD;
    return { panel, head, undated, height: (v) => v * k, step: stepOf(panel.max, HIGHEST), rows };
  });
  const silent = model.silent.map((panel) => {
    const top = y;
    y += narrow ? 36 : 22;
    return { of: panel, top, base: y - 8 };
  });
  if (silent.length > 0) y += PAD;
  const groups = model.groups.map((group): GroupPlace => {
    const head = y + 16;
    y += HEAD;
    const undated = y + 9;
    if (group.undated.length > 0) y += UNDATED;
    const lines = group.lines.map((line) => {
      const top = y;
      y += LINE + name;
      return { of: line, top, base: y - 9 };
    });
    y += PAD - 2;
    return { group, head, undated, lines };
  });
  return { panels, silent, groups, end: y };
}

export interface Visible {
  readonly x0: number;
  readonly x1: number;
  readonly x: number;
}

/** The part of a span that the window shows, in pixels. */
export function visible(days: Span, scale: TimeScale): Visible {
  const x0 = Math.max(scale.x0, scale.x(days.start));
  const x1 = Math.max(x0 + 1, Math.min(scale.x1, scale.xEnd(days.end)));
  return { x0, x1, x: (x0 + x1) / 2 };
}

export const sizeOf = (c: Count): number => c.row.value ?? c.row.high ?? c.row.low ?? 0;
