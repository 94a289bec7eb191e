import { ATTRIBUTES, frameAddress } from "./attributes";
import { type Heard, readHeard } from "./heard";
import { bgOf, type Incoming, OURS, themeOf, type ViewWords } from "./messages";
import { SANDBOX } from "./sandbox";

/*
 * `/embed.js`: the element <sanctions-figure>, and exact heights for plain frames of this site. Small, alone, without
 * traces: no cookie, no storage, no request but for the frames.
 */

const OWN =
  (document.currentScript as HTMLScriptElement | null)?.src ||
  [...document.scripts].map((s) => s.src).find((src) => /\/embed\.js(?:\?|$)/.test(src)) ||
  location.href;
const BASE = new URL("./", OWN).href;
/** Height until the frame has told its own. CSS pixels. */
const FIRST_PX = 480;
const DRESS: readonly string[] = ["theme", "bg", "controls"];

/** True where an element's text is light, so that its ground must be dark. Painted, for colours come in many notations. */
function onDark(el: Element): boolean {
  const ink = document.createElement("canvas").getContext("2d");
  if (!ink) return false;
  ink.fillStyle = getComputedStyle(el).color;
  ink.fillRect(0, 0, 1, 1);
  const [r = 0, g = 0, b = 0] = ink.getImageData(0, 0, 1, 1).data;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 128;
}

class SanctionsFigure extends HTMLElement {
  static observedAttributes = ["figure", "title", ...ATTRIBUTES];
  #frame: HTMLIFrameElement | null = null;
  #ready = false;
  #keys: Record<string, string | null> | null = null;

  connectedCallback() {
    if (!this.#frame) {
      const shadow = this.attachShadow({ mode: "open" });
      const frame = document.createElement("iframe");
      frame.setAttribute("sandbox", SANDBOX);
      frame.loading = "lazy";
      // One colour scheme on both sides: where they differ, browsers paint an opaque ground under a transparent frame.
      frame.style.cssText = `display:block;width:100%;border:0;color-scheme:light;height:${FIRST_PX}px`;
      this.#frame = frame;
      shadow.append(frame);
    }
    if (!this.style.display) this.style.display = "block";
    known.add(this);
    this.#load();
  }

  disconnectedCallback() {
    known.delete(this);
    this.#ready = false;
  }

  attributeChangedCallback(name: string, _: string | null, value: string | null) {
    if (!this.#frame || !this.isConnected) return;
    if (name === "title") this.#name("");
    else if (name === "figure" || !this.#ready) this.#load();
    else if (DRESS.includes(name)) this.#dress();
    else this.#change(name, value);
  }

  /**
   * Keys changed in one turn go in one message, and a window always with both its ends: one end told alone could stand
   * the window upside down for a moment, and would be read the right way round.
   */
  #change(name: string, value: string | null) {
    if (this.#keys === null) {
      this.#keys = {};
      queueMicrotask(() => {
        const keys = this.#keys ?? {};
        this.#keys = null;
        if ("from" in keys || "to" in keys) {
          keys["from"] = this.getAttribute("from");
          keys["to"] = this.getAttribute("to");
        }
        this.#say({ type: "view", keys: keys as ViewWords });
      });
    }
    this.#keys[name] = value;
  }

  /** The frame that a message came from, if it is this one's. */
  get contentWindow(): Window | null {
    return this.#frame?.contentWindow ?? null;
  }

  hear(heard: Heard) {
    const frame = this.#frame;
    if (!frame) return;
    if (heard.type === "resize") frame.style.height = `${heard.height}px`;
    else if (heard.type === "ready") {
      this.#ready = true;
      this.#name(heard.title);
    } else this.dispatchEvent(new CustomEvent(heard.type, { detail: heard.data, bubbles: true, composed: true }));
  }

  /** A transparent frame whose theme nobody chose follows the host's text; else what the attribute says. */
  #theme(): string | null {
    const theme = this.getAttribute("theme");
    return (theme === null || theme === "auto") && this.getAttribute("bg") === "transparent"
      ? onDark(this)
        ? "dark"
        : "light"
      : theme;
  }

  #load() {
    const figure = this.getAttribute("figure");
    if (!this.#frame || !figure) return;
    this.#ready = false;
    this.#name("");
    this.#frame.src = frameAddress(BASE, figure, (name) =>
      name === "theme" ? this.#theme() : this.getAttribute(name),
    );
  }

  #name(told: string) {
    const own = this.getAttribute("title") ?? "";
    const title = own || told || `North Korea Sanctions Atlas: ${this.getAttribute("figure") ?? ""}`;
    this.#frame?.setAttribute("title", title);
  }

  #dress() {
    this.#say({
      type: "dress",
      theme: themeOf(this.#theme()) ?? "auto",
      bg: bgOf(this.getAttribute("bg")) ?? "",
      controls: this.getAttribute("controls") !== "0",
    });
  }

  #say(said: Incoming) {
    this.#frame?.contentWindow?.postMessage({ source: OURS, version: 1, ...said }, new URL(BASE).origin);
  }
}

const known = new Set<SanctionsFigure>();

addEventListener("message", (e) => {
  if (e.origin !== new URL(BASE).origin || !e.source) return;
  const heard = readHeard(e.data);
  if (!heard) return;
  for (const element of known) if (element.contentWindow === e.source) element.hear(heard);
  if (heard.type !== "resize") return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === e.source && frame.src.startsWith(`${BASE}embed/`)) {
      frame.style.height = `${heard.height}px`;
    }
  }
});

if (!customElements.get("sanctions-figure")) customElements.define("sanctions-figure", SanctionsFigure);
