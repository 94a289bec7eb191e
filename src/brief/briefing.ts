import { type Deck, formatDeck, parseDeck } from "./deck";

/** Where the browser keeps the reader's briefing. */
export const KEPT_AS = "atlas-briefing";
/** Where a kept briefing that cannot be read is put aside, so that nothing is lost. */
export const DAMAGED_AS = "atlas-briefing-damaged";
const MOST_UNDO = 50;

export const EMPTY: Deck = { id: "mine", title: "My briefing", summary: "", slides: [] };

/** Whether the browser keeps what is changed: it may deny storage, or have no room left. */
export type Keeping = "kept" | "denied" | "full";

export interface Briefing {
  readonly deck: Deck;
  /** What Undo would take back, in words; null where there is nothing to. */
  readonly undo: string | null;
  readonly keeping: Keeping;
  /** The text of a kept briefing that could not be read; null where all is well. */
  readonly damaged: string | null;
}

export interface BriefingStore {
  readonly get: () => Briefing;
  readonly drawn: () => Briefing;
  /** Changes the deck; `what` names the change for Undo. Changes of one `run` are taken back together. */
  readonly change: (what: string, to: (deck: Deck) => Deck, run?: string) => void;
  readonly undo: () => void;
  /** Another window has kept something: it is shown here too, and Undo goes back to before it. */
  readonly heard: (text: string | null) => void;
  /** Looks whether another window has kept something that was not heard of. */
  readonly look: () => void;
  readonly subscribe: (listener: () => void) => () => void;
}

type Shelf = Pick<Storage, "getItem" | "setItem">;

/** What a window takes along from page to page, though the browser keeps nothing. Empty where it holds no briefing. */
export interface Pocket {
  text: string;
}

const AT_FIRST: Briefing = { deck: EMPTY, undo: null, keeping: "kept", damaged: null };

/**
 * The reader's briefing: kept in `shelf`, whose every use may throw; then it is in `pocket`, lasts as long as the window,
 * and says so.
 */
export function createBriefing(shelf: () => Shelf, pocket: Pocket = { text: "" }): BriefingStore {
  const listeners = new Set<() => void>();
  const past: { readonly what: string; readonly deck: Deck; readonly run: string | undefined }[] = [];
  let now: Briefing = AT_FIRST;
  let read = false;
  /** What the shelf held when it was last looked at. */
  let seen: string | null = null;

  function load(): void {
    read = true;
    let text: string | null;
    try {
      text = shelf().getItem(KEPT_AS);
    } catch {
      now = { ...now, keeping: "denied" };
      text = null;
    }
    seen = text;
    const carried = parseDeck(pocket.text);
    if (carried.ok) {
      // It is there because the shelf took it not: what the shelf has, if anything, is older.
      now = { ...now, deck: { ...carried.deck, id: "mine" }, keeping: now.keeping === "denied" ? "denied" : "full" };
      return;
    }
    if (text === null) return;
    const parsed = parseDeck(text);
    if (parsed.ok) {
      now = { ...now, deck: { ...parsed.deck, id: "mine" } };
      return;
    }
    now = { ...now, damaged: text };
    try {
      shelf().setItem(DAMAGED_AS, text);
    } catch {
      // It stays in `damaged`, from where the reader can save it.
    }
  }

  function keep(deck: Deck): Keeping {
    const text = formatDeck(deck);
    try {
      shelf().setItem(KEPT_AS, text);
      seen = text;
      pocket.text = "";
      return "kept";
    } catch (e) {
      pocket.text = text;
      const full = e instanceof Error && /quota/i.test(`${e.name} ${e.message}`);
      return full ? "full" : "denied";
    }
  }

  function show(deck: Deck, keeping: Keeping): void {
    now = { ...now, deck, keeping, undo: past.at(-1)?.what ?? null };
    for (const listener of [...listeners]) listener();
  }

  function get(): Briefing {
    if (!read) load();
    return now;
  }

  function remember(what: string, deck: Deck, run: string | undefined): void {
    if (run === undefined || past.at(-1)?.run !== run) past.push({ what, deck, run });
    if (past.length > MOST_UNDO) past.shift();
  }

  /** Each thing heard is a step: else Undo would go back past it, and what the other window did would be lost. */
  function heard(text: string | null): boolean {
    const parsed = text === null ? null : parseDeck(text);
    if (parsed && !parsed.ok) return false;
    const before = get().deck;
    seen = text;
    const deck = parsed ? { ...parsed.deck, id: "mine" } : EMPTY;
    if (formatDeck(deck) === formatDeck(before)) return false;
    remember("What another window did", before, "heard");
    show(deck, now.keeping);
    return true;
  }

  /** Not every change is heard of (a page put aside by the browser, two in one moment): none must be written over. */
  function look(): boolean {
    if (!read) return false;
    try {
      const text = shelf().getItem(KEPT_AS);
      return text !== null && text !== seen && heard(text);
    } catch {
      return false;
    }
  }

  return {
    get,
    drawn: () => AT_FIRST,
    change: (what, to, run) => {
      look();
      const before = get().deck;
      const deck = to(before);
      if (deck === before) return;
      remember(what, before, run);
      show(deck, keep(deck));
    },
    undo: () => {
      if (look()) return;
      const last = past.pop();
      if (last) show(last.deck, keep(last.deck));
    },
    heard,
    look,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
