import { useContext, useEffect } from "react";
import { Tooltip } from "../chart/Tooltip";
import { pointer } from "../view/pointer";
import { useView, ViewContext } from "../view/useView";
import { delegate } from "./delegate";
import { codeOf, Later } from "./later";
import { useLaws } from "./laws";
import { isLaid, useClaimMissing } from "./overlay";
import { useRest } from "./rest";
import { useSite } from "./site";
import { Guard } from "./Trouble";
import { useAppliedTheme, useTheme } from "./theme";

const EVIDENCE = codeOf(async () => (await import("./EvidencePanel")).EvidencePanel);

/** What lies over every page: picking by one listener, the tooltip, the evidence of what is picked, the theme. */
export function Stage() {
  const store = useContext(ViewContext);
  const pick = useView((v) => v.pick);
  const { route } = useSite();
  const missing = useClaimMissing();
  // A claim laid over a figure is told beside it: the panel would hide what it is to be compared with. One that is not
  // there has nothing to be laid, and the panel says so.
  const shown = pick !== null && isLaid(route, pick) && !missing ? null : pick;
  const laws = useLaws();
  useRest();
  useEffect(() => delegate(document, store, pointer, laws), [store, laws]);
  useAppliedTheme(useTheme(useView((v) => v.theme)));
  return (
    <>
      <Tooltip />
      {shown !== null && (
        <Guard key={shown} name="Evidence">
          <Later name="Evidence" code={EVIDENCE} props={{ id: shown }} />
        </Guard>
      )}
    </>
  );
}
