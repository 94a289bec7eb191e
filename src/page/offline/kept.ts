/** Address under which the state lies in its cache; never fetched. */
export const STATE_KEY = "https://kept.invalid/state.json";

/** What the build writes as offline.json: all files a reader without a network needs. */
export interface OfflineList {
  /** Hash over the names and contents of all files. */
  readonly build: string;
  /** Data version. */
  readonly version: string;
  readonly bytes: number;
  /** Addresses from the site's root; pages end with a slash. */
  readonly files: readonly string[];
}

export interface Kept {
  readonly build: string;
  readonly version: string;
  /** Day it was kept, as `2026-11-25`. */
  readonly saved: string;
}

/** Names of caches: several sites may share an origin, and each has only its own. `scope`: address of the site's root. */
export const cachePrefix = (scope: string) => `sanctions-atlas ${new URL(scope).pathname} `;
/** The cache that says what is kept. */
export const stateCache = (scope: string) => `${cachePrefix(scope)}kept`;
/** The cache of the kept files themselves. */
export const fileCache = (scope: string, build: string) => `${cachePrefix(scope)}${build}`;

/** What is kept whole on this device; null where nothing is, or the browser does not tell. */
export async function readKept(storage: CacheStorage, scope: string): Promise<Kept | null> {
  try {
    // Opening a cache makes one, and nothing is made for who keeps nothing.
    if (!(await storage.has(stateCache(scope)))) return null;
    const answer = await (await storage.open(stateCache(scope))).match(STATE_KEY);
    return answer ? ((await answer.json()) as Kept) : null;
  } catch {
    return null;
  }
}

/** True for files whose name carries the hash of what is in them: they never change. */
export function isHashed(path: string): boolean {
  return /(?:^|\/)(?:assets|packed)\/[^/]*[-.][\w-]{8}\.\w+$/.test(path);
}

/** Where a page lies among the kept files: without query, with its slash, never as index.html. */
export function pageKey(url: URL): string {
  const path = url.pathname.replace(/(?:\/index)?\.html$|\/index$/, "/").replace(/([^/])$/, "$1/");
  return `${url.origin}${path}`;
}

/** A kept page says of itself that it is one, for the notice at its top. */
export function marked(html: string, kept: Kept): string {
  return html.replace("<html ", `<html data-kept="${kept.saved}" `);
}
