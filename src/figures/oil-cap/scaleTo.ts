import type { CapYear } from "./shape";

/** Marks higher than this many caps do not set the scale: they would flatten what was reported to a line. */
const FEW_CAPS = 3.5;

/** Highest value of the scale: over the cap and every mark up to a few caps. In the unit shown. */
export function scaleTo(years: readonly CapYear[], ghosts: readonly CapYear[] = []): number {
  let top = 0;
  for (const g of ghosts) top = Math.max(top, g.reported.value * 1.05);
  for (const y of years) {
    const most = y.limit * FEW_CAPS;
    top = Math.max(top, y.limit * 1.3, y.reported.value * 1.05);
    for (const e of y.estimates) for (const c of e.cases) if (c.high <= most) top = Math.max(top, c.high * 1.12);
    for (const t of y.totals) if (t.high <= most) top = Math.max(top, t.high * 1.05);
  }
  return top || 1;
}
