import type { ComponentType } from "react";
import { type Loaded, loadFigures } from "../figures";
import type { DrawnId, FigureId } from "../figures/model";
import { HEADLINE_NEEDS } from "../figures/needs";
import type { TableName } from "../record/tables";
import type { PageKind, Route } from "./routes";

type Beside = Readonly<Partial<Record<DrawnId, { readonly load: () => Promise<void> }>>>;

interface PageCode {
  readonly Page: ComponentType;
  /** Parts of it that only a page needs which is not shown as the build drew it, with their tables. */
  readonly parts?: { readonly load: () => Promise<void>; readonly needs: readonly TableName[] };
  /** What stands beside a figure and comes with its code. */
  readonly beside?: Beside;
  /** Tables that the page itself draws, beside those of its figures. */
  readonly own: readonly TableName[];
}

export interface LoadedPage {
  readonly Page: ComponentType;
  readonly figures: Loaded;
  /** The tables the page draws at first: what the build renders it from, and what the browser loads before hydrating. */
  readonly needs: readonly TableName[];
  readonly beside: Beside;
}

/** The strip above the figures counts these. */
const STRIP: readonly TableName[] = ["events", "tests", "resolutions"];

/** The code of each page, loaded only there. */
const PAGES: Readonly<Record<PageKind, () => Promise<PageCode>>> = {
  overview: async () => {
    const { Overview, HEADLINES, IN_FORCE } = await import("./Overview");
    const parts = { load: HEADLINES.load, needs: HEADLINE_NEEDS };
    return { Page: Overview, own: STRIP, parts, beside: { measures: IN_FORCE } };
  },
  topic: async () => ({ Page: (await import("./Topic")).Topic, own: STRIP }),
  figure: async () => {
    const { FigurePage, TABLE } = await import("./Topic");
    await TABLE.load();
    return { Page: FigurePage, own: STRIP };
  },
  figures: async () => ({ Page: (await import("./FiguresPage")).FiguresPage, own: [] }),
  missing: async () => ({ Page: (await import("./FiguresPage")).MissingPage, own: [] }),
  claims: async () => {
    const { ClaimsPage, CLAIMS_PAGE_NEEDS } = await import("./claims/ClaimsPage");
    return { Page: ClaimsPage, own: CLAIMS_PAGE_NEEDS };
  },
  sources: async () => {
    const { SourcesPage, SOURCES_NEEDS } = await import("./sources/SourcesPage");
    return { Page: SourcesPage, own: SOURCES_NEEDS };
  },
  decks: async () => {
    const { DecksPage, DECKS_NEEDS } = await import("./decks/DecksPage");
    return { Page: DecksPage, own: DECKS_NEEDS };
  },
  deck: async () => {
    const { DeckPage, DECK_NEEDS } = await import("./decks/DeckPage");
    return { Page: DeckPage, own: DECK_NEEDS };
  },
  mine: async () => ({ Page: (await import("./decks/MinePage")).MinePage, own: [] }),
  workbench: async () => {
    const { WorkbenchPage, WORKBENCH_NEEDS } = await import("./workbench/WorkbenchPage");
    return { Page: WorkbenchPage, own: WORKBENCH_NEEDS };
  },
  about: async () => {
    const [{ AboutPage }, { ABOUT_NEEDS }] = await Promise.all([import("./AboutPage"), import("./about/needs")]);
    return { Page: AboutPage, own: ABOUT_NEEDS };
  },
};

/** What of a page is loaded before it is drawn. */
export interface Asked {
  readonly figures: readonly FigureId[];
  /** False where what the build drew may stay. */
  readonly parts: boolean;
}

/**
 * Code of a route: all of it, unless `asked` says that some of its figures may follow. The build awaits it before
 * rendering, the browser before hydrating.
 */
export async function loadPage(
  route: Route,
  asked: Asked = { figures: route.figures, parts: true },
): Promise<LoadedPage> {
  const [{ Page, own, parts, beside = {} }, figures] = await Promise.all([
    PAGES[route.kind](),
    loadFigures(asked.figures),
  ]);
  await Promise.all([asked.parts && parts?.load(), ...asked.figures.map((id) => beside[id]?.load())]);
  const more = asked.parts ? (parts?.needs ?? []) : [];
  const needs = new Set([...own, ...more, ...Object.values(figures).flatMap((f) => f.needs)]);
  return { Page, figures, needs: [...needs], beside };
}

/** Pages whose figures stand below one another, each fetched when it comes near the screen. */
const FOLLOWING: ReadonlySet<PageKind> = new Set(["overview", "topic", "figure"]);

/** The figures a page cannot be live without: those that `seen` finds on the first screen, or all where they do not follow. */
export function firstFigures(route: Route, seen: (id: FigureId) => boolean): readonly FigureId[] {
  return FOLLOWING.has(route.kind) ? route.figures.filter(seen) : route.figures;
}
