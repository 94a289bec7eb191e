import type { View } from "../../view/view";
import { LadenControl } from "../oil/LadenControl";
import type { OilEstimatesModel } from "./model";

/** The load assumed of tankers nobody inspected. */
export function Controls({ model, view }: { readonly model: OilEstimatesModel; readonly view: View }) {
  const rows = model.bands.flatMap((b) => b.marks.flatMap((m) => m.estimate.rows));
  return <LadenControl rows={rows} view={view} />;
}
