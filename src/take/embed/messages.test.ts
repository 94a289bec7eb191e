import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tidyView } from "../../view/codec";
import { KEYS, VIEW_KEYS } from "../../view/keys";
import { same } from "../../view/same";
import { anyView, VALUES } from "../../view/sample";
import { createViewStore } from "../../view/store";
import { DEFAULT_VIEW, type View } from "../../view/view";
import { readHeard } from "./heard";
import { bgOf, heightMessages, OURS, readIncoming, WORD_KEYS } from "./messages";
import { obeyKeys } from "./told";

const hostile = {
  get source(): string {
    throw new Error("read me not");
  },
};
/** Messages as they come: anything at all, near misses of ours, and ours with anything in them. */
const anyMessage = fc.oneof(
  fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withMap: true }),
  fc.constant(hostile),
  fc.string().map((text) => `pymxPYMx${text}`),
  fc.record(
    {
      source: fc.oneof(fc.constant(OURS), fc.anything()),
      version: fc.anything(),
      type: fc.oneof(fc.constantFrom("height", "dress", "view", "resize", "ready", "select", "eval"), fc.anything()),
      theme: fc.oneof(fc.constantFrom("light", "dark", "auto", "pink"), fc.anything()),
      bg: fc.oneof(fc.constantFrom("transparent", "#fff", "url(//x)", "red;} body{}", ""), fc.anything()),
      controls: fc.anything(),
      height: fc.oneof(fc.double(), fc.anything()),
      data: fc.anything(),
      keys: fc.oneof(
        fc.anything(),
        fc.dictionary(
          fc.oneof(fc.constantFrom<string>(...VIEW_KEYS, "__proto__", "constructor", "slide"), fc.string()),
          fc.oneof(
            fc.string(),
            fc.constantFrom("RUS", "2019", "t", "x".repeat(3_000)),
            fc.constant(null),
            fc.anything(),
          ),
        ),
      ),
    },
    { requiredKeys: [] },
  ),
);

/** Values a host may give a key: mostly what an address could hold, some of it with a slip, and anything. */
const anyWord = (key: (typeof WORD_KEYS)[number]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 6, arbitrary: VALUES[key].map((value) => KEYS[key].format(value as never)) },
    { weight: 2, arbitrary: VALUES[key].map((value) => `${KEYS[key].format(value as never)},?`) },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.oneof(fc.string(), fc.constant("x".repeat(3_000)), fc.anything()) },
  );

/** Messages that ask for a view, nearly all in the right shape. */
const viewMessage = fc.record({
  source: fc.constant(OURS),
  type: fc.constant("view"),
  keys: fc
    .record(Object.fromEntries(WORD_KEYS.map((key) => [key, anyWord(key)])), { requiredKeys: [] })
    .chain((keys) =>
      fc
        .dictionary(fc.constantFrom("__proto__", "constructor", "slide"), fc.anything())
        .map((odd) => ({ ...odd, ...keys })),
    ),
});

test("the list of keys is the view's, but for the theme", () => {
  expect([...WORD_KEYS, "theme"].sort()).toEqual([...VIEW_KEYS].sort());
});

