import { figure } from "../record/names";
import { writeCsv } from "../take/csv";
import { handOver } from "../take/handOver";
import { Choice } from "./Controls";
import { MOST_ROWS } from "./read/csv";
import { type CellType, type Dialect, ENCODINGS } from "./read/dialect";
import type { Fixes, Opened } from "./read/open";
import { cutText, plural } from "./words";

const TYPES: readonly (readonly [CellType, string])[] = [
  ["number", "number"],
  ["date", "date"],
  ["text", "text"],
];

/** How a file was understood, to be corrected; and what of it could not be read. */
export function Preview({
  opened,
  fixes,
  onFix,
  onClose,
}: {
  readonly opened: Opened;
  readonly fixes: Fixes;
  readonly onFix: (fixes: Fixes) => void;
  readonly onClose: () => void;
}) {
  const { guess, bad, badCount, frame, cut, counts } = opened;
  const { dialect } = guess;
  const dress = (part: Partial<Dialect>) => onFix({ ...fixes, dialect: { ...fixes.dialect, ...part } });
  const save = () =>
    handOver(
      writeCsv([[counts, "why", "text"], ...bad.map((b) => [b.line, b.why, b.text])]),
      `${frame.name.replace(/\.\w+$/, "")}-left-out.csv`,
      "text/csv",
    );
  return (
    <section className="wb-preview" aria-label="How the file was read">
      <p className="wb-mark">Reader’s data, not reviewed</p>
      <p role="status">
        <strong>{frame.name}</strong>: {plural(frame.rows, "row")}, {plural(frame.columns.length, "column")}
        {badCount > 0 && `; ${figure(badCount)} ${badCount === 1 ? "row was" : "rows were"} left out`}.{" "}
        {cut &&
          `The file goes on: the first ${figure(MOST_ROWS)} rows were read, and everything shown stands on these alone. `}
        <button type="button" className="link" onClick={onClose}>
          Close the file
        </button>
      </p>
      {[...(opened.left ?? []), ...guess.told].map((l) => (
        <p key={l} className="wb-doubt">
          {l}
        </p>
      ))}
      {guess.doubts.map((d) => (
        <p key={d} className="wb-doubt">
          {d} Correct it below if that is wrong.
        </p>
      ))}
      {badCount > 0 && (
        <details className="wb-bad" open={badCount <= 5}>
          <summary>
            {figure(badCount)} left out: {counts} {figure(bad[0]?.line ?? 0)}: {bad[0]?.why}
          </summary>
          <ul>
            {bad.slice(0, 20).map((b) => (
              <li key={b.line}>
                {counts} {figure(b.line)}: {b.why}
              </li>
            ))}
          </ul>
          <button type="button" className="link" onClick={save}>
            Save {bad.length < badCount ? `the first ${figure(bad.length)}` : "all"} as CSV
          </button>
        </details>
      )}
      <details>
        <summary>How it was read</summary>
        {counts === "line" && (
          <div className="wb-controls">
            <Choice
              label="Letters"
              value={dialect.encoding}
              list={ENCODINGS}
              onChange={(encoding) => dress({ encoding })}
            />
            <Choice
              label="Cells end with"
              value={dialect.delimiter}
              list={[
                [",", "comma"],
                [";", "semicolon"],
                ["\t", "tab"],
                ["|", "bar |"],
              ]}
              onChange={(delimiter) => dress({ delimiter })}
            />
            <Choice
              label="Decimal mark"
              value={dialect.decimal}
              list={[
                [".", "1,234.5"],
                [",", "1.234,5"],
              ]}
              onChange={(decimal) => dress({ decimal })}
            />
            <Choice
              label="Dates"
              value={dialect.dates}
              list={[
                ["dmy", "31.12.2019"],
                ["mdy", "12/31/2019"],
              ]}
              onChange={(dates) => dress({ dates })}
            />
            <Choice
              label="First line"
              value={dialect.header ? "yes" : "no"}
              list={[
                ["yes", "names of columns"],
                ["no", "data"],
              ]}
              onChange={(v) => dress({ header: v === "yes" })}
            />
          </div>
        )}
        <div className="wb-sample">
          <table>
            <thead>
              <tr>
                {guess.names.map((n) => (
                  <th key={n} scope="col">
                    {n}
                  </th>
                ))}
              </tr>
              <tr>
                {guess.names.map((n, i) => (
                  <td key={n}>
                    <select
                      aria-label={`What “${n}” holds`}
                      value={guess.types[i]}
                      onChange={(e) => onFix({ ...fixes, types: { ...fixes.types, [n]: e.target.value as CellType } })}
                    >
                      {TYPES.map(([t, word]) => (
                        <option key={t} value={t}>
                          {word}
                        </option>
                      ))}
                    </select>
                  </td>
                ))}
              </tr>
            </thead>
            <tbody>
              {guess.sample.slice(0, 8).map((row, r) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have no other name than their place
                <tr key={r}>
                  {guess.names.map((n, i) => (
                    <td key={n} className={guess.types[i] === "number" ? "num" : undefined}>
                      {cutText(row[i] ?? "")}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
