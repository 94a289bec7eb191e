import { expect, test } from "vitest";
import { knownOn } from "../record/known";
import { readRecord } from "../record/read";
import type { IsoDate } from "../record/units";
import { headlines } from "./headlines";

const record = readRecord();
const on = (asof: string | null) => {
  const date = asof as IsoDate | null;
  const list = headlines(date ? knownOn(record, date) : record, { asof: date });
  return (key: string) => list.find((h) => h.key === key);
};

test("a sum over silence is at least, and so is its share, as precise as the figure on the caps", () => {
  const oil = on(null)("oil");
  expect(oil?.value).toBe("≥ 99,218 bbl");
  expect(oil?.text).toBe(
    "of refined petroleum reported for Jan–May 2025, at least 19.8 % of the year's cap; Russia filed nothing for these months.",
  );
});

test("at the end of March 2025 it says that Russia filed nothing after January 2024", () => {
  const oil = on("2025-03-31")("oil");
  expect(oil?.text).toMatch(
    /^of refined petroleum reported for Jan–Nov 2024, at least \d+(\.\d)? % of the year's cap; /,
  );
  expect(oil?.text).toContain("Russia filed nothing after Jan 2024");
  expect(on("2025-03-31")("silence")?.text).toContain("for Jan 2024");
});

test("a state that is a few months late has not stopped", () => {
  const oil = on("2018-12-31")("oil");
  expect(oil?.text).toContain("months without a figure lie between");
  expect(oil?.text).not.toContain("filed nothing");
});

test("the number of rules counts bans and caps alone, and tells the rest apart", () => {
  const rules = on(null)("rules");
  expect(rules?.text).toMatch(
    /^bans and caps of the Security Council in force as of this release \(Nov 2026\), the oldest of 2006\. \d+ more rules, such as duties, mandates, exemptions and deadlines now past, are not counted\.$/,
  );
  const counted = record.measures.filter((m) => rules?.parts[0]?.ids.includes(m.id));
  expect(rules?.value).toBe(String(counted.length));
  expect(counted.every((m) => m.type === "ban" || m.type === "cap")).toBe(true);
  expect(on("2020-06-30")("rules")?.text).toContain("in force on 30 Jun 2020, the oldest of 2006");
});

test("a number on top names every row it is computed from", () => {
  const [added, silent, cap] = on(null)("oil")?.parts ?? [];
  const rows = record["petroleum-monthly"].filter((r) => added?.ids.includes(r.id));
  expect(rows.reduce((n, r) => n + (r.barrels ?? 0), 0)).toBe(99_218);
  expect(added?.result).toBe("Sum: at least 99,218 bbl, at least 19.8 % of the year's cap");
  expect(silent?.ids.every((id) => id.startsWith("om-rus-2025-"))).toBe(true);
  expect(cap?.ids).toEqual(["m2397-refined"]);
  const ids = new Set<string>(
    [...record["petroleum-monthly"], ...record["petroleum-totals"], ...record["op8-reports"], ...record.measures].map(
      (r) => r.id,
    ),
  );
  for (const date of [null, "2019-12-31", "2024-06-30"])
    for (const key of ["oil", "labour", "rules", "silence"])
      for (const p of on(date)(key)?.parts ?? []) for (const id of p.ids) expect(ids).toContain(id);
});

test("no headline speaks of today, for the record has no clock", () => {
  for (const date of [null, "2019-12-31", "2024-06-30"]) {
    for (const key of ["oil", "labour", "rules", "silence"])
      expect(on(date)(key)?.text ?? "").not.toMatch(/today|now\b(?! past)/);
  }
});
