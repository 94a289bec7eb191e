import fc from "fast-check";
import { expect, test } from "vitest";
import { readRecord } from "../../record/read";
import { rowsBySource } from "../../record/standing";
import { entries } from "./entry";
import { choices, FACETS, filtered, NONE_CHOSEN } from "./facets";
import { houseOf } from "./house";
import { languageName, titleLanguage } from "./language";
import { fits, fold, terms } from "./search";
import { SORTS, sorted } from "./sort";

const record = readRecord();
const late = new Map(record.sources.map((s) => [s.id, { note: s.note ?? "" }]));
const all = entries(record.sources, rowsBySource(record), late);

test("search is blind to case and to accents on Latin letters, and leaves other scripts as they are", () => {
  expect(fold("Élysée ŁÓDŹ Straße")).toBe("elysee lodz strasse");
  expect(fold("Россий").includes("й".normalize("NFC"))).toBe(true);
  expect(fold("Россий")).not.toBe(fold("России"));
  expect(fold("북한 정유")).toBe("북한 정유".normalize("NFC"));
  expect(fits(fold("Refined oil of Gdańsk"), terms(" GDANSK oil "))).toBe(true);
  expect(fits(fold("Refined oil"), terms("oil coal"))).toBe(false);
});

test("a document symbol, an id and a Korean word find their sources", () => {
  const found = (q: string) => filtered(all, terms(q), NONE_CHOSEN).map((e) => e.source.id);
  expect(found("s/2020/840")).toContain("38north-2020-09-poe");
  expect(found("nagix-nk-missile-tests")).toContain("nagix-nk-missile-tests");
  expect(found("정제유").length).toBeGreaterThan(0);
  expect(found("")).toHaveLength(all.length);
});

test("editions and copies count with the house that wrote", () => {
  expect(houseOf("Reuters (via Yahoo News)")).toBe("Reuters");
  expect(houseOf("Koogle TV (citing Wall Street Journal)")).toBe("Koogle TV");
  expect(houseOf("Voice of America Korean")).toBe("VOA Korean");
  expect(houseOf("(unnamed)")).toBe("(unnamed)");
});

test("every language of the record has a name, and a translated title is no Korean", () => {
  expect(record.sources.filter((s) => languageName(s.language) === s.language).map((s) => s.language)).toEqual([]);
  expect(titleLanguage("DPRK workers still in Angola", "ko")).toBe("en");
  expect(titleLanguage("중국 對北원유수출", "ko")).toBe("ko");
  expect(titleLanguage("Ouvriers", "fr")).toBe("fr");
});

test("counts of a facet are what choosing it gives, and what is chosen is never hidden", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FACETS),
      fc.constantFrom("", "oil", "russia", "노동자", "zzzz"),
      fc.constantFrom("media", "government"),
      (key, q, kind) => {
        const chosen = key === "kind" ? NONE_CHOSEN : { ...NONE_CHOSEN, kind: [kind] };
        for (const c of choices(key, all, terms(q), chosen).slice(0, 5)) {
          expect(filtered(all, terms(q), { ...chosen, [key]: [c.value] })).toHaveLength(c.count);
        }
        const odd = choices(key, all, terms("zzzz"), { ...NONE_CHOSEN, [key]: ["kept"] });
        expect(odd).toEqual([expect.objectContaining({ value: "kept", count: 0 })]);
      },
    ),
    { numRuns: 40 },
  );
});

test("every order keeps all sources, puts undated ones last, and does not depend on the order before", () => {
  for (const sort of SORTS) {
    const list = sorted(all, sort);
    expect(new Set(list.map((e) => e.source.id)).size).toBe(all.length);
    expect(sorted([...all].reverse(), sort).map((e) => e.source.id)).toEqual(list.map((e) => e.source.id));
  }
  for (const sort of ["published", "oldest"] as const) {
    const dates = sorted(all, sort).map((e) => e.source.published);
    expect(dates.slice(dates.indexOf("")).every((d) => d === "")).toBe(true);
  }
  expect(sorted(all, "rows")[0]?.rows.length).toBe(Math.max(...all.map((e) => e.rows.length)));
});
