import { useContext, useEffect } from "react";
import { Tooltip } from "../chart/Tooltip";
import { pointer } from "../view/pointer";
import { useView, ViewContext } from "../view/useView";
import { delegate } from "./delegate";
import { codeOf, Later } from "./later";
import { useLaws } from "./laws";
import { Guard } from "./Trouble";
import { useAppliedTheme, useTheme } from "./theme";

const EVIDENCE = codeOf(async () => (await import("./EvidencePanel")).EvidencePanel);

/** What lies over every page: picking by one listener, the tooltip, the evidence of what is picked, the theme. */
export function Stage() {
  const store = useContext(ViewContext);
  const pick = useView((v) => v.pick);
  const laws = useLaws();
  useEffect(() => delegate(document, store, pointer, laws), [store, laws]);
  useAppliedTheme(useTheme(useView((v) => v.theme)));
  return (
    <>
      <Tooltip />
      {pick !== null && (
        <Guard key={pick} name="Evidence">
          <Later name="Evidence" code={EVIDENCE} props={{ id: pick }} />
        </Guard>
      )}
    </>
  );
}