describe("whatever a host says", () => {
  test("nothing throws, and what is understood is one of three things, with nothing else in it", () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const said = readIncoming(message);
        if (said === null) return;
        const allowed: Record<string, readonly string[]> = {
          height: ["type"],
          dress: ["type", "theme", "bg", "controls"],
          view: ["type", "keys"],
        };
        expect(Object.keys(said).every((key) => allowed[said.type]?.includes(key))).toBe(true);
        if (said.type === "dress") {
          expect([undefined, "light", "dark", "auto"]).toContain(said.theme);
          expect(said.bg ?? "").toMatch(/^(|transparent|#[0-9a-f]{3,8})$/);
        }
        if (said.type === "view") {
          for (const [key, value] of Object.entries(said.keys)) {
            expect(WORD_KEYS as readonly string[]).toContain(key);
            expect(value === null || typeof value === "string").toBe(true);
          }
        }
      }),
      { numRuns: 3_000 },
    );
  });

  test("a view changes in the keys that were named, to values an address could hold, and in no other", () => {
    fc.assert(
      fc.property(anyView, fc.oneof(viewMessage, anyMessage), (before, message) => {
        const said = readIncoming(message);
        if (said?.type !== "view") return;
        const store = createViewStore(before);
        obeyKeys(store, said.keys);
        const after = store.get();
        expect(Object.keys(after)).toEqual(Object.keys(DEFAULT_VIEW));
        // A window given upside down is turned round: both its ends count as named.
        const named = new Set<string>(Object.keys(said.keys));
        if (named.has("from") || named.has("to")) for (const end of ["from", "to"]) named.add(end);
        for (const key of VIEW_KEYS) if (!named.has(key)) expect(after[key]).toEqual(before[key]);
      }),
      { numRuns: 1_000 },
    );
  });

  test("a view that is asked for in full is shown, from wherever the reader was", () => {
    let asked = 0;
    fc.assert(
      fc.property(anyView, anyView, fc.subarray([...WORD_KEYS]), (before, wanted, named) => {
        const keys = Object.fromEntries(
          named.map((key) => [
            key,
            same(wanted[key], DEFAULT_VIEW[key]) ? null : KEYS[key].format(wanted[key] as never),
          ]),
        );
        const said = readIncoming({ source: OURS, version: 1, type: "view", keys });
        if (named.length === 0) {
          expect(said).toBeNull();
          return;
        }
        if (said?.type !== "view") throw new Error("a message in the right shape was not understood");
        asked += 1;
        const store = createViewStore(before);
        obeyKeys(store, said.keys);
        const put = Object.fromEntries(named.map((key) => [key, wanted[key]]));
        expect(store.get()).toEqual(tidyView({ ...before, ...put }));
      }),
    );
    expect(asked).toBeGreaterThan(50);
  });

  test("most of the messages made here that ask for a view are understood", () => {
    const some = fc.sample(viewMessage, 200);
    expect(some.filter((message) => readIncoming(message)?.type === "view").length).toBeGreaterThan(150);
  });

  test("of a list with a slip the good items count", () => {
    const store = createViewStore({ ...DEFAULT_VIEW, basis: ["estimate"] });
    obeyKeys(store, { host: "RUS,Atlantis,CHN", lane: "test,nonsense", basis: "hearsay" });
    expect(store.get()).toMatchObject({ host: ["CHN", "RUS"], lane: ["test"], basis: ["estimate"] });
  });

  test("a host reads a frame's words as carefully", () => {
    fc.assert(
      fc.property(anyMessage, (message) => {
        const heard = message === hostile ? null : readHeard(message);
        if (heard?.type === "resize") expect(heard.height > 0 && heard.height <= 20_000).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

test("a host sets, keeps and takes out keys", () => {
  const store = createViewStore({ ...DEFAULT_VIEW, unit: "t" });
  obeyKeys(store, { from: "2018", host: "RUS,CHN" });
  expect(store.get()).toMatchObject({ from: "2018", host: ["CHN", "RUS"], unit: "t" } satisfies Partial<
    Record<keyof View, unknown>
  >);
  obeyKeys(store, { from: "never", host: null });
  expect(store.get()).toMatchObject({ from: "2018", host: [] });
});

test("the height is told in every dialect, to pym.js only where it gave its name", () => {
  const at = { viewId: "oil-cap", width: 600, href: "https://a.example/embed/oil-cap/", childId: null };
  expect(heightMessages(512, at)).toEqual([
    { source: "nk-sanctions-viz", version: 1, type: "resize", viewId: "oil-cap", height: 512 },
    { "datawrapper-height": { "oil-cap": 512 } },
    { sentinel: "amp", type: "embed-size", height: 512 },
    { type: "iframe-resized", height: 512, width: 600 },
    '{"src":"https://a.example/embed/oil-cap/","context":"iframe.resize","height":512}',
  ]);
  expect(heightMessages(512, { ...at, childId: "cap" }).at(-1)).toBe("pymxPYMxcapxPYMxheightxPYMx512");
  expect(readIncoming("pymxPYMxcapxPYMxwidthxPYMx600")).toEqual({ type: "height" });
  expect(readIncoming({ type: "iframe-child-init", settings: {} })).toEqual({ type: "height" });
});

test("a background is a colour or nothing", () => {
  expect(["#FFF", "fff", "0d2137", "#0d213780", "transparent", ""].map(bgOf)).toEqual([
    "#fff",
    "#fff",
    "#0d2137",
    "#0d213780",
    "transparent",
    "",
  ]);
  for (const bad of ["red", "#ff", "#fffff", "url(x)", "#fff;color:red", 7, null]) expect(bgOf(bad)).toBeNull();
});
