import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import type { DrawnId } from "../../figures/model";
import { useSite } from "../site";

/** Loads the code of figures the page did not come with, and draws what stands in it once all are there. */
export function WithFigures({ ids, children }: { readonly ids: readonly DrawnId[]; readonly children: ReactNode }) {
  const { figures } = useSite();
  const of = (test: (id: DrawnId) => boolean) => () => ids.filter(test).join(" ");
  const there = of((id) => !figures.get(id));
  const broken = of((id) => figures.failed(id) !== undefined);
  const missing = useSyncExternalStore(figures.subscribe, there, there);
  const failed = useSyncExternalStore(figures.subscribe, broken, broken);
  useEffect(() => {
    if (missing !== "" && failed === "") figures.want(missing.split(" ") as DrawnId[]);
  }, [figures, missing, failed]);
  if (failed !== "") {
    return (
      <p className="trouble" role="alert">
        The code of a figure could not be loaded. Check the connection.{" "}
        <button type="button" onClick={() => figures.want(failed.split(" ") as DrawnId[])}>
          Try again
        </button>
      </p>
    );
  }
  return missing === "" ? children : <p className="nothing">Loading…</p>;
}
