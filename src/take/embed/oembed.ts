import type { DrawnId } from "../../figures/model";
import { DEFAULT_VIEW } from "../../view/view";
import { urlFor } from "../url";
import { COVER_SANDBOX, SANDBOX } from "./sandbox";

/** An answer of oEmbed 1.0, type rich (oembed.com, section 2.3.4.4): lengths in CSS pixels. */
export interface OEmbed {
  readonly version: "1.0";
  readonly type: "rich";
  readonly title: string;
  readonly provider_name: string;
  readonly provider_url: string;
  readonly cache_age: number;
  readonly width: number;
  readonly height: number;
  readonly html: string;
  readonly thumbnail_url: string;
  readonly thumbnail_width: number;
  readonly thumbnail_height: number;
}

export interface Framed {
  readonly id: DrawnId;
  readonly title: string;
  /** Address of the site, with a slash at its end. Absolute, for an answer is read on other sites. */
  readonly site: string;
  readonly width: number;
  readonly height: number;
}

const NAME = "North Korea Sanctions Atlas";
const DAY_S = 86_400;
const escapeText = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

interface Parts extends Omit<Framed, "id"> {
  readonly src: string;
  readonly page: string;
  readonly picture: string;
  readonly sandbox: string;
  /** Markup after the link. */
  readonly after: string;
}

/** A frame with a link under it. Hosts drop what they do not trust, so each part stands alone. */
function answer({ title, site, width, height, src, page, picture, sandbox, after }: Parts): OEmbed {
  const words = escapeText(`${title} · ${NAME}`);
  const frame =
    `<iframe src="${escapeText(src)}" title="${words}" width="${width}" height="${height}" loading="lazy" ` +
    `sandbox="${sandbox}" style="width:100%;border:0;color-scheme:light"></iframe>`;
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: NAME,
    provider_url: site,
    cache_age: DAY_S,
    width,
    height,
    html: `${frame}<p><a href="${escapeText(page)}">${words}</a></p>${after}`,
    thumbnail_url: picture,
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}

/**
 * The oEmbed answer of a figure: the frame is high enough without a script, the script makes its height exact, and the
 * link stays where frames are taken out.
 */
export function oembedOf({ id, site, ...of }: Framed): OEmbed {
  const at = { base: site, figure: id, view: DEFAULT_VIEW };
  return answer({
    ...of,
    site,
    src: urlFor("embed", at),
    page: urlFor("figure", at),
    picture: urlFor("png", at),
    sandbox: SANDBOX,
    after: `<script async src="${escapeText(site)}embed.js"></script>`,
  });
}

/** The oEmbed answer of a deck of the atlas: its cover, which needs no script and has one height. */
export function deckOembed({ id, site, ...of }: Omit<Framed, "id"> & { readonly id: string }): OEmbed {
  const at = { base: site, deck: id, view: DEFAULT_VIEW };
  return answer({
    ...of,
    site,
    src: urlFor("embed", at),
    page: urlFor("deck", at),
    picture: urlFor("png", at),
    sandbox: COVER_SANDBOX,
    after: "",
  });
}
