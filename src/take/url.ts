import { type DrawnId, specIn } from "../figures/model";
import { CHART_KEY, formatView, parseView } from "../view/codec";
import type { View } from "../view/view";

/** Kinds of address that leave the atlas. Files (`svg` to `oembed`) are made at build time, of the default view. */
export const URL_KINDS = ["page", "figure", "embed", "svg", "png", "csv", "json", "oembed", "deck"] as const;
export type UrlKind = (typeof URL_KINDS)[number];

/** How an embed is dressed; not part of the view. */
export interface Dress {
  /** `transparent`, or a colour as six hexadecimal digits. */
  readonly bg?: string;
  readonly controls?: boolean;
}

export interface UrlParts extends Dress {
  /** Address of the site's root, absolute or relative: `https://example.org/atlas/`, `../`, or empty. */
  readonly base: string;
  readonly view: View;
  /**
   * Needed by every kind but `page` and `deck`, unless a deck is named: decks have an embed, a picture and an oEmbed answer
   * too. A chart of the workbench has its live view alone: kind `figure`.
   */
  readonly figure?: DrawnId;
  /** Path of a page from the root: `oil/`; the overview without it. */
  readonly path?: string;
  readonly deck?: string;
  /** Slide of a deck, from 1. */
  readonly slide?: number;
  /** Data version to pin, instead of the one in the view. */
  readonly version?: string;
}

function pathOf(kind: UrlKind, { figure, path, deck }: UrlParts): string {
  if (kind === "page") return path ?? "";
  if (kind === "deck") return deck ? `decks/${deck}/` : "decks/";
  if (deck && !figure && (kind === "embed" || kind === "oembed" || kind === "png")) {
    return kind === "embed"
      ? `embed/deck-${deck}/`
      : kind === "png"
        ? `decks/${deck}.png`
        : `oembed/decks/${deck}.json`;
  }
  if (!figure) throw new RangeError(`an address of kind ${kind} needs a figure`);
  if (specIn(figure) !== null) {
    if (kind !== "figure") throw new RangeError(`a chart of the workbench has no address of kind ${kind}`);
    return "workbench/";
  }
  if (kind === "figure") return `figures/${figure}/`;
  if (kind === "embed") return `embed/${figure}/`;
  return kind === "oembed" ? `oembed/${figure}.json` : `figures/${figure}.${kind}`;
}

/**
 * Every address that leaves the atlas is made here. It carries the whole view, in its one canonical form. Throws
 * RangeError where a kind needs a figure and none is given. A static host answers for a file whatever its query, so a
 * file's address shows what its view says only where `isBuilt(view)`.
 */
export function urlFor(kind: UrlKind, parts: UrlParts): string {
  const { base, view, version, bg, controls, slide } = parts;
  const chart = kind === "figure" && parts.figure ? specIn(parts.figure) : null;
  const query = [
    chart === null ? "" : `${CHART_KEY}=${encodeURIComponent(chart)}`,
    formatView(version === undefined ? view : { ...view, v: version }),
    kind === "embed" && bg !== undefined ? `bg=${encodeURIComponent(bg)}` : "",
    kind === "embed" && controls !== undefined ? `controls=${controls ? 1 : 0}` : "",
    kind === "deck" && slide !== undefined ? `slide=${slide}` : "",
  ].filter((part) => part !== "");
  const root = base === "" || base.endsWith("/") ? base : `${base}/`;
  const path = `${root}${pathOf(kind, parts)}` || "./";
  return query.length > 0 ? `${path}?${query.join("&")}` : path;
}

/** The view an address stands for: the inverse of `urlFor`, for any address of the atlas, old or new. */
export function viewOfUrl(url: string): View {
  const at = url.indexOf("?");
  return parseView(at < 0 ? "" : url.slice(at).replace(/#.*$/s, "")).view;
}

/** True where the files made at build time show exactly this view: only theme, selection and pinned version may differ. */
export function isBuilt(view: View): boolean {
  return formatView({ ...view, theme: "auto", pick: null, v: null }) === "";
}
