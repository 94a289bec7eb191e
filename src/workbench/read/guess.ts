import { figure } from "../../record/names";
import { BAD, dateOf, isDressed, numberOf } from "./cells";
import { type CellType, type Dialect, ENCODINGS, type Guess, isNothing, splitSample } from "./dialect";

const DELIMITERS = [",", ";", "\t", "|"] as const;
/** What is written like a date, whether there is such a day or not. */
const DATED = /^(?:\d{4}[-/]\d{1,2}(?:[-/]\d{1,2})?|\d{1,2}[./-](?:\d{1,2}[./-])?\d{4})(?:$|[T ,])/;
/** Rows looked at. */
const SAMPLE = 2_000;
/** No chart needs more, and each takes memory before the first row is read. */
export const MOST_COLUMNS = 1_000;

/** The encoding by mark, by zeros between letters, or by whether it is valid UTF-8. */
export function encodingOf(bytes: Uint8Array, whole: boolean): Dialect["encoding"] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const n = Math.min(bytes.length, 2_000) & ~1;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < n; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > n / 5) return "utf-16le";
  if (even > n / 5) return "utf-16be";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: !whole });
    return "utf-8";
  } catch {
    return oldLetters(bytes);
  }
}

/**
 * Letters of the time before Unicode: Cyrillic words are runs of high bytes, mostly small letters (0xE0 to 0xFF); Korean ones
 * are pairs that decode to Hangul; of Western text a high byte stands between plain letters.
 */
function oldLetters(bytes: Uint8Array): Dialect["encoding"] {
  let [high, beside, small] = [0, 0, 0];
  bytes.forEach((b, i) => {
    if (b < 0x80) return;
    high++;
    if (b >= 0xe0) small++;
    if ((bytes[i - 1] ?? 0) >= 0x80 || (bytes[i + 1] ?? 0) >= 0x80) beside++;
  });
  if (beside < high * 0.7) return "windows-1252";
  if (small > high * 0.6) return "windows-1251";
  const korean = new TextDecoder("euc-kr").decode(bytes);
  const letters = korean.match(/[\u0080-\uffff]/g)?.length ?? 0;
  const hangul = korean.match(/[\uac00-\ud7a3]/g)?.length ?? 0;
  return hangul > letters * 0.6 ? "euc-kr" : "windows-1252";
}

/** The mark that cuts most lines into the same number of cells, more than one. */
function delimiterOf(text: string, whole: boolean): Dialect["delimiter"] {
  let best: Dialect["delimiter"] = ",";
  let most = 0;
  for (const d of DELIMITERS) {
    const rows = splitSample(text, d, 200, whole);
    const counts = new Map<number, number>();
    for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    for (const [cells, n] of counts) {
      // A line or two of title above must not weigh more than the table; of equal ones the finer cut wins.
      const score = cells > 1 ? n / rows.length + Math.min(cells, 50) / 1_000 : 0;
      if (score > most) [most, best] = [score, d];
    }
  }
  return best;
}

