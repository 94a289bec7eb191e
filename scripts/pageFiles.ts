import type { PageKind } from "../src/page/routes";

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
