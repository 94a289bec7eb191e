import type { Picture } from "./picture";
import type { Area } from "./plot";

/** Steps of shade: the eye tells no more apart, and a frame draws no more paths. */
export const SHADES = 12;

export interface HeatCell {
  /** Place of its slice, and of its group. */
  readonly x: number;
  readonly y: number;
  readonly v: number;
}

export interface HeatPlot {
  readonly cells: readonly HeatCell[];
  /** Size of a cell. Pixels. */
  readonly w: number;
  readonly h: number;
  readonly most: number;
  /** All cells of a shade as one path, from the lightest. */
  readonly paths: readonly string[];
}

/** The step of shade of a value. */
export const shadeOf = (v: number, most: number): number => Math.round(Math.sqrt(Math.max(0, v) / most) * SHADES);

/** A table of shades: slices along, groups down. */
export function heatPlotOf({ slices, series }: Picture, area: Area): HeatPlot {
  const cells = slices.flatMap((s, x) => s.values.flatMap((v, y) => (v === null ? [] : [{ x, y, v }])));
  const most = cells.reduce((a, c) => Math.max(a, c.v), 1e-9);
  const w = area.width / Math.max(1, slices.length);
  const h = area.height / Math.max(1, series.length);
  const gap = w > 6 ? 1 : w > 3 ? 0.5 : 0;
  const paths = Array.from({ length: SHADES + 1 }, (): string[] => []);
  for (const c of cells) {
    const at = `M${(area.x + c.x * w + gap).toFixed(1)},${(area.y + c.y * h + gap).toFixed(1)}`;
    paths[shadeOf(c.v, most)]?.push(
      `${at}h${(w - 2 * gap).toFixed(1)}v${(h - 2 * gap).toFixed(1)}h${(2 * gap - w).toFixed(1)}z`,
    );
  }
  return { cells, w, h, most, paths: paths.map((d) => d.join("")) };
}
