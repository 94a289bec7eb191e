import { type ReactNode, useEffect, useMemo, useState } from "react";
import { type Loaded, loadFigures } from "../../figures";
import type { FigureId } from "../../figures/model";
import { SiteContext, useSite } from "../site";

/** Loads the code of figures the page did not come with, and draws what stands in it once all are there. */
export function WithFigures({ ids, children }: { readonly ids: readonly FigureId[]; readonly children: ReactNode }) {
  const site = useSite();
  const [more, setMore] = useState<Loaded>({});
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  const figures = useMemo(() => ({ ...site.figures, ...more }), [site.figures, more]);
  const missing = ids.filter((id) => !figures[id]).join(" ");
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (missing === "") return;
    let here = true;
    setFailed(false);
    loadFigures(missing.split(" ") as FigureId[]).then(
      (loaded) => here && setMore((m) => ({ ...m, ...loaded })),
      () => here && setFailed(true),
    );
    return () => {
      here = false;
    };
  }, [missing, attempt]);
  const own = useMemo(() => ({ ...site, figures }), [site, figures]);
  if (failed) {
    return (
      <p className="trouble" role="alert">
        The code of a figure could not be loaded. Check the connection.{" "}
        <button type="button" onClick={() => setAttempt(attempt + 1)}>
          Try again
        </button>
      </p>
    );
  }
  return missing === "" ? <SiteContext value={own}>{children}</SiteContext> : <p className="nothing">Loading…</p>;
}
