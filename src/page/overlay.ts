import { useMemo, useRef } from "react";
import type { PickedTime } from "../chart/picked";
import { type Claimed, claimedOf, isClaimId } from "../figures/claimed";
import { happeningTable, pickedTime } from "../figures/pickedTime";
import type { ClaimsRow, TableName } from "../record/tables";
import { useView } from "../view/useView";
import type { Route } from "./routes";
import { useTables } from "./tables";

const NONE: readonly TableName[] = [];
const CLAIMS: readonly TableName[] = ["claims"];

/** True where a picked claim is laid over the figure of the page, and told beside it instead of in the panel. */
export function isLaid(route: Route, pick: string): boolean {
  return route.kind === "figure" && !route.figures.includes("claims") && isClaimId(pick);
}

export interface PickedClaim {
  readonly row: ClaimsRow;
  /** Null where it names no number, or no time. */
  readonly mark: Claimed | null;
}

function useClaims(): {
  readonly pick: string | null;
  readonly rows: readonly ClaimsRow[] | null;
  /** True where the table does not come. */
  readonly failed: boolean;
} {
  const pick = useView((v) => v.pick);
  const asof = useView((v) => v.asof);
  const isClaim = pick !== null && isClaimId(pick);
  const loaded = useTables(isClaim ? CLAIMS : NONE, asof);
  const rows = isClaim && loaded.status === "ready" ? (loaded.record.claims ?? null) : null;
  return { pick, rows, failed: isClaim && loaded.status === "error" };
}

/** The picked row, where it is a claim: the table is loaded only then. */
export function usePickedClaim(): PickedClaim | null {
  const { pick, rows } = useClaims();
  const row = rows?.find((c) => c.id === pick);
  return row ? { row, mark: claimedOf(row) } : null;
}

/** True once it is sure that there is no such claim, none yet on the knowledge date, or no table of claims: nothing is laid then. */
export function useClaimMissing(): boolean {
  const { pick, rows, failed } = useClaims();
  // The panel that says so asks again for the table: it stays while that is under way.
  const lacked = useRef<string | null>(null);
  if (failed) lacked.current = pick;
  return rows ? !rows.some((c) => c.id === pick) : pick !== null && lacked.current === pick;
}

/** When the picked event or test was: every time figure marks it. Its table is loaded only then. */
export function usePickedTime(): PickedTime | null {
  const pick = useView((v) => v.pick);
  const asof = useView((v) => v.asof);
  const table = pick === null ? null : happeningTable(pick);
  const loaded = useTables(table === null ? NONE : [table], asof);
  const record = loaded.status === "ready" ? loaded.record : null;
  return useMemo(() => (record ? pickedTime(record, pick) : null), [record, pick]);
}
