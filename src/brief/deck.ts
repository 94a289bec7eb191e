import { chartId, type DrawnId, FIGURE_IDS, type FigureId } from "../figures/model";
import { CHART_KEY, formatView, parseView } from "../view/codec";
import { chartOf } from "../view/spec";
import { DEFAULT_VIEW } from "../view/view";
import { placeOn } from "./places";
import type { Shown } from "./shown";

/**
 * One slide. In the decks of the atlas `headline`, `note` and `annotation` are templates whose numbers are placeholders
 * (numbers.ts); everywhere else, and in the briefing of a reader, they are plain text.
 */
export interface Slide {
  /** Known to the deck alone and kept through every change of order, so that hands and undo can follow a slide. */
  readonly id: string;
  readonly figure: Shown;
  /** The view as the query of an address, without `?`, in its canonical form; before it `w=` of a chart of the workbench. */
  readonly query: string;
  readonly headline: string;
  /** What the speaker says; paragraphs are parted by an empty line. */
  readonly note: string;
  /** One line written over the chart; empty where there is none. */
  readonly annotation: string;
  /**
   * Where on the chart the annotation points: a date; a date and a value in the figure's unit; of a chart with several
   * panels also the panel's name or enough of it, as `2019-12`, `2019-12,466739`, `2019-12,20000,China`. Absent where it
   * stands over the chart as a whole, as it must on a figure without an axis of time (places.ts).
   */
  readonly at?: string;
}

/** An ordered list of views with headline and note, for a briefing. */
export interface Deck {
  /** Letters, digits and hyphens; `mine` is the reader's own. */
  readonly id: string;
  readonly title: string;
  /** Two sentences for the list of decks. */
  readonly summary: string;
  readonly slides: readonly Slide[];
}

/** What a file of a deck begins with, by which it is known from any other JSON. */
export const DECK_FORMAT = "north-korea-sanctions-atlas/deck";
export const DECK_FORMAT_VERSION = 1;

/** No briefing is longer, no text of a slide either; beyond, a file was not made by a person. */
export const MAX_SLIDES = 100;
export const MAX_TEXT: Readonly<Record<"title" | "summary" | "headline" | "note" | "annotation", number>> = {
  title: 200,
  summary: 1000,
  headline: 400,
  note: 8000,
  annotation: 200,
};

export type ParsedDeck =
  | {
      readonly ok: true;
      readonly deck: Deck /** What was left out or changed, in sentences. */;
      readonly notes: readonly string[];
    }
  | { readonly ok: false /** Why, and what to do, in one or two sentences for the reader. */; readonly why: string };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isShown = (value: unknown): value is Shown =>
  value === "overview" || value === "workbench" || (FIGURE_IDS as readonly unknown[]).includes(value);

/**
 * The view of a slide as its query: what a slide cannot carry (theme, pinned version) is dropped. A chart of the workbench
 * is told by window and knowledge date alone; where the query names none, nothing is left.
 */
export function slideQuery(figure: Shown, query: string): string {
  const { view } = parseView(query);
  if (figure !== "workbench") return formatView({ ...view, theme: DEFAULT_VIEW.theme, v: null });
  const chart = chartOf(query);
  if (!chart) return "";
  const { from, to, asof } = view;
  const rest = formatView({ ...DEFAULT_VIEW, from, to, asof });
  return `${CHART_KEY}=${encodeURIComponent(chart.w)}${rest && `&${rest}`}`;
}

/** A text of a slide: control signs are no text, and what is too long is cut. */
function textOf(value: unknown, key: keyof typeof MAX_TEXT): string {
  if (typeof value !== "string") return "";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  return value.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, "").slice(0, MAX_TEXT[key]);
}

