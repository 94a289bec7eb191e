import { expect, test } from "vitest";
import { openCsv } from "../read/open";
import { type Ask, laidWords, seriesFinding, seriesOf, within } from "./series";

async function frameOf(text: string) {
  const bytes = new TextEncoder().encode(text);
  const slice = (a: number, b: number) => ({ arrayBuffer: async () => bytes.slice(a, b).buffer as ArrayBuffer });
  return (await openCsv({ name: "own.csv", size: bytes.length, slice })).frame;
}
const ask: Ask = { date: "month", value: "bbl", step: "month", how: "sum" };

test("rows of one period are added or averaged, ranges with them", async () => {
  const frame = await frameOf("month,bbl,low,high\n2019-01,10,5,20\n2019-01,30,25,40\n2019-03,7,,\n");
  const summed = seriesOf(frame, ask).laid;
  expect(summed.map((l) => [l.label, l.value, l.low, l.high, l.rows])).toEqual([
    ["Jan 2019", 40, 30, 60, 2],
    ["Mar 2019", 7, null, null, 1],
  ]);
  expect(seriesOf(frame, { ...ask, how: "mean" }).laid[0]).toMatchObject({ value: 20, low: 15, high: 30 });
  expect(summed[0] && laidWords(summed[0])).toBe("Jan 2019: 40 (30 to 60)");
});

test("what has no number, no date or too rough a date is counted, never made zero", async () => {
  const frame = await frameOf("month,bbl\n2019-01,1\n2019-02,\n,5\n2019,100\n2019-04,3\n");
  const { laid, notes } = seriesOf(frame, ask);
  expect(laid.map((l) => l.value)).toEqual([1, 3]);
  expect(notes).toEqual([
    "1 row without a number is left out; a missing number is not zero.",
    "1 row without a date is left out.",
    "1 row dated more roughly than a month is left out.",
  ]);
});

test("periods outside of the figure's time are not drawn, and said", async () => {
  const series = seriesOf(await frameOf("month,bbl\n2019-01,1\n2019-02,2\n2020-01,9\n"), ask);
  const first = series.laid[0];
  const domain = { start: first?.from ?? 0, end: (first?.from ?? 0) + 100 } as never;
  expect(within(series, domain)).toMatchObject({ outside: 1 });
  const said = seriesFinding(series, domain);
  expect(said).toContain("2 periods of “bbl” between 1 and 2");
  expect(said).toContain("1 period outside of the figure’s time is not drawn");
});
