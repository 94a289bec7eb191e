import { useMemo } from "react";
import type { Figure } from "../figures/figure";
import type { DrawnId, Model, RecordOf } from "../figures/model";
import type { TableName } from "../record/tables";
import type { View } from "../view/view";

interface Made {
  readonly tables: readonly unknown[];
  readonly reads: readonly unknown[];
  readonly model: Model;
}

const same = (a: readonly unknown[], b: readonly unknown[]) => a.every((v, i) => Object.is(v, b[i]));

/** The last model of each figure: a panel and its companion ask for the same one in the same frame. */
const last = new Map<DrawnId, Made>();

/** Model of a figure, made anew only when its tables or a key of the view that it reads has changed. */
export function modelOf(figure: Figure, record: RecordOf<TableName>, view: View): Model {
  const reads = figure.reads.map((key) => view[key]);
  // Tables, not the object that holds them: each part of a page has one of its own.
  const tables = figure.needs.map((name) => record[name]);
  const made = last.get(figure.id);
  if (made && same(tables, made.tables) && same(reads, made.reads)) return made.model;
  const model = figure.model(record, view);
  last.set(figure.id, { tables, reads, model });
  return model;
}

/** `modelOf` for a component. */
export function useModel(figure: Figure, record: RecordOf<TableName>, view: View): Model {
  const reads = figure.reads.map((key) => view[key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `reads` stands for the view; the rest of it changes nothing
  return useMemo(() => modelOf(figure, record, view), [figure, record, ...reads]);
}
