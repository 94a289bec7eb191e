import fc from "fast-check";
import { expect, test } from "vitest";
import { knownBy } from "../../record/known";
import { readRecord } from "../../record/read";
import { TABLE_NAMES } from "../../record/tables";
import type { IsoDate } from "../../record/units";
import { parseView } from "../../view/codec";
import { documents } from "./documents";
import { indexOf, readIndex, searchIn } from "./engine";
import { foundWords } from "./foundWords";
import { fold, tokens } from "./tokens";

const names: Readonly<Record<string, string>> = {
  KWT: "Kuwait 쿠웨이트 Кувейт 科威特",
  RUS: "Russia 러시아 Россия 俄罗斯",
};
const record = readRecord();
const docs = documents(record, (code) => names[code] ?? code);
const index = readIndex(JSON.stringify(indexOf(docs)));
const found = (q: string, asof: string | null = null) =>
  searchIn(index, q, asof as IsoDate | null, 500).groups.flatMap((g) => g.found);

test("words are split in every script; accents go on Latin letters only", () => {
  expect(tokens("S/RES/2397 (2017)")).toEqual(["s", "res", "2397", "2017"]);
  expect(tokens("정제유")).toEqual(["정제", "제유"]);
  expect(fold("Élysée")).toBe("elysee");
  expect(fold("российский")).toBe("российский".normalize("NFKC"));
});

test("a rule, a ship, a slip of the pen, a Korean and a Russian name are found", () => {
  expect(found("2397 labour").map((f) => f.id)).toContain("m2397-labour");
  expect(found("Courageous").length).toBeGreaterThan(0);
  expect(found("Courageus").map((f) => f.id)).toEqual(
    expect.arrayContaining(
      found("Courageous")
        .slice(0, 3)
        .map((f) => f.id),
    ),
  );
  expect(found("Matsegora workers").length).toBeGreaterThan(3);
  expect(found("쿠웨이트").map((f) => f.id)).toContain("op8-kwt-final-2020");
  expect(found("Кувейт").length).toBeGreaterThan(3);
  expect(found("科威特").length).toBeGreaterThan(3);
});

test("a number is not misspelt into another", () => {
  expect(found("2397").some((f) => f.id === "m2371-coal")).toBe(false);
});

test("every result leads to an address whose view is understood whole", () => {
  for (const d of docs) {
    const query = d.href.split("?")[1] ?? "";
    expect(parseView(query).ignored, d.href).toEqual([]);
    expect(d.label, d.id).not.toMatch(/\b(undefined|NaN|null)\b/);
  }
  expect(new Set(docs.map((d) => d.id)).size).toBe(docs.length);
});

const publicFrom = new Map<string, IsoDate | "">(TABLE_NAMES.flatMap((n) => record[n].map((r) => [r.id, r.known])));

test("at a knowledge date only what was public by then is listed, and the rest is counted", () => {
  for (const asof of ["2016-12-31", "2018-06", "2024-01-31"] as IsoDate[]) {
    for (const q of ["Russia", "2397", "workers Kuwait", "petroleum", "Courageus"]) {
      const then = searchIn(index, q, asof, 5000);
      const listed = then.groups.flatMap((g) => g.found.map((f) => f.id));
      expect(listed).toHaveLength(then.total);
      for (const id of listed) expect(knownBy(publicFrom.get(id) ?? "", asof), `${id} at ${asof}`).toBe(true);
      expect(then.total, `${q} at ${asof}`).toBeLessThanOrEqual(searchIn(index, q).total);
    }
  }
  // Adopted on 22 December 2017.
  expect(searchIn(index, "m2397-labour", "2017-12-21" as IsoDate)).toMatchObject({ total: 0 });
  expect(found("m2397-labour", "2017-12-22").map((f) => f.id)).toContain("m2397-labour");
  expect(found("Courageous", "2019-12-31").map((f) => f.id)).not.toContain("v-courageous-forfeit");
});

test("a claim is not found by the reason of its verdict at a knowledge date, for it may be withheld", () => {
  const q = "column";
  expect(found(q).map((f) => f.id)).toContain("cl18");
  const claim = record.claims.find((c) => c.id === "cl18");
  expect(claim?.reason).toContain(q);
  expect(found(q, "2026-11").map((f) => f.id)).not.toContain("cl18");
});

test("how much was found is said with the date", () => {
  const none = { q: "x", total: 0, later: 0, groups: [] };
  const asof = "2018-06-30" as IsoDate;
  expect(foundWords({ ...none, total: 3 }, "x", null)).toBe("3 found.");
  expect(foundWords({ ...none, total: 3, later: 2 }, "x", asof)).toBe(
    "3 found by 30 Jun 2018, the date you chose. 2 more became public only later.",
  );
  expect(foundWords({ ...none, later: 1 }, "x", asof)).toBe(
    "Nothing on record for “x” by 30 Jun 2018, the date you chose. 1 became public only later.",
  );
  expect(foundWords(none, "xy", null)).toBe("0 found.");
});

test("any words at all are answered", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: "grapheme" }), (q) => {
      const r = searchIn(index, q);
      expect(r.groups.every((g) => g.found.length <= g.count)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
