import { scaleLinear, scaleLog } from "d3-scale";
import type { Picture } from "./picture";

/** The part of the drawing that marks stand in; pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Ends of an axis of values with the numbers written on it. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly log: boolean;
}

/** Values to their share of the axis, 0 to 1. */
export function shareOf({ min, max, log }: Bounds): (v: number) => number {
  const s = (log ? scaleLog() : scaleLinear()).domain([min, max]).range([0, 1]);
  return (v) => s(v);
}

export const isStacked = ({ spec }: Picture): boolean => spec.chart === "stack" || spec.chart === "area";

/** Bars of categories lie, so that their names can be read. */
export const isFlat = ({ spec, xKind }: Picture): boolean => spec.chart === "bar" && xKind === "category";

function linear(min: number, max: number, count: number): Bounds {
  const s = scaleLinear()
    .domain(min === max ? [min, min + 1] : [min, max])
    .nice(count);
  const [lo = 0, hi = 1] = s.domain();
  return { min: lo, max: hi, ticks: s.ticks(count), log: false };
}

/** Powers of ten around some positive numbers. */
function powers(min: number, max: number): Bounds {
  const low = Math.floor(Math.log10(min));
  const high = Math.max(low + 1, Math.ceil(Math.log10(max)));
  const ticks = Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i));
  return { min: 10 ** low, max: 10 ** high, ticks, log: true };
}

/** The axis of values: from zero where bars and areas stand on it, around the points where they do not. */
export function boundsOf(picture: Picture, count = 5): Bounds {
  const { spec, slices, span } = picture;
  if (span)
    return spec.log ? powers(...span) : linear(Math.min(span[0], spec.chart === "dots" ? 0 : span[0]), span[1], count);
  let min = 0;
  let max = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const { values } of slices) {
    let [up, down] = [0, 0];
    for (const v of values) {
      if (v === null) continue;
      if (v > 0 && v < least) least = v;
      if (isStacked(picture)) {
        if (v > 0) up += v;
        else down += v;
      } else {
        up = Math.max(up, v);
        down = Math.min(down, v);
      }
    }
    max = Math.max(max, up);
    min = Math.min(min, down);
  }
  return spec.log && Number.isFinite(least) ? powers(least, Math.max(max, least)) : linear(min, max, count);
}

/** One bar in pixels, with what it stands for; `series` counts among those drawn. */
export interface Box extends Area {
  readonly slice: number;
  readonly series: number;
}

/** The bars of a chart, upright or lying, stacked or side by side. */
export function boxesOf(picture: Picture, area: Area, bounds: Bounds): readonly Box[] {
  const { slices, series } = picture;
  const share = shareOf(bounds);
  const flat = isFlat(picture);
  const stacked = isStacked(picture);
  const long = flat ? area.width : area.height;
  const band = (flat ? area.height : area.width) / Math.max(1, slices.length);
  const gap = band > 4 ? band * 0.12 : 0;
  const thick = (band - gap) / (stacked ? 1 : Math.max(1, series.length));
  const out: Box[] = [];
  slices.forEach(({ values }, slice) => {
    let [up, down] = [0, 0];
    values.forEach((v, k) => {
      if (v === null || v === 0) return;
      const base = stacked ? (v > 0 ? up : down) : 0;
      if (v > 0) up += v;
      else down += v;
      const a = share(base) * long;
      const b = share(base + v) * long;
      const lo = Math.min(a, b);
      const size = Math.max(0.5, Math.abs(b - a));
      const off = slice * band + gap / 2 + (stacked ? 0 : k * thick);
      out.push(
        flat
          ? { slice, series: k, x: area.x + lo, y: area.y + off, width: size, height: thick }
          : { slice, series: k, x: area.x + off, y: area.y + area.height - lo - size, width: thick, height: size },
      );
    });
  });
  return out;
}

const n1 = (v: number) => v.toFixed(1);

/** All bars of each series as one path: a frame costs by series, not by bars. */
export function boxPaths(boxes: readonly Box[], series: number): readonly string[] {
  const out = Array.from({ length: series }, (): string[] => []);
  for (const b of boxes) out[b.series]?.push(`M${n1(b.x)},${n1(b.y)}h${n1(b.width)}v${n1(b.height)}h${n1(-b.width)}z`);
  return out.map((parts) => parts.join(""));
}

/** A line of each series through the middles of its slices, broken where there is no row, with a point at each. */
export function linePaths(
  picture: Picture,
  area: Area,
  bounds: Bounds,
): readonly { readonly line: string; readonly points: string }[] {
  const share = shareOf(bounds);
  const band = area.width / Math.max(1, picture.slices.length);
  return picture.series.map((_, k) => {
    const line: string[] = [];
    const points: string[] = [];
    let on = false;
    picture.slices.forEach(({ values }, i) => {
      const v = values[k] ?? null;
      if (v === null || (bounds.log && v <= 0)) {
        on = false;
        return;
      }
      const [x, y] = [area.x + (i + 0.5) * band, area.y + area.height * (1 - share(v))];
      line.push(`${on ? "L" : "M"}${n1(x)},${n1(y)}`);
      points.push(ring(x, y, 2.5));
      on = true;
    });
    return { line: line.join(""), points: points.join("") };
  });
}

/** Areas on top of each other, from the first series up. */
export function areaPaths(picture: Picture, area: Area, bounds: Bounds): readonly string[] {
  const share = shareOf(bounds);
  const n = picture.slices.length;
  const band = area.width / Math.max(1, n);
  const under = new Float64Array(n);
  const y = (v: number) => n1(area.y + area.height * (1 - share(v)));
  const x = (i: number) => n1(area.x + (i + 0.5) * band);
  return picture.series.map((_, k) => {
    const low = picture.slices.map((_s, i) => `${x(i)},${y(under[i] as number)}`).reverse();
    picture.slices.forEach(({ values }, i) => {
      under[i] = (under[i] as number) + (values[k] ?? 0);
    });
    const high = picture.slices.map((_s, i) => `${x(i)},${y(under[i] as number)}`);
    return n > 0 ? `M${[...high, ...low].join("L")}z` : "";
  });
}

/** A circle as part of a path. */
export const ring = (x: number, y: number, r: number): string =>
  `M${n1(x - r)},${n1(y)}a${r},${r} 0 1 0 ${2 * r},0a${r},${r} 0 1 0 ${-2 * r},0`;

/** The slice and series under a point: the bar there, or else the largest value of the slice there. */
export function markUnder(
  picture: Picture,
  area: Area,
  bounds: Bounds,
  at: { readonly x: number; readonly y: number },
): { readonly slice: number; readonly series: number } | null {
  const { slices, spec } = picture;
  const along = isFlat(picture) ? (at.y - area.y) / area.height : (at.x - area.x) / area.width;
  const slice = Math.floor(along * slices.length);
  const values = slices[slice]?.values;
  if (along < 0 || !values) return null;
  if (spec.chart === "bar" || spec.chart === "stack") {
    // A low bar is hard to hit: its whole column counts, the bar itself first.
    const boxes = boxesOf(picture, area, bounds).filter((b) => b.slice === slice);
    const off = (b: Box) =>
      Math.max(b.x - at.x, 0, at.x - b.x - b.width) + Math.max(b.y - at.y, 0, at.y - b.y - b.height);
    const near = boxes.reduce<Box | null>((best, b) => (!best || off(b) < off(best) ? b : best), null);
    return near ? { slice, series: near.series } : null;
  }
  const most = Math.max(...values.map((v) => v ?? Number.NEGATIVE_INFINITY));
  return Number.isFinite(most) ? { slice, series: values.indexOf(most) } : null;
}
