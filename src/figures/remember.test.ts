import { expect, test } from "vitest";
import { remember, rememberLast } from "./remember";

test("what is the same as before is not made again", () => {
  const last = rememberLast<number>();
  let made = 0;
  const make = () => ++made;
  const a = {};
  expect([last([a, null], make), last([a, null], make), last([a], make), last([null], make)]).toEqual([1, 1, 2, 3]);
});

test("what is made of a table is made once a key, and not forgotten before there are too many keys", () => {
  const memory = remember<string>(2);
  let made = 0;
  const [one, two] = [{}, {}];
  const ask = (of: object, key: string) => memory(of, key, () => `${key}${++made}`);
  expect([ask(one, "a"), ask(one, "b"), ask(one, "a"), ask(two, "a")]).toEqual(["a1", "b2", "a1", "a3"]);
  expect([ask(one, "c"), ask(one, "a"), ask(two, "a")]).toEqual(["c4", "a5", "a3"]);
});
