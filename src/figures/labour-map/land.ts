import file from "./land.json" with { type: "json" };

/** Grid of the coordinates in land.json: a fifth of a pixel where the map is widest. */
export const STEP_DEGREES = 0.03;

type Line = [number, number][];

/** Points of a line in degrees, from steps on the grid in printable characters, five bits each (scripts/land.ts). */
function unpacked(text: string): Line {
  const out: Line = [];
  const at: [number, number] = [0, 0];
  let place = 0;
  const step = () => {
    let n = 0;
    for (let shift = 0; ; shift += 5) {
      const code = text.charCodeAt(place++) - 63;
      n |= (code & 31) << shift;
      if (code < 32) return n & 1 ? ~(n >> 1) : n >> 1;
    }
  };
  while (place < text.length) {
    at[0] += step();
    at[1] += step();
    out.push([at[0] * STEP_DEGREES, at[1] * STEP_DEGREES]);
  }
  return out;
}

/** Coasts and borders of the part of the world the map shows, as GeoJSON in degrees; unpacked when it is first drawn. */
export function landAndBorders() {
  return {
    land: { type: "MultiPolygon" as const, coordinates: file.land.map((rings) => rings.map(unpacked)) },
    borders: { type: "MultiLineString" as const, coordinates: file.borders.map(unpacked) },
  };
}
