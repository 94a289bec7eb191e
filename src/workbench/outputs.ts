import { createElement } from "react";
import type { Figure } from "../figures/figure";
import type { SourcesRow } from "../record/tables";
import type { Studio, Subject } from "../take/body";
import { type Carried, carriedSource } from "../take/carried";
import { citeView } from "../take/cite";
import { writeCsv } from "../take/csv";
import { figureFile } from "../take/json";
import { pictureOf as fileOf, padOf } from "../take/picture";
import { textsFor } from "../take/pngText";
import { rasterOf } from "../take/raster";
import type { View } from "../view/view";
import { ChartKey } from "./ChartKey";
import { type ChartModel, modelOf } from "./model";
import type { Picture } from "./picture";
import type { Prepared } from "./prepare";
import type { Window } from "./window";

/** What goes with a chart that leaves. */
export interface Origin {
  /** Where the numbers are from, in a line: the record with its version, or a reader's file. */
  readonly line: string;
  /** Address that leads back; empty for a reader's own file. */
  readonly url: string;
}

/** What pictures are made with; asked for only when one is saved. */
export interface Taking {
  /** `words`: all that is written, so that the fonts have every letter of it. */
  readonly studio: (words: string) => Promise<Studio>;
  readonly sources: () => Promise<readonly SourcesRow[]>;
  readonly theme: () => "light" | "dark";
  readonly version: string;
}

/** What is drawn as CSV, each line with where it is from. */
export function csvOf({ columns, lines }: Picture, { line, url }: Origin): string {
  const head = [
    "row_id",
    ...columns.map((c) => (c.unit && c.unit !== c.label ? `${c.label}, ${c.unit}` : c.label)),
    "origin",
    "address",
  ];
  return writeCsv([head, ...lines.map((l) => [l.id, ...l.cells, line, url])]);
}

/** Stands where a figure would draw: the drawing on the screen is taken instead. */
const Drawn = () => createElement("svg", { "data-drawn": "" });

export interface Leaving {
  readonly picture: Picture;
  readonly prepared: Prepared;
  readonly window: Window | null;
  readonly view: View;
  readonly origin: Origin;
}

/** What a chart shows with what is said of it wherever it goes; of a reader's own data no citation and no source. */
async function carriedWith(leaving: Leaving, taking: Taking): Promise<{ model: ChartModel; carried: Carried }> {
  const { picture, prepared, window, origin } = leaving;
  const own = prepared.frame.table === null;
  const model = modelOf(prepared, window, picture, "workbench");
  const wanted = new Set(model.sources);
  const named = own ? [] : (await taking.sources()).filter((s) => wanted.has(s.id));
  const { version } = taking;
  const { url } = origin;
  const { title, finding } = picture;
  const citation = own ? "" : citeView({ title, version, url });
  return { model, carried: { title, finding, url, version, citation, sources: named.map(carriedSource) } };
}

/**
 * What is drawn as JSON, in the shape of a figure's file. A reader's own data have no licence, version or citation of the
 * atlas: `origin` says whose they are.
 */
export async function jsonOf(leaving: Leaving, taking: Taking): Promise<string> {
  const { model, carried } = await carriedWith(leaving, taking);
  const { picture, ...plain } = model;
  const told = { ...plain, spec: picture.spec };
  if (leaving.prepared.frame.table === null) {
    return `${JSON.stringify({ origin: leaving.origin.line, reviewed: false, model: told })}\n`;
  }
  const file = figureFile(model, leaving.view, carried);
  return `${JSON.stringify({ ...file, query: carried.url.replace(/^[^?]*\??/, ""), model: told })}\n`;
}

/** The chart on the screen by the way of all pictures of the atlas: fonts, sources and address inside. */
async function subjectOf(leaving: Leaving, taking: Taking): Promise<Subject> {
  const { prepared, view, origin } = leaving;
  const { model, carried } = await carriedWith(leaving, taking);
  // A chart of the workbench is no figure of the list: it has a drawing, a key and a model, which is all that a picture asks.
  const figure = { Draw: Drawn, Key: ChartKey, reads: ["asof"] };
  return {
    figure: figure as unknown as Figure,
    model,
    view,
    theme: taking.theme(),
    carried,
    ...(prepared.frame.table === null ? { own: origin.line } : {}),
  };
}

/** The drawing as it stands, as markup, with its own width and height. */
function markupOf(drawing: SVGSVGElement): string {
  const { width, height } = drawing.getBoundingClientRect();
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("width", String(Math.round(width)));
  copy.setAttribute("height", String(Math.round(height)));
  return new XMLSerializer().serializeToString(copy);
}

/**
 * The chart as a file, SVG or PNG twice as fine, from its drawing on the screen. Rejects with an Error that says why where the
 * browser cannot.
 */
export async function pictureFile(
  leaving: Leaving,
  screen: SVGSVGElement,
  taking: Taking,
  kind: "svg" | "png",
): Promise<Blob> {
  const subject = await subjectOf(leaving, taking);
  const { title, finding, notes, series, slices } = leaving.picture;
  const labels = [...series, ...slices].map((s) => s.label);
  // Fonts are fetched by the letters that are needed: of a reader's own words nobody is to learn even that.
  const own = leaving.prepared.frame.table === null;
  const studio = await taking.studio(own ? "" : [title, finding, ...notes, ...labels].join(" "));
  const drawing = markupOf(screen);
  const still: Studio["still"] = (node) => {
    const markup = studio.still(node);
    return markup.includes("data-drawn") ? drawing : markup;
  };
  const width = Math.round(screen.getBoundingClientRect().width);
  const made = fileOf(subject, { ...studio, still }, { width: width + 2 * padOf(width + 32) });
  if (kind === "svg") return new Blob([made.svg], { type: "image/svg+xml" });
  const texts = subject.own
    ? [
        { keyword: "Title", text: title },
        { keyword: "Description", text: `${finding} ${subject.own}` },
      ]
    : textsFor(subject.carried);
  return rasterOf(made, texts, 2);
}
