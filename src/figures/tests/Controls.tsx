import type { View } from "../../view/view";
import { SearchField } from "../SearchField";
import type { TestsModel } from "./model";

/** A search over systems, classes, sites and those who estimate. It is `q` of the view, so it is in the address. */
export function Controls({ view }: { readonly model: TestsModel; readonly view: View }) {
  return (
    <fieldset className="controls">
      <legend className="visually-hidden">Tests</legend>
      <SearchField view={view} label="Find a system or site" example="Hwasong-15" />
    </fieldset>
  );
}
