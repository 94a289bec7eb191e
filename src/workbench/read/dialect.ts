/** How a file of cells is written; guessed from its beginning, shown, and corrected by the reader. */
export interface Dialect {
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  readonly delimiter: "," | ";" | "\t" | "|";
  readonly header: boolean;
  readonly decimal: "." | ",";
  /** Order of day and month in dates written with points, strokes or dashes: 31.12.2019, 12/31/2019. */
  readonly dates: "dmy" | "mdy";
}

export type CellType = "number" | "date" | "text";

export interface Guess {
  readonly dialect: Dialect;
  readonly names: readonly string[];
  readonly types: readonly CellType[];
  /** Rows above the table that are left out. */
  readonly skip: number;
  /** The first rows as they stand in the file, without the header. */
  readonly sample: readonly (readonly string[])[];
  /** What could also be read otherwise, in a sentence each. */
  readonly doubts: readonly string[];
}

/** What stands for nothing in a cell. Lower case. */
export const NOTHING: ReadonlySet<string> = new Set([
  "",
  "na",
  "n/a",
  "#n/a",
  "null",
  "none",
  "nan",
  "-",
  "–",
  "—",
  "..",
  ".",
]);

export const isNothing = (text: string): boolean => text.length < 5 && NOTHING.has(text.trim().toLowerCase());

/** A line of text of the start of a file, split; quotes are honoured. Used for guessing only. */
export function splitSample(text: string, delimiter: string, most: number): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  let i = 0;
  const end = () => {
    row.push(cell);
    cell = "";
  };
  while (i < text.length && rows.length < most) {
    const c = text[i] ?? "";
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"' && cell === "") quoted = true;
    else if (c === delimiter) end();
    else if (c === "\n" || c === "\r") {
      if (c === "\r" && text[i + 1] === "\n") i++;
      end();
      if (row.length > 1 || row[0] !== "") rows.push(row);
      row = [];
    } else cell += c;
    i++;
  }
  // What the sample cuts off in the middle is no row; a file without a last line break is whole.
  if (i >= text.length && rows.length < most && (cell !== "" || row.length > 0) && !quoted) {
    end();
    rows.push(row);
  }
  return rows;
}
