import { textWidth } from "../../chart/text";
import type { Report, StateReports } from "./shape";

/** A state's signs and name in a running list. */
export interface Item {
  readonly state: StateReports;
  readonly x: number;
  readonly y: number;
  readonly marks: readonly { readonly report: Report; readonly x: number }[];
  readonly nameX: number;
}

const SIGN = 13;
const GAP = 16;
export const LINE = 19;

/** Runs states on in lines between `x0` and `x1`, the first line at `y`. Returns the items and where the next thing may stand. */
export function runOn(
  states: readonly StateReports[],
  x0: number,
  x1: number,
  y: number,
): { items: Item[]; end: number } {
  const items: Item[] = [];
  let x = x0;
  let line = y;
  for (const state of states) {
    const signs = state.reports.length * SIGN;
    const width = signs + textWidth(state.name, 13) * 1.05;
    if (x > x0 && x + width > x1) {
      x = x0;
      line += LINE;
    }
    const at = x;
    items.push({
      state,
      x: at,
      y: line,
      marks: state.reports.map((report, i) => ({ report, x: at + 5 + i * SIGN })),
      nameX: at + signs,
    });
    x += width + GAP;
  }
  return { items, end: states.length > 0 ? line + LINE : y };
}
