import { tidyView } from "./codec";
import { same } from "./same";
import { DEFAULT_VIEW, type View } from "./view";

/**
 * What a change means for the address: a step to go Back from, a change of the present step, the end of what a step
 * opened (which goes back to before it, where that can be done), or nothing.
 */
export type How = "push" | "replace" | "undo" | "silent";

export interface Change {
  readonly how: How;
  /** True where the change came frame by frame, from a hand that is still dragging. */
  readonly dragging: boolean;
}
export type Listener = (change: Change) => void;

export interface SetOptions {
  /** `frame`: listeners run once in the next animation frame, however often the value changes before. */
  readonly clock?: "now" | "frame";
}

export interface Store<T extends object> {
  readonly get: () => T;
  /** What the server drew: the state in which a page hydrates. */
  readonly drawn: () => T;
  /**
   * Changes some keys. Setting what is there already tells nobody, except that a `push` after frames
   * (the end of a drag, where the hand has already set everything) is told, so that it can become a step.
   */
  readonly set: (patch: Partial<T>, how?: How, options?: SetOptions) => void;
  readonly subscribe: (listener: Listener) => () => void;
}

export interface StoreOptions<T> {
  readonly drawn?: T;
  readonly tidy?: (value: T) => T;
  /** Runs something in the next frame; injected in tests. */
  readonly frame?: (run: () => void) => void;
}

const WEIGHT: Readonly<Record<How, number>> = { silent: 0, replace: 1, undo: 2, push: 3 };

function nextFrame(run: () => void): void {
  if (typeof requestAnimationFrame === "function") requestAnimationFrame(() => run());
  else queueMicrotask(run);
}

/** A value with listeners, and no framework. Values of keys are compared by content; unchanged ones keep their identity. */
export function createStore<T extends object>(initial: T, options: StoreOptions<T> = {}): Store<T> {
  const { drawn = initial, tidy = (value: T) => value, frame = nextFrame } = options;
  const listeners = new Set<Listener>();
  let state = tidy(initial);
  let waiting: How | null = null;
  let live = false;
  let dragging = false;

  function apply(patch: Partial<T>): boolean {
    const next = { ...state };
    for (const key of Object.keys(patch) as (keyof T)[]) {
      const value = patch[key];
      if (value !== undefined) next[key] = value;
    }
    const clean = tidy(next);
    const keys = Object.keys(clean) as (keyof T)[];
    const changed = keys.filter((key) => !same(clean[key], state[key]));
    if (changed.length === 0) return false;
    const kept = { ...state };
    for (const key of changed) kept[key] = clean[key];
    state = kept;
    return true;
  }

  function tell(): void {
    if (waiting === null) return;
    const change = { how: waiting, dragging: live };
    waiting = null;
    live = false;
    for (const listener of [...listeners]) listener(change);
  }

  return {
    get: () => state,
    drawn: () => drawn,
    set: (patch, how = "push", { clock = "now" } = {}) => {
      const ends = how === "push" && clock === "now" && dragging;
      if (!apply(patch) && !ends) return;
      if (clock === "frame") dragging = live = true;
      else if (how === "push" || how === "undo") dragging = live = false;
      const asked = waiting !== null;
      if (waiting === null || WEIGHT[how] > WEIGHT[waiting]) waiting = how;
      if (clock === "now") tell();
      else if (!asked) frame(tell);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export type ViewStore = Store<View>;

/** A store of views: always in canonical form, so that equal pictures are equal views. */
export function createViewStore(now: View = DEFAULT_VIEW, options: StoreOptions<View> = {}): ViewStore {
  return createStore<View>(now, { drawn: DEFAULT_VIEW, tidy: tidyView, ...options });
}

/** The store of the page in the browser. Embeds and tests make their own and hand it down in `ViewContext`. */
export const viewStore: ViewStore = createViewStore();
