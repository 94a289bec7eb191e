import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { checkRecord, problemLine } from "./check";
import { readCells } from "./parse";
import { readPackage, readRecord } from "./read";

/*
 * What a curator reads of a slip: the record itself, with one cell wrong in each of these rows, and the whole line that
 * `npm run data:check` prints of it. All at once, so that nothing else may be said either.
 */
interface Slip {
  readonly file: string;
  readonly id: string;
  readonly column: string;
  readonly cell: string;
  /** What is printed after file and line; several where one cell is wrong in two ways. `{id}` is the line of that row. */
  readonly says: readonly string[];
}
const slip = (file: string, id: string, column: string, cell: string, ...says: string[]): Slip => ({
  file,
  id,
  column,
  cell,
  says,
});

const BASES = "legal, reported_to_un, official_statistics, official_statement, estimate, allegation, derived";

/** The figures that claims point to, and an address read with `from` before `to` and no key `colour`. */
const FIGURES = [...new Set(readRecord().claims.map((c) => c.figure))];
const readView = (query: string) => ({
  query: query.replace(/^(to=\d+)&(from=\d+)$/, "$2&$1"),
  ignored: query.includes("colour") ? ["no key colour"] : [],
});

const SLIPS: readonly Slip[] = [
  // One cell by itself.
  slip("sources.csv", "4sunkick-2023-05", "publisher", "", "publisher: empty (right: a value: the column is required)"),
  slip(
    "law/designations.csv",
    "de-un1718-kpe004",
    "name",
    "Namchongang ",
    "name 'Namchongang ': space at the start or end (right: Namchongang)",
  ),
  slip(
    "oil/monthly.csv",
    "om-chn-2018-03-1",
    "tonnes",
    "2,438",
    "tonnes '2,438': not a number (right: digits with a point for decimals, no commas, no unit)",
  ),
  slip(
    "context/tests.csv",
    "cns-199005-nodong",
    "count",
    "1.5",
    "count '1.5': not a whole number (right: digits with a point for decimals, no commas, no unit)",
  ),
  slip("context/tests.csv", "cns-199006-scudc", "lat", "91", "lat '91': too large (right: at most 90)"),
  slip("context/trade.csv", "tr-chn-total-2006-2", "value_usd", "-5", "value_usd '-5': too small (right: at least 0)"),
  slip(
    "events.csv",
    "ev-1998-08-31-taepodong-1-launch-japan",
    "importance",
    "4",
    "importance '4': not one of the values (right: 1, 2, 3)",
  ),
  slip("labour/workers.csv", "lw0001", "basis", "guess", `basis 'guess': not one of the values (right: ${BASES})`),
  slip(
    "sources.csv",
    "38north-250kt-1913intel",
    "care",
    "blog;rumour",
    "care 'rumour': not one of the values (right: read in a copy, read in a summary, machine translation, machine-altered copy, message-board copy, aggregator, open encyclopedia, blog, page not found again on 2026-11-23, opening of the page only, page undated, date inferred)",
  ),
  slip(
    "sources.csv",
    "aa-2023-12",
    "published",
    "2023-02-29",
    "published '2023-02-29': not a date that exists (right: YYYY, YYYY-MM or YYYY-MM-DD)",
  ),
  slip(
    "labour/workers.csv",
    "lw0002",
    "host",
    "AGX",
    "host 'AGX': not a country code (right: ISO 3166-1 alpha-3, or WLD, EUE, ALL)",
  ),
  slip(
    "oil/vessels.csv",
    "v-samjong2",
    "imo",
    "7408874",
    "imo '7408874': not an IMO number: its check digit does not fit (right: seven digits with a valid check digit)",
  ),
  slip(
    "oil/totals.csv",
    "ot-all-2020-01-2020-07-1",
    "missing",
    "CHN:2020-13;RUS:2020-07",
    "missing 'CHN:2020-13': not months of a supplier (right: CHN or RUS, and months: RUS:2019-03/2019-04)",
    "missing 'CHN:2020-13': outside the period (right: 2020-01 to 2020-07)",
  ),
  slip(
    "oil/totals.csv",
    "ot-rus-2020-01-2020-08-1",
    "missing",
    "CHN:2020-07",
    "missing 'CHN:2020-07': not of RUS (right: months of RUS)",
  ),
  slip(
    "sources.csv",
    "5ch-2397-op8-ja",
    "language",
    "jpn",
    "language 'jpn': does not fit the pattern (right: [a-z]{2})",
  ),
  slip(
    "events.csv",
    "ev-2006-10-09-first-nuclear-test",
    "actors",
    "PRK; CHN",
    "actors 'PRK; CHN': an empty or spaced item in the list (right: values joined by ; without spaces)",
  ),
  slip(
    "events.csv",
    "ev-2006-12-22-first-eu-measures",
    "hosts",
    "EUE;EUE",
    "hosts 'EUE': stands twice in the list (right: each value once)",
  ),
  // Cells of one row against each other.
  slip(
    "labour/op8.csv",
    "op8-chn-mid-2019",
    "repatriated_period_end",
    "2017-11",
    "repatriated_period_end '2017-11': before repatriated_period_start 2017-12-22 (right: 2017-12-22 or later)",
  ),
  slip(
    "oil/estimates.csv",
    "oe-e2017-rokus-01",
    "low",
    "4500001",
    "value '4500000': below low 4500001 (right: 4500001 or more)",
  ),
  slip(
    "oil/estimates.csv",
    "oe-e2017-state-01",
    "high",
    "4499999",
    "value '4500000': above high 4499999 (right: 4499999 or less)",
  ),
  slip("oil/crude.csv", "oc-c2017-chn-01", "low", "590000", "low '590000': above high 580000 (right: 580000 or less)"),
  slip(
    "oil/monthly.csv",
    "om-chn-2018-07-1",
    "silence",
    "not_reported",
    "silence 'not_reported': a silence beside a number (right: one of the two)",
  ),
  slip(
    "oil/monthly.csv",
    "om-rus-2018-07-1",
    "silence",
    "",
    "silence: neither a number nor a silence (right: tonnes, barrels, or why there is none)",
  ),
  slip(
    "law/measures.csv",
    "mEU-remit",
    "limit_unit",
    "",
    "limit_unit: a limit without a unit (right: the unit of limit_value)",
  ),
  slip(
    "oil/crude.csv",
    "oc-c1997-kostat-01",
    "basis",
    "legal",
    "barrels '3709000': a legal limit outside measures (right: one row in law/measures.csv: limits stand there only)",
  ),
  // What a row cannot mean.
  slip(
    "labour/op8.csv",
    "op8-rus-final-2020",
    "report_date",
    "2026-12-01",
    "report_date '2026-12-01': after the version 2026.11.0 (right: 2026-11 or earlier)",
  ),
  slip(
    "oil/monthly.csv",
    "om-chn-2017-10-1",
    "as_of",
    "2017-09-30",
    "as_of '2017-09-30': before the period, from 2017-10 (right: 2017-10 or later)",
  ),
  slip(
    "labour/entries.csv",
    "pv-rus-2019q4-work",
    "period_start",
    "1944-12",
    "period_start '1944-12': before 1945 (right: 1945 or later)",
  ),
  slip(
    "labour/workers.csv",
    "lw0008",
    "qualifier",
    "range",
    "qualifier 'range': a range without both ends (right: low and high, or no range)",
  ),
  slip(
    "oil/estimates.csv",
    "oe-e2018-rusamb-01",
    "value",
    "300",
    "qualifier 'range': a range beside a value (right: low and high alone)",
  ),
  slip(
    "labour/workers.csv",
    "lw0005",
    "low",
    "150",
    "qualifier 'exact': exact beside an end of a range (right: range, or no low and high)",
  ),
  slip("labour/workers.csv", "lw0009", "value", "2000.5", "value '2000.5': a part of a person (right: a whole number)"),
  slip(
    "labour/workers.csv",
    "lw0010",
    "value",
    "-2000",
    "value '-2000': fewer people than none (right: 0 or more; a fall is a net change)",
  ),
  slip("labour/earnings.csv", "le0002", "value", "101", "value '101': no share of a whole (right: 0 to 100 percent)"),
  slip(
    "labour/op8.csv",
    "op8-qat-mid-2019",
    "remaining",
    "2542",
    "remaining '2542': more than the 2541 before (right: 2541 or less)",
  ),
  slip(
    "law/measures.csv",
    "m2397-insurance",
    "paragraph_unverified",
    "16",
    "paragraph_unverified '16': stands beside paragraph 9-15 (right: one of the two; or a paragraph inside the range that was seen)",
  ),
  slip(
    "context/nuclear.csv",
    "nuc-1-2006-10-09-04",
    "note",
    "a\tb",
    `note '"a\\tb"': a sign that no cell holds (U+0009) (right: one line of plain text in UTF-8)`,
  ),
  slip(
    "law/measures.csv",
    "m2022draft-crude",
    "status",
    "in_force",
    "status 'in_force': but S/2022/431 was vetoed (right: draft_vetoed)",
  ),
  slip(
    "law/measures.csv",
    "m2397-crude-report",
    "status",
    "draft_vetoed",
    "status 'draft_vetoed': but S/RES/2397 is adopted (right: the status of an act in force)",
  ),
  // Rows against rows.
  slip(
    "context/prices.csv",
    "pr-gasoline-2017-07-05",
    "id",
    "pr-gasoline-2017",
    "id 'pr-gasoline-2017': used before at context/prices.csv:{pr-gasoline-2017} (right: an id of its own in the whole record)",
  ),
  slip(
    "sources.csv",
    "acronym-state-2008-06-26",
    "url",
    "https://www.38north.org/articles/affiliates/north-korean-economy-watch/20806/",
    "url 'https://www.38north.org/articles/affiliates/north-korean-economy-watch/20806/': stands already in line {38north-2020-09-poe} (right: each value once)",
  ),
  slip(
    "sources.csv",
    "afp-2018-03-31-bs",
    "url",
    "http://colvillechronicler.com/america/us-japan-australia-south-korea-impose-fresh-sanctions-on-north-korea?utm_source=x#y",
    "url 'http://colvillechronicler.com/america/us-japan-australia-south-korea-impose-fre…': leads where aa-2023-12 in line {aa-2023-12} leads (right: one source for one address)",
  ),
  slip(
    "labour/workers.csv",
    "lw0003",
    "repeats",
    "lw9999",
    "repeats 'lw9999': points to nothing (right: an id of workers)",
  ),
  slip(
    "claims/claims.csv",
    "cl01",
    "claim_row",
    "lw9998",
    "claim_row 'lw9998': points to nothing (right: an id of a row of the record)",
  ),
  slip(
    "contradictions.csv",
    "cx0002",
    "tables",
    "totals",
    "tables 'totals': points to nothing (right: the name of a table)",
  ),
  slip(
    "events.csv",
    "ev-1993-05-11-resolution-825",
    "about",
    "S/RES/826",
    "about 'S/RES/826': points to nothing (right: an id of resolutions or tests or measures)",
  ),
  slip(
    "oil/monthly.csv",
    "om-chn-2018-01-2018-02-d",
    "tonnes",
    "1594",
    "tonnes '1594': is not what its rows give (right: 1593)",
  ),
  slip(
    "oil/monthly.csv",
    "om-chn-2018-06-d",
    "from_ids",
    "ot-chn-2018-01-2018-06-1;-ot-chn-2018-01-2018-05-1",
    "from_ids 'ot-chn-2018-01-2018-06-1': has no sign (right: +ot-chn-2018-01-2018-06-1 or -ot-chn-2018-01-2018-06-1)",
  ),
  slip(
    "oil/monthly.csv",
    "om-chn-2019-06-d",
    "from_ids",
    "+ot-chn-2019-01-2019-06-1;-om-chn-2022-06-d",
    "from_ids '-om-chn-2022-06-d': states no tonnes (right: a row that states tonnes)",
  ),
  slip(
    "oil/monthly.csv",
    "om-chn-2018-05-d",
    "from_ids",
    "",
    "from_ids: a derived row that names no rows (right: signed ids: +a;-b)",
  ),
  // Claims.
  slip(
    "claims/claims.csv",
    "cl02",
    "low",
    "14000",
    "value '15000': a number beside a range (right: one of the two)",
    "qualifier 'approx': does not fit the number (right: range with low and high)",
  ),
  slip("claims/claims.csv", "cl05", "qualifier", "", "qualifier: empty (right: one qualifier for each number)"),
  slip(
    "claims/claims.csv",
    "cl14",
    "qualifier",
    "exact",
    "qualifier 'exact': a qualifier without a number (right: one qualifier for each number)",
  ),
  slip(
    "claims/claims.csv",
    "cl06",
    "unit",
    "date",
    "value '500': a number where a day is claimed (right: the period alone)",
  ),
  slip("claims/claims.csv", "cl11", "period_start", "", "period_start: empty (right: the day that is claimed)"),
  slip(
    "claims/claims.csv",
    "cl12",
    "statements",
    "",
    "statements: empty (right: at least one row that bears on the claim)",
  ),
  slip(
    "claims/claims.csv",
    "cl08",
    "statements",
    "lw0327;lw0322",
    "statements 'lw0327;lw0322': names the claim's own row (right: only rows that are no part of it)",
  ),
  slip("claims/claims.csv", "cl09", "figure", "pie", `figure 'pie': no such figure (right: ${FIGURES.join(", ")})`),
  slip(
    "claims/claims.csv",
    "cl10",
    "view",
    "colour=red",
    "view 'colour=red': not used by any page: no key colour (right: a query whose every part is used)",
  ),
  slip(
    "claims/claims.csv",
    "cl13",
    "view",
    "to=2020&from=2017",
    "view 'to=2020&from=2017': not in its canonical form (right: from=2017&to=2020)",
  ),
  slip(
    "claims/claims.csv",
    "cl15",
    "view",
    "from=2017&pick=cl15",
    "view 'from=2017&pick=cl15': picks a row (right: a query without pick: the claim itself is picked)",
  ),
];

