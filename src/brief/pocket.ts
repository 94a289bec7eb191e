import type { Pocket } from "./briefing";

const IN_NAME = "atlas-briefing:";

/** What is asked of a window. */
export interface NamedWindow {
  name: string;
  readonly document: { readonly referrer: string };
  readonly location: { readonly origin: string };
  readonly performance: { readonly getEntriesByType: (type: string) => readonly object[] };
}

/** True where this page was reached from another page of the site, or again: its window's name is then our own. */
function fromHere({ document, location, performance }: NamedWindow): boolean {
  const [arrival] = performance.getEntriesByType("navigation");
  const how: unknown = arrival && Reflect.get(arrival, "type");
  if (how === "reload" || how === "back_forward") return true;
  return document.referrer.startsWith(`${location.origin}/`);
}

/**
 * Takes a briefing out of the name of a window that did not come from a page of the site: any page can open one of ours
 * in a window named as it likes, and what stands there would be taken for the reader's own. To be called on every page
 * before it is used, or the next page would have come from here.
 */
export function emptyForeign(win: NamedWindow): void {
  if (win.name.startsWith(IN_NAME) && !fromHere(win)) win.name = "";
}

/**
 * The name of a window as a pocket: it stays from page to page where nothing else may be kept, and browsers empty it on
 * the way to another site. A name that somebody else gave is left as it is. `here`: the window, asked for at each use,
 * for the build has none.
 */
export function pocketOf(here: () => Pick<NamedWindow, "name">): Pocket {
  return {
    get text() {
      const { name } = here();
      return name.startsWith(IN_NAME) ? name.slice(IN_NAME.length) : "";
    },
    set text(text) {
      const win = here();
      if (win.name === "" || win.name.startsWith(IN_NAME)) win.name = text && IN_NAME + text;
    },
  };
}
