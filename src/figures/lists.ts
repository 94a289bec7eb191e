import type { Model, Tally } from "./model";

/** Computes a value when it is first asked for: lists of rows cost by rows, which a step of the brush must not. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

type Lists = Pick<Model, "lines" | "rows" | "sources">;

/**
 * Completes a model by its lists, each made when it is first read, and once: nobody looks at the table while the window
 * moves. `make` must read nothing that changes later. `tally`: how long `rows` and `sources` are, counted some cheaper way.
 */
export function withLists<M extends Model>(
  model: Omit<M, keyof Lists>,
  make: { readonly [K in keyof Lists]: () => Lists[K] },
  tally?: () => Tally,
): M {
  const late = (of: () => Lists[keyof Lists]) => ({ get: lazy(of), enumerable: true, configurable: true });
  // Not enumerable: a copy may be given other lists, and then counts those.
  if (tally) Object.defineProperty(model, "tally", { get: lazy(tally) });
  return Object.defineProperties(model, {
    lines: late(make.lines),
    rows: late(make.rows),
    sources: late(make.sources),
  }) as M;
}
