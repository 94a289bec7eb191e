import { mostParts } from "../figures/short";
import { bodyOf, type Face, SANS, type Studio, type Subject, type Trim } from "./body";
import { metadata } from "./metadata";
import { tokensOf } from "./style";
import { viewWords } from "./viewWords";
import { el, type Piece, writeXml } from "./xml";

export { padOf, SANS, SERIF, type Studio, type Subject } from "./body";

/**
 * `width` alone: as high as it needs to be. `box`: exactly this size, everything fitted in. `slide`: the drawing with its
 * key, as large as fits, shortened before its type becomes too small. CSS pixels.
 */
export type Format =
  | { readonly width: number }
  | { readonly box: readonly [number, number] }
  | { readonly slide: readonly [number, number] };

export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** True where only the upper part of the drawing is in it. */
  readonly cut: boolean;
}

interface Sized {
  readonly pieces: readonly Piece[];
  readonly outer: readonly [number, number];
  readonly cut: boolean;
}

/** Widths at which a figure is tried in a box, and the one at which it is cut. */
const WIDTHS = [520, 640, 780, 940, 1120, 1320] as const;
const CUT_PX = 1040;
/** On a card of this width the whole figure is shown down to this scale, at which its text is 7 px. */
const CARD_PX = 1200;
const READABLE = 0.6;

function sized(subject: Subject, studio: Studio, format: Format): Sized {
  if ("width" in format) {
    const body = bodyOf(subject, studio, format.width, {});
    return { pieces: body.pieces, outer: [format.width, body.height], cut: false };
  }
  if ("slide" in format) return onSlide(subject, studio, format.slide);
  const [w, h] = format.box;
  const scaleOf = (b: { width: number; height: number }) => Math.min(w / b.width, h / b.height);
  const at = (width: number) => ({ width, ...bodyOf(subject, studio, width, { brief: true, measured: true }) });
  // The one that leaves least of the box empty; among equals the one with the largest text.
  const covers = (b: { width: number; height: number }) => (b.width * b.height * scaleOf(b) ** 2) / (w * h);
  const best = WIDTHS.map(at).reduce((a, b) => (covers(b) > covers(a) + 0.04 ? b : a));
  if (scaleOf(best) * (CARD_PX / w) >= READABLE) return placed(subject, studio, best.width, { brief: true }, [w, h]);
  // Nobody could read the whole: the upper part is shown, and said to be one.
  const whole = at(CUT_PX);
  const over = whole.height - (h / w) * CUT_PX;
  return placed(subject, studio, CUT_PX, { brief: true, most: Math.floor(whole.drawing - over) }, [w, h]);
}

/** Width of a shortened drawing on a slide, and the scale on a slide of 1600 px below which a drawing is shortened. */
const SHORT_PX = 1120;
const LARGE = 1.4;

/** The drawing that fills a slide best: whole where its type stays large, else with the parts that have room. */
function onSlide(subject: Subject, studio: Studio, [w, h]: readonly [number, number]): Sized {
  const at = (width: number, keep?: number) => {
    const trim = { bare: true, ...(keep === undefined ? {} : { keep }) };
    const { height } = bodyOf(subject, studio, width, { ...trim, measured: true });
    const scale = Math.min(w / width, h / height);
    return { width, trim, height, scale, covers: (width * height * scale ** 2) / (w * h) };
  };
  const bestOf = (keep?: number) =>
    WIDTHS.map((width) => at(width, keep)).reduce((a, b) => (b.covers > a.covers + 0.04 ? b : a));
  const { shorter } = subject.figure;
  const parts = shorter && !subject.model.empty ? shorter.parts(subject.model) : 0;
  const whole = bestOf();
  const keep =
    parts > 1 && whole.scale * (1600 / w) < LARGE
      ? mostParts(
          parts - 1,
          (n) => at(SHORT_PX, n).height <= (h * SHORT_PX) / w,
          shorter?.least?.(subject.model, subject.claim ?? null),
        )
      : undefined;
  const best = keep === undefined ? whole : bestOf(keep);
  return placed(subject, studio, best.width, best.trim, [w, h]);
}

/** A body in the middle of a box. */
function placed(subject: Subject, studio: Studio, width: number, trim: Trim, box: readonly [number, number]): Sized {
  const body = bodyOf(subject, studio, width, trim);
  const [w, h] = box;
  const s = Math.min(w / width, h / body.height);
  const x = Math.round((w - width * s) / 2);
  const y = Math.round((h - body.height * s) / 2);
  const cut = trim.most !== undefined && body.drawing > trim.most;
  return {
    outer: box,
    cut,
    pieces: [el("g", { transform: `translate(${x} ${y}) scale(${s.toFixed(4)})` }, ...body.pieces)],
  };
}

function fontFaces(faces: readonly Face[]): string {
  const rules = faces.map(
    (f) =>
      `@font-face{font-family:'${f.family}';font-weight:${f.weight};src:url(data:font/woff2;base64,${f.data}) format('woff2')${f.range ? `;unicode-range:${f.range}` : ""}}`,
  );
  return `${rules.join("")}text{font-variant-numeric:tabular-nums}`;
}

/**
 * A figure's view as one SVG file that needs nothing else: styles written on each element, fonts inside, with its
 * finding, key, notes, sources and the address it leads back to. The same in Node and in the browser.
 */
export function pictureOf(subject: Subject, studio: Studio, format: Format): Picture {
  const { pieces, outer, cut } = sized(subject, studio, format);
  const [width, height] = outer;
  const { model, carried, theme } = subject;
  const paper = tokensOf(studio.tokens, theme).get("--paper") ?? "#fff";
  const root = el(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      "aria-labelledby": "atlas-title atlas-desc",
      "font-family": SANS,
    },
    el("title", { id: "atlas-title" }, model.title),
    el("desc", { id: "atlas-desc" }, altText(subject)),
    ...(subject.own ? [] : [metadata(carried)]),
    el("style", {}, fontFaces(studio.faces)),
    el("rect", { width, height, fill: paper }),
    ...pieces,
  );
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${writeXml(root)}\n`, width, height, cut };
}

/** What a picture says to who does not see it: what it is, over which time, what it finds, where its data are. */
export function altText({ figure, model, view, carried, own }: Subject): string {
  const chosen = viewWords(view, figure.reads);
  const kind = `Chart: ${model.title}${chosen ? ` (${chosen})` : ""}.`;
  if (own) return `${kind} ${model.finding} ${own}`;
  const data = `${model.lines.length} lines of data, in ${model.unit}, stand as a table at ${carried.url}`;
  return `${kind} ${model.finding} ${data}`;
}
