import fc from "fast-check";
import { expect, test } from "vitest";
import { distance, MOUSE, nearest, pathLines, type Shape, TOUCH } from "./reach";

const bar: Shape<string> = { mark: "bar", kind: "body", lines: [], boxes: [100, 50, 106, 90] };
const rule: Shape<string> = { mark: "rule", kind: "rule", lines: [98, 0, 98, 200], boxes: [98, 0, 300, 14] };

test("a path becomes straight lines, wherever it moves", () => {
  expect(pathLines("M1,2V5.5M7,.5h-2z")).toEqual([1, 2, 1, 5.5, 7, 0.5, 5, 0.5, 5, 0.5, 7, 0.5]);
  expect(pathLines("M0 0 3 4l1-1")).toEqual([0, 0, 3, 4, 3, 4, 4, 3]);
  expect(pathLines("M0,0C1,1 2,2 3,3a5 5 0 0 1 2,-1")).toEqual([0, 0, 3, 3, 3, 3, 5, 2]);
  expect(pathLines("")).toEqual([]);
});

test("is as far as the nearest of its lines and boxes, and not as their common box", () => {
  expect(distance(rule, 98, 120)).toBe(0);
  expect(distance(rule, 250, 100)).toBe(86);
  expect(distance(bar, 103, 46)).toBe(4);
  expect(distance(bar, 103, 60)).toBe(0);
});

test("a bar beside a rule is what a near miss means; on the rule alone it is the rule; blank ground is nothing", () => {
  const both = [bar, rule];
  expect(nearest(both, 103, 46, MOUSE)).toBe("bar");
  expect(nearest(both, 99, 46, MOUSE)).toBe("bar");
  expect(nearest(both, 97, 150, MOUSE)).toBe("rule");
  expect(nearest(both, 200, 10, MOUSE)).toBe("rule");
  expect(nearest(both, 200, 60, MOUSE)).toBeNull();
  expect(nearest(both, 122, 60, MOUSE)).toBeNull();
  expect(nearest(both, 122, 60, TOUCH)).toBe("bar");
});

const num = fc.integer({ min: 0, max: 400 });
const box = fc
  .tuple(num, num, fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 60 }))
  .map(([x, y, w, h]) => [x, y, x + w, y + h]);

test("what is found is within reach, and no mark of its kind is nearer; a rule never beats a nearer point", () => {
  const shapes = fc.array(
    fc.record({ kind: fc.constantFrom("body" as const, "line" as const, "rule" as const), boxes: box }),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(shapes, num, num, fc.constantFrom(MOUSE, TOUCH), (some, x, y, reach) => {
      const all = some.map((s, i): Shape<number> => ({ ...s, lines: [], mark: i }));
      const got = nearest(all, x, y, reach);
      const far = (s: Shape<number>) => distance(s, x, y);
      if (got === null) return all.every((s) => far(s) > reach[s.kind]);
      const hit = all[got] as Shape<number>;
      expect(far(hit)).toBeLessThanOrEqual(reach[hit.kind]);
      for (const s of all) {
        if (s.kind === hit.kind || s.kind === "body") expect(far(hit)).toBeLessThanOrEqual(Math.max(far(s), 0));
      }
      return true;
    }),
  );
});
