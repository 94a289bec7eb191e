import { frame as frameOf } from "../../chart/frame";
import { logScale } from "../../chart/valueScale";
import type { Claimed } from "../claimed";
import { ARROW, joinOf, R, wide, wordsOf } from "./beside";
import type { RepatriationModel } from "./model";
import type { Columns, Placed } from "./placed";
import type { Report, StateReports } from "./shape";

/** Under this width names and dates stand over the marks: beside them they would leave the axis no room. */
const COMPACT = 720;

/** `least`: a number the axis must reach. */
export function columnsOf(model: RepatriationModel, width: number, least = 0): Columns {
  const narrow = width < COMPACT;
  const frame = frameOf(width, 0, { left: narrow ? 0 : 104, right: narrow ? 4 : 0 });
  const silent = frame.left + 30;
  const none = frame.left + 84;
  const x0 = frame.left + 112;
  const status = narrow ? null : width - 234;
  const end = (status ?? width - frame.right) - 6;
  const x1 = end - (narrow ? 46 : width > 1100 ? 140 : 86);
  return {
    frame,
    compact: narrow,
    silent,
    none,
    x0,
    x1,
    end,
    status,
    x: logScale(1, Math.max(model.max, least) * 1.05, x0, x1),
  };
}

/** Pixels a lane of reports and one of statements take. */
const LANE = 18;
const THIN = 11;

export interface StatePlace {
  readonly state: StateReports;
  readonly top: number;
  readonly bottom: number;
  readonly placed: readonly Placed[];
  /** Middle of the lane of a claim on this state; null without one. */
  readonly claim: number | null;
}

const numbers = (r: Report) => (r.size ?? 0) > 0;

/** Reports of one state in lanes, none over another, each with its words; statements in thin lanes below. */
function lanes(state: StateReports, c: Columns, top: number): { placed: Placed[]; bottom: number } {
  const placed: Placed[] = [];
  let y = top;
  let rings = 0;
  let crosses = 0;
  const official = state.reports.filter((r) => r.official);
  const beside = state.reports.filter((r) => !r.official);
  const spoken = !official.some(numbers);
  for (const [list, step, worded] of [
    [official, LANE, true],
    [beside, spoken ? LANE : THIN, spoken],
  ] as const) {
    const ends: { from: number; to: number }[][] = [];
    for (const report of list) {
      const { before, left, sent } = report;
      const across = (s: typeof before): [number, number] | null =>
        s && s.value > 0 ? [c.x(s.low ?? s.value), c.x(s.value)] : null;
      const none = before?.value === 0 || left?.value === 0;
      const a = {
        before: across(before),
        left: across(left),
        // Between a number before and one left, the number sent home is said in words.
        sent: sent && !(across(before) && left) ? c.x(sent.value) : null,
        ring: none ? c.none + 9 * rings++ : null,
        cross: report.size === null ? c.silent - 12 + 12 * crosses++ : null,
      };
      const words = worded ? wordsOf(report, c, a) : [];
      const joined: Placed["joined"] = joinOf(report);
      const xs = [...(a.before ?? []), ...(a.left ?? []), ...(a.sent === null ? [] : [a.sent])];
      const from = Math.min(
        ...xs.map((x) => x - R),
        ...words.map((w) => (w.anchor === "end" ? w.x - wide(w.text) : w.x)),
      );
      const to = Math.max(
        ...xs.map((x) => x + ARROW + 4),
        ...words.map((w) => (w.anchor === "end" ? w.x : w.x + wide(w.text))),
      );
      let lane = xs.length + words.length === 0 ? 0 : ends.findIndex((l) => l.every((s) => s.to < from || to < s.from));
      if (lane < 0) lane = ends.length;
      ends[lane] ??= [];
      if (xs.length > 0 || words.length > 0) ends[lane]?.push({ from, to });
      placed.push({ report, ...a, joined, words, y: y + lane * step + step / 2 });
    }
    y += ends.length * step;
  }
  return { placed, bottom: y };
}

const HEAD = 44;
/** The narrow form has the name over the lanes. */
const NAME = 17;

export interface RepatriationLayout {
  readonly columns: Columns;
  readonly states: readonly StatePlace[];
  readonly world: StatePlace | null;
  readonly head: number;
  readonly foot: number;
  /** The rule on which nobody is left, as an SVG path: in the narrow form it stops for the names. */
  readonly rule: string;
}

/** True for a claim that has a lane in this figure. */
const hasLane = (claim: Claimed | null): claim is Claimed => claim !== null && claim.high !== null && claim.why === "";

export function repatriationLayout(
  model: RepatriationModel,
  width: number,
  claim: Claimed | null = null,
): RepatriationLayout {
  const columns = columnsOf(model, width, hasLane(claim) ? (claim.high ?? 0) : 0);
  const above = columns.compact ? NAME : 0;
  let y = HEAD;
  const place = (state: StateReports): StatePlace => {
    const { placed, bottom } = lanes(state, columns, y + above + 1);
    const end = Math.max(bottom, y + above + LANE);
    const claimed = hasLane(claim) && claim.host === state.state;
    const made = {
      state,
      top: y,
      bottom: end + (claimed ? LANE : 0) + 3,
      placed,
      claim: claimed ? end + LANE / 2 : null,
    };
    y = made.bottom;
    return made;
  };
  const states = model.states.map(place);
  const foot = y;
  y += 30;
  const x = columns.none;
  const rule = states.map((s) => `M${x},${s.top + above}V${s.bottom}`).join("");
  const all: StateReports = { state: "WLD", name: "Press sums", reports: model.world, size: 0 };
  const world = model.world.length > 0 ? place({ ...all }) : null;
  return { columns, states, world, head: HEAD, foot, rule };
}
