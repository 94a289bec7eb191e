import { descriptionOf } from "./descriptions";
import { FigureCard, TABLE } from "./FigureCard";
import { FilterBar } from "./FilterBar";
import { PAGE_PX } from "./Overview";
import { useSite } from "./site";
import { TimeStrip } from "./TimeStrip";

export { TABLE };

/** One topic: its figures at full width, on the same window and filters. */
export function Topic() {
  const { route } = useSite();
  return (
    <>
      <h1>{route.title}</h1>
      <p className="standfirst">{descriptionOf(route)}</p>
      <div className="sticky">
        <FilterBar />
        <TimeStrip wide={PAGE_PX} />
      </div>
      <div className="stack">
        {route.figures.map((id) => (
          <FigureCard key={id} id={id} wide={PAGE_PX} />
        ))}
      </div>
    </>
  );
}

/** One figure with its notes, its table and nothing else. */
export function FigurePage() {
  const { route } = useSite();
  return (
    <>
      <h1>{route.title}</h1>
      <div className="sticky">
        <FilterBar />
        <TimeStrip wide={PAGE_PX} />
      </div>
      <div className="stack">
        {route.figures.map((id) => (
          <FigureCard key={id} id={id} wide={PAGE_PX} own />
        ))}
      </div>
    </>
  );
}
