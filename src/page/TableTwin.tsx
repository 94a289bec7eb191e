import type { Cell, Column, Model } from "../figures/model";
import { figure } from "../record/names";

function cell(value: Cell, column: Column): string {
  if (value === null) return "";
  return typeof value === "number" && column.numeric ? figure(value) : String(value);
}

/** More rows than this do not stand in the table's window at once. */
const LONG = 12;

/** The same figure as a table: every mark a line, every line a link to its evidence. */
export function TableTwin({ model, id }: { readonly model: Model; readonly id: string }) {
  // A line that tells of a silence no source speaks of stands for no row.
  const rows = new Set(model.rows);
  return (
    <section className="twin" id={id} aria-label={`${model.title}: table`} tabIndex={-1}>
      <table>
        <caption>
          <span>
            {model.lines.length > LONG && <strong>{figure(model.lines.length)} rows, scroll for all. </strong>}
            {model.title}. {model.finding}
          </span>
        </caption>
        <thead>
          <tr>
            {model.columns.map((c) => (
              <th key={c.key} scope="col" className={c.numeric ? "num" : undefined}>
                {c.label}
                {c.unit ? `, ${c.unit}` : ""}
              </th>
            ))}
            <th scope="col">Evidence</th>
          </tr>
        </thead>
        <tbody>
          {model.lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row can stand in several lines; the place tells them apart
            <tr key={`${line.id}-${i}`}>
              {model.columns.map((c, k) => (
                <td key={c.key} className={c.numeric ? "num" : undefined}>
                  {cell(line.cells[k] ?? null, c)}
                </td>
              ))}
              <td>
                {rows.has(line.id) && (
                  <a
                    href={`?pick=${encodeURIComponent(line.id)}`}
                    data-pick={line.id}
                    aria-label={`Source of ${line.id}`}
                  >
                    source
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
