import { AddToBriefing } from "../brief/AddToBriefing";
import { useView } from "../view/useView";
import { FigureCard } from "./FigureCard";
import { FilterBar } from "./FilterBar";
import { HEADLINES, Headlines } from "./Headlines";
import { IN_FORCE, InForce } from "./InForce";
import { InWindow } from "./InWindow";
import { useSite } from "./site";
import { TimeStrip } from "./TimeStrip";

export { HEADLINES, IN_FORCE };

/** Widths of the two columns and of the page on a wide screen, in pixels; page.css sets the same. */
export const MAIN_PX = 860;
export const SIDE_PX = 400;
export const PAGE_PX = 1320;

/** The whole overview as one slide. Drawn apart: it follows the view, and the page around it need not. */
function AsSlide() {
  const { root, route } = useSite();
  const view = useView((v) => v);
  return (
    <p className="sourceline by-hand">
      All of this in one slide:{" "}
      <AddToBriefing figure="overview" view={view} title={route.title} finding="" root={root} />
    </p>
  );
}

/** The linked overview: one time axis through everything, with a companion beside each panel. */
export function Overview() {
  const { route } = useSite();
  return (
    <>
      <h1>{route.title}</h1>
      <Headlines />
      <div className="sticky">
        <FilterBar />
        <TimeStrip wide={PAGE_PX} />
      </div>
      <div className="panels">
        <FigureCard id="timeline" wide={MAIN_PX} />
        <InWindow />
        <FigureCard id="oil-monthly" wide={MAIN_PX} />
        <FigureCard id="oil-cap" wide={SIDE_PX} />
        <FigureCard id="labour-stock" wide={MAIN_PX} />
        <FigureCard id="labour-map" wide={SIDE_PX} />
        <FigureCard id="measures" wide={MAIN_PX} />
        <InForce />
      </div>
      <AsSlide />
    </>
  );
}
