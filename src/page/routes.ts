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
  /** For search engines and shared links; one sentence. */
  readonly description: string;
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
    description:
      "What is on record about North Korea's refined oil, its workers abroad and the rules that bind them: every number with who said so, on what basis, in which document, and who says otherwise.",
    figures: ["timeline", "oil-monthly", "oil-cap", "labour-stock", "labour-map", "measures"],
  },
  {
    path: "oil/",
    kind: "topic",
    title: "Oil",
    description:
      "Refined petroleum reported to the United Nations month by month, what other bodies estimate, and the yearly cap.",
    figures: ["oil-monthly", "oil-cap", "oil-estimates", "oil-crude"],
  },
  {
    path: "labour/",
    kind: "topic",
    title: "Labour",
    description:
      "North Korean workers abroad: who was where, when, and by whom counted, before and after the deadline of December 2019.",
    figures: ["labour-stock", "labour-map", "labour-repatriation", "labour-entries", "labour-earnings"],
  },
  {
    path: "rules/",
    kind: "topic",
    title: "Rules",
    description: "Which sanctions measure was in force when, with its limit and paragraph, beside what happened.",
    figures: ["measures", "timeline", "reporting-calendar", "designations", "tests", "trade"],
  },
  {
    path: "figures/",
    kind: "figures",
    title: "All figures",
    description: "Every figure of the atlas, each with its method, table and sources.",
    figures: [],
  },
  ...FIGURE_IDS.map(
    (id): Route => ({
      path: `figures/${id}/`,
      kind: "figure",
      title: FIGURE_TITLES[id],
      description: `${FIGURE_TITLES[id]}: the figure with its method, its table and every source behind it.`,
      figures: [id],
    }),
  ),
  {
    path: "claims/",
    kind: "claims",
    title: "Claims",
    description:
      "Published sentences on North Korea's oil, workers and sanctions, each held against the record: a verdict, the reason, the sources and a picture.",
    figures: [],
  },
  {
    path: "sources/",
    kind: "sources",
    title: "Sources",
    description: "Every document and page the record stands on, searchable, with the statements that rest on each.",
    figures: [],
  },
  {
    path: "decks/",
    kind: "decks",
    title: "Briefings",
    description:
      "Decks to present, to print and to change: each slide is a live view of the record, with a headline, a note and its sources.",
    // The first figure of each deck is its picture.
    figures: [...new Set(DECK_LIST.flatMap((d) => d.figures.slice(0, 1)))],
  },
  ...DECK_LIST.map(
    (d): Route => ({
      path: `decks/${d.id}/`,
      kind: "deck",
      title: d.title,
      description: d.description,
      figures: d.figures,
    }),
  ),
  {
    path: "decks/mine/",
    kind: "mine",
    title: "My briefing",
    description: "Your own briefing: views you collected, in your order, with your words, kept in this browser alone.",
    figures: [],
  },
  {
    path: "workbench/",
    kind: "workbench",
    title: "Workbench",
    description:
      "Your own chart over any table of the record, or over a file of yours that never leaves the browser: choose what is measured, along what and how it is drawn.",
    figures: [],
  },
  {
    path: "about/",
    kind: "about",
    title: "About: method, rules, gaps",
    description:
      "How the record is made: what a statement is, which one leads, how silence is drawn, what contradicts what and what was not found.",
    figures: [],
  },
  {
    path: "404.html",
    kind: "missing",
    title: "Not found",
    description: "There is no such page in the atlas.",
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
