import { expect, test } from "vitest";
import type { IsoDate } from "../record/units";
import { type CitedSource, citeShort, citeSource, citeView, documentOf, titleOf } from "./cite";

const source: CitedSource = {
  id: "yonhap-2020-08-28",
  kind: "media",
  publisher: "Yonhap (copy on cdnk.co.kr)",
  title: 'North Korea "refined oil" halves.',
  published: "2020-08-28" as IsoDate,
  url: "https://example.org/a",
  language: "ko",
  document: "1718 Committee monthly table",
  care: ["read in a copy"],
  note: "",
};

test("a view is cited with title, data version, address and the day it was looked at", () => {
  const view = { title: "China, Oct 2017: 2,165 tonnes", version: "2026.11.0", url: "https://example.org/?pick=om-1" };
  expect(citeView(view)).toBe(
    "North Korea Sanctions Atlas. “China, Oct 2017: 2,165 tonnes.” Data version 2026.11.0. https://example.org/?pick=om-1.",
  );
  expect(citeView({ ...view, accessed: "2026-11-25" as IsoDate })).toMatch(/ Accessed 25 Nov 2026\.$/);
});

test("the short form of a source keeps who, what, when, and that it is a copy", () => {
  expect(citeShort(source)).toBe("Yonhap (copy on cdnk.co.kr). “North Korea ‘refined oil’ halves.” 28 Aug 2020, copy.");
});

test("a source is cited with publisher, title, date, underlying document, and called a copy where it is one", () => {
  expect(citeSource(source)).toBe(
    "Yonhap (copy on cdnk.co.kr). “North Korea ‘refined oil’ halves.” 28 Aug 2020. Underlying document: 1718 Committee monthly table. Read in a copy. https://example.org/a.",
  );
});

test("a title in our words is no quotation, and a page without a date is undated", () => {
  const text = citeSource({ ...source, note: "Title in our words.", published: "", document: "", care: [] });
  expect(text).toBe('Yonhap (copy on cdnk.co.kr). [North Korea "refined oil" halves]. Undated. https://example.org/a.');
});

test("a UN page goes by its symbol, which comes first", () => {
  const un = { ...source, kind: "un_document" as const, publisher: "United Nations", document: "", care: [] };
  const cited = (title: string) => citeSource({ ...un, title });
  expect(cited("S/RES/2375 (2017)")).toMatch(/^S\/RES\/2375 \(2017\)\. United Nations\. 28 Aug 2020\./);
  expect(cited("SC/13542: Three ships listed")).toMatch(/^SC\/13542\. United Nations\. “Three ships listed\.” 28 Aug/);
  expect(cited("Mandate extended (SC/10277)")).toMatch(/^SC\/10277\. United Nations\. “Mandate extended\.”/);
  expect(titleOf({ ...source, title: "S/2019/171 leaked" }).symbol).toBe("");
});

test("the paper behind a page has the UN's own address where it has a symbol, and is not named twice", () => {
  const behind = (document: string) => documentOf({ ...source, document });
  expect(behind("S/2024/215 (Panel of Experts)")).toBe(
    "Underlying document: S/2024/215 (Panel of Experts), https://undocs.org/S/2024/215.",
  );
  expect(behind("S/RES/1928 (2010)")).toContain("https://undocs.org/S/RES/1928(2010).");
  expect(behind("Report of March 2024 (S/2024/215 not named)")).not.toContain("undocs.org");
  expect(documentOf({ ...source, kind: "un_document", title: "SC/1: Ships", document: "SC/1" })).toBe("");
});
