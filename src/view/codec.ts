import { span } from "../record/day";
import { isViewKey, KEYS, VIEW_KEYS } from "./keys";
import { encode, type Ignored, shown } from "./kinds";
import { same } from "./same";
import { DEFAULT_VIEW, type View } from "./view";

export type { Ignored } from "./kinds";

export interface ParsedView {
  readonly view: View;
  /** What was not used, in the order of the address; at most `MAX_IGNORED` and one that counts the rest. */
  readonly ignored: readonly Ignored[];
}

/** No address a person makes is longer; what lies beyond is not read, so that a hostile one costs nothing. */
export const MAX_ADDRESS = 16_000;
export const MAX_IGNORED = 20;

/** Key of an address, and of a slide's query, under which a chart of the workbench stands (spec.ts). */
export const CHART_KEY = "w";
/** Keys of the same address that other rooms read: the slide of a deck, the dress of an embed, the workbench's chart. */
const OTHERS: ReadonlySet<string> = new Set(["slide", "bg", "controls", CHART_KEY]);
/** Marks that mailers and social sites hang on every link; the reader did not write them. */
const FOREIGN =
  /^(utm_.*|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|srsltid|mc_cid|mc_eid|_ga|_gl|ref|ref_src)$/i;

type Draft = { -readonly [K in keyof View]: View[K] };

function put<K extends keyof View>(draft: Draft, key: K, value: View[K]): void {
  draft[key] = value;
}

/** Reads one value of a key into the draft. True where the key is now set. */
function take<K extends keyof View>(
  draft: Draft,
  key: K,
  raw: string,
  used: boolean,
  note: (raw: string, why: string) => void,
): boolean {
  const parsed = KEYS[key].parse(raw);
  if (parsed.state === "missing") return used;
  if (parsed.state === "invalid") {
    note(raw, parsed.why);
    return used;
  }
  if (used) {
    note(raw, "Given more than once: the first one is used.");
    return true;
  }
  for (const item of parsed.dropped) note(item.raw, item.why);
  put(draft, key, parsed.value);
  return true;
}

/** The one canonical form: lists sorted without repeats, the window the right way round. Text stays as typed. */
export function tidyView(view: View): View {
  const draft: Draft = { ...view };
  const tidy = <K extends keyof View>(key: K) => put(draft, key, KEYS[key].tidy(view[key]));
  VIEW_KEYS.forEach(tidy);
  if (view.from && view.to && span(view.from).start > span(view.to).end) {
    draft.from = view.to;
    draft.to = view.from;
  }
  return draft;
}

/**
 * Reads the query of an address (`location.search`, with or without `?`). Never throws, whatever it is given:
 * the view is always valid, and whatever could not be used is listed for a notice.
 * Of a repeated key the first valid value counts. Keys of other rooms and trackers' marks pass without a word.
 */
export function parseView(query: string): ParsedView {
  const draft: Draft = { ...DEFAULT_VIEW };
  const ignored: Ignored[] = [];
  const set = new Set<keyof View>();
  let more = 0;
  const note = (key: string, raw: string, why: string) => {
    if (ignored.length < MAX_IGNORED) ignored.push({ key: shown(key), raw: shown(raw), why });
    else more += 1;
  };
  let text = query;
  if (text.length > MAX_ADDRESS) {
    // Cut between two keys, never inside a value, which would then be read as something nobody wrote.
    text = text.slice(0, Math.max(0, text.lastIndexOf("&", MAX_ADDRESS)));
    note("", query, "The address is too long: only its beginning was read.");
  }
  for (const [key, raw] of new URLSearchParams(text)) {
    if (isViewKey(key)) {
      if (take(draft, key, raw, set.has(key), (part, why) => note(key, part, why))) set.add(key);
    } else if (!OTHERS.has(key) && !FOREIGN.test(key)) {
      note(key, raw, "This page knows no such setting.");
    }
  }
  if (more > 0) ignored.push({ key: "", raw: "", why: `${more} more parts of the address were not used.` });
  return { view: tidyView(draft), ignored };
}

/**
 * The query of a view, without `?`: only what differs from the default, in one fixed order, so that equal views
 * have equal addresses. Empty for the default view.
 */
export function formatView(view: View): string {
  const tidy = tidyView(view);
  const parts: string[] = [];
  const add = <K extends keyof View>(key: K) => {
    if (same(tidy[key], DEFAULT_VIEW[key])) return;
    const text = KEYS[key].format(tidy[key]);
    if (text !== "") parts.push(`${key}=${encode(text)}`);
  };
  VIEW_KEYS.forEach(add);
  return parts.join("&");
}

/** A link to a page with a view: `hrefOf("/oil/", view)`. */
export function hrefOf(path: string, view: View): string {
  const query = formatView(view);
  return query ? `${path}?${query}` : path;
}

/** The address of a view at the place where the reader is: path, hash and the keys of other rooms stay. */
export function addressOf(
  at: { readonly pathname: string; readonly search: string; readonly hash: string },
  view: View,
): string {
  const kept = at.search
    .replace(/^\?/, "")
    .split("&")
    .filter((part) => OTHERS.has(part.split("=", 1)[0] ?? ""));
  const query = [formatView(view), ...kept].filter((part) => part !== "").join("&");
  return `${at.pathname}${query ? `?${query}` : ""}${at.hash}`;
}
