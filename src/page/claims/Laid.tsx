import { ClaimDiamond } from "../../chart/ClaimMark";
import { isLaid } from "../../figures/claims/lay";
import type { ClaimsRow } from "../../record/tables";
import { useSetView, useView } from "../../view/useView";
import { useSite } from "../site";
import { VerdictText } from "./VerdictText";
import { claimAddress } from "./ways";

/** The claim laid over a figure: what was said, how it stands and why, the way back to it, and how to take it off. */
export function Laid({ row }: { readonly row: ClaimsRow }) {
  const { root } = useSite();
  const set = useSetView();
  const view = useView((v) => v);
  return (
    <aside className="claim-laid" aria-label="A claim laid over the figure">
      <p>
        {isLaid(row) && (
          <svg className="plot" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <ClaimDiamond x={7} y={7} />
          </svg>
        )}
        Claim: “{row.claim}” {row.claim_by}. <VerdictText row={row} before="Verdict: " />
      </p>
      <p className="claim-ways">
        <a href={claimAddress(root, row.id, view)}>Back to the claim</a>
        <button type="button" className="link" onClick={() => set({ pick: null }, "push")}>
          Take it off
        </button>
      </p>
    </aside>
  );
}
