import { useCallback, useEffect } from "react";
import type { MeasuresRow } from "../record/tables";
import { isBareLaw, openLaw } from "../view/law";
import { useSetView, useView } from "../view/useView";
import { useTables } from "./tables";

/** The rules by id. A link that names a rule and no window gets that rule's window as soon as the rules are loaded. */
export function useLaws(): (id: string) => MeasuresRow | undefined {
  const asof = useView((v) => v.asof);
  const loaded = useTables(["measures"] as const, asof);
  const rows = loaded.status === "ready" ? loaded.record.measures : null;
  const laws = useCallback((id: string) => rows?.find((m) => m.id === id), [rows]);
  const bare = useView((v) => (isBareLaw(v) ? v : null));
  const set = useSetView();
  useEffect(() => {
    const law = bare?.law ? laws(bare.law) : undefined;
    const patch = bare && law ? openLaw(bare, law) : null;
    if (patch) set(patch, "replace");
  }, [bare, laws, set]);
  return laws;
}
