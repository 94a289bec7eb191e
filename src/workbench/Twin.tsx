import { figure } from "../record/names";
import type { Picture } from "./picture";
import { exact } from "./words";

const MOST = 500;

/** The chart as a table. */
export function Twin({ picture }: { readonly picture: Picture }) {
  const lines = picture.lines.slice(0, MOST);
  const picked = lines.some((l) => l.id !== "");
  return (
    <div className="wb-sample" role="group" aria-label="The chart as a table" tabIndex={0}>
      <table>
        <caption>
          {picture.title}. {picture.finding}
          {picture.lines.length > MOST &&
            ` The first ${MOST} of ${figure(picture.lines.length)} lines; the CSV has all.`}
        </caption>
        <thead>
          <tr>
            {picture.columns.map((c) => (
              <th key={c.key} scope="col" className={c.numeric ? "num" : undefined}>
                {c.label}
                {c.unit && c.unit !== c.label ? `, ${c.unit}` : ""}
              </th>
            ))}
            {picked && <th scope="col">Evidence</th>}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row can stand in several lines; the place tells them apart
            <tr key={i}>
              {line.cells.map((c, k) => (
                <td key={picture.columns[k]?.key ?? k} className={picture.columns[k]?.numeric ? "num" : undefined}>
                  {typeof c === "number" ? exact(c) : c}
                </td>
              ))}
              {picked && (
                <td>
                  <button type="button" className="link" data-pick={line.id} aria-label={`Source of ${line.id}`}>
                    source
                  </button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
