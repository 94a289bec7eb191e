import { describe, expect, it } from "vitest";
import { PLACES, type Place } from "../../record/places";
import { baseMap } from "./geo";
import { landAndBorders } from "./land";

const WIDTHS = [320, 860, 1300];
const host = (code: string): Place => PLACES[code] ?? [Number.NaN, Number.NaN];

/** The points of each stroke of a path in relative steps, and whether it is closed. */
function strokes(path: string) {
  return path
    .split("M")
    .slice(1)
    .map((stroke) => {
      const [first = [0, 0], ...steps] = stroke
        .split("l")
        .map((s) => (s.match(/-?\d*\.?\d+/g) ?? []).map(Number) as [number, number]);
      const points = [first];
      for (const [dx, dy] of steps) {
        const [x, y] = points.at(-1) ?? [0, 0];
        points.push([x + dx, y + dy]);
      }
      return { points, closed: stroke.endsWith("z") };
    });
}

type Point = readonly [number, number];

/** Distance in pixels from a point to the stretch between two. */
function off(p: Point, a: Point, b: Point): number {
  const dx = b[0] - a[0];
  const dy = b[1] - a[1];
  const x = p[0] - a[0];
  const y = p[1] - a[1];
  const s = Math.max(0, Math.min(1, (x * dx + y * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(x - s * dx, y - s * dy);
}

describe("the section of the world that the map shows", () => {
  it("reaches from Senegal to New Guinea and from the Arctic coast to Mozambique, four pixels from each edge", () => {
    for (const width of WIDTHS) {
      const { at, height } = baseMap(width);
      const inside = (lon: number, lat: number) => at([lon, lat]) ?? [Number.NaN, Number.NaN];
      // A tenth of a degree is at most 0.9 pixels where the map is widest.
      const edges = [
        inside(-17.9, 15)[0],
        inside(100, 73.9)[1],
        width - inside(142.9, -8)[0],
        height - inside(36, -26.9)[1],
      ];
      for (const edge of edges) expect([width, edge > 4 && edge < 6]).toEqual([width, true]);
      expect([at([-18.1, 15]), at([143.1, -8]), at([100, 74.1]), at([36, -27.1])]).toEqual([null, null, null, null]);
      expect([at([-100, 40]), at([0, -89])]).toEqual([null, null]);
    }
  });

  it("is drawn round the meridian of 62 degrees east, which stands upright, north above and east to the right", () => {
    const { at } = baseMap(860);
    const x = (lon: number, lat: number) => at([lon, lat])?.[0] ?? Number.NaN;
    expect(x(62, 70)).toBeCloseTo(x(62, -20));
    // Elsewhere meridians lean towards it in the north.
    expect(x(10, 60)).toBeGreaterThan(x(10, 0) + 20);
    expect(x(120, 60)).toBeLessThan(x(120, 0) - 20);
    expect(at(host("CHN"))?.[0]).toBeGreaterThan(at(host("KWT"))?.[0] ?? 0);
    expect(at(host("POL"))?.[1]).toBeLessThan(at(host("KWT"))?.[1] ?? 0);
  });

  it("shows areas as they are: a square of ten degrees at the equator and one as large in the north", () => {
    const { at } = baseMap(1300);
    const area = (lon: number, south: number, north: number) => {
      const [a, b, c, d] = [
        [lon, south],
        [lon + 10, south],
        [lon + 10, north],
        [lon, north],
      ].map(([x = 0, y = 0]) => at([x, y]) ?? [Number.NaN, Number.NaN]);
      if (!a || !b || !c || !d) return Number.NaN;
      return Math.abs((c[0] - a[0]) * (d[1] - b[1]) - (d[0] - b[0]) * (c[1] - a[1])) / 2;
    };
    // Between 50 and 60 degrees the same ten degrees across are (sin 60 - sin 50) / sin 10 = 0.575 of that.
    expect(area(60, 50, 60) / area(60, 0, 10)).toBeCloseTo(0.575, 2);
  });
});

describe("coasts and borders of the map", () => {
  const { land, borders } = landAndBorders();

  it("are in degrees, coasts in closed rings", () => {
    const points = [...land.coordinates.flat(2), ...borders.coordinates.flat()];
    expect(points.length).toBeGreaterThan(1000);
    expect(points.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90)).toBe(true);
    for (const ring of land.coordinates.flat()) expect(ring.at(-1)).toEqual(ring[0]);
    // Every host that is no small island lies east of the west coast of Africa and is on land: Angola, Russia, Thailand.
    const inside = ([x, y]: Place) =>
      land.coordinates.flat().filter((ring) => {
        let odd = false;
        ring.forEach(([ax, ay], i) => {
          const [bx, by] = ring[i + 1] ?? [ax, ay];
          if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
        });
        return odd;
      }).length % 2;
    for (const code of ["AGO", "RUS", "THA", "POL", "CHN", "KWT"])
      expect([code, inside(host(code))]).toEqual([code, 1]);
    expect(inside([75, -5])).toBe(0);
  });

  it("are drawn where they lie, to about a pixel, coasts closed and borders open", () => {
    for (const width of [320, 860]) {
      const base = baseMap(width);
      for (const [path, lines, closed] of [
        [base.land, land.coordinates.flat(), true],
        [base.borders, borders.coordinates, false],
      ] as const) {
        const drawn = strokes(path);
        expect(drawn.every((s) => s.closed === closed)).toBe(true);
        const edges = drawn.flatMap(({ points }) =>
          points.map((p, i) => [p, points[i + 1] ?? points[0] ?? p] as const),
        );
        const lost = lines
          .flat()
          .map((place) => base.at([place[0], place[1]]))
          .filter((p) => p !== null && !edges.some(([a, b]) => off(p, a, b) < 1.3));
        expect(lost).toEqual([]);
        // Nothing is drawn that no eye can tell from the point before it.
        const steps = drawn.flatMap(({ points }) =>
          points
            .slice(1)
            .map((p, i) => Math.abs(p[0] - (points[i]?.[0] ?? 0)) + Math.abs(p[1] - (points[i]?.[1] ?? 0))),
        );
        expect(Math.min(...steps)).toBeGreaterThan(1.05);
        const xs = drawn.flatMap((s) => s.points.map((p) => p[0]));
        const ys = drawn.flatMap((s) => s.points.map((p) => p[1]));
        expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(-0.1);
        expect(Math.max(...xs)).toBeLessThanOrEqual(width + 0.1);
        expect(Math.max(...ys)).toBeLessThanOrEqual(base.height + 0.1);
      }
    }
  });

  it("are written short: tenths of a pixel, no needless zero, sign or comma", () => {
    for (const width of WIDTHS) {
      const { land, borders } = baseMap(width);
      for (const path of [land, borders]) {
        expect(path).toMatch(/^M\d/);
        expect(path.slice(1)).not.toMatch(/NaN|\.\d\d|[l,-]0\.|,-|e/);
      }
    }
  });

  it("are kept for the last eight widths", () => {
    const first = baseMap(500);
    for (let width = 501; width < 508; width++) baseMap(width);
    expect(baseMap(500)).toBe(first);
    baseMap(508);
    expect(baseMap(500)).not.toBe(first);
    expect(baseMap(508)).toBe(baseMap(508));
  });
});
