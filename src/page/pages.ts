import type { ComponentType } from "react";
import { type Loaded, loadFigures } from "../figures";
import { HEADLINE_NEEDS } from "../figures/needs";
import type { TableName } from "../record/tables";
import type { PageKind, Route } from "./routes";

interface PageCode {
  readonly Page: ComponentType;
  /** Tables that the page itself draws, beside those of its figures. */
  readonly own: readonly TableName[];
}

export interface LoadedPage {
  readonly Page: ComponentType;
  readonly figures: Loaded;
  /** The tables the page draws at first: what the build renders it from, and what the browser loads before hydrating. */
  readonly needs: readonly TableName[];
}

/** The strip above the figures counts these. */
const STRIP: readonly TableName[] = ["events", "tests", "resolutions"];

/** The code of each page, loaded only there. */
const PAGES: Readonly<Record<PageKind, () => Promise<PageCode>>> = {
  overview: async () => ({ Page: (await import("./Overview")).Overview, own: [...HEADLINE_NEEDS, ...STRIP] }),
  topic: async () => ({ Page: (await import("./Topic")).Topic, own: STRIP }),
  figure: async () => ({ Page: (await import("./Topic")).FigurePage, own: STRIP }),
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

/** Source files of each page's own code, by which the build finds what to announce in the page's head. */
export const PAGE_FILES: Readonly<Record<PageKind, string>> = {
  overview: "src/page/Overview.tsx",
  topic: "src/page/Topic.tsx",
  figure: "src/page/Topic.tsx",
  figures: "src/page/FiguresPage.tsx",
  missing: "src/page/FiguresPage.tsx",
  claims: "src/page/claims/ClaimsPage.tsx",
  sources: "src/page/sources/SourcesPage.tsx",
  decks: "src/page/decks/DecksPage.tsx",
  deck: "src/page/decks/DeckPage.tsx",
  mine: "src/page/decks/MinePage.tsx",
  workbench: "src/page/workbench/WorkbenchPage.tsx",
  about: "src/page/AboutPage.tsx",
};

/** All code of a route. The build awaits it before rendering, the browser before hydrating. */
export async function loadPage(route: Route): Promise<LoadedPage> {
  const [{ Page, own }, figures] = await Promise.all([PAGES[route.kind](), loadFigures(route.figures)]);
  const needs = new Set([...own, ...Object.values(figures).flatMap((f) => f.needs)]);
  return { Page, figures, needs: [...needs] };
}
