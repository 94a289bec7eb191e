import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { evidenceOf } from "../../evidence/evidence";
import { claimedOf } from "../../figures/claimed";
import { Draw } from "../../figures/claims/Draw";
import { type ClaimsModel, model as claimsModel, grouped } from "../../figures/claims/model";
import type { ClaimItem } from "../../figures/claims/prepare";
import { findingOf } from "../../figures/claims/tell";
import { knownBy, knownOn } from "../../record/known";
import { readRecord } from "../../record/read";
import { TABLE_NAMES } from "../../record/tables";
import type { IsoDate } from "../../record/units";
import { VERDICT_WORDS } from "../../record/verdicts";
import { carriedOf } from "../../take/carried";
import { factsOf, shownCells, writeCsv } from "../../take/csv";
import { writeJson } from "../../take/json";
import { DEFAULT_VIEW, type View } from "../../view/view";
import { VerdictText } from "./VerdictText";

const whole = readRecord();
const claims = new Map(whole.claims.map((c) => [c.id, c]));
const known = new Map(TABLE_NAMES.flatMap((n) => whole[n].map((r) => [r.id as string, r.known] as const)));

const at = (asof: string) => {
  const view: View = { ...DEFAULT_VIEW, asof: asof as IsoDate };
  const record = knownOn(whole, view.asof);
  return { view, record, model: claimsModel(record, view) };
};

/** By the rule, row by row and source by source, without what the record computed. */
function allPublic(id: string, asof: IsoDate): boolean {
  const c = claims.get(id);
  const ids = c ? [...c.statements, ...c.source_ids] : [];
  return ids.every((x) => knownBy(known.get(x) ?? "", asof));
}

/** The model of one claim alone: what is drawn and told then is about it and nothing else. */
function alone(model: ClaimsModel, item: ClaimItem): ClaimsModel {
  const lines = model.lines.filter((l) => l.id === item.id || item.witnesses.some((w) => w.id === l.id));
  const own = lines.filter((l) => l.cells[0] === item.row.claim);
  return { ...model, items: [item], groups: grouped([item]), finding: findingOf([item], false), lines: own, notes: [] };
}

function everyOutput({ view, record, model }: ReturnType<typeof at>, item: ClaimItem): string[] {
  const one = alone(model, item);
  const carried = carriedOf({ ...one, sources: [] }, view, { base: "", version: record.version, sources: [] });
  const mark = claimedOf(item.row);
  return [
    one.finding,
    item.spoken,
    item.text,
    writeCsv(shownCells(one, factsOf(record), (id) => id)),
    writeJson(one, view, carried),
    renderToStaticMarkup(createElement(Draw, { model: one, width: 860, view, pick: item.id })),
    renderToStaticMarkup(createElement(VerdictText, { row: item.row, before: "Verdict: " })),
    JSON.stringify(mark),
    JSON.stringify(
      [evidenceOf(record, item.id, view, { url: "https://example.org/" })].map((e) => [
        e?.headline,
        e?.sentence,
        e?.facts,
      ]),
    ),
    ...item.row.statements.map((id) => {
      const e = evidenceOf(record, id, view, { url: "https://example.org/" });
      return e?.claims.find((c) => c.id === item.id)?.why ?? "";
    }),
  ];
}

test("no output of a claim whose verdict is withheld says the verdict or its reason; every other says it", () => {
  const day = fc
    .tuple(fc.integer({ min: 2015, max: 2026 }), fc.integer({ min: 1, max: 12 }))
    .map(([y, m]) => `${y}-${String(m).padStart(2, "0")}-15`);
  fc.assert(
    fc.property(day, (asof) => {
      const now = at(asof);
      for (const item of now.model.items) {
        const full = claims.get(item.id);
        if (!full?.verdict) throw new Error(`no verdict on ${item.id}`);
        expect(item.verdict !== null, `${item.id} at ${asof}`).toBe(allPublic(item.id, asof as IsoDate));
        const word = VERDICT_WORDS[full.verdict];
        for (const out of [findingOf([item], false), item.spoken]) {
          expect(out).toContain(item.verdict === null ? "withheld" : word);
        }
        if (item.verdict !== null) continue;
        for (const out of everyOutput(now, item)) {
          expect(out.toLowerCase(), `${item.id} at ${asof}`).not.toContain(full.reason.toLowerCase());
          const said = out.replaceAll(full.claim, "").replaceAll(full.claim.toLowerCase(), "").toLowerCase();
          expect(said, `${item.id} at ${asof}`).not.toMatch(new RegExp(`\\b${word}\\b`));
        }
      }
    }),
    { numRuns: 6, examples: [["2018-06-30"], ["2019-06-30"], ["2024-06-30"]] },
  );
}, 60_000);

test("three dates by hand", () => {
  const standing = (asof: string, ...ids: readonly string[]) => {
    const { items } = at(asof).model;
    return ids.map((id) => items.find((i) => i.id === id)).map((i) => (i ? (i.verdict ?? "withheld") : "not made"));
  };
  // The pay of cl04 is judged by papers of its day; one of cl07's sources is of 2018 and no more; Russia's report came in
  // March 2019; visas were read out in 2025.
  const asked = ["cl04", "cl07", "cl13", "cl03", "cl43", "cl36"];
  const at2018 = ["imprecise", "withheld", "withheld", "withheld", "not made", "not made"];
  expect(standing("2018-06-30", ...asked)).toEqual(at2018);
  const at2019 = ["imprecise", "contradicted", "disputed", "withheld", "consistent", "not made"];
  expect(standing("2019-06-30", ...asked)).toEqual(at2019);
  // The total for 2023 was contested until the Panel's successor told another in March 2025.
  const at2024 = ["imprecise", "contradicted", "disputed", "withheld", "consistent", "withheld"];
  expect(standing("2024-06-30", ...asked)).toEqual(at2024);
  expect(standing("2026-11", ...asked)).not.toContain("withheld");
});

test("the finding counts the withheld as their own, and the sum is whole", () => {
  const { model } = at("2018-06-30");
  const held = model.items.filter((i) => i.verdict === null).length;
  expect(held).toBeGreaterThan(0);
  expect(model.counts.get("withheld")).toBe(held);
  expect(model.finding).toContain(`of ${held} the verdict is withheld`);
  expect([...model.counts.values()].reduce((a, b) => a + b, 0)).toBe(model.items.length);
  expect(claimsModel(whole, DEFAULT_VIEW).counts.get("withheld")).toBe(0);
});
