import { useSyncExternalStore } from "react";
import { useSetView } from "../../view/useView";
import type { View } from "../../view/view";
import { expandStore } from "./expand";
import type { MeasuresModel } from "./model";

/** Every subject or the most asked, and a search over titles and texts. The search is `q` of the view. */
export function Controls({ model, view }: { readonly model: MeasuresModel; readonly view: View }) {
  const all = useSyncExternalStore(expandStore.subscribe, expandStore.get, expandStore.drawn);
  const set = useSetView();
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
      <label>
        Find a rule{" "}
        <input
          type="search"
          value={view.q}
          maxLength={200}
          placeholder="e.g. coal"
          onChange={(e) => set({ q: e.target.value }, "replace")}
        />
      </label>
    </fieldset>
  );
}
