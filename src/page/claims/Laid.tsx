import { ClaimDiamond } from "../../chart/ClaimMark";
import { isLaid } from "../../figures/claims/lay";
import type { ClaimsRow } from "../../record/tables";
import { VERDICT_WORDS } from "../../record/verdicts";
import { useSetView, useView } from "../../view/useView";
import { useSite } from "../site";

/** The claim laid over a figure: what was said, how it stands and why, the way back to it, and how to take it off. */
export function Laid({ row }: { readonly row: ClaimsRow }) {
  const { root } = useSite();
  const set = useSetView();
  const asof = useView((v) => v.asof);
  return (
    <aside className="claim-laid" aria-label="A claim laid over the figure">
      <p>
        {isLaid(row) && (
          <svg className="plot" width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
            <ClaimDiamond x={7} y={7} />
          </svg>
        )}
        Claim: “{row.claim}” {row.claim_by}.{" "}
        {asof ? (
          "Verdicts are of this release and are not shown under a knowledge date; its page says whether it can be told."
        ) : (
          <>
            <b>Verdict: {VERDICT_WORDS[row.verdict]}.</b> {row.reason}
          </>
        )}
      </p>
      <p className="claim-ways">
        <a href={`${root}claims/#${row.id}`}>Back to the claim</a>
        <button type="button" className="link" onClick={() => set({ pick: null }, "push")}>
          Take it off
        </button>
      </p>
    </aside>
  );
}
