import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { knownOn } from "../record/known";
import { type LateRow, tableQuery, withLate } from "../record/load";
import { TABLE_NAMES, type TableName, type Tables } from "../record/tables";
import type { IsoDate } from "../record/units";
import { useRetry } from "./retry";
import { useSite } from "./site";
import type { Loaded } from "./tables";

type Whole = Tables & { readonly version: string };

function merge(
  names: readonly TableName[],
  mains: readonly unknown[],
  lates: readonly unknown[],
  version: string,
): Whole {
  const tables = names.map((name, i) => [
    name,
    withLate(mains[i] as Tables[TableName], lates[i] as readonly LateRow<TableName>[]),
  ]);
  return { ...Object.fromEntries(tables), version } as Whole;
}

/** Every table with its notes, as known on `asof`: what evidence is told from. Loaded when it is first asked for. */
export function useWhole(asof: IsoDate | null): Loaded<TableName> {
  const { root, manifest } = useSite();
  const base = `${root}packed/`;
  const mains = useQueries({ queries: TABLE_NAMES.map((n) => tableQuery(base, manifest, n, "main")) });
  const lates = useQueries({ queries: TABLE_NAMES.map((n) => tableQuery(base, manifest, n, "late")) });
  const retry = useRetry();
  const all = [...mains, ...lates];
  const ready = all.every((r) => r.isSuccess);
  // biome-ignore lint/correctness/useExhaustiveDependencies: loaded tables never change within one data version
  const whole = useMemo(
    () =>
      ready
        ? merge(
            TABLE_NAMES,
            mains.map((r) => r.data),
            lates.map((r) => r.data),
            manifest.version,
          )
        : null,
    [ready, manifest.version],
  );
  const record = useMemo(() => (whole && asof ? knownOn(whole, asof) : whole), [whole, asof]);
  if (record) return { status: "ready", record };
  const failed = all.filter((r) => r.isError && !r.isFetching);
  if (failed.length) {
    const error = failed[0]?.error ?? new Error("A table could not be loaded.");
    return {
      status: "error",
      error,
      retry,
    };
  }
  return { status: "loading" };
}
