import { expect, test } from "vitest";
import { givenBy, spreadWords } from "./spread";

const none = { value: null, low: null, high: null, qualifier: "" } as const;

test("the ends of a row are its range, else its number with its qualifier, else the bound it gives", () => {
  expect(givenBy({ ...none, value: 5, qualifier: "approx" })).toEqual([
    { n: 5, is: "approx" },
    { n: 5, is: "approx" },
  ]);
  expect(givenBy({ ...none, low: 3, high: 7, qualifier: "range" })).toEqual([
    { n: 3, is: "" },
    { n: 7, is: "" },
  ]);
  expect(givenBy({ ...none, low: 3 })).toEqual([
    { n: 3, is: "at_least" },
    { n: 3, is: "at_least" },
  ]);
  expect(givenBy({ ...none, high: 7 })[0]).toEqual({ n: 7, is: "up_to" });
  expect(givenBy(none)).toEqual([]);
});

test("each end of a spread says how exact it is, exact where anybody gives it so", () => {
  expect(spreadWords([{ n: 578000, is: "approx" }])).toBe("about 578,000");
  expect(
    spreadWords([
      { n: 578000, is: "approx" },
      { n: 578000, is: "exact" },
    ]),
  ).toBe("578,000");
  expect(
    spreadWords([
      { n: 19000, is: "at_least" },
      { n: 50000, is: "up_to" },
      { n: 120000, is: "approx" },
    ]),
  ).toBe("at least 19,000 to about 120,000");
  expect(
    spreadWords([
      { n: 5, is: "approx" },
      { n: 9, is: "approx" },
    ]),
  ).toBe("about 5 to about 9");
});

test("a dash joins only ends that are no bounds", () => {
  const from = { n: 500000, is: "approx" } as const;
  expect(spreadWords([from, { n: 520000, is: "exact" }], { joint: "–" })).toBe("about 500,000–520,000");
  expect(spreadWords([from, { n: 1e6, is: "at_least" }], { joint: "–" })).toBe("about 500,000 to at least 1,000,000");
});
