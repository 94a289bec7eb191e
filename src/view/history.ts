import { addressOf, type Ignored, parseView } from "./codec";
import type { Change, ViewStore } from "./store";
import type { View } from "./view";

/** What is needed of a browser window; tests give a small fake. */
export interface HistoryHost {
  readonly location: { readonly pathname: string; readonly search: string; readonly hash: string };
  readonly history: Pick<History, "state" | "pushState" | "replaceState" | "go" | "scrollRestoration">;
  /** Calls back when the reader goes Back or Forward; returns how to stop. */
  readonly onPop: (run: () => void) => () => void;
  /** Calls back before the page goes away; returns how to stop. */
  readonly onLeave: (run: () => void) => () => void;
  /** Milliseconds on any steady clock. */
  readonly now: () => number;
  /** Runs something later; returns how to cancel it. */
  readonly later: (run: () => void, ms: number) => () => void;
}

export interface Joined {
  /** Writes what still waits, at once: before the address is read by somebody else. */
  readonly flush: () => void;
  readonly dispose: () => void;
}

/** Browsers refuse more than about 100 changes of the address in 10 seconds: at most 67 are made here. */
export const URL_GAP_MS = 150;
/** Waiting times after a refusal. After the last one the address stays behind until the next change. */
const RETRY_MS = [1_000, 3_000, 10_000] as const;

/** Addresses an entry remembers of those below it, so that what it opened can be closed by going back. */
const UNDER = 12;

/** The addresses below the present entry, made by steps on this page; the last is where Back leads. */
function under(state: unknown): readonly string[] {
  const list = typeof state === "object" && state !== null ? (state as { under?: unknown }).under : null;
  return Array.isArray(list) ? list.filter((url): url is string => typeof url === "string") : [];
}

/** The real browser as a host. */
export function browserHost(win: Window = window): HistoryHost {
  const on = (type: "popstate" | "pagehide", run: () => void) => {
    win.addEventListener(type, run);
    return () => win.removeEventListener(type, run);
  };
  return {
    location: win.location,
    history: win.history,
    onPop: (run) => on("popstate", run),
    onLeave: (run) => on("pagehide", run),
    now: () => win.performance.now(),
    later: (run, ms) => {
      const id = win.setTimeout(run, ms);
      return () => win.clearTimeout(id);
    },
  };
}

/**
 * Keeps the address and the store in step. While a hand drags, the present entry follows; when the drag ends in a
 * `push`, that entry is given back what it held before and one new entry is made: Back undoes the whole drag.
 * An `undo` goes back to the entry that shows what is to be shown now, or changes the present one where there is none.
 * Does not read the address at the start: the caller has parsed it to draw the first picture.
 * `told` hears what could not be used of an address reached by Back or Forward.
 */
export function joinHistory(
  store: ViewStore,
  host: HistoryHost = browserHost(),
  told: (ignored: readonly Ignored[]) => void = () => undefined,
): Joined {
  /** The view of the last step, and of the step a running drag started from. */
  let settled = store.get();
  let before: View | null = null;
  let searchSeen = host.location.search;
  let lastTry = Number.NEGATIVE_INFINITY;
  let refusals = 0;
  /** How the waiting change is to be made. */
  let waiting: "push" | "replace" = "replace";
  let cancel: (() => void) | null = null;
  let restoring = false;

  const urlOf = (view: View) => addressOf(host.location, view);
  const current = () => host.location.pathname + host.location.search + host.location.hash;

  function stop(): void {
    cancel?.();
    cancel = null;
  }

  function wait(ms: number): void {
    stop();
    cancel = host.later(() => {
      cancel = null;
      write(waiting, urlOf(store.get()));
    }, ms);
  }

  /** Does nothing where the address is there already. False where the browser refused: too many changes, or a page opened from a file. */
  function write(how: "push" | "replace", url: string): boolean {
    if (url !== current()) {
      lastTry = host.now();
      try {
        if (how === "push") {
          const below = [...under(host.history.state), current()].slice(-UNDER);
          // Back undoes a step where the reader is: it must not scroll to where the step was made. Nor to a place named in
          // the address, to which it would go instead.
          if (host.location.hash === "") host.history.scrollRestoration = "manual";
          host.history.pushState({ under: below }, "", url);
          host.history.scrollRestoration = "auto";
        } else host.history.replaceState(host.history.state, "", url);
      } catch {
        const ms = RETRY_MS[refusals];
        refusals += 1;
        waiting = how;
        if (ms !== undefined) wait(ms);
        return false;
      }
    }
    searchSeen = host.location.search;
    refusals = 0;
    waiting = "replace";
    return true;
  }

  function follow(): void {
    if (cancel) return;
    const rest = lastTry + URL_GAP_MS - host.now();
    if (rest <= 0) write(waiting, urlOf(store.get()));
    else wait(rest);
  }

  function step(): void {
    stop();
    const start = before;
    before = null;
    refusals = 0;
    if (start && !write("replace", urlOf(start))) waiting = "push";
    else write("push", urlOf(store.get()));
  }

  function undo(): void {
    const lags = cancel !== null || refusals > 0;
    stop();
    before = null;
    const url = urlOf(store.get());
    const below = under(host.history.state);
    const at = below.lastIndexOf(url);
    // An entry that names a place on the page would take scroll and focus there.
    if (at >= 0 && !lags && host.location.hash === "") host.history.go(at - below.length);
    else if (!write("replace", url)) waiting = "replace";
  }

  function heard({ how, dragging }: Change): void {
    if (restoring) return;
    if (dragging && how !== "silent") before ??= settled;
    else settled = store.get();
    if (how === "push" && !dragging) step();
    else if (how === "undo") undo();
    else if (how !== "silent") follow();
  }

  function popped(): void {
    const lags = cancel !== null || refusals > 0;
    // A link to a place on this page pops too. Where the address lags behind the view, the view is right.
    if (lags && host.location.search === searchSeen) return;
    stop();
    before = null;
    refusals = 0;
    waiting = "replace";
    searchSeen = host.location.search;
    host.history.scrollRestoration = "auto";
    const { view, ignored } = parseView(searchSeen);
    restoring = true;
    store.set(view, "silent");
    restoring = false;
    settled = store.get();
    told(ignored);
  }

  function flush(): void {
    if (!cancel) return;
    stop();
    write(waiting, urlOf(store.get()));
  }

  const ends = [store.subscribe(heard), host.onPop(popped), host.onLeave(flush)];
  return {
    flush,
    dispose: () => {
      stop();
      for (const end of ends) end();
    },
  };
}
