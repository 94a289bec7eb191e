import { expect, test } from "vitest";
import { emptyForeign, type NamedWindow, pocketOf } from "./pocket";

const HERE = "https://atlas.example";
function win(name: string, referrer: string, type?: string): NamedWindow {
  return {
    name,
    document: { referrer },
    location: { origin: HERE },
    performance: { getEntriesByType: () => (type === undefined ? [] : [{ type }]) },
  };
}

test("what a page of the site put into the window's name is there on the next one, and when it is loaded again", () => {
  const first = win("", "");
  pocketOf(() => first).text = "a briefing";
  for (const next of [
    win(first.name, `${HERE}/oil/`, "navigate"),
    win(first.name, "", "reload"),
    win(first.name, "https://elsewhere.example/", "back_forward"),
  ]) {
    emptyForeign(next);
    expect(pocketOf(() => next).text).toBe("a briefing");
  }
});

test("a briefing in the name of a window that another page has opened is nobody's, and is gone before the next page", () => {
  for (const referrer of ["", "https://evil.example/", `${HERE}.evil.example/`, `https://evil.example/?${HERE}/`]) {
    for (const type of ["navigate", undefined]) {
      const opened = win("atlas-briefing:theirs", referrer, type);
      emptyForeign(opened);
      expect(opened.name, `${referrer} ${type}`).toBe("");
    }
  }
});

test("a name that is none of ours is neither read nor changed", () => {
  const w = win("their-window", "https://elsewhere.example/");
  emptyForeign(w);
  pocketOf(() => w).text = "a briefing";
  expect([w.name, pocketOf(() => w).text]).toEqual(["their-window", ""]);
});
