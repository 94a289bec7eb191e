import { describe, expect, it } from "vitest";
import { headcounts, isNone, oneEach } from "./headcount";
import type { Headcount } from "./headcountStatements";
import { readRecord } from "./read";
import type { Op8ReportsRow, WorkersRow } from "./tables";

const record = readRecord();
const worker = record.workers.find((r) => r.id === "lw0302") as WorkersRow;
const report = record["op8-reports"].find((r) => r.id === "op8-rus-mid-2019") as Op8ReportsRow;

type Change<R> = { readonly [K in keyof R]?: unknown };
const row = (change: Change<WorkersRow>) =>
  ({ ...worker, origin: "", repeats: "", op8_twin: "", ...change }) as WorkersRow;
const filed = (change: Change<Op8ReportsRow>) =>
  ({
    ...report,
    workers_before: null,
    before_date: "",
    remaining: null,
    remaining_date: "",
    counted_before: "workers",
    qualifier_before: "exact",
    counted_remaining: "workers",
    qualifier_remaining: "exact",
    use_in_series: "yes",
    ...change,
  }) as Op8ReportsRow;
const ids = (list: readonly Headcount[]) => list.map((h) => h.id);

describe("headcounts", () => {
  it("takes dated stocks fit for a series and sector figures apart, nothing else", () => {
    const rows = [
      row({ id: "a" }),
      row({ id: "b", use_in_series: "check", scope: "subnational" }),
      row({ id: "c", use_in_series: "check", scope: "sector", sector: "it", counted: "it_workers" }),
      row({ id: "d", measure: "departures", counted: "departures" }),
      row({ id: "e", date_start: "", date_end: "" }),
      row({ id: "f", counted: "citizens" }),
    ];
    const { all } = headcounts(rows, []);
    expect(all.map((h) => [h.id, h.scope])).toEqual([
      ["a", "national"],
      ["c", "sector"],
    ]);
  });

  it("makes a point of each dated figure of a report, and none of one without a date", () => {
    const { all } = headcounts(
      [],
      [
        filed({ id: "r1", workers_before: 50, before_date: "2017-12-22", remaining: 20, remaining_date: "2019-03" }),
        filed({ id: "r2", workers_before: 50, remaining: 0, report_date: "2020-03-20" }),
      ],
    );
    expect(all.map((h) => [h.id, h.value, h.start])).toEqual([
      ["r1", 50, "2017-12-22"],
      ["r1", 20, "2019-03"],
      ["r2", 0, "2020-03-20"],
    ]);
    expect(all.at(-1) && isNone(all.at(-1) as Headcount)).toBe(true);
    expect(all.every((h) => h.counted === "workers")).toBe(true);
  });

  it("takes each number of a report for what it counts, with its own qualifier, and no citizens", () => {
    const change = { state: "MNG", qualifier: "at_least" } as const;
    const { all } = headcounts(
      [],
      [
        filed({
          ...change,
          id: "r1",
          workers_before: 1221,
          before_date: "2017-11-01",
          counted_before: "permit_holders",
          qualifier_before: "exact",
          repatriated: 200,
        }),
        filed({ ...change, id: "r2", workers_before: 8, before_date: "2018", counted_before: "citizens" }),
      ],
    );
    expect(all.map((h) => [h.id, h.counted, h.qualifier])).toEqual([["r1", "permit_holders", "exact"]]);
  });

  it("gives no figure of a report that is unfit for a series", () => {
    const report = filed({ id: "r", remaining: 97, remaining_date: "2020-04-30", use_in_series: "no" });
    expect(headcounts([], [report]).all).toEqual([]);
  });

  it("keeps what a report gives of departures alone, for it names none that were there", () => {
    const { departed, silent } = headcounts(
      [],
      [filed({ id: "r", repatriated: 904, repatriated_is: "counted", report_date: "2019-04" })],
    );
    expect(departed.map((d) => [d.id, d.sentHome])).toEqual([["r", 904]]);
    expect(silent).toEqual([]);
  });
});

