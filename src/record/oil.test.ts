import fc from "fast-check";
import { expect, test } from "vitest";
import { spanBetween } from "./day";
import { knownOn } from "./known";
import { type OilQuantity, oilAmount, oilQuantities } from "./oil";
import { readRecord } from "./read";
import { inside, summandOf, sumOil } from "./sum";
import type { PetroleumMonthlyRow } from "./tables";
import type { Barrels, Iso3, IsoDate, Tonnes } from "./units";

let n = 0;
function row(p: Partial<Record<keyof PetroleumMonthlyRow, unknown>>): PetroleumMonthlyRow {
  return {
    id: `r${n++}`,
    period_start: "2018-07",
    period_end: p.period_start ?? "2018-07",
    supplier: "CHN",
    tonnes: null,
    barrels: null,
    silence: "",
    filing: "",
    as_of: "",
    basis: "reported_to_un",
    reporter: "China",
    source_ids: [],
    from_ids: [],
    converted: "",
    leading: "",
    rounding: "exact",
    known: "",
    ...p,
  } as PetroleumMonthlyRow;
}
function july(...rows: PetroleumMonthlyRow[]): OilQuantity {
  const q = oilQuantities(rows).get("CHN:2018-07:2018-07");
  if (!q) throw new Error("no July");
  return q;
}
const leads = (a: PetroleumMonthlyRow, b: PetroleumMonthlyRow) => {
  expect(july(a, b).leading?.id).toBe(a.id);
  expect(july(b, a).leading?.id).toBe(a.id);
  expect(july(b, a).rivals.map((r) => r.id)).toEqual([b.id]);
};
const t = (x: number) => x as Tonnes;

test("an explicit mark leads over everything", () => {
  leads(row({ tonnes: t(1), rounding: "about", leading: "yes", as_of: "2018" }), row({ tonnes: t(2), as_of: "2019" }));
});
test("a number leads over silence, however new", () => {
  leads(row({ tonnes: t(1), as_of: "2018-08" }), row({ silence: "not_reported", as_of: "2020" }));
});
test("zero is a number", () => {
  leads(row({ tonnes: t(0), as_of: "2018-08" }), row({ silence: "zero_or_blank", as_of: "2020" }));
  expect(july(row({ tonnes: t(0) })).silence).toBeNull();
});
test("a filed number leads over a newspaper's conversion", () => {
  leads(row({ tonnes: t(1), as_of: "2018" }), row({ barrels: 9 as Barrels, converted: "barrels", as_of: "2019" }));
});
test("the reporter's own filing leads over arithmetic", () => {
  leads(row({ tonnes: t(1), rounding: "about" }), row({ tonnes: t(2), basis: "derived" }));
});
test("exact leads over truncated, whatever the date", () => {
  leads(
    row({ tonnes: t(903.87), as_of: "2018-08-30" }),
    row({ tonnes: t(903), rounding: "truncated", as_of: "2018-10-03" }),
  );
});
test("then the newest table leads; a vague date is not the newest", () => {
  leads(row({ tonnes: t(2), as_of: "2018-10-03" }), row({ tonnes: t(1), as_of: "2018-08-30" }));
  leads(row({ tonnes: t(2), as_of: "2018-02-03" }), row({ tonnes: t(1), as_of: "2018" }));
});
test("among silences the newest speaks, and an open one is not yet due", () => {
  const open = row({ silence: "not_reported", filing: "open", as_of: "2018-09" });
  const never = row({ silence: "not_reported", filing: "never_filed", as_of: "2021-03" });
  expect(july(never, open).silence).toBe("not_reported");
  expect(july(open).silence).toBe("not_yet_due");
  expect(july().silence).toBe("no_record");
});

test("a month inside a known run of months is marked, and a sum counts it once", () => {
  const rows = [
    row({ period_start: "2018-01", period_end: "2018-02", tonnes: t(1593) }),
    row({ period_start: "2018-03", tonnes: t(2438) }),
    row({ period_start: "2018-02", silence: "not_reported", filing: "later_filed" }),
  ];
  const all = oilQuantities(rows);
  expect(all.get("CHN:2018-02:2018-02")?.within).toBe("CHN:2018-01:2018-02");
  const china = inside(all.values(), spanBetween("2018-01", "2018-03")).filter((q) => q.supplier === "CHN");
  const summands = china.filter((q) => q.within === null).map((q) => summandOf(q, "t"));
  expect(sumOil(summands, spanBetween("2018-01", "2018-03"))).toMatchObject({
    value: 4031,
    least: false,
    countedMonths: 3,
  });
  expect(sumOil(summands, spanBetween("2018-02", "2018-03"))).toMatchObject({ value: 2438, least: true, cut: 1 });
});

test("filing is hindsight: at a knowledge date a missing month was not reported when last seen, whatever came of it", () => {
  const rows = [
    row({ silence: "not_reported", filing: "never_filed" }),
    row({ period_start: "2018-08", silence: "not_reported", filing: "later_filed" }),
  ];
  const then = oilQuantities(rows, "2018-11-30" as IsoDate);
  expect(then.get("CHN:2018-07:2018-07")?.silence).toBe("not_yet_due");
  expect(then.get("CHN:2018-08:2018-08")?.silence).toBe("not_yet_due");
  expect(oilQuantities(rows).get("CHN:2018-07:2018-07")?.silence).toBe("not_reported");
});

test("barrels a rival states for the same filing are better than arithmetic", () => {
  const both = july(row({ tonnes: t(1441) }), row({ barrels: 12003 as Barrels, as_of: "2018", rounding: "truncated" }));
  expect(oilAmount(both, "bbl")).toMatchObject({ value: 12003, converted: false });
  const slip = july(row({ tonnes: t(1441) }), row({ barrels: 10029 as Barrels, rounding: "truncated" }));
  expect(oilAmount(slip, "bbl")).toMatchObject({ value: 1441 * 8.33, converted: true });
});

test("published facts: the record leads with the exact filings", () => {
  const all = oilQuantities(readRecord()["petroleum-monthly"]);
  const bbl = (key: string) => oilAmount(all.get(key) as OilQuantity, "bbl")?.value;
  expect(oilAmount(all.get("CHN:2018-07:2018-07") as OilQuantity, "t")?.value).toBe(903.87);
  expect(bbl("CHN:2024-09:2024-09")).toBe(65386.918);
  expect(bbl("RUS:2024-01:2024-01")).toBe(15279);
  expect(bbl("RUS:2020-08:2020-08")).toBe(255);
  expect(all.get("RUS:2024-03:2024-03")?.silence).toBe("not_reported");
});

test("every supplier-month stands there once, whatever the knowledge date, and no run overlaps a numbered month", () => {
  const record = readRecord();
  const date = fc.record({ y: fc.integer({ min: 2018, max: 2026 }), m: fc.integer({ min: 1, max: 12 }) });
  fc.assert(
    fc.property(date, ({ y, m }) => {
      const asof = `${y}-${String(m).padStart(2, "0")}` as IsoDate;
      const all = oilQuantities(knownOn(record, asof)["petroleum-monthly"], asof);
      for (const s of ["CHN", "RUS"] as unknown as Iso3[]) {
        const months = [...all.values()].filter((q) => q.supplier === s && q.months === 1).map((q) => q.start);
        expect(new Set(months).size).toBe(months.length);
      }
      for (const q of all.values()) {
        expect(q.leading === null || q.silence !== null || oilAmount(q, "bbl") !== null).toBe(true);
        if (q.within) expect(q.silence, q.key).not.toBeNull();
      }
    }),
    { numRuns: 25 },
  );
});
