import type { View } from "../../view/view";

/** Marks our messages among all others that fly between a page and its frames. */
export const OURS = "nk-sanctions-viz";

/** Every key of the view as a host may write it: the text that would stand in the address, or null to take it out. */
export type ViewWords = { readonly [K in Exclude<keyof View, "theme">]?: string | null };
export type ThemeWord = View["theme"];

interface Ours {
  readonly source: typeof OURS;
  readonly version: 1;
  /** Id of the figure. */
  readonly viewId: string;
}

/** What a reader did, as told to the host. Public state only: what stands in the address. */
export type Told =
  | { readonly type: "select"; readonly data: { readonly pick: string | null; readonly words: string } }
  | {
      readonly type: "time";
      readonly data: { readonly from: string | null; readonly to: string | null; query: string };
    }
  | { readonly type: "filter"; readonly data: { readonly changed: readonly string[]; readonly query: string } };

/** Everything a frame says to its host, in our words and in those that other hosts know. */
export type Outgoing =
  | (Ours & { readonly type: "resize"; readonly height: number })
  | (Ours & { readonly type: "ready"; readonly data: { readonly title: string } })
  | (Ours & Told)
  /** Datawrapper's hosts. */
  | { readonly "datawrapper-height": Readonly<Record<string, number>> }
  /** Google AMP. */
  | { readonly sentinel: "amp"; readonly type: "embed-size"; readonly height: number }
  /** open-iframe-resizer. */
  | { readonly type: "iframe-resized"; readonly height: number; readonly width: number }
  /** Medium and others: JSON of {src, context: "iframe.resize", height}. pym.js: words joined by xPYMx. */
  | string;

/** Everything a host may say to a frame. Whatever is not in this list is as if it had not been said. */
export type Incoming =
  | { readonly type: "height" }
  | { readonly type: "dress"; readonly theme?: ThemeWord; readonly bg?: string; readonly controls?: boolean }
  | { readonly type: "view"; readonly keys: ViewWords };

/** Longest value a host may give a key; the address reader has its own limits below this. */
export const MAX_WORDS = 2_000;

/** The keys of `ViewWords`, spelled out: the frame's first script does without the code that reads addresses. */
export const WORD_KEYS = [
  "from",
  "to",
  "host",
  "supplier",
  "basis",
  "lane",
  "sector",
  "unit",
  "laden",
  "asof",
  "law",
  "q",
  "pick",
  "lang",
  "v",
] as const satisfies readonly (keyof ViewWords)[];

const PYM = "xPYMx";

/** The height in every dialect. `childId` only where pym.js gave one in the address. */
export function heightMessages(
  height: number,
  at: { readonly viewId: string; readonly width: number; readonly href: string; readonly childId: string | null },
): readonly Outgoing[] {
  return [
    { source: OURS, version: 1, viewId: at.viewId, type: "resize", height },
    { "datawrapper-height": { [at.viewId]: height } },
    { sentinel: "amp", type: "embed-size", height },
    { type: "iframe-resized", height, width: at.width },
    JSON.stringify({ src: at.href, context: "iframe.resize", height }),
    ...(at.childId === null ? [] : [["pym", at.childId, "height", height].join(PYM)]),
  ];
}

/** Background of a frame: transparent, or a colour of 3, 4, 6 or 8 hexadecimal digits; "" for the paper of the theme. */
export function bgOf(raw: unknown): string | null {
  if (typeof raw !== "string" || raw.length > 20) return null;
  if (raw === "" || raw === "transparent") return raw;
  const hex = /^#?((?:[0-9a-f]{3,4}){1,2})$/i.exec(raw)?.[1];
  return hex && [3, 4, 6, 8].includes(hex.length) ? `#${hex.toLowerCase()}` : null;
}

export function themeOf(raw: unknown): ThemeWord | null {
  return raw === "light" || raw === "dark" || raw === "auto" ? raw : null;
}

function dressOf(data: Readonly<Record<string, unknown>>): Incoming {
  const theme = themeOf(data["theme"]);
  const bg = bgOf(data["bg"]);
  const controls = data["controls"];
  return {
    type: "dress",
    ...(theme === null ? {} : { theme }),
    ...(bg === null ? {} : { bg }),
    ...(typeof controls === "boolean" ? { controls } : {}),
  };
}

function viewOf(raw: unknown): Incoming | null {
  if (typeof raw !== "object" || raw === null) return null;
  const given = raw as Readonly<Record<string, unknown>>;
  const keys: Record<string, string | null> = {};
  for (const key of WORD_KEYS) {
    if (!Object.hasOwn(given, key)) continue;
    const value = given[key];
    if (value === null || (typeof value === "string" && value.length <= MAX_WORDS)) keys[key] = value;
  }
  return Object.keys(keys).length > 0 ? { type: "view", keys } : null;
}

/** Reads what a host said; null for all that is not in the list. Never throws, runs nothing, keeps nothing. */
export function readIncoming(data: unknown): Incoming | null {
  try {
    if (typeof data === "string") {
      // pym.js tells its child the new width and waits for a height.
      return data.length < 200 && data.startsWith(`pym${PYM}`) && data.split(PYM)[2] === "width"
        ? { type: "height" }
        : null;
    }
    if (typeof data !== "object" || data === null) return null;
    const said = data as Readonly<Record<string, unknown>>;
    const type = said["type"];
    if (type === "iframe-child-init" || type === "iframe-get-child-dimensions") return { type: "height" };
    if (said["source"] !== OURS) return null;
    if (type === "height") return { type };
    if (type === "dress") return dressOf(said);
    return type === "view" ? viewOf(said["keys"]) : null;
  } catch {
    // An object that throws when it is read cannot come through a message; a test can make one.
    return null;
  }
}
