import { geoContains } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { expect, test } from "vitest";
import atlas from "world-atlas/countries-110m.json";
import { COUNTRIES } from "./countries";
import { PLACES } from "./places";

/** States whose name is written otherwise in Natural Earth. */
const WRITTEN: Readonly<Record<string, string>> = {
  BIH: "Bosnia and Herz.",
  COD: "Dem. Rep. Congo",
  COG: "Congo",
  GNQ: "Eq. Guinea",
  TUR: "Turkey",
  USA: "United States of America",
};
/** Too small for an outline at this scale. */
const SMALL = ["BHR", "LIE", "MLT", "SGP"];

const world = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
const outlines = new Map(feature(world, world.objects.countries).features.map((f) => [f.properties.name, f] as const));

test("the mark of a state stands inside its own outline", () => {
  const wrong = Object.entries(PLACES).filter(([code, place]) => {
    if (SMALL.includes(code)) return false;
    const outline = outlines.get(WRITTEN[code] ?? COUNTRIES[code] ?? "");
    return !outline || !geoContains(outline, [...place]);
  });
  expect(wrong).toEqual([]);
});
