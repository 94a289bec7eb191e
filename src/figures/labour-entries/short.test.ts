import { describe, expect, it } from "vitest";
import { readRecord } from "../../record/read";
import { type Claimed, claimedOf } from "../claimed";
import { iso3, persons } from "../labour-stock/rows.fixture";
import { over, row, told } from "./rows.fixture";
import { shorter } from "./short";

const visas = { series: "mfa-visas" } as const;
const quota = { series: "mongolia-quota", measure: "quota", host: iso3("MNG") } as const;

describe("shortened entries", () => {
  const rows = [
    row("a"),
    row("s", { measure: "entries_study", value: persons(8000) }),
    row("b", { measure: "entries_business", value: persons(5) }),
    row("t", { measure: "entries_tourism", value: persons(4) }),
    row("q", quota),
    row("u", { ...quota, ...over("") }),
    row("p", { series: "poland-permits", measure: "work_permits_issued", host: iso3("POL") }),
    row("p2", { series: "poland-permits", measure: "work_permits_issued", host: iso3("POL"), ...over("2020") }),
    row("v", { ...visas, measure: "visas_work", ...over("2010") }),
  ];
  const m = told(rows);
  const on = (id: string): Claimed => {
    const made = readRecord().claims.flatMap((c) => claimedOf(c) ?? [])[0];
    if (!made) throw new Error("no claim");
    return { ...made, row: id, statements: [] };
  };
  const kept = (n: number, claim: Claimed | null = null) => {
    const { model: short, left } = shorter.keep(m, n, claim);
    return [
      short.panels.map((p) => p.rows.map((r) => r.measure.replace("entries_", "")).join()).join(),
      short.groups.map((g) => g.name).join(),
      short.silent.length,
      left,
    ];
  };

  it("keep the rows of the finding, then those told by purpose, and say what they leave out", () => {
    expect(shorter.parts(m)).toBe(7);
    expect(shorter.least?.(m, null)).toBe(2);
    expect(kept(2)).toEqual(["work,study", "", 0, "2 more rows of these series, 3 more series"]);
    expect(kept(3)).toEqual(["work,study,business", "", 0, "1 more row of these series, 3 more series"]);
    expect(kept(4)).toEqual(["work,study,business,tourism", "", 0, "3 more series"]);
    expect(kept(5)).toEqual(["work,study,business,tourism", "Poland", 0, "2 more series"]);
    expect(kept(6)).toEqual(["work,study,business,tourism", "Poland,Mongolia", 0, "1 more series"]);
    expect(kept(7)).toEqual(["work,study,business,tourism", "Poland,Mongolia", 1, ""]);
  });

  it("keep first what a claim is laid on: a row, a line of a series, an undated number", () => {
    expect(shorter.least?.(m, on("t"))).toBe(3);
    expect(kept(1, on("t"))).toEqual(["tourism", "", 0, "3 more rows of these series, 3 more series"]);
    expect(kept(1, on("p2"))).toEqual(["", "Poland", 0, "3 more series"]);
    expect(kept(1, on("u"))).toEqual(["", "Mongolia", 0, "3 more series"]);
    expect(kept(3, on("p"))).toEqual(["work,study", "Poland", 0, "2 more rows of these series, 2 more series"]);
    expect(kept(2, on("gone"))).toEqual(kept(2));
  });
});
