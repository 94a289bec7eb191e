import { columnOf, type Frame, type NumberColumn } from "./table";

/** Low and high of a value: columns of numbers, of which either may be missing. */
export interface RangeColumns {
  readonly low: NumberColumn | null;
  readonly high: NumberColumn | null;
}

const NAMES: readonly (readonly [string, string])[] = [
  ["low", "high"],
  ["lower", "upper"],
  ["min", "max"],
];

/**
 * The columns that say between what a value lies: `value_low` and `value_high`, or plainly `low` and `high` where they can
 * only mean this value. Null where a table has none, or where the value is itself such an end.
 */
export function rangeOf(frame: Frame, value: string): RangeColumns | null {
  const numbers = frame.columns.filter((c) => c.kind === "number").map((c) => c.name);
  const find = (name: string): NumberColumn | null => {
    const exact = numbers.find((n) => n.toLowerCase() === name.toLowerCase());
    const column = exact === undefined ? undefined : columnOf(frame, exact);
    return column?.kind === "number" ? column : null;
  };
  const ends = NAMES.flat();
  if (ends.some((end) => value.toLowerCase() === end || value.toLowerCase().endsWith(`_${end}`))) return null;
  // In the record's own tables plain ends belong to the one column they stand beside; elsewhere to the only other number.
  const others = numbers.filter((n) => !ends.includes(n.toLowerCase()));
  const plain = frame.table === null ? others.length === 1 : value === "value" || value === "tonnes";
  for (const [lo, hi] of NAMES) {
    const low = find(`${value}_${lo}`) ?? (plain ? find(lo) : null);
    const high = find(`${value}_${hi}`) ?? (plain ? find(hi) : null);
    if (low || high) return { low, high };
  }
  return null;
}
