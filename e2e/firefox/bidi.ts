import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/*
 * Firefox driven by WebDriver BiDi (w3.org/TR/webdriver-bidi), which it speaks by itself: no driver, no package. Only what
 * the journeys need of the protocol.
 */

/** Where distributions put it; ATLAS_FIREFOX names another. */
const PLACES = ["/usr/bin/firefox-esr", "/usr/bin/firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"];

/** The browser's program; null where there is none. */
export function findFirefox(): string | null {
  return [process.env["ATLAS_FIREFOX"], ...PLACES].find((p) => p !== undefined && existsSync(p)) ?? null;
}

interface Answer {
  readonly id?: number;
  readonly type: "success" | "error" | "event";
  readonly result?: unknown;
  readonly error?: string;
  readonly message?: string;
  readonly method?: string;
  readonly params?: unknown;
}

interface Evaluated {
  readonly type: "success" | "exception";
  readonly result?: { readonly type: string; readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/** What a key is called in the protocol. */
const KEYS: Readonly<Record<string, string>> = {
  Tab: "\uE004",
  Enter: "\uE007",
  Escape: "\uE00C",
  PageUp: "\uE00E",
  ArrowLeft: "\uE012",
  ArrowRight: "\uE014",
};

/** How long the browser may take to start, and a page to say what is waited for. Milliseconds. */
const WAIT_MS = 30_000;

export interface Firefox {
  /** Errors of the pages since the last call. */
  readonly faults: () => readonly string[];
  readonly open: (url: string) => Promise<void>;
  /** The value of an expression on the page; strings, numbers, truth and null only. */
  readonly value: (expression: string) => Promise<unknown>;
  /** Waits until an expression on the page is true. Throws where it does not become so. */
  readonly until: (what: string, expression: string) => Promise<void>;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** A click in the middle of the first visible element of a selector. */
  readonly click: (selector: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts a Firefox of its own: new profile, no window. */
export async function startFirefox(binary: string): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), "atlas-firefox-"));
  const args = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port=0", "about:blank"];
  const child = spawn(binary, args, { stdio: ["ignore", "ignore", "pipe"] });
  const socket = await connect(child);
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (e: Error) => void }>();
  let faults: string[] = [];
  let last = 0;
  socket.addEventListener("message", (e) => {
    const answer = JSON.parse(String(e.data)) as Answer;
    if (answer.method === "log.entryAdded") {
      const { level, text } = answer.params as { level: string; text: string };
      if (level === "error") faults.push(text);
    }
    const asked = waiting.get(answer.id ?? -1);
    if (!asked) return;
    if (answer.type === "error") asked.failed(new Error(`${answer.error}: ${answer.message}`));
    else asked.done(answer.result);
  });
  const send = (method: string, params: object = {}) =>
    new Promise<unknown>((done, failed) => {
      last += 1;
      waiting.set(last, { done, failed });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
  await send("session.new", { capabilities: {} });
  await send("session.subscribe", { events: ["log.entryAdded"] });
  // The window a browser without a screen starts with is never in front, and keys press no button there.
  const { context } = (await send("browsingContext.create", { type: "window" })) as { readonly context: string };
  await send("browsingContext.activate", { context });
  await send("browsingContext.setViewport", { context, viewport: { width: 1440, height: 1000 } });

  async function value(expression: string): Promise<unknown> {
    const target = { context };
    const said = (await send("script.evaluate", { expression, target, awaitPromise: true })) as Evaluated;
    if (said.type === "exception") throw new Error(said.exceptionDetails?.text ?? "exception");
    return said.result?.value ?? null;
  }
  const perform = (source: object) => send("input.performActions", { context, actions: [source] });

  return {
    faults: () => {
      const out = faults;
      faults = [];
      return out;
    },
    open: async (url) => void (await send("browsingContext.navigate", { context, url, wait: "complete" })),
    value,
    until: async (what, expression) => {
      const frames = `new Promise((done, failed) => {
        const end = performance.now() + ${WAIT_MS};
        const look = () => { let ok = false; try { ok = Boolean(${expression}); } catch {}
          if (ok) done(true); else if (performance.now() > end) done(false); else setTimeout(look, 50); };
        look();
      })`;
      if ((await value(frames)) !== true) throw new Error(`not so: ${what}`);
    },
    press: async (...keys) => {
      const actions = keys.flatMap((key) => {
        const text = KEYS[key] ?? key;
        return [
          { type: "keyDown", value: text },
          { type: "keyUp", value: text },
        ];
      });
      await perform({ type: "key", id: "keys", actions });
    },
    click: async (selector) => {
      const at = String(
        await value(`(() => { const all = [...document.querySelectorAll(${JSON.stringify(selector)})];
          const el = all.find((e) => e.getBoundingClientRect().width > 0);
          el.scrollIntoView({ block: "center", behavior: "instant" });
          const b = el.getBoundingClientRect();
          return Math.round(b.x + b.width / 2) + "," + Math.round(b.y + b.height / 2); })()`),
      );
      const [x, y] = at.split(",").map(Number);
      const actions = [
        { type: "pointerMove", x, y },
        { type: "pointerDown", button: 0 },
        { type: "pointerUp", button: 0 },
      ];
      await perform({ type: "pointer", id: "mouse", actions });
    },
    close: async () => {
      await send("browser.close").catch(() => undefined);
      socket.close();
      await new Promise((done) => (child.exitCode === null ? child.once("exit", done) : done(null)));
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** The address at which the browser listens, as it says in its own words when it has started; then a line to it. */
function connect(child: ChildProcess): Promise<WebSocket> {
  return new Promise((done, failed) => {
    const late = setTimeout(() => {
      child.kill();
      failed(new Error("Firefox did not start in time."));
    }, WAIT_MS);
    child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      const address = /WebDriver BiDi listening on (ws:\S+)/.exec(text)?.[1];
      if (!address) return;
      clearTimeout(late);
      const socket = new WebSocket(`${address}/session`);
      socket.addEventListener("open", () => done(socket));
      socket.addEventListener("error", () => failed(new Error("Firefox does not answer.")));
    });
    child.once("error", failed);
  });
}
