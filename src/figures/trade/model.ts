import { overlaps, type Span } from "../../record/day";
import { accepts } from "../../view/filters";
import type { View } from "../../view/view";
import { knownWindow, windowOf } from "../../view/window";
import type { Model, RecordOf } from "../model";
import { findingOf } from "./finding";
import { notesOf } from "./notes";
import { type Mark, PRICE_TOPICS, surveyMarks, type Topic, TRADE_TOPICS, yearMarks } from "./prepare";
import { COLUMNS, lineOf } from "./table";

export interface Panel {
  readonly topic: Topic;
  readonly marks: readonly Mark[];
  readonly max: number;
}

export interface TradeModel extends Model {
  readonly domain: Span;
  readonly panels: readonly Panel[];
}

const unique = (ids: readonly string[]) => [...new Set(ids)];

/** trade: what context the record holds, as small companions on the time axis; no two reporters share a line, no survey is joined. */
export function model(record: RecordOf<"trade" | "prices">, view: View): TradeModel {
  const window = windowOf(view);
  const { basis } = accepts(view);
  const years = yearMarks(record.trade).filter((m) => overlaps(m.days, window) && basis(m.basis));
  // A price has no basis: a filter on the basis does not touch it.
  const surveys = surveyMarks(record.prices).filter((m) => overlaps(m.days, window));
  const shown = [...years, ...surveys];
  const panels = [...TRADE_TOPICS, ...PRICE_TOPICS].flatMap((topic) => {
    const marks = shown.filter((m) => m.topic === topic.id);
    return marks.length > 0 ? [{ topic, marks, max: Math.max(...marks.map((m) => m.value)) }] : [];
  });
  return {
    id: "trade",
    title: "Trade and market prices, as context",
    finding: findingOf(years, surveys, knownWindow(view)),
    unit: "US dollars; won",
    domain: window,
    columns: COLUMNS,
    lines: shown.map(lineOf),
    notes: notesOf(years, surveys),
    rows: unique(shown.map((m) => m.id)),
    sources: unique(shown.flatMap((m) => m.row.source_ids)),
    empty: panels.length === 0,
    panels,
  };
}
