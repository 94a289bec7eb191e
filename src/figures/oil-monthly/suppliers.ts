import { SUPPLIERS } from "../../record/oil";
import type { Iso3 } from "../../record/units";
import type { View } from "../../view/view";

/** China and Russia, less those the filter leaves out. Hosts are hosts of workers: a filter on them does not touch oil. */
export function suppliersOf(view: Pick<View, "supplier">): readonly Iso3[] {
  return SUPPLIERS.filter((s) => view.supplier.length === 0 || view.supplier.includes(s));
}
