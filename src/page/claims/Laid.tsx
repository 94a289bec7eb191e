import { ClaimDiamond } from "../../chart/ClaimMark";
import { figureOf, isLaid, layWords, outOfSight } from "../../figures/claims/lay";
import type { FigureId } from "../../figures/model";
import type { ClaimsRow } from "../../record/tables";
import { useSetView, useView } from "../../view/useView";
import { windowOf } from "../../view/window";
import { useSite } from "../site";
import { VerdictText } from "./VerdictText";
import { claimAddress, layAddress } from "./ways";

/**
 * The claim laid over a figure: what was said, how it stands and why, the way back to it, and how to take it off. Where
 * it is not seen in this figure or window, that, and the way to where it is.
 */
export function Laid({ row, figure }: { readonly row: ClaimsRow; readonly figure: FigureId }) {
  const { root } = useSite();
  const set = useSetView();
  const view = useView((v) => v);
  const out = outOfSight(row, figure, windowOf(view));
  const own = figureOf(row);
  return (
    <aside className="claim-laid" aria-label="A claim laid over the figure">
      <p>
        {isLaid(row) && out === "" && (
          <svg className="plot" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <ClaimDiamond x={7} y={7} />
          </svg>
        )}
        Claim: “{row.claim}” {row.claim_by}. <VerdictText row={row} before="Verdict: " /> {out}
      </p>
      <p className="claim-ways">
        {out !== "" && own && (
          <a href={layAddress(root, { figure: own, query: row.view }, row.id, view)}>{layWords(isLaid(row))}</a>
        )}
        <a href={claimAddress(root, row.id, view)}>Back to the claim</a>
        <button type="button" className="link" onClick={() => set({ pick: null }, "push")}>
          Take it off
        </button>
      </p>
    </aside>
  );
}
