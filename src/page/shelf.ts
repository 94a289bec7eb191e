import { FIGURES, type Loaded } from "../figures";
import type { Figure } from "../figures/figure";
import type { FigureId } from "../figures/model";

/** The code of a page's figures: some is there when the page comes alive, the rest follows when it is wanted. */
export interface Shelf {
  readonly get: (id: FigureId) => Figure | undefined;
  /** All that is there, in the order of its coming. */
  readonly all: () => readonly Figure[];
  /** Why the code of a figure did not come, when it was last asked for. */
  readonly failed: (id: FigureId) => Error | undefined;
  /** Asks for figures; what is there or on its way is not asked for again, what failed is. */
  readonly want: (ids: readonly FigureId[]) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * A shelf that begins with `first`. A figure is put on it when its code and what `prepare` loads for it are there, so that
 * it can be drawn at once; whether its tables came is for the figure itself to say.
 */
export function createShelf(
  first: Loaded,
  prepare: (figure: Figure) => Promise<unknown> = async () => undefined,
  code: typeof FIGURES = FIGURES,
): Shelf {
  const there = new Map(Object.values(first).map((f) => [f.id, f] as const));
  const failed = new Map<FigureId, Error>();
  const coming = new Set<FigureId>();
  const listeners = new Set<() => void>();
  const fetch = async (id: FigureId) => {
    try {
      const { figure } = await code[id]();
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
