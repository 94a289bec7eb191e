import { figure } from "../record/names";
import { textOf } from "./cube";
import { dateText } from "./dots";
import type { Picture } from "./picture";
import type { Prepared } from "./prepare";
import { type Column, columnOf } from "./table";
import { columnWord, say } from "./words";

/** Rows listed at most. */
const MOST = 100;

function cell(column: Column, row: number, word: (key: string) => string): string {
  if (column.kind === "text") return word(textOf(column).words[column.values[row] as number] ?? "");
  if (column.kind === "date") return column.levels[row] === 0 ? "" : dateText(column, row);
  const v = column.values[row] as number;
  return Number.isNaN(v) ? "" : figure(v);
}

/** The rows behind one mark of a chart of sums, each with the way to its evidence. */
export function Rows({
  prepared,
  picture,
  slice,
  series,
  onClose,
}: {
  readonly prepared: Prepared;
  readonly picture: Picture;
  readonly slice: number;
  readonly series: number;
  readonly onClose: () => void;
}) {
  const { frame, spec, xs, time, keep } = prepared;
  const s = picture.slices[slice];
  const one = picture.series[series];
  if (!s || !one) return null;
  const rows: number[] = [];
  let all = 0;
  for (let i = 0; i < frame.rows; i++) {
    if (keep && !keep[i]) continue;
    if (prepared.series.of(i) !== one.place) continue;
    if (xs && xs.of(i) !== xs.keys.indexOf(s.key)) continue;
    if (
      s.span &&
      time &&
      (time.levels[i] === 0 || (time.values[i] as number) < s.span.from || (time.values[i] as number) > s.span.to)
    )
      continue;
    all++;
    if (rows.length < MOST) rows.push(i);
  }
  const order = [spec.x, spec.split, spec.value].filter((n) => n !== "");
  const rest = frame.columns.filter((c) => !order.includes(c.name)).map((c) => c.name);
  const columns = [...order, ...rest].slice(0, 8).flatMap((n) => columnOf(frame, n) ?? []);
  return (
    <section className="wb-rows" aria-label="Rows behind the mark">
      <p>
        <strong>
          {s.label}
          {spec.split ? `, ${one.label}` : ""}
        </strong>
        : {figure(all)} {all === 1 ? "row" : "rows"}
        {all > MOST && `, of which the first ${MOST} are listed`}.{" "}
        <button type="button" className="link" onClick={onClose}>
          Close
        </button>
      </p>
      <div className="wb-sample">
        <table>
          <thead>
            <tr>
              {frame.ids && <th scope="col">Evidence</th>}
              {columns.map((c) => (
                <th key={c.name} scope="col">
                  {columnWord(frame, c.name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                {frame.ids && (
                  <td>
                    <button
                      type="button"
                      className="link"
                      data-pick={frame.ids[row]}
                      aria-label={`Source of ${frame.ids[row]}`}
                    >
                      source
                    </button>
                  </td>
                )}
                {columns.map((c) => (
                  <td key={c.name} className={c.kind === "number" ? "num" : undefined}>
                    {cell(c, row, say(frame, c.name))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
