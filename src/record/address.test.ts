import { expect, test } from "vitest";
import { sameAddress } from "./address";

test("an address is what leads to its page: the host, the path and its keys in order", () => {
  expect(sameAddress("https://www.A.org/b/?y=2&x=1&utm_source=z#top")).toBe("a.org/b?x=1&y=2");
  expect(sameAddress("http://a.org/b//")).toBe("a.org/b");
  expect(sameAddress("http://a.org/")).toBe("a.org");
  expect(sameAddress("https://news.www.org/b")).toBe("news.www.org/b");
  expect(sameAddress("https://a.org/b?UTM_Campaign=q")).toBe("a.org/b");
});

test("signs are the same however they are written; a broken code and text that is no address stay as they are", () => {
  expect(sameAddress("https://a.org/%EC%82%AC")).toBe(sameAddress("https://a.org/사"));
  expect(sameAddress("https://a.org/e\u0301")).toBe(sameAddress("https://a.org/é"));
  expect(sameAddress("https://a.org/%E0%A4")).toBe("a.org/%E0%A4");
  expect(sameAddress("seen on paper")).toBe("seen on paper");
});
