/** Letters that are told apart, with what a reader calls them. */
export const ENCODINGS = [
  ["utf-8", "UTF-8"],
  ["utf-16le", "UTF-16LE"],
  ["utf-16be", "UTF-16BE"],
  ["windows-1252", "Western (Windows-1252)"],
  ["windows-1251", "Cyrillic (Windows-1251)"],
  ["euc-kr", "Korean (EUC-KR)"],
  ["gb18030", "Chinese (GB18030)"],
  ["shift_jis", "Japanese (Shift_JIS)"],
] as const;
export type Encoding = (typeof ENCODINGS)[number][0];

/** How a file of cells is written; guessed from its beginning, shown, and corrected by the reader. */
export interface Dialect {
  readonly encoding: Encoding;
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
  /** What was changed of what stands in the file, in a sentence each. */
  readonly told: readonly string[];
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

/** A row of the beginning of a file, with the line it begins in, from 1. */
export interface SampleRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * The beginning of a file, split into at most `most` rows; quotes are honoured. Used for guessing only. A quote that is not
 * closed in its line and then not at all, or closed in the middle of a cell of a later line, spoils its own line: that is
 * left out and the next looked at afresh, as the reader of the whole file does. Where the file goes on (`whole` false), what
 * is cut off in the middle is no row.
 */
export function splitSample(text: string, delimiter: string, most: number, whole = true): SampleRow[] {
  const rows: SampleRow[] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  let i = 0;
  let [line, begin, at] = [1, 0, 1];
  const end = () => {
    row.push(cell);
    cell = "";
  };
  const next = () => {
    row = [];
    cell = "";
    quoted = false;
    begin = i;
    at = line;
  };
  /** Leaves the line out in which the row began. */
  const spoiled = () => {
    i = begin;
    while (i < text.length && text[i] !== "\n" && text[i] !== "\r") i++;
    i += text[i] === "\r" && text[i + 1] === "\n" ? 2 : 1;
    line = at + 1;
    next();
  };
  while (rows.length < most) {
    if (i >= text.length) {
      // Few rows before it: more likely a mistake at the beginning than the end of what was looked at.
      if (!quoted || (!whole && rows.length > 20)) break;
      spoiled();
      continue;
    }
    const c = text[i] ?? "";
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') {
        cell += '"';
        i++;
      } else if (c === '"') {
        quoted = false;
        const after = text[i + 1];
        if (line > at && after !== undefined && after !== delimiter && after !== "\n" && after !== "\r") {
          spoiled();
          continue;
        }
      } else {
        if (c === "\n" || (c === "\r" && text[i + 1] !== "\n")) line++;
        cell += c;
      }
    } else if (c === '"' && cell === "") quoted = true;
    else if (c === delimiter) end();
    else if (c === "\n" || c === "\r") {
      if (c === "\r" && text[i + 1] === "\n") i++;
      end();
      if (row.length > 1 || row[0] !== "") rows.push({ line: at, cells: row });
      i++;
      line++;
      next();
      continue;
    } else cell += c;
    i++;
  }
  // A file without a last line break is whole.
  if (whole && i >= text.length && rows.length < most && (cell !== "" || row.length > 0) && !quoted) {
    end();
    rows.push({ line: at, cells: row });
  }
  return rows;
}
