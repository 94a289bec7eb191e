import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { textWidth } from "../../chart/text";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { figure } from ".";

const record = readRecord();
const drawn = (query: string, width: number) => {
  const { view } = parseView(query);
  const model = figure.model(record, view);
  return renderToStaticMarkup(createElement(figure.Draw, { model, width, view, pick: view.pick }));
};

describe("the map as it is drawn", () => {
  it("has a mark for each statement, once, that says the host, how many, when and by whom", () => {
    const svg = drawn("from=2017&to=2017&pick=lw0116", 860);
    const picks = [...svg.matchAll(/data-pick="([^"]+)"/g)].map((m) => m[1]);
    expect(new Set(picks).size).toBe(picks.length);
    expect(svg).toMatch(/data-pick="lw0116"[^>]*aria-label="[^"]*Kuwait[^"]*6,064/);
    expect(svg).toContain('class="area picked"');
    expect(svg).not.toMatch(/NaN|undefined/);
  });

  it("clips no words of the list below it on the narrowest phone", () => {
    for (const width of [288, 320, 390]) {
      const texts = [...drawn("", width).matchAll(/<text class="quiet" x="0" y="[\d.]+">([^<]+)</g)].map((m) => m[1]);
      expect(texts.join(" ")).toContain("None, or no permit, as stated; no other number known:");
      for (const text of texts) expect([text, textWidth(text ?? "", 12) * 1.06 <= width]).toEqual([text, true]);
    }
  });
});
