import { renderToStaticMarkup } from "react-dom/server";
import { DEFAULT_VIEW } from "../../view/view";
import { ATLAS } from "../cite";
import { urlFor } from "../url";

/** A deck as its cover shows it, every placeholder filled. */
export interface Covered {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly headlines: readonly string[];
  /** What the picture of its first slide shows, in words. */
  readonly alt: string;
}

export interface CoverPage extends Covered {
  readonly version: string;
  /** Address of the site with a slash at its end, for what search engines read. */
  readonly site: string;
  /** Path of the stylesheet from the site's root. */
  readonly css: string;
  /** The policy of frames, as an element of the head. */
  readonly policy: string;
}

/** After this the policy stands, before anything that loads. */
const CHARSET = '<meta charSet="utf-8"/>';

/** Way from a cover to the site's root. */
const ROOT = "../../";

/** Lines of a text in a column of that many letters. */
const lines = (text: string, letters: number) => Math.max(1, Math.ceil(text.length / letters));

/**
 * Height of a cover 664 CSS pixels wide, a little more than it takes: the picture, and the lines of its words as
 * cover.css sets them. A frame without scripts cannot tell its own.
 */
export function coverHeight({ title, summary, headlines }: Covered): number {
  const words = 26 * lines(title, 52) + 22 * lines(summary, 80);
  const list = headlines.reduce((n, text) => n + 22 * lines(text, 76) + 5, 0);
  return Math.ceil(640 * (630 / 1200) + words + list + 110);
}

/** `/embed/deck-<id>/index.html`: what a deck is about, slide by slide, with links into it. No script. */
export function coverPage({ id, title, summary, headlines, alt, version, site, css, policy }: CoverPage): string {
  const at = { base: ROOT, deck: id, view: DEFAULT_VIEW };
  const page = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${title} · ${ATLAS}`}</title>
        <meta name="description" content={summary} />
        <meta name="robots" content="noindex" />
        <link rel="canonical" href={urlFor("deck", { ...at, base: site })} />
        <link rel="icon" href={`${ROOT}icon.svg`} type="image/svg+xml" />
        <link rel="stylesheet" href={`${ROOT}${css}`} />
      </head>
      <body>
        <main>
          <h1>
            <a href={urlFor("deck", at)} target="_top">
              {title}
            </a>
          </h1>
          <p>{summary}</p>
          <a href={urlFor("deck", { ...at, slide: 1 })} target="_top">
            <img src={urlFor("png", at)} width="1200" height="630" alt={alt} />
          </a>
          <ol>
            {headlines.map((text, i) => (
              <li key={text}>
                <a href={urlFor("deck", { ...at, slide: i + 1 })} target="_top">
                  {text}
                </a>
              </li>
            ))}
          </ol>
          <p className="from">
            {ATLAS}, data version {version} · CC BY 4.0 ·{" "}
            <a href={urlFor("deck", at)} target="_top">
              Open the briefing
            </a>
          </p>
        </main>
      </body>
    </html>,
  );
  return `<!doctype html>\n${page.replace(CHARSET, `${CHARSET}${policy}`)}\n`;
}
