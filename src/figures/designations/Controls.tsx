import type { View } from "../../view/view";
import { SearchField } from "../SearchField";
import type { DesignationsModel } from "./model";

/** A search over listed names and reasons. It is `q` of the view, so it is in the address. */
export function Controls({ view }: { readonly model: DesignationsModel; readonly view: View }) {
  return (
    <fieldset className="controls">
      <legend className="visually-hidden">Listings</legend>
      <SearchField view={view} label="Find a name" example="bank" />
    </fieldset>
  );
}
