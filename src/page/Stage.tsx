import { lazy, Suspense, useContext, useEffect } from "react";
import { pointer } from "../view/pointer";
import { useView, ViewContext } from "../view/useView";
import { delegate } from "./delegate";
import { useLaws } from "./laws";
import { Tooltip } from "./Tooltip";

const EvidencePanel = lazy(() => import("./EvidencePanel").then((m) => ({ default: m.EvidencePanel })));

/** What lies over every page: picking by one listener, the tooltip, the evidence of what is picked, the theme. */
export function Stage() {
  const store = useContext(ViewContext);
  const pick = useView((v) => v.pick);
  const theme = useView((v) => v.theme);
  const lang = useView((v) => v.lang);
  const laws = useLaws();
  useEffect(() => delegate(document, store, pointer, laws), [store, laws]);
  useEffect(() => {
    const root = document.documentElement;
    if (theme === "auto") delete root.dataset["theme"];
    else root.dataset["theme"] = theme;
    try {
      if (theme === "auto") localStorage.removeItem("theme");
      else localStorage.setItem("theme", theme);
    } catch {
      // Storage is denied: the theme lasts as long as the address says so.
    }
  }, [theme]);
  useEffect(() => {
    document.documentElement.lang = lang;
  }, [lang]);
  useEffect(() => {
    document.documentElement.classList.toggle("has-evidence", pick !== null);
  }, [pick]);
  return (
    <>
      <Tooltip />
      {pick !== null && (
        <Suspense fallback={null}>
          <EvidencePanel id={pick} />
        </Suspense>
      )}
    </>
  );
}
