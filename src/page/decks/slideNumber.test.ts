import { expect, test } from "vitest";
import { slideIn } from "./slideNumber";

test("a slide of the deck is shown, counted from 1 in the address", () => {
  expect(slideIn("1", 12)).toEqual({ at: 0, ignored: null });
  expect(slideIn("12", 12)).toEqual({ at: 11, ignored: null });
  expect(slideIn(null, 12)).toEqual({ at: null, ignored: null });
  expect(slideIn("", 12)).toEqual({ at: null, ignored: null });
});

test("what is no slide of the deck is said, with what is shown in its stead", () => {
  for (const raw of ["x", "0", "-1", "1.5", "2e0"]) {
    const { at, ignored } = slideIn(raw, 12);
    expect([raw, at, ignored?.key, ignored?.raw]).toEqual([raw, null, "slide", raw]);
    expect(ignored?.why).toBe("Write a number from 1 to 12. The deck’s page is shown instead.");
  }
  expect(slideIn("13", 12)).toEqual({
    at: 11,
    ignored: { key: "slide", raw: "13", why: "This deck has 12 slides: the last one is shown instead." },
  });
  expect(slideIn("3", 1).ignored?.why).toBe("This deck has one slide: it is shown instead.");
  expect(slideIn("9".repeat(400), 3).ignored?.raw).toHaveLength(61);
});

test("a briefing without slides, or still on its way, is asked for none", () => {
  expect(slideIn("2", 0)).toEqual({ at: 1, ignored: null });
  expect(slideIn("x", 0)).toEqual({ at: null, ignored: null });
});
