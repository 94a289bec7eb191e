import type { Shorter } from "../short";
import type { OilEstimatesModel } from "./model";

/** Lower bands first without the numbers of deliveries, then without volumes of other things, then fewer kinds of bodies. */
export const shorter: Shorter<OilEstimatesModel> = {
  parts: (m) => m.bands.length + 2,
  keep: (m, n) => {
    const bands = m.bands.slice(0, n);
    const asides = n > m.bands.length ? m.asides : [];
    const gone = m.bands.slice(bands.length);
    const left = [
      ...(m.counts.length > 0 ? ["numbers of deliveries"] : []),
      ...(m.asides.length > asides.length ? ["volumes of other things"] : []),
      ...gone.map((b) => b.title),
    ];
    return { model: { ...m, bands, asides, counts: [], low: true }, left: left.join(", ") };
  },
};
