import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { type LateRow, tableQuery } from "../record/load";
import type { Row, TableName } from "../record/tables";
import { useRetry } from "./retry";
import { useSite } from "./site";

export interface Late<N extends TableName> {
  /** Late columns by the id of their row; null while they are not there. */
  readonly byId: ReadonlyMap<string, LateRow<N>> | null;
  readonly error: Error | null;
  readonly retry: () => void;
}

/**
 * The late part of one table, by row id, for a page that draws without it and adds it when it comes. Never there in the
 * build. By id and not by place, so that it fits a table filtered by knowledge date.
 */
export function useLate<N extends TableName>(name: N): Late<N> {
  const { root, manifest } = useSite();
  const base = `${root}packed/`;
  const [main, late] = useQueries({
    queries: [tableQuery(base, manifest, name, "main"), tableQuery(base, manifest, name, "late")],
  });
  const retry = useRetry();
  const rows = main.data as readonly Row<N>[] | undefined;
  const more = late.data as readonly LateRow<N>[] | undefined;
  const byId = useMemo(() => {
    if (!rows || !more || rows.length !== more.length) return null;
    return new Map(rows.map((row, i) => [row.id, more[i] as LateRow<N>] as const));
  }, [rows, more]);
  return {
    byId,
    error: late.isError && !late.isFetching ? late.error : null,
    retry,
  };
}
