import { PLACES } from "../../record/places";
import { moreOf, type Shorter } from "../short";
import type { MapModel } from "./model";

/** The map without the lists below it. */
export const shorter: Shorter<MapModel> = {
  parts: () => 2,
  keep: (m) => {
    const spots = m.spots.filter((s) => PLACES[s.host] && (s.hosted || !s.lead));
    return {
      model: { ...m, spots },
      left: `${moreOf(m.spots.length - spots.length, "state")} where nobody counted any, or outside the section`,
    };
  },
};
