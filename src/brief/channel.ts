import type { Deck } from "./deck";
import type { Step } from "./keys";
import type { Timer } from "./timer";

/** What the presentation shows; the speaker's window draws from it alone. */
export interface Showing {
  /** Index of the slide, from 0. */
  readonly at: number;
  readonly black: boolean;
  readonly timer: Timer;
  /** The deck itself, so that a window whose storage is shut, or that has an older copy, shows the same slides. */
  readonly deck: Deck;
}

/** All that the two windows of one presentation say to each other. */
export type Message =
  /** A presentation has opened: who still knows the timer tells it. */
  | { readonly type: "opened" }
  /** A speaker's window has opened: what is shown? */
  | { readonly type: "asks" }
  | { readonly type: "shows"; readonly showing: Showing }
  /** The speaker's window hands the timer back to a presentation that was loaded again. */
  | { readonly type: "timer"; readonly timer: Timer }
  | { readonly type: "step"; readonly step: Step }
  | { readonly type: "goes"; readonly at: number }
  | { readonly type: "closed" };

export interface Line {
  readonly say: (message: Message) => void;
  readonly close: () => void;
}

const TYPES: ReadonlySet<unknown> = new Set(["opened", "asks", "shows", "timer", "step", "goes", "closed"]);

/**
 * The line between the windows of one deck in one browser. Where the browser has none, nothing is said and nothing
 * breaks: the presentation goes on alone.
 */
export function openLine(deck: string, hear: (message: Message) => void): Line {
  if (typeof BroadcastChannel === "undefined") return { say: () => undefined, close: () => undefined };
  const channel = new BroadcastChannel(`atlas-deck:${deck}`);
  channel.onmessage = (e: MessageEvent<unknown>) => {
    const said = e.data as Message | null;
    if (typeof said === "object" && said !== null && TYPES.has(said.type)) hear(said);
  };
  return { say: (message) => channel.postMessage(message), close: () => channel.close() };
}
