import type { Span } from "../record/day";
import type { TableName, Tables } from "../record/tables";
import type { View } from "../view/view";
import type { Claimed } from "./claimed";

/** One cell of the table twin: text, a number, or null where there is nothing (then `silence` says why). */
export type Cell = string | number | null;

export interface Column {
  readonly key: string;
  readonly label: string;
  /** Right-aligned tabular figures where true. */
  readonly numeric?: boolean;
  readonly unit?: string;
}

/** One line of the table twin; `id` is the row of the record it stands for, so that it can be picked. */
export interface TableLine {
  readonly id: string;
  readonly cells: readonly Cell[];
}

/** How many rows of the record something stands on, and how many sources are behind them. */
export interface Tally {
  readonly rows: number;
  readonly sources: number;
}

/**
 * What a figure shows: the one object from which the SVG, the table twin, the alternative text, the CSV, the slide,
 * the embed and the social picture are made. Figures extend it with their marks, in data units, never in pixels.
 */
export interface Model {
  readonly id: DrawnId;
  readonly title: string;
  /** One computed sentence: what the figure says about this window. No number in it is typed by hand. */
  readonly finding: string;
  /** What the numbers are: "barrels", "tonnes", "persons", "events", "measures". */
  readonly unit: string;
  /** Time domain of a time figure; null where the figure has no time axis. */
  readonly domain: Span | null;
  readonly columns: readonly Column[];
  readonly lines: readonly TableLine[];
  /** How to read it, conversions and cautions; plain sentences. */
  readonly notes: readonly string[];
  /** Ids of the record's rows the figure stands on. */
  readonly rows: readonly string[];
  /** Ids of the sources behind those rows, each once. */
  readonly sources: readonly string[];
  /** Lengths of `rows` and `sources` where they are counted without making the lists; no copy carries it. See `tallyOf`. */
  readonly tally?: Tally;
  /** True where filters leave nothing to draw: the drawing says so in a sentence. */
  readonly empty: boolean;
}

export const FIGURE_IDS = [
  "timeline",
  "measures",
  "oil-monthly",
  "oil-cap",
  "oil-estimates",
  "oil-crude",
  "labour-stock",
  "labour-map",
  "claims",
  "labour-repatriation",
  "labour-entries",
  "labour-earnings",
  "designations",
  "tests",
  "trade",
  "reporting-calendar",
] as const;
export type FigureId = (typeof FIGURE_IDS)[number];

/** A chart that a reader made in the workbench, by its spec as it stands in an address (view/spec.ts). */
export type ChartId = `chart:${string}`;
/** Whatever a slide can draw. */
export type DrawnId = FigureId | ChartId;

const CHART = "chart:";
export const isChart = (id: DrawnId): id is ChartId => id.startsWith(CHART);
/** Encoded as in an address, so that it holds no space; the text must be well formed. */
export const chartId = (w: string): ChartId => `${CHART}${encodeURIComponent(w)}`;
/** The spec in the name of a chart of the workbench; null for a figure of the atlas. */
export const specIn = (id: DrawnId): string | null => (isChart(id) ? decodeURIComponent(id.slice(CHART.length)) : null);
/** Name for markup: of all charts of the workbench the same. */
export const drawnName = (id: DrawnId): FigureId | "workbench" => (isChart(id) ? "workbench" : id);

/** The part of the record a figure asks for, with the version of the data. */
export type RecordOf<N extends TableName> = Pick<Tables, N> & { readonly version: string };

/** Size of the drawing area in CSS pixels; the height follows from the model and the width. */
export interface DrawProps<M extends Model> {
  readonly model: M;
  readonly width: number;
  readonly view: View;
  /** Id of the picked row, drawn emphasised. */
  readonly pick: string | null;
  /** The picked claim, where there is one: figures with an axis for it draw the claimed value as a black diamond. */
  readonly claim?: Claimed | null;
}
