import { useSetView } from "../../view/useView";
import type { View } from "../../view/view";
import type { TestsModel } from "./model";

/** A search over systems, classes, sites and those who estimate. It is `q` of the view, so it is in the address. */
export function Controls({ view }: { readonly model: TestsModel; readonly view: View }) {
  const set = useSetView();
  return (
    <fieldset className="controls">
      <legend className="visually-hidden">Tests</legend>
      <label>
        Find a system or site{" "}
        <input
          type="search"
          value={view.q}
          maxLength={200}
          placeholder="e.g. Hwasong-15"
          onChange={(e) => set({ q: e.target.value }, "replace")}
        />
      </label>
    </fieldset>
  );
}
