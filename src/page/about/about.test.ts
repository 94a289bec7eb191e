import { expect, test } from "vitest";
import { readPackage, readRecord } from "../../record/read";
import { TABLE_NAMES } from "../../record/tables";
import { lastReportCount, monthCounts, newestTable, reportSilences } from "./counts";
import { INVENTORY } from "./inventory";
import { ABOUT_NEEDS } from "./needs";

const record = readRecord();

test("the inventory names every table once, with its file", () => {
  const files = new Map(readPackage().resources.map((r) => [r.name, r.path] as const));
  expect(INVENTORY.map((t) => t.table).sort()).toEqual([...TABLE_NAMES].sort());
  expect(INVENTORY.filter((t) => files.get(t.table) !== t.file)).toEqual([]);
});

test("every month of every supplier is counted once", () => {
  const { all, numbers, inRuns, silent, zeros } = monthCounts(record["petroleum-monthly"]);
  expect(numbers + inRuns + Object.values(silent).reduce((a, b) => a + b, 0)).toBe(all);
  expect(zeros).toBeLessThan(numbers);
  expect(silent.zero_or_blank).toBeGreaterThan(0);
});

test("silences of the reports add up to the rows without a number", () => {
  const silent = Object.values(reportSilences(record["op8-reports"])).reduce((a, b) => a + b, 0);
  expect(silent).toBe(record["op8-reports"].filter((r) => r.silence !== "").length);
});

test("every row that contradicts another is in a table the page has", () => {
  const ids = new Set(ABOUT_NEEDS.flatMap((name) => (record[name] as readonly { id: string }[]).map((r) => r.id)));
  expect(record.contradictions.flatMap((c) => c.rows).filter((id) => !ids.has(id))).toEqual([]);
});

test("the newest table and the last count of reports are those of the record", () => {
  expect(newestTable(record["petroleum-monthly"])).toBe("2025-09-04");
  expect(newestTable([])).toBe("");
  expect(lastReportCount(record["op8-reports"])).toMatchObject({ id: "op8-wld-2021-01-21", reports_received: 66 });
  expect(lastReportCount([])).toBeNull();
});
