import fc from "fast-check";
import { expect, test } from "vitest";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { documents } from "./documents";
import { indexOf, readIndex, searchIn } from "./engine";
import { fold, tokens } from "./tokens";

const names: Readonly<Record<string, string>> = {
  KWT: "Kuwait 쿠웨이트 Кувейт 科威特",
  RUS: "Russia 러시아 Россия 俄罗斯",
};
const docs = documents(readRecord(), (code) => names[code] ?? code);
const index = readIndex(JSON.stringify(indexOf(docs)));
const found = (q: string) => searchIn(index, q, 50).groups.flatMap((g) => g.found);

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

test("any words at all are answered", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60, unit: "grapheme" }), (q) => {
      const r = searchIn(index, q);
      expect(r.groups.every((g) => g.found.length <= g.count)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
