import { type Dress, readDress, wear } from "./dress";
import { createReporter } from "./height";
import { heightMessages, type Incoming, OURS, type Outgoing, readIncoming, type Told, WORD_KEYS } from "./messages";
import { showFitting } from "./showFitting";

/*
 * The first script of an embed, without any library: dress before the first paint, height, messages, and the code that
 * makes the picture live, fetched when it is wanted.
 */

/** Hosts whose listener comes late, and hear nothing twice: told again after these times. Milliseconds. */
const AGAIN_MS = [600, 2_000, 6_000] as const;

const root = document.documentElement;
const params = new URLSearchParams(location.search);
const childId = /^[\w-]{1,100}$/.exec(params.get("childId") ?? "")?.[0] ?? null;
/** Keys that change the picture, so that the built one of the default view must not be shown in its place. */
const asked = WORD_KEYS.some((key) => key !== "lang" && key !== "v" && (params.get(key) ?? "") !== "");

let dress: Dress = readDress(params);
wear(root, dress);
root.dataset["script"] = "";
if (asked) root.dataset["pending"] = "";

function post(message: Outgoing): void {
  if (window.parent !== window) window.parent.postMessage(message, "*");
}

interface Live {
  readonly mount: (element: HTMLElement, query: string) => Promise<() => void>;
}

function start(): void {
  const embed = document.getElementById("embed");
  if (!embed) return;
  const viewId = embed.dataset["figure"] ?? "";
  // Nobody is told of a picture that is about to be exchanged.
  let fitting = false;
  const reporter = createReporter({
    measure: () => (fitting ? 0 : embed.getBoundingClientRect().height),
    frame: (run) => requestAnimationFrame(run),
    post: (height) => {
      const at = { viewId, width: root.clientWidth, href: location.href, childId };
      for (const message of heightMessages(height, at)) post(message);
    },
  });

  let live: Promise<() => void> | null = null;
  const wake = () => {
    live ??= (import(/* @vite-ignore */ new URL(embed.dataset["live"] ?? "", location.href).href) as Promise<Live>)
      .then(({ mount }) => mount(embed, location.search))
      .catch(() => {
        delete root.dataset["pending"];
        root.dataset["failed"] = "";
        return () => undefined;
      });
    return live;
  };

  const obey = (said: Incoming) => {
    if (said.type === "height") reporter.tell();
    else if (said.type === "dress") {
      dress = { ...dress, ...said };
      wear(root, dress);
    } else void wake().then(() => embed.dispatchEvent(new CustomEvent("host-view", { detail: said.keys })));
  };
  addEventListener("message", (e) => {
    const said = e.source === window.parent && e.source !== window ? readIncoming(e.data) : null;
    if (said) obey(said);
  });
  embed.addEventListener("told", (e) => {
    post({ source: OURS, version: 1, viewId, ...(e as CustomEvent<Told>).detail });
  });

  for (const type of ["pointerover", "pointerdown", "focusin", "keydown"]) {
    embed.addEventListener(type, wake, { once: true, passive: true });
  }
  if (asked) void wake();
  else {
    const first = showFitting(embed);
    if (first) {
      fitting = true;
      root.dataset["fitting"] = "";
      void first.then((stands) => {
        fitting = false;
        if (stands) delete root.dataset["fitting"];
        reporter.tell();
      });
    }
  }

  const pinned = params.get("v");
  if (pinned && pinned !== embed.dataset["version"]) root.dataset["otherversion"] = "";

  reporter.tell();
  new ResizeObserver(() => {
    const other = showFitting(embed);
    if (other) void other.then(reporter.check);
    reporter.check();
  }).observe(embed);
  addEventListener("load", reporter.tell);
  void document.fonts.ready.then(reporter.check);
  for (const ms of AGAIN_MS) setTimeout(reporter.tell, ms);
  post({ source: OURS, version: 1, viewId, type: "ready", data: { title: document.title } });
}

if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
else start();
