import { DECK_LIST } from "./decks/list";
import type { Route } from "./routes";

/** By path. Apart from the routes, which every page carries. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  "": "What is on record about North Korea's refined oil, its workers abroad and the rules that bind them: every number with who said so, on what basis, in which document, and who says otherwise.",
  "oil/":
    "Refined petroleum reported to the United Nations month by month, what other bodies estimate, and the yearly cap.",
  "labour/":
    "North Korean workers abroad: who was where, when, and by whom counted, before and after the deadline of December 2019.",
  "rules/": "Which sanctions measure was in force when, with its limit and paragraph, beside what happened.",
  "figures/": "Every figure of the atlas, each with its method, table and sources.",
  "claims/":
    "Published sentences on North Korea's oil, workers and sanctions, each held against the record: a verdict, the reason, the sources and a picture.",
  "sources/": "Every document and page the record stands on, searchable, with the statements that rest on each.",
  "decks/":
    "Decks to present, to print and to change: each slide is a live view of the record, with a headline, a note and its sources.",
  "decks/mine/": "Your own briefing: views you collected, in your order, with your words, kept in this browser alone.",
  "workbench/":
    "Your own chart over any table of the record, or over a file of yours that never leaves the browser: choose what is measured, along what and how it is drawn.",
  "about/":
    "How the record is made: what a statement is, which one leads, how silence is drawn, what contradicts what and what was not found.",
  "404.html": "There is no such page in the atlas.",
};

/** What stands on a page, in one sentence: for its own head, search engines and shared links. */
export function descriptionOf(route: Route): string {
  const deck = DECK_LIST.find((d) => route.path === `decks/${d.id}/`);
  return (
    DESCRIPTIONS[route.path] ??
    deck?.description ??
    `${route.title}: the figure with its method, its table and every source behind it.`
  );
}
