import type { DrawnId } from "../figures/model";
import { formatView } from "../view/codec";
import type { View } from "../view/view";
import { ATLAS } from "./cite";
import { SANDBOX } from "./embed/sandbox";
import { urlFor } from "./url";

export interface Snippet {
  /** Address of the site, absolute, with a slash at its end. */
  readonly base: string;
  readonly figure: DrawnId;
  readonly title: string;
  readonly view: View;
  /** Data version to pin; without it the frame shows the newest. */
  readonly version?: string;
  /** Height until the frame has told its own; CSS pixels. */
  readonly height: number;
}

const escapeHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

function parts({ base, figure, title, view, version }: Snippet) {
  // What is opened on this page is no part of what is embedded.
  const at = { base, figure, view: { ...view, pick: null }, ...(version ? { version } : {}) };
  const words = escapeHtml(`${title} · ${ATLAS}`);
  return {
    words,
    frame: escapeHtml(urlFor("embed", at)),
    link: `<a href="${escapeHtml(urlFor("figure", at))}">${words}</a>`,
    script: `<script async src="${escapeHtml(base)}embed.js"></script>`,
    query: new URLSearchParams(formatView(version ? { ...at.view, v: version } : at.view)),
  };
}

/** A plain frame with a link under it: for systems that take frames. The script makes its height exact and may be left out. */
export function frameSnippet(of: Snippet): string {
  const { words, frame, link, script } = parts(of);
  return [
    `<iframe src="${frame}" title="${words}" width="100%" height="${of.height}" loading="lazy" sandbox="${SANDBOX}" style="width:100%;border:0;color-scheme:light"></iframe>`,
    `<p>${link}</p>`,
    script,
  ].join("\n");
}

/** The element of `embed.js`: for pages whose code is one's own. The link inside is for readers without scripts. */
export function elementSnippet(of: Snippet): string {
  const { link, script, query } = parts(of);
  const attributes = [...query].map(([key, value]) => ` ${key}="${escapeHtml(value)}"`).join("");
  return [`<sanctions-figure figure="${of.figure}"${attributes}>`, `  ${link}`, "</sanctions-figure>", script].join(
    "\n",
  );
}
