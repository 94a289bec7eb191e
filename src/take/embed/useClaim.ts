import { useEffect, useMemo, useState } from "react";
import { isClaimId } from "../../figures/claimed";
import { knownOn } from "../../record/known";
import type { ClaimsRow } from "../../record/tables";
import type { View } from "../../view/view";

/** The claims of an embed: those that were there when it came to life, and how to get them. */
export interface Claims {
  readonly first: readonly ClaimsRow[] | null;
  readonly load: () => Promise<readonly ClaimsRow[]>;
}

/** The picked claim as known on the view's date; null where none is picked, where it is not there, or not yet. */
export function useClaim({ pick, asof }: View, { first, load }: Claims): ClaimsRow | null {
  const [rows, setRows] = useState(first);
  const wanted = pick !== null && isClaimId(pick);
  useEffect(() => {
    if (!wanted || rows) return;
    let wants = true;
    // Without the claims the figure stands as it is: the next pick asks again.
    load().then(
      (all) => wants && setRows(all),
      () => undefined,
    );
    return () => {
      wants = false;
    };
  }, [wanted, rows, load]);
  return useMemo(() => {
    if (!wanted || !rows) return null;
    return knownOn({ claims: rows }, asof).claims.find((row) => row.id === pick) ?? null;
  }, [wanted, rows, pick, asof]);
}
