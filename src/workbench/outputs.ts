import { createElement } from "react";
import type { Figure } from "../figures/figure";
import type { Model } from "../figures/model";
import type { SourcesRow } from "../record/tables";
import type { Studio, Subject } from "../take/body";
import { citeView } from "../take/cite";
import { writeCsv } from "../take/csv";
import { pictureOf as fileOf, padOf } from "../take/picture";
import { textsFor } from "../take/pngText";
import { rasterOf } from "../take/raster";
import type { View } from "../view/view";
import { colourOf } from "./colour";
import type { Picture } from "./picture";
import { type Prepared, shownSeries, type Window } from "./prepare";

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

/** The rows of the record a chart stands on in a window, and their sources, each once. */
export function standing(p: Prepared, w: Window | null): { readonly rows: string[]; readonly sources: string[] } {
  const { frame, keep, series, time } = p;
  const shown = new Set(shownSeries(p));
  const rows: string[] = [];
  const sources = new Set<string>();
  for (let i = 0; i < frame.rows; i++) {
    if ((keep && !keep[i]) || !shown.has(series.of(i))) continue;
    const day = time?.values[i] ?? 0;
    if (time && w && (time.levels[i] === 0 || day < w.from || day > w.to)) continue;
    rows.push(frame.ids?.[i] ?? "");
    for (const id of frame.sources?.[i] ?? []) sources.add(id);
  }
  return { rows, sources: [...sources] };
}

/** What a picture asks of a model, with the picture it was made from, for its key. */
type Told = Pick<Model, "title" | "finding" | "unit" | "notes" | "rows" | "sources" | "lines" | "empty"> & {
  readonly picture: Picture;
};

/** Stands where a figure would draw: the drawing on the screen is taken instead. */
const Drawn = () => createElement("svg", { "data-drawn": "" });

function Key({ model }: { readonly model: Told }) {
  const sign = (s: Picture["series"][number]) =>
    createElement(
      "li",
      { key: s.key },
      createElement(
        "svg",
        null,
        createElement("rect", { x: 6, y: 2, width: 10, height: 10, fill: colourOf(s.key, s.place) }),
      ),
      s.label,
    );
  return createElement("ul", null, model.picture.series.map(sign));
}

export interface Leaving {
  readonly picture: Picture;
  readonly prepared: Prepared;
  readonly window: Window | null;
  readonly view: View;
  readonly origin: Origin;
  /** The drawing on the screen. */
  readonly drawing: SVGSVGElement;
}

/** The chart on the screen by the way of all pictures of the atlas: fonts, sources and address inside. */
async function subjectOf({ picture, prepared, window, view, origin }: Leaving, taking: Taking): Promise<Subject> {
  const { title, finding } = picture;
  const own = prepared.frame.table === null;
  const { rows, sources } = own ? { rows: [], sources: [] } : standing(prepared, window);
  const wanted = new Set(sources);
  const named = own ? [] : (await taking.sources()).filter((s) => wanted.has(s.id));
  const { version } = taking;
  const { url } = origin;
  const model: Told = {
    picture,
    title,
    finding,
    unit: picture.unit,
    notes: picture.notes,
    rows,
    sources,
    lines: picture.lines,
    empty: false,
  };
  // A chart of the workbench is no figure of the list: it has a drawing, a key and a model, which is all that a picture asks.
  const keyed = picture.series.length > 1 && picture.spec.chart !== "heat";
  const figure = { Draw: Drawn, ...(keyed ? { Key } : {}), reads: ["asof"] };
  return {
    figure: figure as unknown as Figure,
    model: model as unknown as Model,
    view,
    theme: taking.theme(),
    carried: { title, finding, url, version, citation: own ? "" : citeView({ title, version, url }), sources: named },
    ...(own ? { own: origin.line } : {}),
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

/** The chart as a file, SVG or PNG twice as fine. Rejects with an Error that says why where the browser cannot. */
export async function pictureFile(leaving: Leaving, taking: Taking, kind: "svg" | "png"): Promise<Blob> {
  const subject = await subjectOf(leaving, taking);
  const { title, finding, notes, series, slices } = leaving.picture;
  const labels = [...series, ...slices].map((s) => s.label);
  // Fonts are fetched by the letters that are needed: of a reader's own words nobody is to learn even that.
  const own = leaving.prepared.frame.table === null;
  const studio = await taking.studio(own ? "" : [title, finding, ...notes, ...labels].join(" "));
  const drawing = markupOf(leaving.drawing);
  const still: Studio["still"] = (node) => {
    const markup = studio.still(node);
    return markup.includes("data-drawn") ? drawing : markup;
  };
  // The room's own colours, as they are seen now, beside those of the atlas.
  const look = getComputedStyle(document.documentElement);
  const colours = Array.from({ length: 10 }, (_, i) => `--w${i}:${look.getPropertyValue(`--w${i}`).trim()};`).join("");
  const tokens = studio.tokens.replace(/:root(\[data-theme="dark"\])?\s*\{/g, (rule) => `${rule}${colours}`);
  const width = Math.round(leaving.drawing.getBoundingClientRect().width);
  const made = fileOf(subject, { ...studio, tokens, still }, { width: width + 2 * padOf(width + 32) });
  if (kind === "svg") return new Blob([made.svg], { type: "image/svg+xml" });
  const texts = subject.own
    ? [
        { keyword: "Title", text: title },
        { keyword: "Description", text: `${finding} ${subject.own}` },
      ]
    : textsFor(subject.carried);
  return rasterOf(made, texts, 2);
}
