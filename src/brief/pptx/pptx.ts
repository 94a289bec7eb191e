import { strToU8, type Zippable, zipSync } from "fflate";
import { chartXml } from "./chartXml";
import { coreXml, layoutXml, masterXml, notesMasterXml, presentationXml, themeXml } from "./frame";
import { workbook } from "./sheet";
import { notesXml, slideXml } from "./slideXml";
import type { PptxDeck, PptxSlide } from "./spec";
import { HEAD, type Relation, relations } from "./xml";

const OFFICE = "application/vnd.openxmlformats-officedocument";
const TYPES: Readonly<Record<string, string>> = {
  presentation: `${OFFICE}.presentationml.presentation.main+xml`,
  slide: `${OFFICE}.presentationml.slide+xml`,
  layout: `${OFFICE}.presentationml.slideLayout+xml`,
  master: `${OFFICE}.presentationml.slideMaster+xml`,
  notes: `${OFFICE}.presentationml.notesSlide+xml`,
  notesMaster: `${OFFICE}.presentationml.notesMaster+xml`,
  theme: `${OFFICE}.theme+xml`,
  chart: `${OFFICE}.drawingml.chart+xml`,
  core: "application/vnd.openxmlformats-package.core-properties+xml",
};

/** The package while it is put together: files, and what each of them is. */
class Package {
  readonly files = new Map<string, Uint8Array>();
  readonly #types = new Map<string, string>();

  put(path: string, content: string | Uint8Array, type = ""): void {
    this.files.set(path, typeof content === "string" ? strToU8(content) : content);
    if (type !== "") this.#types.set(path, TYPES[type] ?? type);
  }

  /** A part with its relations beside it. */
  part(path: string, xml: string, type: string, list: readonly Relation[]): void {
    this.put(path, xml, type);
    const at = path.lastIndexOf("/") + 1;
    this.put(`${path.slice(0, at)}_rels/${path.slice(at)}.rels`, relations(list));
  }

  contentTypes(): string {
    const overrides = [...this.#types].map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
    return `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="xlsx" ContentType="${OFFICE}.spreadsheetml.sheet"/>${overrides.join("")}</Types>`;
  }
}

const isWeb = (url: string) => /^https?:\/\//.test(url);

function addSlide(to: Package, slide: PptxSlide, n: number, mtime: string): void {
  const list: Relation[] = [
    { type: "slideLayout", target: "../slideLayouts/slideLayout1.xml" },
    { type: "notesSlide", target: `../notesSlides/notesSlide${n}.xml` },
  ];
  const relate = (relation: Relation) => `rId${list.push(relation)}`;
  const shown = slide.shown.map(({ chart, still }, i) => {
    const name = `${n}-${i + 1}`;
    if (chart) {
      to.put(`ppt/embeddings/sheet${name}.xlsx`, workbook(chart, mtime));
      to.part(`ppt/charts/chart${name}.xml`, chartXml(chart), "chart", [
        { type: "package", target: `../embeddings/sheet${name}.xlsx` },
      ]);
      return relate({ type: "chart", target: `../charts/chart${name}.xml` });
    }
    if (!still) return "";
    to.put(`ppt/media/image${name}.png`, still.png);
    return relate({ type: "image", target: `../media/image${name}.png` });
  });
  const link = isWeb(slide.link) ? relate({ type: "hyperlink", target: slide.link, outside: true }) : "";
  to.part(`ppt/slides/slide${n}.xml`, slideXml(slide, { shown, link }), "slide", list);
  to.part(`ppt/notesSlides/notesSlide${n}.xml`, notesXml(slide.notes), "notes", [
    { type: "notesMaster", target: "../notesMasters/notesMaster1.xml" },
    { type: "slide", target: `../slides/slide${n}.xml` },
  ]);
}

/**
 * A deck as a PowerPoint file (ECMA-376, transitional): editable charts with their sheets, pictures where there is no such
 * chart, notes, alternative texts. The same deck gives the same bytes.
 */
export function pptxOf(deck: PptxDeck): Uint8Array {
  // A zip holds local time; without a zone it is the same time everywhere.
  const mtime = `${deck.saved}T00:00:00`;
  const to = new Package();
  const slides = deck.slides.map((_, i) => ({ type: "slide", target: `slides/slide${i + 1}.xml` }));
  to.put(
    "_rels/.rels",
    relations([
      { type: "officeDocument", target: "ppt/presentation.xml" },
      {
        type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        target: "docProps/core.xml",
      },
    ]),
  );
  to.put("docProps/core.xml", coreXml(deck.title, deck.saved), "core");
  to.part("ppt/presentation.xml", presentationXml(deck.slides.length), "presentation", [
    { type: "slideMaster", target: "slideMasters/slideMaster1.xml" },
    { type: "notesMaster", target: "notesMasters/notesMaster1.xml" },
    ...slides,
    { type: "theme", target: "theme/theme1.xml" },
  ]);
  to.put("ppt/theme/theme1.xml", themeXml, "theme");
  to.put("ppt/theme/theme2.xml", themeXml, "theme");
  to.part("ppt/slideMasters/slideMaster1.xml", masterXml, "master", [
    { type: "slideLayout", target: "../slideLayouts/slideLayout1.xml" },
    { type: "theme", target: "../theme/theme1.xml" },
  ]);
  to.part("ppt/slideLayouts/slideLayout1.xml", layoutXml, "layout", [
    { type: "slideMaster", target: "../slideMasters/slideMaster1.xml" },
  ]);
  to.part("ppt/notesMasters/notesMaster1.xml", notesMasterXml, "notesMaster", [
    { type: "theme", target: "../theme/theme2.xml" },
  ]);
  deck.slides.forEach((slide, i) => {
    addSlide(to, slide, i + 1, mtime);
  });
  const zip: Zippable = { "[Content_Types].xml": [strToU8(to.contentTypes()), { mtime }] };
  for (const [path, bytes] of to.files) zip[path] = [bytes, { mtime, level: path.endsWith(".png") ? 0 : 6 }];
  return zipSync(zip);
}
