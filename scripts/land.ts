/**
 * Writes src/figures/labour-map/land.json: coasts and borders of the part of the world the map shows, from Natural Earth
 * (public domain) as world-atlas packs it. `tsx scripts/land.ts` after that package, or the section of the map, has changed.
 */
import { writeFileSync } from "node:fs";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json" with { type: "json" };
import { STEP_DEGREES } from "../src/figures/labour-map/land";

type World = Topology<{ countries: GeometryCollection; land: GeometryCollection }>;
type Line = readonly (readonly number[])[];

// The JSON's own type is a literal of 100 kB; the package's README gives its shape.
const world = atlas as unknown as World;

/** Touches the section that the map shows, with room around it. Degrees. */
const near = (line: Line) => line.some(([x = 0, y = 0]) => x > -32 && x < 170 && y > -42 && y < 84);

/** A whole number in printable characters, five bits each; near zero in one. */
function digits(n: number): string {
  let rest = n < 0 ? ~(n << 1) : n << 1;
  let out = "";
  for (; rest >= 32; rest >>= 5) out += String.fromCharCode((32 | (rest & 31)) + 63);
  return out + String.fromCharCode(rest + 63);
}

/** A line as the steps between its points, on a grid of `STEP_DEGREES`. */
function packed(line: Line): string {
  let out = "";
  let at: readonly [number, number] = [0, 0];
  for (const [x = 0, y = 0] of line) {
    const next = [Math.round(x / STEP_DEGREES), Math.round(y / STEP_DEGREES)] as const;
    if (out !== "" && next[0] === at[0] && next[1] === at[1]) continue;
    out += digits(next[0] - at[0]) + digits(next[1] - at[1]);
    at = next;
  }
  return out;
}

const coasts = feature(world, world.objects.land).features.flatMap(({ geometry }) =>
  geometry.type === "MultiPolygon" ? geometry.coordinates : geometry.type === "Polygon" ? [geometry.coordinates] : [],
);
const land = coasts.filter(([outer]) => outer && near(outer)).map((rings) => rings.map(packed));
const borders = mesh(world, world.objects.countries, (a, b) => a !== b)
  .coordinates.filter(near)
  .map(packed);
writeFileSync("src/figures/labour-map/land.json", `${JSON.stringify({ land, borders })}\n`);
