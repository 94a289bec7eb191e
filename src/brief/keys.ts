/** What a key asks of a presentation. */
export type Step =
  | "next"
  | "previous"
  | "first"
  | "last"
  | "black"
  | "full"
  | "goto"
  | "grid"
  | "speaker"
  | "window"
  | "help"
  | "leave";

export interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Keys presenters and clickers know, as in reveal.js; letters in either case. */
const STEPS: Readonly<Record<string, Step>> = {
  ArrowRight: "next",
  ArrowDown: "next",
  PageDown: "next",
  " ": "next",
  n: "next",
  l: "next",
  j: "next",
  ArrowLeft: "previous",
  ArrowUp: "previous",
  PageUp: "previous",
  p: "previous",
  h: "previous",
  k: "previous",
  Home: "first",
  End: "last",
  b: "black",
  ".": "black",
  f: "full",
  g: "goto",
  o: "grid",
  s: "speaker",
  w: "window",
  "?": "help",
  Escape: "leave",
};

const SHIFTED: Readonly<Record<string, Step>> = {
  ArrowRight: "last",
  ArrowDown: "last",
  ArrowLeft: "first",
  ArrowUp: "first",
  " ": "previous",
};

/** The step a key means; null for every other key and for all that is the browser's (Ctrl, Cmd, Alt with anything). */
export function stepOf(e: Pressed): Step | null {
  if (e.ctrlKey || e.metaKey || e.altKey) return null;
  const key = e.key.length === 1 ? e.key.toLowerCase() : e.key;
  return (e.shiftKey ? SHIFTED[key] : undefined) ?? STEPS[key] ?? null;
}

/** Controls in which every key is their own: text, choices, sliders, and what says it takes keys. */
const OWN =
  "input, textarea, select, [contenteditable], [role=slider], [role=listbox], [role=dialog], dialog, .evidence, .brush";

/** Fields that have no use for Escape, and fields of one line, which a clicker's PageUp and PageDown do nothing in. */
const STEPS_OUT = "input:not([type=search], [role=combobox])";
const ONE_LINE = "input:not([type=range], [type=number], [type=search], [role=combobox])";

/**
 * True where the focused control has a use for the key itself. A chart walks its marks by arrows, Home and End, and
 * opens one by Space; a button or a link is pressed by Space. What they do not use still moves the slides, as a clicker
 * in the hand does not know what has the focus.
 */
export function isTaken(target: { readonly closest: (selector: string) => unknown } | null, e: Pressed): boolean {
  if (target === null) return false;
  if (e.key === "Escape" && target.closest(STEPS_OUT)) return false;
  if (/^Page(?:Up|Down)$/.test(e.key) && target.closest(ONE_LINE)) return false;
  if (target.closest(OWN)) return true;
  if (target.closest("svg.plot")) return /^(?:Arrow\w+|Home|End| |Enter)$/.test(e.key);
  return target.closest("button, a[href], summary") !== null && e.key === " ";
}
