import { useSyncExternalStore } from "react";
import type { View } from "../../view/view";
import { SearchField } from "../SearchField";
import { expandStore } from "./expand";
import type { MeasuresModel } from "./model";

/** Every subject or the most asked, and a search over titles and texts. The search is `q` of the view. */
export function Controls({ model, view }: { readonly model: MeasuresModel; readonly view: View }) {
  const all = useSyncExternalStore(expandStore.subscribe, expandStore.get, expandStore.drawn);
  return (
    <fieldset className="controls">
      <legend className="visually-hidden">Rules</legend>
      <label>
        <input
          type="checkbox"
          checked={all || model.searching}
          disabled={model.searching}
          onChange={(e) => expandStore.set(e.target.checked)}
        />{" "}
        Every subject and national rules
      </label>{" "}
      <SearchField view={view} label="Find a rule" example="coal" />
    </fieldset>
  );
}
