import { SUPPLIERS } from "../../record/oil";
import type { Iso3 } from "../../record/units";
import type { View } from "../../view/view";

/** China and Russia, less those the filters leave out. A host filter that names neither does not concern oil. */
export function suppliersOf(view: Pick<View, "supplier" | "host">): readonly Iso3[] {
  const hosts = SUPPLIERS.filter((s) => view.host.includes(s));
  return SUPPLIERS.filter(
    (s) => (view.supplier.length === 0 || view.supplier.includes(s)) && (hosts.length === 0 || hosts.includes(s)),
  );
}
