import type { DrawnId, Model } from "../figures/model";
import type { Day } from "../record/units";
import type { Picture } from "./picture";
import { type Prepared, shownSeries } from "./prepare";
import type { Window } from "./window";

/** A chart of this room in the shape of a figure's model, with the picture it is drawn from. */
export interface ChartModel extends Model {
  readonly picture: Picture;
}

/** The rows of the record a chart stands on in a window, and their sources, each once. */
export function standing(p: Prepared, w: Window | null): { readonly rows: string[]; readonly sources: string[] } {
  const { frame, keep, series, time } = p;
  const shown = new Set(shownSeries(p));
  const rows: string[] = [];
  const sources = new Set<string>();
  for (let i = 0; i < frame.rows; i++) {
    if ((keep && !keep[i]) || !shown.has(series.of(i))) continue;
    const day = time?.values[i] ?? 0;
    if (time && w && (time.levels[i] === 0 || day < w.from || day > w.to)) continue;
    rows.push(frame.ids?.[i] ?? "");
    for (const id of frame.sources?.[i] ?? []) sources.add(id);
  }
  return { rows, sources: [...sources] };
}

/**
 * What a chart shows, as any figure tells it. `id` is no figure's of the list: with the spec it names the chart. A reader's
 * own data stand on no row of the record and on none of its sources.
 */
export function modelOf(p: Prepared, w: Window | null, picture: Picture, id: string): ChartModel {
  const { title, finding, unit, notes, columns, lines, empty } = picture;
  const { rows, sources } = p.frame.table === null ? { rows: [], sources: [] } : standing(p, w);
  const span = w ?? p.span;
  const domain = picture.xKind === "time" && span ? { start: span.from as Day, end: span.to as Day } : null;
  return { id: id as DrawnId, title, finding, unit, domain, columns, lines, notes, rows, sources, empty, picture };
}
