import { describe, expect, it } from "vitest";
import { type Headcount, headcounts, isNone, oneEach } from "./headcount";
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
    expect(all.every((h) => h.counted === "reported")).toBe(true);
  });

  it("gives no figure of a report that was judged unfit where it stands among the workers", () => {
    const rows = [
      row({ id: "a", host: "MOZ", use_in_series: "check", scope: "sector", sector: "medical", op8_twin: "r" }),
    ];
    const { all } = headcounts(rows, [filed({ id: "r", state: "MOZ", remaining: 97, remaining_date: "2020-04-30" })]);
    expect(ids(all)).toEqual(["a"]);
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
