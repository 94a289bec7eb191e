import { CLAIM_R, CLAIM_ROW } from "../../chart/ClaimMark";
import type { Box } from "../../chart/place";
import type { TimeScale } from "../../chart/scale";
import type { Span } from "../../record/day";
import { type Claimed, claimRows } from "../claimed";
import { type EntriesModel, topOf } from "./model";
import type { Count } from "./select";
import type { Group, Line, Panel, PurposeRow } from "./shape";

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
  /** A claim on it: base line of its words over bars, middle of its lane under a line of few. */
  readonly claim?: number;
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
  /** Middle of the lane of a claim that rests on an undated number of the group. */
  readonly claim?: number;
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
  return [1, 2, 5].map((m) => m * ten).find((s) => s >= least) ?? 10 * ten;
}

/** Where everything stands: one panel under the other, rows as tall as their largest number asks. */
export function layoutEntries(model: EntriesModel, narrow: boolean, claim: Claimed | null = null): Layout {
  let y = TOP;
  const on = claim && claim.high !== null && claim.why === "" ? claimedCounts(model, claim) : [];
  const said = claim?.high ?? 0;
  const name = narrow ? 14 : 0;
  const panels = model.panels.map((panel): PanelPlace => {
    const head = y + 16;
    y += HEAD;
    const undated = y + 9;
    if (panel.undated.length > 0) y += UNDATED;
    const claimed = panel.rows.find((row) => row.counts === on);
    const k = HIGHEST / Math.max(1, panel.max, claimed ? said : 0);
    const rows = panel.rows.map((row) => {
      const own = row === claimed;
      const top = y + name + (own ? CLAIM_ROW : 0);
      const most = Math.max(own ? said : 0, ...row.counts.map(topOf));
      // The number over a bar stands clear of a diamond on its top.
      const base = top + ABOVE + (own ? CLAIM_R + 2 : 0) + Math.max(4, most * k);
      y = base + 6;
      return own ? { of: row, top, base, claim: top - 5 } : { of: row, top, base };
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
      const base = y - 9;
      if (line.spots !== on) return { of: line, top, base };
      y += CLAIM_ROW;
      return { of: line, top, base, claim: y - 11 };
    });
    const own = group.undated === on;
    if (own) y += CLAIM_ROW;
    const claimed = own ? { claim: y - 11 } : {};
    y += PAD - 2;
    return { group, head, undated, lines, ...claimed };
  });
  return { panels, silent, groups, end: y };
}

/** The row of bars, the line, or else the undated numbers, in which the first count stands that a claim rests on. */
export function claimedCounts(model: EntriesModel, claim: Claimed): readonly Count[] | Line["spots"] {
  const rows = model.panels.flatMap((p) => p.rows);
  const lines = model.groups.flatMap((g) => g.lines);
  const has = (c: Count, id: string): boolean =>
    c.id === id || c.again.some((r) => r.id === id) || c.rivals.some((r) => has(r, id));
  for (const id of claimRows(claim)) {
    const row = rows.find((r) => r.counts.some((c) => has(c, id)));
    if (row) return row.counts;
    const line = lines.find((l) => l.spots.some((s) => s.counts.some((c) => has(c, id))));
    if (line) return line.spots;
  }
  const ids = claimRows(claim);
  return model.groups.find((g) => g.undated.some((c) => ids.includes(c.id)))?.undated ?? [];
}

/** The days a claim is drawn over: those of the count it repeats, else its own. */
export function claimedDaysOf(model: EntriesModel, claim: Claimed): Span {
  const counts = [...model.panels.flatMap((p) => p.rows.flatMap((r) => r.counts)), ...spotCounts(model)];
  const own = counts.find((c) => [c, ...c.again, ...c.rivals].some((r) => r.id === claim.row));
  return own?.days ?? claim.span;
}

/** Room of a claim's mark on a row of bars. */
export function claimedBox(
  claim: Claimed,
  model: EntriesModel,
  row: Place<PurposeRow>,
  panel: PanelPlace,
  scale: TimeScale,
): Box {
  const at = visible(claimedDaysOf(model, claim), scale);
  const y = row.base - panel.height(claim.high ?? 0);
  return { x: at.x0, y: y - CLAIM_R, width: at.x1 - at.x0, height: 2 * CLAIM_R };
}

const spotCounts = (model: EntriesModel): Count[] =>
  model.groups.flatMap((g) => g.lines.flatMap((l) => l.spots.flatMap((s) => s.counts)));

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
