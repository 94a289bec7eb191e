import { timeScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import { timeTicks } from "../../chart/ticks";
import { shortNumber } from "../../chart/ValueAxis";
import { zeroScale } from "../../chart/valueScale";
import { periodWords } from "../../record/day";
import { figure, SILENCE_WORDS } from "../../record/names";
import type { Day } from "../../record/units";
import { amountBrief } from "./brief";
import type { ClaimItem } from "./prepare";
import type { Witness } from "./witness";
import { UNIT_SHORT } from "./words";

const SIZE = 12;
/** Line of the diamond, lines of the witnesses, room of the tick labels. Pixels. */
export const TOP = 10;
export const STEP = 16;
export const FOOT = 18;
/** Left of the axis, for silences: they must not stand at zero. */
export const GUTTER = 16;
const R = 4;
const LEVELS = 9;

export interface Placed {
  readonly w: Witness;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly words: string;
  readonly wordsX: number;
  readonly anchor: "start" | "end";
}

export interface Tick {
  readonly x: number;
  readonly label: string;
  readonly anchor: "start" | "middle" | "end";
}

/** The picture of one claim in pixels: its axis, its diamond, its witnesses. */
export interface PictureLayout {
  readonly x0: number;
  readonly x1: number;
  readonly height: number;
  /** Line of the axis. */
  readonly base: number;
  readonly ticks: readonly Tick[];
  readonly claim: {
    readonly x0: number;
    readonly x1: number;
    readonly words: string;
    readonly wordsX: number;
    readonly anchor: "start" | "end";
  } | null;
  readonly placed: readonly Placed[];
  /** What is said where nothing stands on the axis. */
  readonly note: string;
}

interface Axis {
  readonly x: (w: Witness) => readonly [number, number];
  readonly claim: readonly [number, number] | null;
  readonly ticks: readonly Omit<Tick, "anchor">[];
}

function numberAxis(item: ClaimItem, x0: number, x1: number): Axis {
  const s = zeroScale(item.max || 1, x0, x1);
  const unit = UNIT_SHORT[item.row.unit];
  const values = item.max === 0 ? [0] : s.ticks(x1 - x0 < 300 ? 3 : 4);
  const ticks = values.map((v, i) => ({
    x: s(v),
    label: `${v >= 1e6 ? shortNumber(v) : figure(v)}${i === values.length - 1 && unit ? ` ${unit}` : ""}`,
  }));
  return {
    x: (w) => (w.kind === "silence" ? [x0 - GUTTER + 4, x0 - GUTTER + 4] : [s(w.low), s(w.high)]),
    claim: item.claimed ? [s(item.claimed.low), s(item.claimed.high)] : null,
    ticks,
  };
}

function dayAxis(item: ClaimItem, x0: number, x1: number): Axis {
  const spans = [...(item.days ? [item.days] : []), ...item.witnesses.flatMap((w) => (w.days ? [w.days] : []))];
  const start = Math.min(...spans.map((d) => d.start));
  const end = Math.max(...spans.map((d) => d.end));
  const pad = Math.max(8, Math.round((end - start) * 0.06));
  const s = timeScale({ start: (start - pad) as Day, end: (end + pad) as Day }, x0, x1);
  const ticks = timeTicks(s.span, x1 - x0, 78).map((t) => ({ x: s.x(t.day), label: t.label }));
  const mid = (d: { start: Day; end: Day }): readonly [number, number] => {
    const [a, b] = [s.x(d.start), s.xEnd(d.end)];
    return b - a > 16 && d.end - d.start > 2 ? [a, b] : [(a + b) / 2, (a + b) / 2];
  };
  return {
    x: (w) => (w.days ? mid(w.days) : [x0, x0]),
    claim: item.days ? mid(item.days) : null,
    ticks,
  };
}

/** Words beside a mark, and how many of their letters at least must stand: a number is told whole or not at all. */
interface Words {
  readonly text: string;
  readonly least: number;
}

function wordsOf(w: Witness): Words {
  if (w.kind === "silence") return { text: `${w.short}: ${w.silence ? SILENCE_WORDS[w.silence] : ""}`, least: 4 };
  if (w.kind === "day") return { text: w.short, least: 4 };
  const amount = amountBrief(w.low, w.high, w.qualifier);
  // A date or a year after a number would be read as part of it.
  return { text: `${amount}${/^\d/.test(w.short) ? "," : ""} ${w.short}`, least: amount.length };
}

/** Ticks whose labels do not touch, kept inside the picture; the last, which carries the unit, stays. */
function thinned(ticks: readonly Omit<Tick, "anchor">[], x0: number, x1: number): Tick[] {
  const out: Tick[] = [];
  let left = Number.POSITIVE_INFINITY;
  for (const t of [...ticks].reverse()) {
    const width = textWidth(t.label, SIZE);
    const anchor = t.x + width / 2 > x1 + 8 ? "end" : t.x - x0 < 10 ? "start" : "middle";
    const from = anchor === "end" ? t.x - width : anchor === "start" ? t.x : t.x - width / 2;
    const to = from + width;
    if (to + 8 > left || t.x > x1 + 1) continue;
    out.unshift({ ...t, anchor });
    left = from;
  }
  return out;
}

type Fit = {
  readonly words: string;
  readonly x: number;
  readonly anchor: "start" | "end";
  readonly from: number;
  readonly to: number;
};

/** Where the words of a mark may stand: right of it, left of it, else cut to the room. */
function fits({ text: words, least }: Words, a: number, b: number, left: number, right: number): Fit[] {
  const edge = R + 4;
  const width = (t: string) => textWidth(t, SIZE) * 1.04;
  const out: Fit[] = [];
  const w = width(words);
  if (b + edge + w <= right) out.push({ words, x: b + edge, anchor: "start", from: a - R, to: b + edge + w });
  if (a - edge - w >= left) out.push({ words, x: a - edge, anchor: "end", from: a - edge - w, to: b + R });
  if (out.length > 0) return out;
  const toRight = right - b >= a - left;
  const room = toRight ? right - b - edge : a - left - edge;
  let cut = words.slice(0, -1).trimEnd();
  while (cut.length >= least && width(`${cut}…`) > room) cut = cut.slice(0, -1).trimEnd();
  if (cut.length < least) return [];
  const text = `${cut}…`;
  return [
    toRight
      ? { words: text, x: b + edge, anchor: "start", from: a - R, to: right }
      : { words: text, x: a - edge, anchor: "end", from: left, to: b + R },
  ];
}

/** The picture of a claim for an axis from `x0` to `x1`; words may reach from `left` to `right`. */
export function pictureLayout(item: ClaimItem, x0: number, x1: number, left: number, right: number): PictureLayout {
  const axis = item.row.unit === "date" ? dayAxis(item, x0, x1) : numberAxis(item, x0, x1);
  const levels: { from: number; to: number }[][] = Array.from({ length: LEVELS }, () => []);
  const free = (level: number, from: number, to: number) =>
    levels[level]?.every((b) => to + 6 < b.from || from > b.to + 6) ?? false;
  const placed: Placed[] = [];
  let used = 0;
  const put = (w: Witness, level: number, a: number, b: number, fit: Fit | null) => {
    levels[level]?.push({ from: fit?.from ?? a - R, to: fit?.to ?? b + R });
    used = Math.max(used, level + 1);
    placed.push({
      w,
      x0: a,
      x1: b,
      y: TOP + 6 + (level + 1) * STEP - 4,
      words: fit?.words ?? "",
      wordsX: fit?.x ?? 0,
      anchor: fit?.anchor ?? "start",
    });
  };
  for (const w of item.witnesses) {
    const [a, b] = axis.x(w);
    const options = fits(wordsOf(w), a, b, left, right);
    const level = levels.findIndex((_, l) => options.some((f) => free(l, f.from, f.to)));
    if (level >= 0) put(w, level, a, b, options.find((f) => free(level, f.from, f.to)) ?? null);
    else {
      const bare = levels.findIndex((_, l) => free(l, a - R, b + R));
      put(w, bare < 0 ? LEVELS - 1 : bare, a, b, null);
    }
  }
  const base = TOP + 8 + Math.max(1, used) * STEP + 2;
  const c = axis.claim;
  const said = item.claimed
    ? amountBrief(item.claimed.low, item.claimed.high, item.row.qualifier)
    : item.row.unit === "date"
      ? periodWords(item.row.period_start, item.row.period_end)
      : "";
  const [fit] = c ? fits({ text: said, least: said.length }, c[0], c[1], left, right) : [];
  return {
    x0,
    x1,
    base,
    height: base + FOOT,
    ticks: thinned(axis.ticks, x0, x1),
    claim: c
      ? { x0: c[0], x1: c[1], words: fit?.words ?? "", wordsX: fit?.x ?? 0, anchor: fit?.anchor ?? "start" }
      : null,
    placed,
    note:
      c === null
        ? "no number is claimed"
        : item.witnesses.length === 0
          ? "no other statement on record counts this"
          : "",
  };
}
