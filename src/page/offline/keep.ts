import { cachePrefix, fileCache, type Kept, type OfflineList, readKept, STATE_KEY, stateCache } from "./kept";

/** At once on their way: enough to be quick, few enough not to choke a slow line. */
const LANES = 6;

/** True where a browser can keep pages: a secure address, and storage that is not denied. */
export function canKeep(): boolean {
  try {
    // Where storage is denied, to ask for it is what throws.
    return "serviceWorker" in navigator && Boolean(window.caches) && isSecureContext;
  } catch {
    return false;
  }
}

const scopeOf = (root: string) => new URL(root || "./", location.href.replace(/[?#].*$/s, "")).href;

/** What is kept of this site on this device; null where nothing is, or where the browser does not let it be read. */
export async function keptHere(root: string): Promise<Kept | null> {
  try {
    return await readKept(caches, scopeOf(root));
  } catch {
    return null;
  }
}

/** What the site would have kept now. Throws where it does not answer. */
export async function listOf(root: string): Promise<OfflineList> {
  const answer = await fetch(`${root}offline.json`, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return (await answer.json()) as OfflineList;
}

async function dropAll(scope: string, except: readonly string[]): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(cachePrefix(scope)) && !except.includes(name)) await caches.delete(name);
  }
}

/**
 * Stores every file of one version, and only then says that it is kept: one that was cut short counts for nothing, and
 * an older whole one stays until then. `told` hears how many files are there. Throws where a file or the room for it is
 * missing.
 */
export async function keep(
  root: string,
  list: OfflineList,
  saved: string,
  told: (done: number) => void,
): Promise<Kept> {
  const scope = scopeOf(root);
  const name = fileCache(scope, list.build);
  const before = await keptHere(root);
  const stop = new AbortController();
  try {
    const cache = await caches.open(name);
    let next = 0;
    let done = 0;
    const lane = async () => {
      for (let path = list.files[next++]; path !== undefined; path = list.files[next++]) {
        const url = new URL(path, scope);
        const answer = await fetch(url, { cache: "no-cache", signal: stop.signal });
        if (!answer.ok || answer.redirected) throw new Error(`“${path}” is not there: answer ${answer.status}`);
        await cache.put(url, answer);
        done += 1;
        if (!stop.signal.aborted) told(done);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    await navigator.serviceWorker.register(`${root}sw.js`, { scope });
    const kept: Kept = { build: list.build, version: list.version, saved };
    await (await caches.open(stateCache(scope))).put(STATE_KEY, Response.json(kept));
    await dropAll(scope, [name, stateCache(scope)]);
    return kept;
  } catch (e) {
    stop.abort();
    if (before?.build !== list.build) await caches.delete(name);
    throw e;
  }
}

/** Takes everything out again, the service worker too. */
export async function forget(root: string): Promise<void> {
  const scope = scopeOf(root);
  await dropAll(scope, []);
  const registration = await navigator.serviceWorker.getRegistration(scope);
  await registration?.unregister();
}
