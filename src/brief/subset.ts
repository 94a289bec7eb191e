import type { Column, Packed } from "../record/pack";

function keepIn(column: Column, keep: readonly boolean[]): Column {
  if (column.k !== "l") return { ...column, v: (column.v as readonly unknown[]).filter((_, i) => keep[i]) } as Column;
  let from = 0;
  const counts: number[] = [];
  const places: number[] = [];
  column.c.forEach((count, i) => {
    if (keep[i]) {
      counts.push(count);
      places.push(...column.v.slice(from, from + count));
    }
    from += count;
  });
  return { ...column, c: counts, v: places };
}

/** A packed table with some of its rows, in their order. Both parts of a table are to be cut by the same list. */
export function keepRows(packed: Packed, keep: readonly boolean[]): Packed {
  return {
    ...packed,
    rows: keep.filter(Boolean).length,
    columns: packed.columns.map((column) => keepIn(column, keep)),
  };
}
