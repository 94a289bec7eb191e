import type { QueryClient } from "@tanstack/react-query";
import type { Deck } from "../../brief/deck";
import { noteOf } from "../../brief/note";
import { pptxOf } from "../../brief/pptx/pptx";
import type { ChartSpec, PptxSlide, Shown, Still } from "../../brief/pptx/spec";
import { specsOf } from "../../brief/pptx/specs";
import type { Note } from "../../chart/note";
import { leftWords } from "../../figures/short";
import { LICENCE, publishersLine, versionLine } from "../../take/carried";
import { ATLAS } from "../../take/cite";
import { altText, pictureOf, type Studio, type Subject } from "../../take/picture";
import { textsFor } from "../../take/pngText";
import { rasterOf } from "../../take/raster";
import { urlFor } from "../../take/url";
import { parseView } from "../../view/codec";
import type { View } from "../../view/view";
import { baseOf } from "../here";
import { browserStudio } from "../share/studio";
import type { Site } from "../site";
import { type Made, type MadeSlide, slidesOf } from "./slides";

/** Room for one picture on a slide, and for one of four, in CSS pixels; drawn twice as fine. */
const ONE = [1600, 640] as const;
const PANEL = [960, 380] as const;
const FINE = 2;

async function stillOf(subject: Subject, studio: Studio, panel: boolean): Promise<Still> {
  const picture = pictureOf(subject, studio, { slide: panel ? PANEL : ONE });
  const blob = await rasterOf(picture, textsFor(subject.carried), FINE);
  return { png: new Uint8Array(await blob.arrayBuffer()), width: picture.width, height: picture.height };
}

/** What stands for a figure on a slide, and what that leaves out. */
interface Drawn {
  readonly shown: readonly Shown[];
  readonly left: string;
}

async function drawnOf(made: Made, view: View, note: Note | null, studio: Studio, panel: boolean): Promise<Drawn> {
  const subject: Subject = { ...made, view, theme: "light", note };
  const alt = altText(subject);
  // A chart of PowerPoint's own has no place for a claim or a note laid over it.
  const own = panel || made.claim || note ? null : specsOf(made.model);
  if (!own) return { shown: [{ alt, chart: null, still: await stillOf(subject, studio, panel) }], left: "" };
  const title = (chart: ChartSpec) => (own.charts.length > 1 ? `${chart.title}. ` : "");
  return { shown: own.charts.map((chart) => ({ alt: `${title(chart)}${alt}`, chart, still: null })), left: own.left };
}

function notesOf({ slide, made }: MadeSlide, link: string, title: string): readonly string[] {
  const told = made.flatMap(({ model, carried }) => [
    `${model.title}. ${model.finding}`,
    ...(model.notes.length > 0 ? [`How to read it: ${model.notes.join(" ")}`] : []),
    `Cite: ${carried.citation}`,
    `Sources of “${model.title}” (${carried.sources.length}):`,
    ...carried.sources.map((s) => `${s.publisher}, “${s.title}”${s.published ? `, ${s.published}` : ""}. ${s.url}`),
  ]);
  return [slide.note, `From “${title}”. Live view: ${link}`, ...told];
}

async function slideOf(one: MadeSlide, deck: Deck, site: Site, studio: Studio): Promise<PptxSlide> {
  const { slide, view, made } = one;
  const panel = made.length > 1;
  const { version } = site.manifest;
  const [first] = made;
  const link = panel || !first ? urlFor("page", { base: baseOf(site), view, version }) : first.carried.url;
  const sources = [...new Map(made.flatMap((m) => m.carried.sources).map((s) => [s.id, s] as const)).values()];
  const count = sources.length === 1 ? "1 source" : `${sources.length} sources`;
  const note = noteOf(slide, view);
  const shown: Shown[] = [];
  const left: string[] = [];
  // One after the other: many pictures at once are more than a phone can hold.
  for (const m of made) {
    const drawn = await drawnOf(m, view, note, studio, panel);
    shown.push(...drawn.shown);
    if (drawn.left) left.push(leftWords(drawn.left));
  }
  return {
    headline: slide.headline || (first?.model.title ?? ""),
    annotation: note ? "" : slide.annotation,
    shown,
    finding: panel ? "" : [first?.model.finding ?? "", ...left].join(" ").trim(),
    sourceLine: `${count}: ${publishersLine(sources, 4)}. ${ATLAS}, ${versionLine(version, view).toLowerCase()}. ${LICENCE.name}. ${link}`,
    notes: notesOf(one, link, deck.title),
    link,
  };
}

/** A deck as a PowerPoint file. `told` hears how many slides are done. Rejects where code, a table or a picture fails. */
export async function pptxFile(
  deck: Deck,
  site: Site,
  client: QueryClient,
  told: (done: number) => void,
): Promise<Blob> {
  const studio = await browserStudio(site.root, deck.slides.map((s) => parseView(s.query).view.q).join(" "));
  const slides: PptxSlide[] = [];
  for (const one of await slidesOf(deck, site, client)) {
    slides.push(await slideOf(one, deck, site, studio));
    told(slides.length);
  }
  const saved = new Date().toISOString().slice(0, 10);
  const bytes = pptxOf({ title: deck.title, slides, saved });
  return new Blob([new Uint8Array(bytes)], {
    type: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  });
}
