import type { FIGURES } from "../figures";
import type { Figure } from "../figures/figure";
import type { DrawnId } from "../figures/model";
import { type Drawn, drawnOf } from "./drawn";

/** The code of a page's figures: some is there when the page comes alive, the rest follows when it is wanted. */
export interface Shelf {
  readonly get: (id: DrawnId) => Figure | undefined;
  /** All that is there, in the order of its coming. */
  readonly all: () => readonly Figure[];
  /** Why the code of a figure did not come, when it was last asked for. */
  readonly failed: (id: DrawnId) => Error | undefined;
  /** Asks for figures; what is there or on its way is not asked for again, what failed is. */
  readonly want: (ids: readonly DrawnId[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * A shelf that begins with `first`. A figure is put on it when its code and what `prepare` loads for it are there, so that
 * it can be drawn at once; whether its tables came is for the figure itself to say.
 */
export function createShelf(
  first: Drawn,
  prepare: (figure: Figure) => Promise<unknown> = async () => undefined,
  code?: typeof FIGURES,
): Shelf {
  const there = new Map(Object.values(first).map((f) => [f.id, f] as const));
  const failed = new Map<DrawnId, Error>();
  const coming = new Set<DrawnId>();
  const listeners = new Set<() => void>();
  const fetch = async (id: DrawnId) => {
    try {
      const figure = await drawnOf(id, code);
      await prepare(figure);
      there.set(id, figure);
    } catch (e) {
      failed.set(id, e instanceof Error ? e : new Error(String(e)));
    }
    coming.delete(id);
    for (const listener of [...listeners]) listener();
  };
  return {
    get: (id) => there.get(id),
    all: () => [...there.values()],
    failed: (id) => failed.get(id),
    want: (ids) => {
      for (const id of ids) {
        if (there.has(id) || coming.has(id)) continue;
        coming.add(id);
        const again = failed.delete(id);
        void fetch(id);
        if (again) for (const listener of [...listeners]) listener();
      }
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
