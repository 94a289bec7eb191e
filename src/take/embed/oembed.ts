import type { FigureId } from "../../figures/model";
import { DEFAULT_VIEW } from "../../view/view";
import { urlFor } from "../url";
import { SANDBOX } from "./sandbox";

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
  readonly id: FigureId;
  readonly title: string;
  /** Address of the site, with a slash at its end. Absolute, for an answer is read on other sites. */
  readonly site: string;
  readonly width: number;
  readonly height: number;
}

const NAME = "North Korea Sanctions Atlas";
const DAY_S = 86_400;
const escapeText = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/**
 * The oEmbed answer of a figure. Hosts drop what they do not trust, so each part stands alone: the frame is high enough
 * without a script, the script makes its height exact, and the link stays where frames are taken out.
 */
export function oembedOf({ id, title, site, width, height }: Framed): OEmbed {
  const at = { base: site, figure: id, view: DEFAULT_VIEW };
  const words = escapeText(`${title} · ${NAME}`);
  const page = escapeText(urlFor("figure", at));
  const frame =
    `<iframe src="${escapeText(urlFor("embed", at))}" title="${words}" width="${width}" height="${height}" loading="lazy" ` +
    `sandbox="${SANDBOX}" style="width:100%;border:0;color-scheme:light"></iframe>`;
  return {
    version: "1.0",
    type: "rich",
    title,
    provider_name: NAME,
    provider_url: site,
    cache_age: DAY_S,
    width,
    height,
    html: `${frame}<p><a href="${page}">${words}</a></p><script async src="${escapeText(site)}embed.js"></script>`,
    thumbnail_url: urlFor("png", at),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
}
