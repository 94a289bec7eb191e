import { FIGURE_IDS, type FigureId } from "../figures/model";
import { DECK_LIST } from "./decks/list";

export type PageKind =
  | "overview"
  | "topic"
  | "figures"
  | "figure"
  | "claims"
  | "sources"
  | "workbench"
  | "about"
  | "decks"
  | "deck"
  | "mine"
  | "missing";

export interface Route {
  /** Path from the site's root, with a slash at the end; "" is the overview. */
  readonly path: string;
  readonly kind: PageKind;
  /** What stands in the browser's tab before the atlas's name. */
  readonly title: string;
  readonly figures: readonly FigureId[];
}

const FIGURE_TITLES: Readonly<Record<FigureId, string>> = {
  timeline: "What happened: events and tests",
  measures: "What the rules were",
  "oil-monthly": "Refined petroleum reported to the UN, by month",
  "oil-cap": "Refined petroleum against the cap",
  "oil-estimates": "Refined petroleum beyond the reports: who estimates what",
  "oil-crude": "Crude oil: counted, assumed, limited",
  "labour-stock": "North Korean workers abroad, as counted by somebody",
  "labour-map": "Where North Korean workers were",
  claims: "Claims held against the record",
  "labour-repatriation": "What states reported on sending workers home",
  "labour-entries": "Entries, visas and permits of North Koreans, by purpose",
  "labour-earnings": "What North Korean workers are said to earn, and for whom",
  designations: "Who was listed, and by whom",
  tests: "Missile and nuclear tests",
  trade: "Trade and market prices, as context",
  "reporting-calendar": "Who reported to the UN, and who kept silent",
};

export const ROUTES: readonly Route[] = [
  {
    path: "",
    kind: "overview",
    title: "How much oil, how many workers, under which rule?",
    figures: ["timeline", "oil-monthly", "oil-cap", "labour-stock", "labour-map", "measures"],
  },
  {
    path: "oil/",
    kind: "topic",
    title: "Oil",
    figures: ["oil-monthly", "oil-cap", "oil-estimates", "oil-crude"],
  },
  {
    path: "labour/",
    kind: "topic",
    title: "Labour",
    figures: ["labour-stock", "labour-map", "labour-repatriation", "labour-entries", "labour-earnings"],
  },
  {
    path: "rules/",
    kind: "topic",
    title: "Rules",
    figures: ["measures", "timeline", "reporting-calendar", "designations", "tests", "trade"],
  },
  {
    path: "figures/",
    kind: "figures",
    title: "All figures",
    figures: [],
  },
  ...FIGURE_IDS.map(
    (id): Route => ({
      path: `figures/${id}/`,
      kind: "figure",
      title: FIGURE_TITLES[id],
      figures: [id],
    }),
  ),
  {
    path: "claims/",
    kind: "claims",
    title: "Claims",
    figures: [],
  },
  {
    path: "sources/",
    kind: "sources",
    title: "Sources",
    figures: [],
  },
  {
    path: "decks/",
    kind: "decks",
    title: "Briefings",
    // The first figure of each deck is its picture.
    figures: [...new Set(DECK_LIST.flatMap((d) => d.figures.slice(0, 1)))],
  },
  ...DECK_LIST.map(
    (d): Route => ({
      path: `decks/${d.id}/`,
      kind: "deck",
      title: d.title,
      figures: d.figures,
    }),
  ),
  {
    path: "decks/mine/",
    kind: "mine",
    title: "My briefing",
    figures: [],
  },
  {
    path: "workbench/",
    kind: "workbench",
    title: "Workbench",
    figures: [],
  },
  {
    path: "about/",
    kind: "about",
    title: "About: method, rules, gaps",
    figures: [],
  },
  {
    path: "404.html",
    kind: "missing",
    title: "Not found",
    figures: [],
  },
];

/** The route of a path from the site's root; the page that says "not found" for any other. */
export function routeOf(path: string): Route {
  const clean = path.replace(/index\.html$/, "");
  return ROUTES.find((r) => r.path === clean) ?? (ROUTES.at(-1) as Route);
}

/** Id of the deck a route of kind `deck` shows. */
export function deckId(route: Route): string {
  return route.path.split("/")[1] ?? "";
}
