import { CLAIM_ROW } from "../../chart/ClaimMark";
import { type Frame, frame, timeScaleOf } from "../../chart/frame";
import type { TimeScale, ValueScale } from "../../chart/scale";
import type { Span } from "../../record/day";
import type { CrudeOilRow } from "../../record/tables";
import type { Claimed } from "../claimed";
import type { OilCrudeModel } from "./model";
import type { SingleMark } from "./prepare";

export type PanelUnit = "t" | "bbl";

/** A mark drawn by itself, in one panel. */
export interface Spot {
  readonly mark: SingleMark;
  readonly x0: number;
  readonly x1: number;
  /** Where its point stands inside its period; null where the period's middle lies outside the window. */
  readonly px: number | null;
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
}

export interface Panel {
  readonly unit: PanelUnit;
  readonly title: number;
  readonly top: number;
  readonly base: number;
  readonly y: ValueScale;
  readonly spots: readonly Spot[];
  /** A claim laid over it, in its unit; null without one. */
  readonly claimed: number | null;
}

export interface CrudeLayout {
  readonly frame: Frame;
  readonly scale: TimeScale;
  readonly panels: readonly Panel[];
  /** Middle of the strip of zeros and silences under the panel of tonnes; null where there is none. */
  readonly strip: number | null;
}

export const FREEZE = 20;
const TITLE = 22;
const STRIP = 26;
const GAP = 14;
const HEAD = 18;

/** The visible stretch of a span, at least 2 px wide. */
export function stretch(span: Span, scale: TimeScale): [number, number] {
  const a = Math.max(scale.x0, scale.x(span.start));
  const b = Math.min(scale.x1, scale.xEnd(span.end));
  return b - a >= 2 ? [a, b] : [Math.max(scale.x0, b - 2), Math.max(b, scale.x0 + 2)];
}

/** A row's number in a unit, as stated; null where it states none. */
export function amountOf(r: CrudeOilRow, unit: PanelUnit): { value: number | null; low: number; high: number } | null {
  if (unit === "bbl") return r.barrels === null ? null : { value: r.barrels, low: r.barrels, high: r.barrels };
  if (r.tonnes !== null) return { value: r.tonnes, low: r.tonnes, high: r.tonnes };
  return r.low !== null && r.high !== null ? { value: null, low: r.low, high: r.high } : null;
}

/** Places inside a period that a point tries, as shares of it. */
const SHARES = [0.5, 0.28, 0.72, 0.1, 0.9, 0.4, 0.6, 0.2, 0.8];
const APART = 9;

function spotsOf(model: OilCrudeModel, unit: PanelUnit, scale: TimeScale, y: (v: number) => number): Spot[] {
  const placed: { x: number; y: number }[] = [];
  return model.singles.flatMap((mark): Spot[] => {
    const amount = amountOf(mark.row, unit);
    if (!amount) return [];
    const [x0, x1] = stretch(mark.span, scale);
    const at = y(amount.value ?? amount.high);
    const xs = SHARES.map((s) => x0 + (x1 - x0) * s);
    const free = (x: number) => placed.every((p) => Math.abs(p.x - x) >= APART || Math.abs(p.y - at) >= APART);
    const far = (x: number) => Math.min(Number.POSITIVE_INFINITY, ...placed.map((p) => Math.hypot(p.x - x, p.y - at)));
    const px = xs.find(free) ?? xs.reduce((a, b) => (far(b) > far(a) ? b : a));
    const point = mark.kind === "estimate" || mark.kind === "contested";
    if (point) placed.push({ x: px, y: at });
    return [{ mark, x0, x1, px: point ? px : null, ...amount }];
  });
}

function stepOf(max: number, ticks: number): number {
  const raw = max / ticks || 1;
  const p = 10 ** Math.floor(Math.log10(raw));
  return ([1, 2, 2.5, 5, 10].find((s) => s * p >= raw) ?? 10) * p;
}

function scaleTo(top: number, base: number, height: number): ValueScale {
  const step = stepOf(top, Math.max(2, height / 48));
  const ticks = () => {
    const out: number[] = [];
    for (let t = 0; t <= top; t += step) out.push(t);
    return out;
  };
  return Object.assign((v: number) => base - (v / top) * height, { ticks });
}

/** A panel a unit; tied by the resolution's own pair where it is known, so that its limit stands equally high. */
export function crudeLayout(model: OilCrudeModel, width: number, claim: Claimed | null = null): CrudeLayout {
  const narrow = frame(width, 100).narrow;
  const scale = timeScaleOf(frame(width, 100), model.domain);
  // A claim stands in the unit it was made in, as everything here.
  const claimedIn = (unit: PanelUnit) =>
    claim && claim.unit === (unit === "t" ? "tonnes" : "barrels") ? claim.high : null;
  const most = (unit: PanelUnit) =>
    Math.max(
      claimedIn(unit) ?? 0,
      ...(unit === "t" ? model.customs.map((c) => Math.max(c.value, ...c.rivals.map((r) => r.tonnes ?? 0))) : []),
      ...model.singles.map((s) => amountOf(s.row, unit)?.high ?? 0),
      ...model.limits.map((l) => (unit === "t" ? l.tonnes : l.barrels) ?? 0),
    );
  const t = most("t");
  const b = most("bbl");
  const ratio = model.ratio ?? (t > 0 && b > 0 ? b / t : 1);
  const top = Math.max(t, b / ratio, 1) * 1.04;
  const inBarrels = claimedIn("bbl") !== null || model.singles.some((s) => s.row.barrels !== null);
  const inTonnes =
    model.customs.length > 0 || model.zeros.length > 0 || model.singles.some((s) => amountOf(s.row, "t") !== null);
  const units: PanelUnit[] = [];
  if (inTonnes || !inBarrels || model.gaps.length > 0) units.push("t");
  if (inBarrels) units.push("bbl");
  const height = narrow ? 165 : units.length > 1 ? 200 : 240;
  let y0 = model.freezes.length > 0 ? FREEZE : 6;
  const f0 = y0;
  let strip: number | null = null;
  const panels = units.map((unit) => {
    const title = y0;
    const claimed = claimedIn(unit);
    const plot = title + TITLE + (claimed === null ? 0 : CLAIM_ROW);
    // Barrels need no room over their own highest mark; a pixel means the same in both panels.
    const own = unit === "t" ? top : Math.min(top * ratio, b * 1.08);
    const tall = unit === "t" ? height : Math.max(60, (own / (top * ratio)) * height);
    const base = plot + HEAD + tall;
    const y = unit === "t" ? scaleTo(top, base, height) : scaleTo((tall / height) * top * ratio, base, tall);
    y0 = base + GAP;
    if (unit === "t" && (model.zeros.length > 0 || model.gaps.length > 0)) {
      strip = base + STRIP / 2;
      y0 = base + STRIP + GAP;
    }
    return { unit, title, top: plot, base, y, spots: spotsOf(model, unit, scale, y), claimed };
  });
  const f = frame(width, y0 - GAP + 26, { top: f0 });
  return { frame: f, scale: timeScaleOf(f, model.domain), panels, strip };
}
