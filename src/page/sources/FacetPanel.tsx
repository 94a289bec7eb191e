import { useState } from "react";
import type { Entry } from "./entry";
import { Facet } from "./Facet";
import { type Chosen, choices, FACET, FACETS } from "./facets";

/** Every facet of the sources that has something to choose; folds to one button on a small screen. */
export function FacetPanel({
  all,
  words,
  chosen,
  onChange,
}: {
  readonly all: readonly Entry[];
  readonly words: readonly string[];
  readonly chosen: Chosen;
  readonly onChange: (next: Chosen) => void;
}) {
  const [unfolded, setUnfolded] = useState(false);
  const set = FACETS.filter((key) => chosen[key].length > 0).length;
  return (
    <section className={unfolded ? "facets unfolded" : "facets"} aria-label="Filters of the sources">
      <button type="button" className="facets-fold" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
        {unfolded ? "Fold the filters" : set ? `Filters (${set} set)` : "Filters"}
      </button>
      <div className="facets-list">
        {FACETS.map((key) => {
          const list = choices(key, all, words, chosen);
          return list.length === 0 ? null : (
            <Facet
              key={key}
              legend={FACET[key].legend}
              choices={list}
              chosen={chosen[key]}
              few={FACET[key].few}
              onChange={(next) => onChange({ ...chosen, [key]: next })}
            />
          );
        })}
      </div>
    </section>
  );
}
