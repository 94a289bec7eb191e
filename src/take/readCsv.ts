/**
 * Cells of a CSV text as our own tables are written (RFC 4180: commas, quotes doubled inside quotes). Small enough for
 * the browser; the build reads with csv-parse, and a test holds both to the same cells.
 */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, plain, end] of text
    .replace(/^\ufeff/, "")
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    // What is left at the very end, behind the last line's break, is no cell.
    if (end === "" && row.length === 0 && quoted === undefined && plain === "") break;
    row.push(quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
    if (end === "") break;
  }
  return rows;
}
