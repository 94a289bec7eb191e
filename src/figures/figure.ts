import type { ComponentType } from "react";
import type { TableName } from "../record/tables";
import type { View } from "../view/view";
import type { DrawnId, DrawProps, Model, RecordOf } from "./model";
import type { Shorter } from "./short";

/** A plot inside a figure's drawing on whose axis a value in its unit can be laid. Pixels. */
export interface Plane {
  /** What its axis counts, as it stands on the axis: "barrels", "tonnes". */
  readonly unit: string;
  /** Which of several plots it is: "China"; empty where there is one. */
  readonly name: string;
  readonly top: number;
  readonly base: number;
  readonly y: (value: number) => number;
}

export interface Planes {
  /** Of the whole drawing. */
  readonly height: number;
  readonly planes: readonly Plane[];
}

/**
 * One figure: what it needs of the record, its model, its drawing. `needs` names the tables that are loaded before
 * `model` is called. `model` is pure; `Draw` places it in pixels and holds no logic of its own.
 */
export interface Figure<M extends Model = Model, N extends TableName = TableName> {
  readonly id: DrawnId;
  /** Name for lists and links, two or three words. */
  readonly name: string;
  readonly needs: readonly N[];
  readonly model: (record: RecordOf<N>, view: View) => M;
  readonly Draw: ComponentType<DrawProps<M>>;
  /** The signs that cannot be labelled where they stand. */
  readonly Key?: ComponentType<{ readonly model: M }>;
  /** Controls that belong to this figure alone (sorting, log scale, the laden slider). */
  readonly Controls?: ComponentType<{ readonly model: M; readonly view: View }>;
  /** Plots on whose axes something else in the same unit can be laid; left out where the axes do not allow it. */
  readonly planes?: (model: M, width: number) => Planes;
  /** How its drawing is shortened where nothing scrolls; without it, the drawing is only made smaller. */
  readonly shorter?: Shorter<M>;
  /** Keys of the view that change this figure; the others leave its model as it is. */
  readonly reads: readonly (keyof View)[];
}

/** Ties a figure's table names and model type together, then forgets them for the list of all figures. */
export function defineFigure<M extends Model, N extends TableName>(f: Figure<M, N>): Figure {
  return f as unknown as Figure;
}
