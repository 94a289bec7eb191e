import { CLAIM_ROW, claimBox } from "../../chart/ClaimMark";
import { type Frame, frame as frameOf } from "../../chart/frame";
import { type Box, placeLabels } from "../../chart/place";
import type { TimeScale, ValueScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import { valueScale } from "../../chart/valueScale";
import { figure } from "../../record/names";
import type { PricesRow } from "../../record/tables";
import { type Claimed, claimRows } from "../claimed";
import type { Panel, TradeModel } from "./model";
import { DIVISOR, type Mark } from "./prepare";
import { isTrade, label } from "./words";

export const TOP = 22;
const HEAD = 28;
const HIGH = 68;
const GAP = 12;
const SIZE = 12;

export interface Place {
  readonly panel: Panel;
  readonly head: number;
  readonly top: number;
  readonly base: number;
  readonly y: ValueScale;
  /** A claim laid over it, in the unit of the panel; null without one. */
  readonly claimed: number | null;
}

/** A claim on a year's trade belongs to the panel that draws a row that bears on it. */
function claimedIn(panel: Panel, claim: Claimed | null): number | null {
  if (!claim || claim.high === null) return null;
  const ids = claimRows(claim);
  return panel.marks.some((m) => ids.includes(m.id)) ? claim.high / DIVISOR[panel.topic.unit] : null;
}

export function layoutOf(
  model: TradeModel,
  width: number,
  claim: Claimed | null = null,
): { readonly frame: Frame; readonly places: readonly Place[] } {
  let at = TOP;
  const places = model.panels.map((panel) => {
    const head = at + 14;
    const claimed = claimedIn(panel, claim);
    const top = at + HEAD + (claimed === null ? 0 : CLAIM_ROW);
    const base = top + HIGH;
    at = base + GAP;
    const most = Math.max(panel.max, claimed ?? 0);
    return { panel, head, top, base, y: valueScale(most * 1.18, base, top), claimed };
  });
  return { frame: frameOf(width, Math.max(at - GAP, 90) + 26, { top: TOP, bottom: 26 }), places };
}

export interface Spot {
  readonly mark: Mark;
  /** Ends of the stroke, or of the days the survey may be of. */
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly y: number;
}

/** Marks in pixels, cut to the window. Surveys known by the year alone are spread over it, so that each can be seen. */
export function spots(place: Place, scale: TimeScale): Spot[] {
  const same = new Map<string, number>();
  const key = (m: Mark) => `${m.days.start} ${m.days.end}`;
  for (const m of place.panel.marks) same.set(key(m), (same.get(key(m)) ?? 0) + 1);
  const seen = new Map<string, number>();
  return place.panel.marks.map((mark) => {
    const from = Math.max(scale.x0, scale.x(mark.days.start));
    const to = Math.min(scale.x1, scale.xEnd(mark.days.end));
    const n = same.get(key(mark)) ?? 1;
    const i = seen.get(key(mark)) ?? 0;
    seen.set(key(mark), i + 1);
    const spread = mark.kind === "survey" && to - from > 14;
    const x = spread ? from + ((i + 0.5) / n) * (to - from) : (from + to) / 2;
    return { mark, from, to, x, y: place.y(mark.value) };
  });
}

/** The number on a stroke: two decimals of a billion, whole millions, thousands with a comma. */
const number = (m: Mark, unit: string) =>
  unit === "bn USD" ? m.value.toFixed(2) : figure(m.value, unit === "m USD" ? 1 : 0);

export interface Word {
  readonly text: string;
  readonly box: Box;
  readonly strong: boolean;
  readonly mark: Mark;
}

function wishes(spot: Spot, place: Place, first: boolean): string[] {
  const n = number(spot.mark, place.panel.topic.unit);
  if (isTrade(spot.mark)) {
    const who = label(spot.mark.reporter);
    return first ? [`${who} ${n}`, who, n] : [n];
  }
  const { place: where, qualifier } = spot.mark.row as PricesRow;
  const said = `${qualifier === "approx" ? "≈ " : ""}${n}`;
  return where && where.length < 12 ? [`${said} ${where}`, said] : [said];
}

/** Words on the marks: first each reporter's name and its newest number, then as many numbers as there is room for. */
export function wordsOn(place: Place, list: readonly Spot[], scale: TimeScale, claimX: number | null = null): Word[] {
  const newest = new Map<string, Spot>();
  for (const s of list) newest.set(s.mark.reporter, s);
  const taken: Box[] = list.map((s) =>
    s.mark.kind === "year"
      ? { x: s.from, y: s.y - 2, width: s.to - s.from, height: 4 }
      : { x: s.x - 4, y: s.y - 4, width: 8, height: 8 },
  );
  if (claimX !== null && place.claimed !== null) taken.push(claimBox(claimX, place.y(place.claimed)));
  const area = {
    x: scale.x0 - 6,
    y: place.top - 4,
    width: scale.x1 - scale.x0 + 6,
    height: place.base - place.top + 1,
  };
  const order = [...list].sort((a, b) => {
    const named = Number(newest.get(b.mark.reporter) === b) - Number(newest.get(a.mark.reporter) === a);
    return named || b.mark.days.start - a.mark.days.start;
  });
  const out: Word[] = [];
  const said = new Set<string>();
  for (const s of order) {
    // Two roundings of one figure read alike: the number is said once.
    const alike = `${s.mark.reporter} ${s.mark.days.start} ${number(s.mark, place.panel.topic.unit)}`;
    if (s.mark.kind === "year" && said.has(alike)) continue;
    said.add(alike);
    const named = s.mark.kind === "year" && newest.get(s.mark.reporter) === s;
    for (const text of wishes(s, place, named)) {
      const width = textWidth(text, SIZE) * 1.05;
      const year = s.mark.kind === "year";
      const offsets: [number, number][] = year
        ? [
            [-width / 2, -17],
            [-width / 2, 4],
            [s.to - s.x - width, -17],
            [s.to - s.x - width, 4],
            [s.from - s.x, -17],
          ]
        : [
            // Beside a point that has a line over its year, words would stand on the line.
            ...(s.to - s.from > 14
              ? []
              : ([
                  [7, -7],
                  [-width - 7, -7],
                ] as [number, number][])),
            [-width / 2, -20],
            [-width / 2, 6],
          ];
      const [box] = placeLabels([{ x: s.x, y: s.y, width, height: 13, weight: 0 }], area, offsets, taken, 3);
      if (!box) continue;
      taken.push(box);
      out.push({ text, box, strong: named, mark: s.mark });
      break;
    }
  }
  return out;
}
