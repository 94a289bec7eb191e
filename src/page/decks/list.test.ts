import { expect, test } from "vitest";
import { figuresOf } from "../../brief/deck";
import { SHIPPED } from "../../brief/shipped";
import { choose } from "./fitting";
import { DECK_LIST } from "./list";

test("the list tells of each deck what its file tells", () => {
  expect(DECK_LIST).toEqual(
    SHIPPED.map((d) => ({ id: d.id, title: d.title, description: d.summary, figures: figuresOf(d) })),
  );
});

test("a figure fills its place with type as large as may be, and scrolls rather than become unreadable", () => {
  const box = { w: 1800, h: 700 };
  expect(choose([300, 300, 320, 340, 360, 400], box).scale).toBeGreaterThan(1.4);
  expect(choose([4000, 3500, 3000, 2800, 2500, 2400], box)).toMatchObject({ scrolls: true });
});
