import { expect, test } from "vitest";
import { isTaken, type Pressed, stepOf } from "./keys";

const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  shiftKey: false,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
});
/** An element inside of what the names say. */
const inside = (...names: string[]) => ({
  closest: (selector: string) => selector.split(", ").some((s) => names.includes(s)) || null,
});

test.each([
  ["ArrowRight", "next"],
  ["PageDown", "next"],
  [" ", "next"],
  ["PageUp", "previous"],
  ["Home", "first"],
  ["End", "last"],
  ["B", "black"],
  [".", "black"],
  ["f", "full"],
  ["g", "goto"],
  ["O", "grid"],
  ["s", "speaker"],
  ["?", "help"],
  ["Escape", "leave"],
  ["x", null],
  ["Tab", null],
])("%s asks for %s", (key, step) => {
  expect(stepOf(press(key))).toBe(step);
});

test("with Shift arrows go to the ends and Space goes back; the browser's own keys stay the browser's", () => {
  expect(stepOf(press("ArrowRight", { shiftKey: true }))).toBe("last");
  expect(stepOf(press(" ", { shiftKey: true }))).toBe("previous");
  expect(stepOf(press("?", { shiftKey: true }))).toBe("help");
  expect(stepOf(press("f", { ctrlKey: true }))).toBeNull();
  expect(stepOf(press("ArrowLeft", { altKey: true }))).toBeNull();
});

test("no key is stolen from the control that has the focus", () => {
  expect(isTaken(inside("input"), press("b"))).toBe(true);
  expect(isTaken(inside("select"), press("ArrowDown"))).toBe(true);
  expect(isTaken(inside("[role=slider]"), press("PageDown"))).toBe(true);
  expect(isTaken(inside("svg.plot"), press("ArrowRight"))).toBe(true);
  expect(isTaken(inside("svg.plot"), press("PageDown"))).toBe(false);
  expect(isTaken(inside("button"), press(" "))).toBe(true);
  expect(isTaken(inside("button"), press("ArrowRight"))).toBe(false);
  expect(isTaken(null, press(" "))).toBe(false);
});

test("a date field lets go: Escape steps out of it, and a clicker's PageDown turns the slide", () => {
  const field = (type: string) => ({
    closest: (selector: string) => {
      const without = [...selector.matchAll(/\[(?:type|role)=(\w+)\]/g)].map((m) => m[1]);
      return /^input/.test(selector) && !(selector.includes(":not(") && without.includes(type)) ? {} : null;
    },
  });
  expect(isTaken(field("text"), press("Escape"))).toBe(false);
  expect(isTaken(field("text"), press("PageDown"))).toBe(false);
  expect(isTaken(field("text"), press("ArrowRight"))).toBe(true);
  expect(isTaken(field("range"), press("PageDown"))).toBe(true);
  expect(isTaken(field("search"), press("Escape"))).toBe(true);
});
