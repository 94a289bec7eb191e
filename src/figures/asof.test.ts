import { expect, test } from "vitest";
import { span } from "../record/day";
import { knownOn } from "../record/known";
import { oilAmount, oilQuantities } from "../record/oil";
import { readRecord } from "../record/read";
import type { IsoDate } from "../record/units";
import { DEFAULT_VIEW } from "../view/view";
import { model as claimsModel } from "./claims/model";
import { headlines } from "./headlines";
import { inForce } from "./measures/inforce";
import { model as measuresModel } from "./measures/model";
import { model as oilModel } from "./oil-monthly/model";
import { model as testsModel } from "./tests/model";
import { model as timelineModel } from "./timeline/model";
import { model as tradeModel } from "./trade/model";

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

/** Reckoned from the files alone, with another program than the atlas: rows whose date of publication is not after the day. */
test.each([
  { asof: "2017-12-21", claims: 9, article: 0, events: 176, op8: 11, un: 92, resolutions: 7, fired: [44, 29, 16] },
  { asof: "2019-03-31", claims: 33, article: 14, events: 261, op8: 32, un: 119, resolutions: 9, fired: [44, 29, 16] },
  {
    asof: "2024-02-15",
    claims: 59,
    article: 14,
    events: 407,
    op8: 147,
    un: 126,
    resolutions: 14,
    fired: [186, 102, 23],
  },
])("$asof: claims, events, reports, rules and missiles are those counted by hand", (hand) => {
  const { record, view } = on(hand.asof);
  expect(record.claims).toHaveLength(hand.claims);
  expect(record.claims.filter((c) => c.article === "yes")).toHaveLength(hand.article);
  expect(record.events).toHaveLength(hand.events);
  expect(record["op8-reports"]).toHaveLength(hand.op8);
  expect(record.measures.filter((m) => m.jurisdiction === "UN")).toHaveLength(hand.un);
  expect(claimsModel(record, view).items.map((i) => i.id)).toEqual(
    expect.arrayContaining(record.claims.filter((c) => c.period_start >= "2016").map((c) => c.id)),
  );
  const times = timelineModel(record, view).finding;
  expect(times).toContain(`the Security Council adopted ${hand.resolutions} resolutions`);
  const [missiles, days, failed] = hand.fired;
  const tests = testsModel(record, view);
  expect(tests.finding).toContain(`${missiles} ballistic missiles were fired on ${days} days`);
  expect(tests.finding).toContain(`; ${failed} failed`);
});

test("no sentence reaches beyond the knowledge date", () => {
  for (const asof of ["2017-12-21", "2019-03-31", "2024-02-15"]) {
    const { record, view } = on(asof);
    for (const { finding } of [testsModel(record, view), timelineModel(record, view), tradeModel(record, view)]) {
      expect(finding, asof).not.toContain("2026");
    }
  }
  const { record, view } = on("2017-12-21");
  expect(testsModel(record, view).finding).toMatch(/^From 1 Jan 2016 to 21 Dec 2017, 44 ballistic missiles/);
});