function slideOf(raw: unknown, n: number, used: Set<string>, notes: string[]): Slide | null {
  if (!isObject(raw)) {
    notes.push(`Slide ${n} is no slide and was left out.`);
    return null;
  }
  if (!isShown(raw["figure"])) {
    notes.push(`Slide ${n} shows a figure this atlas does not have and was left out.`);
    return null;
  }
  const query = typeof raw["query"] === "string" ? raw["query"] : "";
  const chart = raw["figure"] === "workbench" ? chartOf(query) : null;
  if (raw["figure"] === "workbench" && !chart) {
    notes.push(`Slide ${n} shows a chart of the workbench whose settings are damaged, and was left out.`);
    return null;
  }
  if (chart && !chart.whole)
    notes.push(`Slide ${n}: parts of its chart’s settings were not understood; what is usual stands in their place.`);
  if (parseView(query).ignored.length > 0)
    notes.push(`Slide ${n}: parts of its view were not understood and not used.`);
  const given = typeof raw["id"] === "string" && /^[\w-]{1,40}$/.test(raw["id"]) ? raw["id"] : "";
  const id = given !== "" && !used.has(given) ? given : freshId(used, n);
  used.add(id);
  const place = typeof raw["at"] === "string" && raw["at"].trim() !== "" ? raw["at"] : null;
  const { at, why } = place === null ? { at: null, why: "" } : placeOn(raw["figure"], place);
  if (why !== "") notes.push(`Slide ${n}, the place of its annotation: ${why}`);
  return {
    id,
    figure: raw["figure"],
    query: slideQuery(raw["figure"], query),
    headline: textOf(raw["headline"], "headline"),
    note: textOf(raw["note"], "note"),
    annotation: textOf(raw["annotation"], "annotation"),
    ...(at === null ? {} : { at }),
  };
}

/** An id none of the others has: `s1`, `s2` ... */
export function freshId(used: ReadonlySet<string>, from = 1): string {
  for (let n = from; ; n += 1) if (!used.has(`s${n}`)) return `s${n}`;
}

/** A deck from parsed JSON, whoever wrote it. Never throws. */
export function deckOf(raw: unknown): ParsedDeck {
  if (!isObject(raw) || raw["format"] !== DECK_FORMAT) {
    return { ok: false, why: "This is not a briefing of the atlas. Choose a file saved here with “Save as file”." };
  }
  const version = raw["formatVersion"];
  if (typeof version !== "number" || !(version >= 1)) {
    return { ok: false, why: "The briefing in this file does not say its format version: it is damaged." };
  }
  if (version > DECK_FORMAT_VERSION) {
    return { ok: false, why: "This briefing was saved by a newer atlas. Open it there, or update this one." };
  }
  if (!Array.isArray(raw["slides"]))
    return { ok: false, why: "The briefing in this file has no slides: it is damaged." };
  const notes: string[] = [];
  const used = new Set<string>();
  const given: readonly unknown[] = raw["slides"];
  if (given.length > MAX_SLIDES) notes.push(`Only the first ${MAX_SLIDES} of ${given.length} slides were read.`);
  const slides = given.slice(0, MAX_SLIDES).flatMap((s, i) => slideOf(s, i + 1, used, notes) ?? []);
  const id = typeof raw["id"] === "string" && /^[a-z0-9][a-z0-9-]{0,60}$/.test(raw["id"]) ? raw["id"] : "mine";
  const title = textOf(raw["title"], "title").trim() || "Briefing";
  return { ok: true, deck: { id, title, summary: textOf(raw["summary"], "summary"), slides }, notes };
}

/** A deck from the text of a file. Never throws; of what cannot be read it says why. */
export function parseDeck(text: string): ParsedDeck {
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, why: "This file is no JSON, or it was cut off: nothing could be read from it." };
  }
  return deckOf(raw);
}

/** The text of a deck's file, in one fixed order of keys. */
export function formatDeck(deck: Deck): string {
  const { id, title, summary, slides } = deck;
  const file = { format: DECK_FORMAT, formatVersion: DECK_FORMAT_VERSION, id, title, summary, slides };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What a slide draws: one figure or chart, or the panels of the overview. */
export function idsOf({ figure, query }: Pick<Slide, "figure" | "query">): readonly DrawnId[] {
  if (figure === "overview") return OVERVIEW_FIGURES;
  return [figure === "workbench" ? chartId(chartOf(query)?.w ?? "") : figure];
}

/** What a deck draws, each once. */
export const figuresOf = (deck: Deck): readonly DrawnId[] => [...new Set(deck.slides.flatMap(idsOf))];

/** What the overview is on one slide: what happened, oil against its cap, workers. */
export const OVERVIEW_FIGURES: readonly FigureId[] = ["timeline", "oil-monthly", "labour-stock", "labour-map"];
