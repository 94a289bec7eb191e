import type { IsoDate } from "../record/units";
import { DEFAULT_VIEW, type OilUnit, type View } from "./view";
import { WHOLE_TO } from "./window";

/** What choosing a rule needs of a row of the measures: empty strings where nothing is known. */
export interface LawRow {
  readonly id: string;
  readonly subject: string;
  readonly starts: IsoDate | "";
  readonly ends: IsoDate | "";
  readonly limit_unit: string;
}

export type LawPatch = Pick<View, "law"> & Partial<Pick<View, "from" | "to" | "unit">>;

/** The unit a rule counts oil in; null where it counts no oil, or nothing: then the reader's unit stays. */
function unitOf(law: LawRow): OilUnit | null {
  if (law.limit_unit === "t") return "t";
  return law.limit_unit === "barrel" ? "bbl" : null;
}

function windowOfLaw(law: LawRow): Pick<View, "from" | "to"> | null {
  if (law.starts === "") return null;
  // Replaced before it applied: the year it would have begun in, for a window of one day shows nothing.
  if (law.ends !== "" && law.ends <= law.starts) {
    const year = law.starts.slice(0, 4) as IsoDate;
    return { from: year, to: year };
  }
  if (law.ends !== "") return { from: law.starts, to: law.ends };
  // Still running: caps count by calendar years, so the first year is shown whole, up to the release.
  return { from: `${law.starts.slice(0, 4)}-01` as IsoDate, to: WHOLE_TO };
}

/** The change of the view when a rule is chosen: window and, where it counts oil, unit follow it. A rule never in force (a vetoed draft) leaves the window. */
export function chooseLaw(law: LawRow): LawPatch {
  const unit = unitOf(law);
  return { law: law.id, ...(unit ? { unit } : {}), ...windowOfLaw(law) };
}

/** True for a link that names a rule and no window, as people write by hand (`?law=m2397-labour`): then the rule sets it. */
export function isBareLaw(view: View): boolean {
  return view.law !== null && view.from === null && view.to === null;
}

/**
 * What a bare link asks for, to be set with `replace` once the measures are loaded; null where there is nothing to do.
 * A unit written in the link stands.
 */
export function openLaw(view: View, law: LawRow): LawPatch | null {
  if (!isBareLaw(view) || view.law !== law.id) return null;
  const patch = chooseLaw(law);
  return view.unit === DEFAULT_VIEW.unit ? patch : { ...patch, unit: view.unit };
}

/** A view as its link means it: a bare law with the window and unit its rule sets, by the rules known; any other as it is. */
export function lawView(view: View, laws: readonly LawRow[]): View {
  const law = isBareLaw(view) ? laws.find((l) => l.id === view.law) : undefined;
  return law ? { ...view, ...openLaw(view, law) } : view;
}
