import { defineFigure, type Figure } from "../../figures/figure";
import { type ChartId, type DrawProps, specIn } from "../../figures/model";
import { parseSpec, type Spec } from "../../view/spec";
import { ChartKey } from "../../workbench/ChartKey";
import { DEFAULTS } from "../../workbench/defaults";
import { type ChartModel, modelOf } from "../../workbench/model";
import { pictureOf } from "../../workbench/picture";
import { type Prepared, prepare } from "../../workbench/prepare";
import { Still } from "../../workbench/Still";
import { settle } from "../../workbench/settle";
import { type AnyRow, columnOf, type Frame, frameOf } from "../../workbench/table";
import { windowIn } from "../../workbench/window";
import { TABLE_WORDS } from "../tableWords";

/** Columns that a spec names and the table does not have: the chart falls back, and must say so. */
function unknownIn(spec: Spec, frame: Frame): readonly string[] {
  const named = [spec.value, spec.x, spec.split, ...Object.keys(spec.where)];
  return [...new Set(named.filter((name) => name !== "" && !columnOf(frame, name)))];
}

const Draw = ({ model, width }: DrawProps<ChartModel>) => <Still picture={model.picture} width={width} />;

interface Ready {
  readonly prepared: Prepared;
  /** What was changed of what was asked, in sentences. */
  readonly said: readonly string[];
  readonly lost: string;
}

function readyFrom(spec: Spec & { readonly table: NonNullable<Spec["table"]> }, rows: readonly AnyRow[]): Ready {
  const frame = frameOf(spec.table, TABLE_WORDS[spec.table], rows);
  const settled = settle(spec, frame, DEFAULTS[spec.table]);
  const unknown = unknownIn(spec, frame).map((name) => `“${name.slice(0, 40)}”`);
  const lost =
    unknown.length > 0
      ? ` Its settings name what this table does not have, which is left out: ${unknown.join(", ")}.`
      : "";
  return { prepared: prepare(frame, settled.spec), said: settled.said, lost };
}

/**
 * A chart of the workbench over a table of the record, in the shape of a figure, so that slides, print and files take it
 * as they take any other. Throws RangeError where the id names none of the record's tables.
 */
export function chartFigure(id: ChartId): Figure {
  const spec = parseSpec(specIn(id) ?? "");
  const table = spec?.table;
  if (!spec || !table) throw new RangeError("the settings of this chart are damaged");
  const made = new WeakMap<object, Ready>();
  return defineFigure<ChartModel, typeof table>({
    id,
    name: "Chart of the workbench",
    needs: [table],
    reads: ["from", "to", "asof"],
    model: (record, view) => {
      const rows = record[table] as unknown as readonly AnyRow[];
      const ready = made.get(rows) ?? readyFrom({ ...spec, table }, rows);
      made.set(rows, ready);
      const window = windowIn(view);
      const model = modelOf(ready.prepared, window, pictureOf(ready.prepared, window), id);
      return { ...model, finding: `${model.finding}${ready.lost}`, notes: [...ready.said, ...model.notes] };
    },
    Draw,
    Key: ChartKey,
  });
}
