import type { ClaimsRow } from "../../record/tables";
import { STANDING_MEANS, VERDICT_WORDS } from "../../record/verdicts";
import { capital } from "../words";

/** The verdict on a claim with its reason; where the knowledge date withholds it, that and why, and neither of them. */
export function VerdictText({ row, before = "" }: { readonly row: ClaimsRow; readonly before?: string }) {
  const words = row.verdict === "" ? "" : `${before}${VERDICT_WORDS[row.verdict]}.`;
  return (
    <>
      <b>{words === "" ? "Verdict withheld." : capital(words)}</b> {row.reason || STANDING_MEANS.withheld}
    </>
  );
}
