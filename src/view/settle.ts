import type { ViewStore } from "./store";

/** After this rest a run of small changes is one step to go Back from. Milliseconds. */
const REST_MS = 400;
const waiting = new WeakMap<ViewStore, ReturnType<typeof setTimeout>>();

/**
 * Ends a run of frame by frame changes that no hand ends by letting go: a wheel, a repeated key. Called with each
 * change; when none follows for a while (`rest`, milliseconds), the run becomes one step of the history.
 */
export function settle(view: ViewStore, rest = REST_MS): void {
  clearTimeout(waiting.get(view));
  waiting.set(
    view,
    setTimeout(() => settled(view), rest),
  );
}

/** Ends a run now: the reader turns to something else. */
export function settled(view: ViewStore): void {
  const timer = waiting.get(view);
  if (timer === undefined) return;
  clearTimeout(timer);
  waiting.delete(view);
  view.set({}, "push");
}
