import { browserHost, type HistoryHost } from "../../view/history";
import { type Route, routeOf } from "../routes";

/**
 * In one file there is one path: where the reader is stands behind the `#`, as `#/oil/?from=2019`. A browser lets a page
 * opened from a disk change that part of its address, and a link to it opens the file at the same place.
 */
export const FILE_ROOT = "#/";

export interface Place {
  readonly route: Route;
  /** Query of the view with its `?`; empty for the default view. */
  readonly search: string;
  /** A place on the page with its `#`; empty where there is none. */
  readonly hash: string;
}

/** Where an address points to. Any `#` that is not ours is the overview. */
export function placeOf(hash: string): Place {
  const text = hash.startsWith(FILE_ROOT) ? hash.slice(FILE_ROOT.length) : "";
  const [, path = "", search = "", place = ""] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(text) ?? [];
  return { route: routeOf(path), search: search === "?" ? "" : search, hash: place };
}

/** A window whose path and query are those behind the `#`. */
export function fileHost(win: Window): HistoryHost {
  const here = () => placeOf(win.location.hash);
  return {
    ...browserHost(win),
    location: {
      get pathname() {
        return `${FILE_ROOT}${here().route.path}`;
      },
      get search() {
        return here().search;
      },
      get hash() {
        return here().hash;
      },
    },
  };
}
