import { expect, test } from "vitest";
import type { IsoDate } from "../record/units";
import { type CitedSource, citeSource, citeView } from "./cite";

const source: CitedSource = {
  publisher: "Yonhap (copy on cdnk.co.kr)",
  title: 'North Korea "refined oil" halves.',
  published: "2020-08-28" as IsoDate,
  url: "https://example.org/a",
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

test("a source is cited with publisher, title, date, underlying document, and called a copy where it is one", () => {
  expect(citeSource(source)).toBe(
    "Yonhap (copy on cdnk.co.kr). “North Korea ‘refined oil’ halves.” 28 Aug 2020. Underlying document: 1718 Committee monthly table. Read in a copy. https://example.org/a.",
  );
});

test("a title in our words is no quotation, and a page without a date is undated", () => {
  const text = citeSource({ ...source, note: "Title in our words.", published: "", document: "", care: [] });
  expect(text).toBe('Yonhap (copy on cdnk.co.kr). [North Korea "refined oil" halves]. Undated. https://example.org/a.');
});