/** Numbers that only one decimal mark explains, for and against. */
function decimalOf(cells: readonly string[], delimiter: string): { decimal: "." | ","; doubt: boolean } {
  let comma = 0;
  let point = 0;
  let either = 0;
  for (const c of cells) {
    const t = c.trim();
    if (!/^[+-]?[\d.,' \u00a0\u202f’]+$/.test(t) || !/\d/.test(t)) continue;
    const asComma = numberOf(t, ",") !== BAD && /,/.test(t);
    const asPoint = numberOf(t, ".") !== BAD && /[.,]/.test(t);
    if (asComma && !asPoint) comma++;
    else if (asPoint && !asComma && !/^[+-]?\d{1,3}\.\d{3}$/.test(t)) point++;
    else if (asComma && asPoint) {
      // 1,234 can be either; 12,5 and 0,1234 only a decimal comma; 1,234,567 only groups.
      if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(t)) either++;
      else if (/^[+-]?\d+,\d+$/.test(t)) comma++;
      else point++;
    }
  }
  const decimal = comma > point || (comma === point && either > 0 && delimiter === ";") ? "," : ".";
  return { decimal, doubt: comma === 0 && point === 0 && either > 0 };
}

function orderOf(cells: readonly string[]): { dates: "dmy" | "mdy"; doubt: boolean } {
  let dmy = 0;
  let mdy = 0;
  let seen = 0;
  let points = 0;
  for (const c of cells) {
    const m = /^(\d{1,2})([./-])(\d{1,2})[./-]\d{4}/.exec(c.trim());
    if (!m) continue;
    seen++;
    if (m[2] === ".") points++;
    if (Number(m[1]) > 12) dmy++;
    if (Number(m[3]) > 12) mdy++;
  }
  return { dates: mdy > dmy ? "mdy" : "dmy", doubt: seen > 0 && dmy === 0 && mdy === 0 && points < seen };
}

const isDated = (cell: string) => DATED.test(cell.trim());

/**
 * A sentence on a column that is written like dates and is taken as text, because less than half of it are days of the
 * calendar; null for any other.
 */
function lostDates(
  name: string,
  column: readonly { readonly line: number; readonly cell: string }[],
  dialect: Dialect,
  of: string,
): string | null {
  const filled = column.filter((c) => !isNothing(c.cell));
  const dated = filled.filter((c) => isDated(c.cell));
  if (dated.length === 0 || dated.length < filled.length * 0.8) return null;
  const lost = dated.filter((c) => dateOf(c.cell, dialect.dates) === BAD);
  const [first] = lost;
  if (!first) return null;
  const amount =
    lost.length === dated.length ? `none of ${of}${dated.length}` : `${lost.length} of ${of}${dated.length}`;
  return `Column “${name}” looks like dates, but ${amount} could ${lost.length === dated.length ? "" : "not "}be read, e.g. line ${first.line}: '${first.cell.trim().slice(0, 40)}'. It is taken as text.`;
}

/** Sentences on names that stand twice in a header. */
function renamed(first: readonly string[], names: readonly string[]): string[] {
  const given = first.map((c) => c.trim());
  return [...new Set(given)].flatMap((name) => {
    const places = given.flatMap((g, i) => (g === name && name !== "" ? [i] : []));
    if (places.length < 2) return [];
    const later = places.slice(1).map((i) => `“${names[i]}”`);
    return [
      `${places.length} columns are called “${name}”: the later ${later.length === 1 ? "one is" : "ones are"} ${later.join(", ")} here.`,
    ];
  });
}

function typeOf(cells: readonly string[], name: string, dialect: Dialect): CellType {
  const filled = cells.filter((c) => !isNothing(c));
  if (filled.length === 0) return "text";
  const share = (ok: (c: string) => boolean) => filled.filter(ok).length / filled.length;
  const years = share((c) => /^(1[5-9]|20)\d\d$/.test(c.trim()));
  if (years > 0.9 && /year|jahr|date|period|ann[eé]e|an(?:no|o)\b|^y$/i.test(name)) return "date";
  // Leading zeros are codes, not amounts: 00123, 0815.
  if (share((c) => /^0\d+$/.test(c.trim())) > 0.1) return "text";
  if (share((c) => numberOf(c, dialect.decimal) !== BAD) >= 0.8) return "number";
  // By shape, so that a date that does not exist is told of and makes no text of its column.
  const dates = share((c) => /[./년a-z -]/i.test(c) && dateOf(c, dialect.dates) !== BAD);
  if (dates >= 0.8) return "date";
  // A year alone among dates is a date known less exactly.
  return share((c) => isDated(c) || /^[12]\d{3}$/.test(c.trim())) >= 0.8 && dates >= 0.5 ? "date" : "text";
}

/** Lines above a table that are no row of it: a title, a source, each alone in its line. */
function titlesOf(rows: readonly (readonly string[])[]): number {
  const filled = (row: readonly string[]) => row.filter((c) => c.trim() !== "").length;
  const first = rows.findIndex((r) => filled(r) > 1);
  // Of a table with one column nobody can tell.
  return first > 0 && first <= 10 && rows.slice(first).every((r) => r.length > 1) ? first : 0;
}

function headerOf(rows: readonly (readonly string[])[], dialect: Dialect): boolean {
  const [first = [], ...rest] = rows;
  const isData = (c: string) => numberOf(c, dialect.decimal) !== BAD || dateOf(c, dialect.dates) !== BAD;
  if (first.some((c) => isData(c))) return false;
  if (rest.length === 0) return true;
  const typed = first.some((_, i) => rest.some((r) => isData(r[i] ?? "")));
  return typed || new Set(first).size === first.length;
}

/** Distinct names for columns, whatever the header says. */
export function namesOf(first: readonly string[], header: boolean): string[] {
  const used = new Set<string>();
  return first.map((c, i) => {
    const base = (header && c.trim()) || `column ${i + 1}`;
    let name = base;
    for (let n = 2; used.has(name); n++) name = `${base} (${n})`;
    used.add(name);
    return name;
  });
}

/**
 * How a file is written and what its columns hold, from its first bytes. `fixed` is what the reader corrected. Throws an
 * Error that names the file where it has more than `MOST_COLUMNS` columns.
 */
export function guess(head: Uint8Array, whole: boolean, fixed: Partial<Dialect> = {}, file = "The file"): Guess {
  const encoding = fixed.encoding ?? encodingOf(head, whole);
  const all = new TextDecoder(encoding).decode(head).replace(/^\ufeff/, "");
  const hint = /^sep=(.)\r?\n/i.exec(all);
  const text = hint ? all.slice(hint[0].length) : all;
  const above = hint ? 1 : 0;
  const hinted = DELIMITERS.find((d) => d === hint?.[1]);
  const delimiter = fixed.delimiter ?? hinted ?? delimiterOf(text, whole);
  const split = splitSample(text, delimiter, SAMPLE, whole);
  const skip = titlesOf(split.map((r) => r.cells));
  const numbered = split.slice(skip);
  const rows = numbered.map((r) => r.cells);
  const width = Math.max(0, ...rows.slice(0, 50).map((r) => r.length));
  if (width > MOST_COLUMNS) {
    const [has, most] = [figure(width), figure(MOST_COLUMNS)];
    throw new Error(`${file} has ${has} columns, and ${most} are the most that can be read: save fewer of them.`);
  }
  const column = (i: number) => rows.slice(1).map((r) => r[i] ?? "");
  const columns = Array.from({ length: width }, (_, i) => column(i));
  const cells = columns.flat();
  const { decimal: likely, doubt: twoNumbers } = decimalOf(cells, delimiter);
  const { dates: order, doubt: twoDates } = orderOf(cells);
  const draft = { encoding, delimiter, decimal: fixed.decimal ?? likely, dates: fixed.dates ?? order };
  const header = fixed.header ?? headerOf(rows, { ...draft, header: true });
  const dialect: Dialect = { ...draft, header };
  const names = namesOf(rows[0] ?? [], header);
  const named = ENCODINGS.find(([e]) => e === encoding)?.[1] ?? encoding;
  const doubts = [
    ...(!fixed.encoding && !encoding.startsWith("utf")
      ? [`The letters are not those of Unicode: they are read as ${named}.`]
      : []),
    ...(twoNumbers && !fixed.decimal
      ? [
          `Numbers such as 1,234 are read ${dialect.decimal === "." ? "as one thousand and more" : "as one and a part"}.`,
        ]
      : []),
    ...(twoDates && !fixed.dates ? ["No date tells whether the day or the month stands first: the day is taken."] : []),
  ];
  const told = header ? renamed(rows[0] ?? [], names) : [];
  const body = header ? rows.slice(1) : rows;
  const lines = header ? numbered.slice(1) : numbered;
  const types = names.map((name, i) =>
    typeOf(
      body.map((r) => r[i] ?? ""),
      name,
      dialect,
    ),
  );
  const of = whole && split.length < SAMPLE ? "" : "the first ";
  names.forEach((name, i) => {
    if (types[i] !== "text") return;
    const column = lines.map((r) => ({ line: r.line + above, cell: r.cells[i] ?? "" }));
    const lost = lostDates(name, column, dialect, of);
    if (lost) doubts.push(lost);
  });
  if (skip > 0)
    doubts.push(
      `The first ${skip === 1 ? "line stands" : `${skip} lines stand`} above the table and ${skip === 1 ? "is" : "are"} no part of it.`,
    );
  const dressed = types.some((t, i) => t === "number" && body.some((r) => isDressed(r[i] ?? "")));
  if (dressed)
    doubts.push("Signs of money and percent are dropped from numbers; a number in brackets is less than zero.");
  return {
    dialect,
    names,
    types,
    skip,
    sample: body.slice(0, 20),
    doubts,
    told,
  };
}
