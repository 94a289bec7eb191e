import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { readRecord } from "../../record/read";
import { Strip } from "./Strip";
import { stripModel } from "./strip";

const record = readRecord();

describe("the strip of the whole span", () => {
  it("counts every event and test of the span once, or says it is left out", () => {
    const m = stripModel(record, { lane: ["labour"] });
    const begun = record.events.filter(
      (e) => e.lane === "labour" && e.date >= "1993" && e.date.slice(0, 7) <= "2026-11",
    );
    expect(m.counts.reduce((a, b) => a + b, 0) + m.unplaced).toBe(begun.length);
    expect(m.edges).toHaveLength(m.counts.length + 1);
  });

  it("is the same object for the same lanes, so that a brush draws it once", () => {
    expect(stripModel(record, { lane: ["oil"] })).toBe(stripModel(record, { lane: ["oil"] }));
  });

  it("draws bars, uprights and years at any width", () => {
    for (const width of [320, 760, 1320]) {
      const svg = renderToStaticMarkup(createElement(Strip, { model: stripModel(record, { lane: [] }), width }));
      expect(svg).toContain(">2020<");
      expect(svg).not.toContain("NaN");
    }
  });
});
