import fc from "fast-check";
import { expect, test } from "vitest";
import { spanBetween } from "./day";
import { knownOn } from "./known";
import { monthsBetween, type OilQuantity, oilAmount, oilQuantities, silenceOf, underBasis } from "./oil";
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

test("a silence is what its row says, and a number filed under no mark is no silence", () => {
  const of = (more: Parameters<typeof row>[0], past?: boolean) => silenceOf(row(more), past);
  expect(silenceOf(null)).toBe("no_record");
  expect(of({})).toBe("no_record");
  expect(of({ barrels: 3 })).toBeNull();
  expect(of({ tonnes: t(3), silence: "withheld" })).toBe("withheld");
  expect(of({ silence: "not_reported" })).toBe("not_reported");
  expect(of({ silence: "not_reported", filing: "never_filed" })).toBe("not_reported");
  expect(of({ silence: "not_reported", filing: "later_filed" })).toBe("not_yet_due");
  expect(of({ silence: "not_reported", filing: "open" })).toBe("not_yet_due");
  expect(of({ silence: "not_reported" }, true)).toBe("not_yet_due");
  expect(of({ silence: "zero_or_blank", filing: "open" }, true)).toBe("zero_or_blank");
});

test("months are counted over the end of a year, both ends included", () => {
  expect(monthsBetween("2017-11", "2018-02")).toEqual(["2017-11", "2017-12", "2018-01", "2018-02"]);
  expect(monthsBetween("2018-02", "2018-02")).toEqual(["2018-02"]);
  const run = row({ period_start: "2018-11", period_end: "2020-01", tonnes: t(1) });
  expect(oilQuantities([run]).get("CHN:2018-11:2020-01")?.months).toBe(15);
});

test("quantities stand in order of time, the longer run first, China before Russia; a row without supplier or period is none", () => {
  const rows = [
    row({ period_start: "2017-10", period_end: "2017-11", supplier: "RUS", tonnes: t(5) }),
    row({ supplier: "" }),
    row({ period_start: "", period_end: "2018-07" }),
    row({ period_end: "" }),
  ];
  const all = [...oilQuantities(rows, "2017-12" as IsoDate).keys()];
  expect(all).toEqual([
    "RUS:2017-10:2017-11",
    "CHN:2017-10:2017-10",
    "RUS:2017-10:2017-10",
    "CHN:2017-11:2017-11",
    "RUS:2017-11:2017-11",
    "CHN:2017-12:2017-12",
    "RUS:2017-12:2017-12",
  ]);
});

test("only a longer run with a number covers a month, and only of its own supplier", () => {
  const months = (more: Parameters<typeof row>[0]) => {
    const all = oilQuantities([row({ period_start: "2018-01", period_end: "2018-03", ...more })]);
    return ["CHN:2018-01:2018-01", "CHN:2018-03:2018-03", "CHN:2018-04:2018-04", "RUS:2018-02:2018-02"].map(
      (key) => all.get(key)?.within !== null,
    );
  };
  expect(months({ tonnes: t(9) })).toEqual([true, true, false, false]);
  expect(months({ silence: "not_reported" })).toEqual([false, false, false, false]);
  const alone = oilQuantities([row({ tonnes: t(1) }), row({ tonnes: t(2) })]);
  expect(alone.get("CHN:2018-07:2018-07")?.within).toBeNull();
});

test("the months end with the knowledge date, or with the release where it is later; both are remembered apart", () => {
  const rows = [row({ silence: "not_reported", filing: "never_filed" })];
  const last = (to: string | null) => [...oilQuantities(rows, to as IsoDate | null).values()].at(-1)?.end;
  expect(last("2018-08-15")).toBe("2018-08");
  expect(last("2019")).toBe("2019-12");
  expect([last(null), last("2026-11"), last("2031")]).toEqual(["2026-11", "2026-11", "2026-11"]);
  const july = (to: string | null) => oilQuantities(rows, to as IsoDate | null).get("CHN:2018-07:2018-07")?.silence;
  expect([july("2026-11"), july(null)]).toEqual(["not_yet_due", "not_reported"]);
  expect(oilQuantities(rows)).toBe(oilQuantities(rows));
});

test("a filter on the basis lets the next accepted number lead, and hides what is known from all others", () => {
  const filed = row({ tonnes: t(10) });
  const guess = row({ tonnes: t(20), basis: "estimate" });
  const lower = row({ tonnes: t(30), basis: "allegation" });
  const quiet = row({ silence: "withheld", basis: "derived" });
  const q = july(filed, guess, lower, quiet);
  const under = (...accepted: string[]) => {
    const seen = underBasis(q, (basis) => accepted.includes(basis));
    return seen && [seen.leading?.id, seen.silence, seen.rivals.map((r) => r.id), seen.supplier];
  };
  expect(under("reported_to_un", "allegation")).toEqual([filed.id, null, [lower.id], "CHN"]);
  expect(under("estimate", "allegation")).toEqual([guess.id, null, [lower.id], "CHN"]);
  expect(under("derived")).toBeNull();
  expect(under("legal")).toBeNull();
  // A month of which nothing is said is a silence of the reports to the United Nations.
  expect(underBasis(july(), (basis) => basis === "reported_to_un")?.silence).toBe("no_record");
  expect(underBasis(july(), (basis) => basis === "estimate")).toBeNull();
});

test("silence has no amount; a rival of another basis, or one that is silent, states no filing for the leading one", () => {
  expect(oilAmount(july(), "t")).toBeNull();
  expect(oilAmount(july(row({ tonnes: t(3), silence: "withheld" })), "t")).toBeNull();
  const other = july(row({ tonnes: t(100) }), row({ barrels: 831 as Barrels, basis: "estimate" }));
  expect(oilAmount(other, "bbl")).toMatchObject({ value: 833, converted: true, row: { tonnes: 100 } });
  const silent = july(row({ tonnes: t(100) }), row({ barrels: 831 as Barrels, silence: "withheld" }));
  expect(oilAmount(silent, "bbl")).toMatchObject({ value: 833, converted: true });
  const same = july(row({ tonnes: t(100) }), row({ tonnes: t(101), rounding: "rounded" }));
  expect(oilAmount(same, "bbl")).toMatchObject({ value: 833, converted: true });
});

test("an undated table is not the newest, and a filed number in either unit leads over a conversion", () => {
  leads(row({ tonnes: t(2), as_of: "2018-08" }), row({ tonnes: t(1), as_of: "" }));
  leads(
    row({ barrels: 8 as Barrels, as_of: "2018" }),
    row({ barrels: 9 as Barrels, converted: "barrels", as_of: "2019" }),
  );
  leads(row({ tonnes: t(8), as_of: "2018" }), row({ tonnes: t(9), converted: "tonnes", as_of: "2019" }));
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
