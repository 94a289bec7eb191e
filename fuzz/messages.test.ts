import fc from "fast-check";
import { expect, test } from "vitest";
import { frameAddress } from "../src/take/embed/attributes";
import { readDress } from "../src/take/embed/dress";
import { readHeard } from "../src/take/embed/heard";
import { MAX_WORDS, OURS, readIncoming, WORD_KEYS } from "../src/take/embed/messages";
import { obeyKeys } from "../src/take/embed/told";
import { formatView } from "../src/view/codec";
import { VIEW_KEYS } from "../src/view/keys";
import { anyView } from "../src/view/sample";
import { createViewStore } from "../src/view/store";
import { DEFAULT_VIEW } from "../src/view/view";
import { anyText } from "./hostile";
import { FUZZ, LONG, timed } from "./runs";

const anyThing = fc.oneof(anyText, fc.anything({ withNullPrototype: true, withSparseArray: true, withMap: true }));
const anyWord = fc.oneof(anyText, fc.constant(null), fc.constant("x".repeat(MAX_WORDS + 1)), anyThing);
const anyMessage = fc.oneof(
  anyThing,
  fc.oneof(anyText, fc.nat().map(String)).map((t) => `pymxPYMx${t}xPYMxwidthxPYMx${t}`),
  fc.record(
    {
      source: fc.oneof({ weight: 9, arbitrary: fc.constant(OURS) }, { weight: 1, arbitrary: anyThing }),
      version: anyThing,
      type: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom("height", "dress", "view", "resize", "ready", "select", "time") },
        { weight: 1, arbitrary: anyThing },
      ),
      theme: anyThing,
      bg: anyThing,
      controls: anyThing,
      height: fc.oneof(fc.double(), anyThing),
      data: anyThing,
      keys: fc.oneof(
        anyThing,
        fc.dictionary(fc.oneof(fc.constantFrom<string>(...VIEW_KEYS, "__proto__"), anyText), anyWord),
      ),
    },
    { requiredKeys: [] },
  ),
);

test("whatever a host says, the view stays one that an address can hold", { timeout: LONG }, () => {
  fc.assert(
    fc.property(anyView, anyMessage, (before, message) => {
      const said = timed(message, readIncoming);
      if (said?.type === "dress") {
        expect(said.bg ?? "").toMatch(/^(|transparent|#[0-9a-f]{3,8})$/);
        expect([undefined, "light", "dark", "auto"]).toContain(said.theme);
      }
      if (said?.type !== "view") return;
      for (const key of Object.keys(said.keys)) expect(WORD_KEYS as readonly string[]).toContain(key);
      const store = createViewStore(before);
      timed(said.keys, (keys) => obeyKeys(store, keys));
      expect(Object.keys(store.get())).toEqual(Object.keys(DEFAULT_VIEW));
      expect(formatView(store.get())).not.toMatch(/[<>"'`\\\s]/);
    }),
    FUZZ,
  );
});

test("whatever a frame says, a host makes it no higher than a page and takes no other title than a text", {
  timeout: LONG,
}, () => {
  fc.assert(
    fc.property(anyMessage, (message) => {
      const heard = timed(message, readHeard);
      if (heard?.type === "resize") expect(heard.height > 0 && heard.height <= 20_000).toBe(true);
      if (heard?.type === "ready") expect(heard.title.length).toBeLessThanOrEqual(200);
    }),
    FUZZ,
  );
});

test("whatever stands in the element's attributes, its frame is one of this site", { timeout: LONG }, () => {
  fc.assert(
    fc.property(anyText, fc.dictionary(fc.constantFrom(...VIEW_KEYS, "bg", "controls"), anyText), (figure, given) => {
      const address = timed(figure, (id) => frameAddress("https://a.example/x/", id, (name) => given[name] ?? null));
      const url = new URL(address);
      expect(url.origin).toBe("https://a.example");
      expect(url.pathname.startsWith("/x/embed/")).toBe(true);
      const dress = readDress(url.searchParams);
      expect(dress.bg).toMatch(/^(|transparent|#[0-9a-f]{3,8})$/);
    }),
    FUZZ,
  );
});
