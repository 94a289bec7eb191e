import fc from "fast-check";
import { expect, test } from "vitest";
import { crc32, sizeOf, textsOf, withTexts } from "./pngText";

/** The smallest PNG: one grey dot. */
const DOT = Uint8Array.from(
  Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==", "base64"),
);

test("the checksum is the one of the standard", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});

test("texts come out as they went in, in any script, and the picture stays", () => {
  const text = fc.string({ unit: "grapheme" }).map((t) => t.replace(/\0|\p{Surrogate}/gu, ""));
  fc.assert(
    fc.property(fc.array(fc.record({ keyword: fc.constantFrom("Title", "URL", "Sources"), text })), (texts) => {
      const made = withTexts(DOT, texts);
      expect(textsOf(made)).toEqual(texts);
      expect(sizeOf(made)).toEqual([1, 1]);
      expect(made.slice(-12)).toEqual(DOT.slice(-12));
    }),
  );
});

test("what is no PNG is refused", () => {
  expect(() => withTexts(new TextEncoder().encode("<svg/>"), [])).toThrow("no PNG");
});
