import { strToU8, type Zippable, zipSync } from "fflate";
import type { ChartSpec } from "./spec";
import { esc, HEAD, relations } from "./xml";

/** Letters of a column, from 0: A, B ... Z, AA. */
export function letters(n: number): string {
  const rest = String.fromCharCode(65 + (n % 26));
  return n < 26 ? rest : letters(Math.floor(n / 26) - 1) + rest;
}

export interface SheetColumn {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/** Height at which the marks of the n-th silence stand, as a share of the chart: a place, not an amount. */
export const heightOf = (n: number): number => Math.round((0.97 - 0.05 * n) * 100) / 100;

/** The columns of a chart's sheet after the categories, in the order of its series; ranges take two. */
export function columnsOf(spec: ChartSpec): readonly SheetColumn[] {
  return [
    ...spec.bars,
    ...spec.lines,
    ...spec.ranges.flatMap((r) => [
      { name: r.name, values: r.high },
      { name: `${r.name}: down to`, values: r.low },
    ]),
    ...spec.silences.map((s, i) => ({ name: s.name, values: s.at.map((none) => (none ? heightOf(i) : null)) })),
  ];
}

const SHEET_NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const R_NS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${esc(value)}</t></is></c>`;

/** The workbook behind a chart, by which PowerPoint lets its numbers be edited. Cells without a number are empty. */
export function workbook(spec: ChartSpec, mtime: string): Uint8Array {
  const columns = columnsOf(spec);
  const head = [text("A1", spec.unit), ...columns.map((c, i) => text(`${letters(i + 1)}1`, c.name))];
  const rows = spec.categories.map((category, r) => {
    const cells = columns.flatMap((c, i) => {
      const value = c.values[r];
      return value === null || value === undefined ? [] : [`<c r="${letters(i + 1)}${r + 2}"><v>${value}</v></c>`];
    });
    return `<row r="${r + 2}">${text(`A${r + 2}`, category)}${cells.join("")}</row>`;
  });
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const files: Readonly<Record<string, string>> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    "_rels/.rels": relations([{ type: "officeDocument", target: "xl/workbook.xml" }]),
    "xl/workbook.xml": `${HEAD}<workbook ${SHEET_NS} ${R_NS}><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([{ type: "worksheet", target: "worksheets/sheet1.xml" }]),
    "xl/worksheets/sheet1.xml": `${HEAD}<worksheet ${SHEET_NS}><sheetData><row r="1">${head.join("")}</row>${rows.join("")}</sheetData></worksheet>`,
  };
  const zip: Zippable = {};
  for (const [path, content] of Object.entries(files)) zip[path] = [strToU8(content), { mtime }];
  return zipSync(zip);
}