/** Rows added at the end of a table: a copy of another row with these cells. */
const ADDED: readonly {
  readonly file: string;
  readonly like: string;
  readonly cells: Record<string, string>;
  readonly says: string;
}[] = [
  {
    file: "law/designations.csv",
    like: "de-un1718-kpe001",
    cells: { id: "de-again" },
    says: "id 'de-again': says all that de-un1718-kpe001 in line {de-un1718-kpe001} says (right: what sets it apart, or no such row)",
  },
  {
    file: "sources.csv",
    like: "38north-2020-09-poe",
    cells: { id: "new-source", url: "https://example.org/new" },
    says: "id 'new-source': a source no row uses (right: a row that cites it, or no such source)",
  },
];

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

test("each slip is told with its file, its line, what stands there and what would be right; nothing else is told", () => {
  const pkg = readPackage();
  const expected: string[] = [];
  const tables = new Map(
    pkg.resources.map((r) => {
      const { header, records } = readCells(readFileSync(`data/${r.path}`, "utf8"));
      return [r.path, { header, rows: records.map(({ cells }) => [...cells]) }] as const;
    }),
  );
  /** The line of a row; no cell of the record holds a new line, so rows and lines go together. */
  const lineOf = (file: string, id: string) => (tables.get(file)?.rows.findIndex((cells) => cells[0] === id) ?? -1) + 2;
  const lines = (file: string, says: string) =>
    says.replace(/\{([a-z0-9-]{3,})\}/, (_, id: string) => String(lineOf(file, id)));

  for (const { file, id, says } of SLIPS)
    for (const one of says) expected.push(`data/${file}:${lineOf(file, id)} ${lines(file, one)}`);
  const at = SLIPS.map(({ file, id }) => lineOf(file, id) - 2);
  for (const [i, { file, column, cell }] of SLIPS.entries()) {
    const { header, rows } = tables.get(file) ?? { header: [], rows: [] };
    const row = rows[at[i] ?? -1];
    if (!row) throw new Error(`no row ${SLIPS[i]?.id} in ${file}`);
    row[header.indexOf(column)] = cell;
  }
  for (const { file, like, cells, says } of ADDED) {
    const { header, rows } = tables.get(file) ?? { header: [], rows: [] };
    const row = [...(rows[lineOf(file, like) - 2] ?? [])];
    for (const [column, cell] of Object.entries(cells)) row[header.indexOf(column)] = cell;
    rows.push(row);
    expected.push(`data/${file}:${rows.length + 1} ${lines(file, says)}`);
  }
  const files = new Map(
    [...tables].map(([path, { header, rows }]) => [
      path,
      [header, ...rows].map((cells) => `${cells.map(quoted).join(",")}\n`).join(""),
    ]),
  );
  const told = checkRecord(files, pkg, { figures: FIGURES, readView }).map(problemLine);
  expect([...told].sort()).toEqual([...expected].sort());
  // They come file by file, from the first line of each to its last.
  const places = told.map((line) => /^(.*?):(\d+) /.exec(line) ?? []);
  const sorted = [...places].sort(([, f = "", l], [, g = "", m]) => (f === g ? Number(l) - Number(m) : f < g ? -1 : 1));
  expect(places.map(([all]) => all)).toEqual(sorted.map(([all]) => all));
});
