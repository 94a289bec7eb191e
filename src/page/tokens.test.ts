import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tokensOf } from "../take/style";

const css = readFileSync("src/page/tokens.css", "utf8");

/** Relative luminance of `#rrggbb` (WCAG 2.2, definition of relative luminance). */
function luminance(hex: string): number {
  const part = (i: number) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe.each(["light", "dark"] as const)("%s", (theme) => {
  const tokens = tokensOf(css, theme);
  const ratio = (ink: string, ground: string) =>
    contrast(tokens.get(`--${ink}`) ?? "", tokens.get(`--${ground}`) ?? "");
  const actors = ["chn", "rus", "un", "usa", "kor", "jpn", "prk", "other"];

  test.each(["ink", "ink-2", "ink-3", "accent", ...actors.map((a) => `${a}-ink`)])("text in %s can be read", (ink) => {
    for (const ground of ["paper", "wash"]) expect(ratio(ink, ground), ground).toBeGreaterThanOrEqual(4.5);
  });

  test.each([...actors, "bar", "focus", "rule-strong"])("a mark in %s can be seen", (ink) => {
    expect(ratio(ink, "paper")).toBeGreaterThanOrEqual(3);
  });
});
