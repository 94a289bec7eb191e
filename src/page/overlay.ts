import { type Claimed, claimedOf } from "../figures/claimed";
import type { ClaimsRow, TableName } from "../record/tables";
import { useView } from "../view/useView";
import type { Route } from "./routes";
import { useTables } from "./tables";

export const CLAIM_ID = /^cl\d{2}$/;
const NONE: readonly TableName[] = [];
const CLAIMS: readonly TableName[] = ["claims"];

/** True where a picked claim is laid over the figure of the page, and told beside it instead of in the panel. */
export function isLaid(route: Route, pick: string): boolean {
  return route.kind === "figure" && !route.figures.includes("claims") && CLAIM_ID.test(pick);
}

export interface PickedClaim {
  readonly row: ClaimsRow;
  /** Null where it names no number, or no time. */
  readonly mark: Claimed | null;
}

/** The picked row, where it is a claim: the table is loaded only then. */
export function usePickedClaim(): PickedClaim | null {
  const pick = useView((v) => v.pick);
  const asof = useView((v) => v.asof);
  const isClaim = pick !== null && CLAIM_ID.test(pick);
  const loaded = useTables(isClaim ? CLAIMS : NONE, asof);
  if (!isClaim || loaded.status !== "ready") return null;
  const row = loaded.record.claims?.find((c) => c.id === pick);
  return row ? { row, mark: claimedOf(row) } : null;
}
