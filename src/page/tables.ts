import { type UseQueryResult, useQueries } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { knownOn } from "../record/known";
import { tableQuery } from "../record/load";
import type { TableName, Tables } from "../record/tables";
import type { IsoDate } from "../record/units";
import { useRetry } from "./retry";
import { useSite } from "./site";

export type Loaded<N extends TableName> =
  | { readonly status: "ready"; readonly record: Pick<Tables, N> & { readonly version: string } }
  | { readonly status: "loading" }
  | { readonly status: "error"; readonly error: Error; readonly retry: () => void };

/** Keeps the former object as long as every entry is the same: models are cached by the identity of tables. */
function useSame<T extends object>(next: T): T {
  const last = useRef(next);
  const keys = Object.keys(next) as (keyof T)[];
  const same =
    keys.length === Object.keys(last.current).length && keys.every((k) => Object.is(last.current[k], next[k]));
  if (!same) last.current = next;
  return last.current;
}

function settle(results: readonly UseQueryResult<unknown>[]): "ready" | "loading" | "error" {
  if (results.every((r) => r.isSuccess)) return "ready";
  return results.some((r) => r.isError && !r.isFetching) ? "error" : "loading";
}

/**
 * The tables a figure needs, as known on `asof`. Several figures that need one table share one download.
 * A table that failed says which file and why; `retry` asks again for all of the page that failed.
 */
export function useTables<N extends TableName>(names: readonly N[], asof: IsoDate | null): Loaded<N> {
  const { root, manifest } = useSite();
  const results = useQueries({ queries: names.map((name) => tableQuery(`${root}packed/`, manifest, name, "main")) });
  const retry = useRetry();
  const status = settle(results);
  const tables = useSame(Object.fromEntries(names.map((name, i) => [name, results[i]?.data])));
  const record = useMemo(() => {
    if (status !== "ready") return null;
    const whole = { ...tables, version: manifest.version } as unknown as Tables & { version: string };
    return asof ? knownOn(whole, asof) : whole;
  }, [status, tables, asof, manifest.version]);
  if (record) return { status: "ready", record };
  if (status === "error") {
    const failed = results.filter((r) => r.isError);
    const error = failed[0]?.error ?? new Error("A table could not be loaded.");
    return {
      status: "error",
      error,
      retry,
    };
  }
  return { status: "loading" };
}
