/** The first index whose value is not below `x`; the length where there is none. */
export function lowerBound(sorted: ArrayLike<number>, x: number): number {
  let a = 0;
  let b = sorted.length;
  while (a < b) {
    const m = (a + b) >> 1;
    if ((sorted[m] ?? 0) < x) a = m + 1;
    else b = m;
  }
  return a;
}
