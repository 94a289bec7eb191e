import fc from "fast-check";
import { expect, test } from "vitest";
import { deflateText, inflateText } from "./deflate";

test("what was made small comes back as it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), async (text) => {
      expect(await inflateText(await deflateText(text))).toBe(text);
    }),
    { numRuns: 30 },
  );
  const long = "북한 노동자 \ud83d\ude00 12,345;".repeat(20_000);
  const small = await deflateText(long);
  expect(small.length).toBeLessThan(long.length / 20);
  expect(await inflateText(small)).toBe(long);
  await expect(inflateText(small.slice(0, 40))).rejects.toThrow();
});
