import { type DrawnId, isChart } from "../../figures/model";
import { urlFor } from "../../take/url";
import { useView } from "../../view/useView";
import { useSite } from "../site";

/**
 * Where what a slide draws stands in the atlas, in the view of the store around it: `children` for a figure; a chart of the
 * workbench is opened there, which the one-file atlas does not hold.
 */
export function LiveLink({ id, children }: { readonly id: DrawnId; readonly children: string }) {
  const { root, file } = useSite();
  const view = useView((v) => v);
  if (isChart(id) && file?.kind === "atlas") return null;
  return (
    <a href={urlFor("figure", { base: root, figure: id, view })}>{isChart(id) ? "Open in the workbench" : children}</a>
  );
}
