import type { Model } from "../figures/model";
import { isoDay } from "../record/day";
import { DEFAULT_VIEW } from "../view/view";
import { WHOLE_FROM, WHOLE_TO } from "../view/window";
import { ATLAS, AUTHORS, citeView } from "./cite";
import { packageFile } from "./files";
import { urlFor } from "./url";

/** What structured data need to know of the package: a part of data/datapackage.json. */
export interface PackageFacts {
  readonly title: string;
  readonly version: string;
  /** RFC 3339. */
  readonly created: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly resources: readonly { readonly name: string; readonly title: string; readonly path: string }[];
}

export interface Where {
  /** Address of the site, absolute, with a slash at its end. */
  readonly site: string;
  readonly pkg: PackageFacts;
}

/** JSON as schema.org reads it. */
export type Json = string | number | boolean | readonly Json[] | { readonly [key: string]: Json };

const LICENCE = "https://creativecommons.org/licenses/by/4.0/";
const catalogId = (site: string) => `${site}#catalog`;
const datasetId = (site: string) => `${site}#dataset`;

/** What all our data sets have in common (schema.org/Dataset; name and description are what Google asks for). */
function common({ site, pkg }: Where): { readonly [key: string]: Json } {
  const authors = { "@type": "Organization", name: AUTHORS, url: site };
  return {
    version: pkg.version,
    license: LICENCE,
    creator: authors,
    publisher: { "@type": "Organization", name: ATLAS, url: site },
    datePublished: pkg.created.slice(0, 10),
    dateModified: pkg.created.slice(0, 10),
    inLanguage: "en",
    isAccessibleForFree: true,
    spatialCoverage: { "@type": "Place", name: "North Korea" },
    keywords: pkg.keywords,
    measurementTechnique:
      "Statements read in published documents and pages, each with its source and basis. Contradictions are kept, silence is marked, nothing is interpolated.",
    includedInDataCatalog: { "@type": "DataCatalog", "@id": catalogId(site), name: ATLAS, url: site },
  };
}

function download(name: string, encodingFormat: string, contentUrl: string): Json {
  return { "@type": "DataDownload", name, encodingFormat, contentUrl };
}

/** The whole record as a data set, in the catalogue that also holds each figure's: for the overview and for /about/. */
export function packageLd({ site, pkg }: Where): Json {
  const file = (path: string) => `${site}data/${path}`;
  return {
    "@context": "https://schema.org/",
    "@graph": [
      {
        "@type": "DataCatalog",
        "@id": catalogId(site),
        name: ATLAS,
        description: pkg.description,
        url: site,
        license: LICENCE,
        dataset: { "@id": datasetId(site) },
      },
      {
        "@type": "Dataset",
        "@id": datasetId(site),
        name: pkg.title,
        description: pkg.description,
        url: `${site}about/`,
        identifier: `${site}data/datapackage.json`,
        ...common({ site, pkg }),
        temporalCoverage: `${WHOLE_FROM}/${WHOLE_TO}`,
        citation: citeView({ title: pkg.title, version: pkg.version, url: site }),
        distribution: [
          download("Everything in one file", "application/zip", `${site}${packageFile(pkg.version)}`),
          download("Data package", "application/json", file("datapackage.json")),
          ...pkg.resources.map((r) => download(r.title, "text/csv", file(r.path))),
        ],
      },
    ],
  };
}

/** The data of one figure in the default view: for the figure's own page. */
export function figureLd(model: Model, description: string, { site, pkg }: Where): Json {
  const at = { base: site, figure: model.id, view: DEFAULT_VIEW };
  const url = urlFor("figure", at);
  const measured = model.columns.filter((c) => c.numeric);
  const { domain } = model;
  return {
    "@context": "https://schema.org/",
    "@type": "Dataset",
    "@id": `${url}#dataset`,
    name: model.title,
    description: `${description} ${model.finding}`.trim(),
    url,
    identifier: url,
    ...common({ site, pkg }),
    ...(domain ? { temporalCoverage: `${isoDay(domain.start)}/${isoDay(domain.end)}` } : {}),
    variableMeasured: measured.map((c) => ({
      "@type": "PropertyValue",
      name: c.label,
      unitText: c.unit ?? model.unit,
    })),
    isPartOf: { "@type": "Dataset", "@id": datasetId(site), name: pkg.title, url: `${site}about/` },
    isBasedOn: `${site}sources/`,
    citation: citeView({ title: model.title, version: pkg.version, url }),
    image: urlFor("png", at),
    distribution: [
      download("What the figure shows", "text/csv", urlFor("csv", at)),
      download("The figure's model with its sources", "application/json", urlFor("json", at)),
    ],
  };
}

/** JSON-LD for a page's head. Inert, and no text in it can end it. */
export function ldScript(json: Json): string {
  return `<script type="application/ld+json">${JSON.stringify(json).replaceAll("<", "\\u003c")}</script>`;
}

const escapeHtml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

export interface Card {
  readonly title: string;
  readonly description: string;
  /** Absolute address of the page in its default view. */
  readonly url: string;
  /** A PNG of 1200 x 630 pixels, absolute; SVG is shown by none of the usual networks. */
  readonly image: string;
  /** What the picture shows, in words. */
  readonly alt: string;
}

/** How a link to the page looks where it is shared (ogp.me, X cards), and which address counts as the page's own. */
export function cardTags({ title, description, url, image, alt }: Card): readonly string[] {
  const property = (name: string, content: string) => `<meta property="${name}" content="${escapeHtml(content)}" />`;
  const named = (name: string, content: string) => `<meta name="${name}" content="${escapeHtml(content)}" />`;
  return [
    `<link rel="canonical" href="${escapeHtml(url)}" />`,
    property("og:title", title),
    property("og:description", description),
    property("og:type", "website"),
    property("og:url", url),
    property("og:site_name", ATLAS),
    property("og:locale", "en_GB"),
    property("og:image", image),
    property("og:image:type", "image/png"),
    property("og:image:width", "1200"),
    property("og:image:height", "630"),
    property("og:image:alt", alt),
    named("twitter:card", "summary_large_image"),
    named("twitter:title", title),
    named("twitter:description", description),
    named("twitter:image", image),
    named("twitter:image:alt", alt),
  ];
}

/** sitemap.xml (sitemaps.org, 0.9): every page, with the day of the data. */
export function sitemap(urls: readonly string[], lastmod: string): string {
  const entry = (url: string) => `  <url><loc>${escapeHtml(url)}</loc><lastmod>${lastmod}</lastmod></url>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls.map(entry),
    "</urlset>",
    "",
  ].join("\n");
}

/** robots.txt: everything may be read. */
export function robots(site: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${site}sitemap.xml\n`;
}
