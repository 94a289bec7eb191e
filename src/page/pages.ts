import type { ComponentType } from "react";
import type { FigureId } from "../figures/model";
import type { TableName } from "../record/tables";
import type { PageKind } from "./routes";

export interface LoadedPage {
  readonly Page: ComponentType;
  /** The tables the page draws at first: what the build renders it from, and what the browser loads before hydrating. */
  readonly needs: (figures: readonly FigureId[]) => readonly TableName[];
}

const none = () => [];

/** The code of each page, loaded only there. The build awaits it before rendering, the browser before hydrating. */
export const PAGES: Readonly<Record<PageKind, () => Promise<LoadedPage>>> = {
  overview: async () => {
    const [{ Overview }, { overviewNeeds }] = await Promise.all([import("./Overview"), import("./needs")]);
    return { Page: Overview, needs: overviewNeeds };
  },
  topic: async () => {
    const [{ Topic }, { figureNeeds }] = await Promise.all([import("./Topic"), import("./needs")]);
    return { Page: Topic, needs: figureNeeds };
  },
  figure: async () => {
    const [{ FigurePage }, { figureNeeds }] = await Promise.all([import("./Topic"), import("./needs")]);
    return { Page: FigurePage, needs: figureNeeds };
  },
  figures: async () => ({ Page: (await import("./FiguresPage")).FiguresPage, needs: none }),
  missing: async () => ({ Page: (await import("./FiguresPage")).MissingPage, needs: none }),
  sources: async () => {
    const { SourcesPage, SOURCES_NEEDS } = await import("./sources/SourcesPage");
    return { Page: SourcesPage, needs: () => SOURCES_NEEDS };
  },
  about: async () => {
    const [{ AboutPage }, { ABOUT_NEEDS }] = await Promise.all([import("./AboutPage"), import("./about/needs")]);
    return { Page: AboutPage, needs: () => ABOUT_NEEDS };
  },
};

/** Source files of each page's code, by which the build finds what to announce in the page's head. */
export const PAGE_FILES: Readonly<Record<PageKind, readonly string[]>> = {
  overview: ["src/page/Overview.tsx", "src/page/needs.ts"],
  topic: ["src/page/Topic.tsx", "src/page/needs.ts"],
  figure: ["src/page/Topic.tsx", "src/page/needs.ts"],
  figures: ["src/page/FiguresPage.tsx"],
  missing: ["src/page/FiguresPage.tsx"],
  sources: ["src/page/sources/SourcesPage.tsx"],
  about: ["src/page/AboutPage.tsx"],
};
