/** A stated number, or the two ends of a stated range. */
export interface Stated {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** Both ends of what is stated: of a single number it is both. Null where an end, or any number, is missing. */
export function bothEnds(row: Stated): { readonly low: number; readonly high: number } | null {
  const low = row.value ?? row.low;
  const high = row.value ?? row.high;
  return low === null || high === null ? null : { low, high };
}
