import { renderToStaticMarkup } from "react-dom/server";
import { Hatches } from "../../chart/Hatches";
import type { Figure } from "../../figures/figure";
import type { Model, RecordOf } from "../../figures/model";
import type { Manifest } from "../../record/manifest";
import type { TableName } from "../../record/tables";
import { DEFAULT_VIEW } from "../../view/view";
import { rounded } from "../rounded";
import { urlFor } from "../url";
import { Sheet } from "./Sheet";
import { BUILT_PX } from "./widths";

/** What a screen reader needs of a mark: kept in one of the built pictures. */
const SPOKEN = / (?:aria-label|tabindex|role)="[^"]*"/g;

export interface EmbedPage {
  readonly figure: Figure;
  readonly record: RecordOf<TableName>;
  readonly manifest: Manifest;
  /** Address of the site with a slash at its end, for what search engines read. */
  readonly site: string;
  /** What the frame may do, as an element of its head. */
  readonly policy: string;
  /** Paths from the site's root to the files of an embed. */
  readonly files: { readonly frame: string; readonly live: string; readonly css: string; readonly font: string };
}

const ROOT = "../../";
const escapeText = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The drawing of a model at a width, as markup. */
export function drawStill(figure: Figure, model: Model, width: number): string {
  if (model.empty) return '<p class="nothing">Nothing on record for this window and these filters.</p>';
  return rounded(renderToStaticMarkup(<figure.Draw model={model} width={width} view={DEFAULT_VIEW} pick={null} />));
}

/** `/embed/<id>/<width>.html`: the drawing alone, for frames of another width than the two of the page. */
export function stillPage(figure: Figure, model: Model, width: number, policy: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8">${policy}<meta name="robots" content="noindex"><title>${escapeText(model.title)}</title></head>
<body><main>${drawStill(figure, model, width)}</main></body>
</html>
`;
}

/** `/embed/<id>/index.html`: the figure in the default view, readable without any script. */
export function embedPage({ figure, record, manifest, site, files, policy }: EmbedPage): string {
  const { id } = figure;
  const model = figure.model(record, DEFAULT_VIEW);
  const back = urlFor("figure", { base: ROOT, figure: id, view: DEFAULT_VIEW });
  const sheet = renderToStaticMarkup(
    <Sheet figure={figure} model={model} view={DEFAULT_VIEW} version={manifest.version} back={back}>
      <div className="slot">
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, made in the build */}
        <div className="at-wide" dangerouslySetInnerHTML={{ __html: drawStill(figure, model, BUILT_PX.wide) }} />
        <div
          className="at-phone"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, made in the build
          dangerouslySetInnerHTML={{ __html: drawStill(figure, model, BUILT_PX.phone).replace(SPOKEN, "") }}
        />
      </div>
    </Sheet>,
  ).replace('<div class="ask">', '<div class="ask" inert="">');
  // A claim can be picked in any figure, to be laid over it.
  const names = new Set<TableName>([...figure.needs, "claims"]);
  const tables = Object.fromEntries([...names].map((name) => [name, manifest.tables[name]]));
  const open = `<a href="${back}" target="_top">Open it in the atlas</a>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${policy}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeText(model.title)} · North Korea Sanctions Atlas</title>
<meta name="description" content="${escapeText(model.finding)}">
<meta name="robots" content="noindex">
<link rel="canonical" href="${escapeText(urlFor("figure", { base: site, figure: id, view: DEFAULT_VIEW }))}">
<link rel="icon" href="${ROOT}icon.svg" type="image/svg+xml">
<link rel="preload" as="font" type="font/woff2" crossorigin href="${ROOT}${files.font}">
<link rel="stylesheet" href="${ROOT}${files.css}">
<script src="${ROOT}${files.frame}"></script>
</head>
<body>
${renderToStaticMarkup(<Hatches />)}
<main id="embed" data-figure="${id}" data-root="${ROOT}" data-live="${ROOT}${files.live}" data-version="${manifest.version}">
<div data-still="">${sheet}</div>
<p class="hint">Pick a mark for its sources${model.domain ? "; drag across to choose a time" : ""}.</p>
<p class="note failed" role="alert">This figure could not be made live; you see the default view. ${open}.</p>
<p class="note otherversion">The address asks for another data version; you see version ${manifest.version}.</p>
<p class="note unscripted">No script runs here: you see the default view. ${open}.</p>
<script type="application/json">${JSON.stringify({ version: manifest.version, tables })}</script>
</main>
</body>
</html>
`;
}
