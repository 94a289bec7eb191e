import { type GeoContext, type GeoProjection, geoEqualEarth, geoPath } from "d3-geo";
import type { Place } from "../../record/places";
import { landAndBorders } from "./land";

/** Corners of what is shown: Senegal and Ireland to the Sea of Japan, the Arctic coast to Mozambique. */
const CORNERS: readonly Place[] = [
  [-18, 15],
  [-11, 52],
  [145, 44],
  [100, 74],
  [36, -27],
  [143, -8],
];
const MIDDLE = 62;
const MARGIN = 4;

export interface Base {
  readonly width: number;
  readonly height: number;
  /** Pixels of a place; null where it lies outside the section. */
  readonly at: (place: Place) => readonly [number, number] | null;
  readonly land: string;
  readonly borders: string;
}

/** Collects a path in relative steps of a tenth of a pixel and leaves out points that no eye can tell from the last. */
class Pen implements GeoContext {
  private d = "";
  private x = 0;
  private y = 0;
  constructor(private readonly least: number) {}
  private step(x: number, y: number): string {
    const dx = Math.round((x - this.x) * 10) / 10;
    const dy = Math.round((y - this.y) * 10) / 10;
    this.x = Math.round((this.x + dx) * 10) / 10;
    this.y = Math.round((this.y + dy) * 10) / 10;
    return `${dx}${dy < 0 ? "" : ","}${dy}`.replace(/(^|[-,])0\./g, "$1.");
  }
  beginPath(): void {}
  moveTo(x: number, y: number): void {
    this.x = Math.round(x * 10) / 10;
    this.y = Math.round(y * 10) / 10;
    this.d += `M${this.x},${this.y}`;
  }
  lineTo(x: number, y: number): void {
    if (Math.abs(x - this.x) + Math.abs(y - this.y) >= this.least) this.d += `l${this.step(x, y)}`;
  }
  closePath(): void {
    this.d += "z";
  }
  arc(): void {}
  done(): string {
    return this.d;
  }
}

function projectionFor(width: number): { projection: GeoProjection; height: number } {
  const projection = geoEqualEarth().rotate([-MIDDLE, 0]).precision(0.7);
  const corners = { type: "MultiPoint" as const, coordinates: CORNERS.map(([x, y]) => [x, y]) };
  projection.fitWidth(width - 2 * MARGIN, corners);
  const [[, y0], [, y1]] = geoPath(projection).bounds(corners);
  const [tx, ty] = projection.translate();
  projection.translate([tx + MARGIN, ty - y0 + MARGIN]);
  const height = Math.round(y1 - y0 + 2 * MARGIN);
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  return { projection, height };
}

const cache = new Map<number, Base>();
const KEPT = 8;

/** The land at a width in pixels, prepared once; the last eight widths are kept. */
export function baseMap(width: number): Base {
  const hit = cache.get(width);
  if (hit) return hit;
  const { projection, height } = projectionFor(width);
  const draw = (object: Parameters<ReturnType<typeof geoPath>>[0]) => {
    const pen = new Pen(1.2);
    geoPath(projection, pen)(object);
    return pen.done();
  };
  const { land, borders } = landAndBorders();
  const base: Base = {
    width,
    height,
    at: (place) => {
      const p = projection([place[0], place[1]]);
      return p && p[0] > 4 && p[0] < width - 4 && p[1] > 4 && p[1] < height - 4 ? p : null;
    },
    land: draw(land),
    borders: draw(borders),
  };
  const oldest = cache.keys().next().value;
  if (cache.size >= KEPT && oldest !== undefined) cache.delete(oldest);
  cache.set(width, base);
  return base;
}
