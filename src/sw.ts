import { fileCache, isHashed, type Kept, marked, pageKey, readKept } from "./page/offline/kept";

/*
 * The service worker of a reader who chose "Keep offline"; nobody else has it. It stores nothing by itself: the page
 * stored one whole version. Pages come from the network first, so that an old one is never shown where a new one can be
 * had; files that carry their hash come from what is kept, for they never change.
 */

interface Lasting extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}
interface Asking extends Lasting {
  readonly request: Request;
  readonly respondWith: (answer: Promise<Response>) => void;
}
interface Scope {
  readonly caches: CacheStorage;
  readonly registration: { readonly scope: string };
  readonly clients: { readonly claim: () => Promise<void> };
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: {
    (type: "install" | "activate", run: (e: Lasting) => void): void;
    (type: "fetch", run: (e: Asking) => void): void;
  };
}
const worker = self as unknown as Scope;
const scope = () => worker.registration.scope;

/** How long a page waits for the network where it is kept, in milliseconds. */
const WAIT_MS = 3_000;

const late = (ms: number) => new Promise<null>((done) => setTimeout(() => done(null), ms));

async function keptFile(kept: Kept | null, key: string): Promise<Response | undefined> {
  if (!kept) return undefined;
  return (await worker.caches.open(fileCache(scope(), kept.build))).match(key, {
    ignoreSearch: true,
    ignoreVary: true,
  });
}

/** Said where neither the network nor what is kept has the page. */
function notKept(): Response {
  const html = `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Not kept offline</title><p>This page is not kept offline, and the network does not answer. <a href="${scope()}">To the overview</a></p>`;
  return new Response(html, { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
}

async function page(request: Request): Promise<Response> {
  const kept = await readKept(worker.caches, scope());
  const held = await keptFile(kept, pageKey(new URL(request.url)));
  const network = fetch(request).catch(() => null);
  const answer = await (held ? Promise.race([network, late(WAIT_MS)]) : network);
  // A server in trouble is no better than none; a page that is no more is the server's to say.
  if (answer && (answer.status < 500 || !held)) return answer;
  if (!held || !kept) return notKept();
  return new Response(marked(await held.text(), kept), { headers: { "content-type": "text/html; charset=utf-8" } });
}

async function file(request: Request): Promise<Response> {
  const held = await keptFile(await readKept(worker.caches, scope()), request.url);
  if (held && isHashed(new URL(request.url).pathname)) return held;
  return fetch(request).catch(() => held ?? Response.error());
}

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", (e) => e.waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (e) => {
  const { request } = e;
  if (request.method !== "GET" || !request.url.startsWith(scope())) return;
  e.respondWith(request.mode === "navigate" ? page(request) : file(request));
});
