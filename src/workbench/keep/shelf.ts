import type { Spec } from "../../view/spec";
import type { Fixes } from "../read/open";

/** The one file a browser keeps for its reader, as it was opened, and what was made of it. */
export interface Kept {
  readonly name: string;
  readonly file: Blob;
  readonly fixes: Fixes;
  readonly spec: Spec | null;
  /** Day on which it was kept, as YYYY-MM-DD. */
  readonly since: string;
}

/** Why the browser did not do as it was asked. */
export type Denied = "denied" | "full";

export interface Shelf {
  /** Null where nothing is kept, or where the browser lets nobody look. */
  readonly read: () => Promise<Kept | null>;
  readonly keep: (kept: Kept) => Promise<"kept" | Denied>;
  readonly remove: () => Promise<"removed" | Denied>;
}

const [BASE, STORE, KEY] = ["atlas-workbench", "kept", "own"] as const;

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });

async function store(
  mode: IDBTransactionMode,
): Promise<{ readonly of: IDBObjectStore; readonly end: () => Promise<void> }> {
  const asked = indexedDB.open(BASE, 1);
  asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
  const base = await answer(asked);
  const change = base.transaction(STORE, mode);
  const end = new Promise<void>((done, fail) => {
    change.oncomplete = () => done();
    change.onabort = () => fail(change.error);
    change.onerror = () => fail(change.error);
  });
  // Heard again by whoever awaits it; without this a failed request would be reported twice.
  end.catch(() => undefined);
  return {
    of: change.objectStore(STORE),
    end: () => end.finally(() => base.close()),
  };
}

const why = (e: unknown): Denied => (e instanceof Error && /quota/i.test(`${e.name} ${e.message}`) ? "full" : "denied");

/** Nothing gets here unless the reader asks for it. Every use may be denied by the browser. */
export const browserShelf: Shelf = {
  read: async () => {
    try {
      const { of, end } = await store("readonly");
      const found: unknown = await answer(of.get(KEY));
      await end();
      return typeof found === "object" && found !== null && "file" in found && found.file instanceof Blob
        ? (found as Kept)
        : null;
    } catch {
      return null;
    }
  },
  keep: async (kept) => {
    try {
      const { of, end } = await store("readwrite");
      of.put(kept, KEY);
      await end();
      return "kept";
    } catch (e) {
      return why(e);
    }
  },
  remove: async () => {
    try {
      const { of, end } = await store("readwrite");
      of.delete(KEY);
      await end();
      return "removed";
    } catch (e) {
      return why(e);
    }
  },
};
