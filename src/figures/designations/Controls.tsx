import { useSetView } from "../../view/useView";
import type { View } from "../../view/view";
import type { DesignationsModel } from "./model";

/** A search over listed names and reasons. It is `q` of the view, so it is in the address. */
export function Controls({ view }: { readonly model: DesignationsModel; readonly view: View }) {
  const set = useSetView();
  return (
    <fieldset className="controls">
      <legend className="visually-hidden">Listings</legend>
      <label>
        Find a name{" "}
        <input
          type="search"
          value={view.q}
          maxLength={200}
          placeholder="e.g. bank"
          onChange={(e) => set({ q: e.target.value }, "replace")}
        />
      </label>
    </fieldset>
  );
}
