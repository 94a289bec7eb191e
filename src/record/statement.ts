/** Compares two statements: negative where the first has the better claim to lead. */
export type Rank<T> = (a: T, b: T) => number;

export interface Led<T> {
  /** The statement drawn when one must be drawn; null for an empty list. */
  readonly leading: T | null;
  /** All others, best first. */
  readonly rivals: readonly T[];
}

/**
 * Puts statements about one quantity in order by a list of rules, the first that tells two apart deciding; where none
 * does, the order of the list stands. Nothing is dropped: who does not lead is a rival.
 */
export function lead<T>(list: readonly T[], rank: readonly Rank<T>[]): Led<T> {
  const sorted = [...list].sort((a, b) => {
    for (const rule of rank) {
      const d = rule(a, b);
      if (d !== 0) return d;
    }
    return 0;
  });
  return { leading: sorted[0] ?? null, rivals: sorted.slice(1) };
}

/** A rule that prefers what answers yes. */
export function prefer<T>(yes: (x: T) => boolean): Rank<T> {
  return (a, b) => Number(yes(b)) - Number(yes(a));
}

/** A rule that prefers the larger number. */
export function larger<T>(of: (x: T) => number): Rank<T> {
  return (a, b) => {
    const x = of(a);
    const y = of(b);
    return x === y ? 0 : y - x;
  };
}
