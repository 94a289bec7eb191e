import { expect, test } from "vitest";
import { readRecord } from "./read";
import { CLAIM_TOPICS, STANDING_MEANS, STANDING_WORDS, STANDINGS, standingOf, TOPIC_WORDS, VERDICTS } from "./verdicts";

test("a claim without a verdict is withheld; every other stands by its verdict", () => {
  expect(["", null].map((v) => standingOf(v as ""))).toEqual(["withheld", "withheld"]);
  expect(VERDICTS.map(standingOf)).toEqual(VERDICTS);
  for (const { verdict, topic } of readRecord().claims) {
    expect(STANDINGS).toContain(verdict);
    expect(CLAIM_TOPICS).toContain(topic);
  }
});

test("each standing is said in its own words and means one thing", () => {
  expect(STANDINGS.map((s) => STANDING_WORDS[s]).join(", ")).toBe(
    "consistent, imprecise, disputed, contradicted, not checkable, withheld",
  );
  expect(new Set(STANDINGS.map((s) => STANDING_MEANS[s])).size).toBe(STANDINGS.length);
  expect(CLAIM_TOPICS.map((t) => TOPIC_WORDS[t])).toEqual(["Oil", "Labour", "Rules", "Tests", "Trade"]);
});