describe("oneEach", () => {
  it("keeps one statement of one origin and number, the earliest, with the others behind it", () => {
    const rows = [
      row({ id: "late", date_start: "2016", date_end: "2016", repeats: "early" }),
      row({ id: "early", date_start: "2014", date_end: "2014" }),
      row({ id: "other" }),
    ];
    const kept = oneEach(headcounts(rows, []).all);
    expect(ids(kept).sort()).toEqual(["early", "other"]);
    expect(ids(kept.find((h) => h.id === "early")?.again ?? [])).toEqual(["late"]);
  });

  it("counts a figure that both tables hold once, the exact before the rounded", () => {
    const rows = [
      row({
        id: "w",
        host: "QAT",
        voice: "Qatar",
        counted: "workers",
        value: 2500,
        qualifier: "approx",
        date_start: "2016-01",
        date_end: "2016-01",
        op8_twin: "r",
      }),
    ];
    const op8 = [
      filed({
        id: "r",
        state: "QAT",
        reporter: "Qatar (OP8 midterm report)",
        workers_before: 2541,
        before_date: "2016-01",
      }),
    ];
    const kept = oneEach(headcounts(rows, op8).all);
    expect(kept.map((h) => [h.id, h.value, ids(h.again)])).toEqual([["r", 2541, ["w"]]]);
  });

  it("holds Russia's reported figures once each", () => {
    const kept = oneEach(headcounts(record.workers, record["op8-reports"]).all);
    const russia = kept.filter((h) => h.host === "RUS" && h.basis === "reported_to_un");
    for (const n of [30023, 11490, 511]) expect(russia.filter((h) => h.value === n)).toHaveLength(1);
  });
});

describe("the reports of the record", () => {
  const reports = record["op8-reports"];
  const twins = record.workers.flatMap((w) => {
    const r = reports.find((o) => o.id === w.op8_twin);
    return r ? [{ w, r }] : [];
  });

  it("say of every number what it counts and how exact it is", () => {
    for (const r of reports) {
      const numbers = [
        [r.workers_before, r.counted_before, r.qualifier_before],
        [r.repatriated, r.counted_repatriated, r.qualifier_repatriated],
        [r.remaining, r.counted_remaining, r.qualifier_remaining],
      ] as const;
      for (const [n, counted, qualifier] of numbers) {
        expect([r.id, counted !== "", qualifier !== ""]).toEqual([r.id, n !== null, n !== null]);
      }
      expect([r.id, r.use_in_series !== ""]).toEqual([r.id, r.workers_before !== null || r.remaining !== null]);
      expect([r.id, r.counted_repatriated === "mixed"]).toEqual([r.id, r.repatriated_is === "sum"]);
    }
  });

  it("agree with their twins among the workers on basis, on what is counted and on the series", () => {
    for (const { w, r } of twins) {
      expect([w.id, w.basis]).toEqual([w.id, r.basis]);
      if (w.measure !== "stock" || w.date_start === "") continue;
      expect([w.id, w.use_in_series === "yes"]).toEqual([w.id, r.use_in_series === "yes"]);
      const counted = [
        [r.workers_before, r.counted_before],
        [r.remaining, r.counted_remaining],
      ].find(([n]) => n === (w.value ?? w.high))?.[1];
      if (counted) expect([w.id, counted]).toEqual([w.id, w.counted]);
    }
  });

  it("count 1,221 permits in Mongolia, and no valid permit beside 1,003 people in Russia", () => {
    const { all } = headcounts(record.workers, reports);
    const of = (id: string) => all.filter((h) => h.id === id).map((h) => [h.value, h.counted, h.qualifier]);
    expect(of("op8-mng-2017-11")).toEqual([[1221, "permit_holders", "exact"]]);
    expect(of("op8-rus-final-0")).toEqual([[0, "permit_holders", "exact"]]);
    expect(of("op8-rus-final-1003")).toEqual([[1003, "workers", "exact"]]);
    expect(of("op8-mys-2017-08")).toEqual([[98, "permit_holders", "exact"]]);
    for (const id of ["op8-aut-mid-2019", "op8-ago-2019-07", "op8-omn-2016", "lw0183"]) expect(of(id)).toEqual([]);
    expect(of("op8-swe-mid-2019")).toEqual([[0, "permit_holders", "exact"]]);
  });

  it("hold people sent to Russia apart from people present", () => {
    const { all } = headcounts(record.workers, reports);
    const nis = record.workers.filter((w) => w.origin === "nis-2025-15k");
    expect(nis.length).toBeGreaterThan(5);
    expect(all.filter((h) => nis.some((w) => w.id === h.id))).toEqual([]);
    expect(record.workers.find((w) => w.id === "lw0387")?.counted).toBe("arrivals");
  });
});
