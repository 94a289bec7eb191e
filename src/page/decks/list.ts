import type { FigureId } from "../../figures/model";

/** The decks of the atlas as the routes know them: apart from their slides, which are loaded on their own pages only. */
export const DECK_LIST: readonly {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly figures: readonly FigureId[];
}[] = [
  {
    id: "oil-cap",
    title: "The oil cap, year by year",
    description:
      "What suppliers reported of each year’s refined petroleum, against the cap of resolution 2397, and what others say was delivered besides.",
    figures: ["oil-cap", "oil-monthly"],
  },
  {
    id: "december-2019",
    title: "The deadline of December 2019",
    description:
      "All workers were to be home by 22 December 2019. What states reported, what they left out, and how people come now.",
    figures: ["measures", "labour-stock", "labour-repatriation", "labour-entries"],
  },
  {
    id: "silence",
    title: "When the reporting stopped",
    description: "How two suppliers, and the Council’s own monitors, came to say less. Silence drawn as silence.",
    figures: ["reporting-calendar", "oil-monthly", "timeline", "oil-cap", "oil-estimates"],
  },
  {
    id: "article-checked",
    title: "An article, checked",
    description:
      "One news item of February 2018, sentence by sentence against the record: what holds, what does not, and what nobody can check.",
    figures: [
      "claims",
      "measures",
      "oil-crude",
      "labour-stock",
      "labour-entries",
      "labour-earnings",
      "labour-repatriation",
    ],
  },
];
