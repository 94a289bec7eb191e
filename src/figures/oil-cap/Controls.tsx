import type { View } from "../../view/view";
import { LadenControl } from "../oil/LadenControl";
import type { OilCapModel } from "./model";

/** The load assumed of tankers nobody inspected. */
export function Controls({ model, view }: { readonly model: OilCapModel; readonly view: View }) {
  return <LadenControl rows={model.years.flatMap((y) => y.estimates.flatMap((e) => e.rows))} view={view} />;
}
