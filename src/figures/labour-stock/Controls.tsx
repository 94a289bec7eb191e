import { useSyncExternalStore } from "react";
import type { View } from "../../view/view";
import { SearchField } from "../SearchField";
import type { StockModel } from "./model";
import { ORDERS, type Order, orderStore } from "./order";

const WORDS: Readonly<Record<Order, string>> = { largest: "largest number", latest: "newest statement", name: "name" };

/** Order of the hosts, and a search over their names. The search is `q` of the view, so it is in the address. */
export function Controls({ view }: { readonly model: StockModel; readonly view: View }) {
  const order = useSyncExternalStore(orderStore.subscribe, orderStore.get, orderStore.drawn);
  return (
    <fieldset className="controls">
      <legend className="visually-hidden">Hosts</legend>
      <label>
        Hosts by{" "}
        <select value={order} onChange={(e) => orderStore.set(ORDERS.find((o) => o === e.target.value) ?? "largest")}>
          {ORDERS.map((o) => (
            <option key={o} value={o}>
              {WORDS[o]}
            </option>
          ))}
        </select>
      </label>{" "}
      <SearchField view={view} label="Find a host" example="Kuwait" />
    </fieldset>
  );
}
