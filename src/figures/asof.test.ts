import { expect, test } from "vitest";
import { span } from "../record/day";
import { knownOn } from "../record/known";
import { oilAmount, oilQuantities } from "../record/oil";
import { readRecord } from "../record/read";
import type { IsoDate } from "../record/units";
import { DEFAULT_VIEW } from "../view/view";
import { headlines } from "./headlines";
import { inForce } from "./measures/inforce";
import { model as measuresModel } from "./measures/model";
import { model as oilModel } from "./oil-monthly/model";
import { model as timelineModel } from "./timeline/model";

/** The record as somebody could have known it at the end of a day. */
function on(asof: string) {
  const date = asof as IsoDate;
  const record = knownOn(readRecord(), date);
  const oil = oilQuantities(record["petroleum-monthly"], date);
  const tonnes = (key: string) => {
    const q = oil.get(key);
    return q ? (oilAmount(q, "t")?.value ?? null) : null;
  };
  const view = { ...DEFAULT_VIEW, asof: date };
  return { record, view, oil, tonnes, rules: inForce(record.measures, span(date).end) };
}

test("the day before resolution 2397: no month was public, the cap was that of the fourth quarter, workers had no deadline", () => {
  const { record, view, oil, rules } = on("2017-12-21");
  expect([...oil.values()].filter((q) => q.silence === null)).toEqual([]);
  expect(oilModel(record, view).finding).toContain("there is no figure from China and Russia");
  expect(record.measures.filter((m) => m.resolution_id === "S/RES/2397")).toEqual([]);
  expect(rules.rows.find((r) => r.subject === "refined_petroleum")?.id).toBe("m2375-refined-q4");
  expect(rules.rows.find((r) => r.subject === "labour")?.id).not.toBe("m2397-labour");
  expect(measuresModel(record, view).rows).not.toContain("m2397-labour");
});

test("the end of 2018: Russia's October was public, its November was not; China's August led with its decimals", () => {
  const { record, view, oil, tonnes } = on("2018-12-31");
  expect(tonnes("RUS:2018-10:2018-10")).toBe(3778);
  expect(oil.get("RUS:2018-11:2018-11")?.silence).not.toBeNull();
  expect(tonnes("CHN:2018-08:2018-08")).toBe(2725.81);
  // Russia's report under paragraph 8, with 30,023 and 11,490 permits, came in March 2019.
  expect(record["op8-reports"].some((r) => r.remaining === 11490)).toBe(false);
  expect(headlines(record, view).map((h) => h.key)).toEqual(["oil", "rules"]);
  const times = timelineModel(record, view).lines.map((l) => String(l.cells[0]));
  expect(times.every((t) => t <= "2018-12-31")).toBe(true);
});

test("February 2024: Russia's late filing for 2023 was public, January 2024 and the veto on the Panel were not", () => {
  const { record, oil, rules } = on("2024-02-15");
  const december = oil.get("RUS:2023-12:2023-12");
  expect(december && oilAmount(december, "bbl")?.value).toBe(6591);
  expect(oil.get("RUS:2024-01:2024-01")?.leading).toBeNull();
  const vetoes = record.events.filter((e) => e.category === "veto").map((e) => e.date);
  expect(vetoes).toContain("2022-05-26");
  expect(vetoes).not.toContain("2024-03-28");
  expect(rules.ids).toContain("m2680-panel");
});
