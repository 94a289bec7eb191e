import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COUNTRIES } from "../record/countries";
import { BASES, type Iso3, type IsoDate } from "../record/units";
import { addressOf, formatView, hrefOf, MAX_ADDRESS, MAX_IGNORED, parseView, tidyView } from "./codec";
import { VIEW_KEYS } from "./keys";
import { encode, Q_MAX_ENCODED } from "./kinds";
import { anyView } from "./sample";
import { DEFAULT_VIEW, LANES, type View } from "./view";

const view = (patch: Partial<View>): View => ({ ...DEFAULT_VIEW, ...patch });
const iso = (codes: string) => codes.split(",") as Iso3[];
const day = (text: string) => text as IsoDate;

/** Strings as they come: noise, near misses of real keys, and broken encodings. */
const anyQuery = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.tuple(
        fc.oneof(fc.constantFrom<string>(...VIEW_KEYS), fc.string()),
        fc.oneof(
          fc.string(),
          fc.constantFrom("RUS,chn,RUS", "2019-02-30", "2019", "50", "%E0%A4%A", "legal,LEGAL,x", "\ud800", "%00"),
        ),
      ),
    )
    .map((pairs) => pairs.map(([key, raw]) => `${key}=${raw}`).join("&")),
);

describe("any view", () => {
  test("the table of keys is the view, key for key", () => {
    expect(VIEW_KEYS).toEqual(Object.keys(DEFAULT_VIEW));
  });

  test("comes back from its address", () => {
    fc.assert(
      fc.property(anyView, (before) => {
        expect(parseView(formatView(before))).toEqual({ view: before, ignored: [] });
      }),
      { numRuns: 500 },
    );
  });

  test("has the shortest address: without any one key it is another view", () => {
    fc.assert(
      fc.property(anyView, (before) => {
        const parts = formatView(before).split("&").filter(Boolean);
        for (const left of parts) {
          const rest = parts.filter((part) => part !== left).join("&");
          expect(parseView(rest).view).not.toEqual(before);
        }
      }),
    );
  });

  test("in whatever order its lists are, has one address", () => {
    const messy = view({
      host: iso("RUS,CHN,RUS"),
      basis: ["derived", "legal"],
      from: day("2020"),
      to: day("2018-02"),
    });
    expect(formatView(messy)).toBe("from=2018-02&to=2020&host=CHN,RUS&basis=legal,derived");
    expect(parseView(formatView(messy)).view).toEqual(tidyView(messy));
  });

  test("by default, or with a search of nothing but spaces, has an empty address", () => {
    expect(formatView(view({ q: "  " }))).toBe("");
    expect(formatView(DEFAULT_VIEW)).toBe("");
    expect(hrefOf("/oil/", DEFAULT_VIEW)).toBe("/oil/");
    expect(hrefOf("/oil/", view({ unit: "t" }))).toBe("/oil/?unit=t");
  });
});

describe("any string", () => {
  test("parses to a view and a list, and formatting what came out is stable", () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const first = parseView(query);
        const again = parseView(formatView(first.view));
        expect(again).toEqual({ view: first.view, ignored: [] });
        expect(formatView(again.view)).toBe(formatView(first.view));
        expect(first.ignored.length).toBeLessThanOrEqual(MAX_IGNORED + 1);
        for (const item of first.ignored) expect(item.why).toMatch(/^[A-Z0-9].*\.$/);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    "__proto__=1&constructor=2&hasOwnProperty=3&toString=4",
    "host=__proto__&basis=constructor&theme=toString&pick=__proto__%00",
    "%00=%00&q=%00&host=%00",
    "q=\ud800&pick=\udfff&\ud83d=1",
    "q=%ED%A0%80&q=%C3%28",
    "&&&===&=x&?",
  ])("%j harms nothing", (query) => {
    const { view: got } = parseView(query);
    expect(Object.keys(got)).toEqual(Object.keys(DEFAULT_VIEW));
    expect(Object.getPrototypeOf(got)).toBe(Object.prototype);
    expect(() => encodeURIComponent(formatView(got))).not.toThrow();
  });

  test.each([
    ["one value", `q=${"x".repeat(1_000_000)}`],
    ["many codes", `host=${"RUS,".repeat(250_000)}`],
    ["many keys", "a&".repeat(500_000)],
    ["broken signs", "%E0".repeat(333_333)],
    ["nothing but spaces", `from=${" ".repeat(1_000_000)}x`],
  ])("a million characters (%s) are read in no time", (_, query) => {
    const start = performance.now();
    const { ignored } = parseView(query);
    expect(performance.now() - start).toBeLessThan(250);
    expect(ignored[0]?.why).toMatch(/too long/);
    expect(ignored.length).toBeLessThanOrEqual(MAX_IGNORED + 1);
    expect(JSON.stringify(ignored).length).toBeLessThan(5_000);
  });
});

test("a long address is cut between keys, never inside a value", () => {
  const padding = `utm_x=${"x".repeat(MAX_ADDRESS - 30)}`;
  for (let more = 0; more < 30; more++) {
    const { view: got } = parseView(`from=2018&${padding}${"x".repeat(more)}&to=2019-11-30&pick=a`);
    expect(got.from).toBe("2018");
    expect(got.pick).toBeNull();
    expect([null, "2019-11-30"]).toContain(got.to);
  }
});

describe("reading", () => {
  test("accepts small letters, spaces and encoded commas", () => {
    expect(parseView("?host=rus%2C+chn&unit=T&basis=Legal").view).toEqual(
      view({ host: iso("CHN,RUS"), unit: "t", basis: ["legal"] }),
    );
  });

  test("reads Korean in pieces, as some systems type it, as the same text", () => {
    expect(parseView(`q=${"정제유".normalize("NFD")}`).view.q).toBe("정제유".normalize("NFC"));
  });

  test("keeps the good items of a list and tells of the bad", () => {
    const { view: got, ignored } = parseView("host=RUS,XX");
    expect(got.host).toEqual(["RUS"]);
    expect(ignored).toEqual([
      { key: "host", raw: "XX", why: "Write countries by their three-letter codes (ISO 3166-1), such as RUS,CHN." },
    ]);
  });

  test("takes every country there is as a host: the record names more than sixty", () => {
    const all = Object.keys(COUNTRIES);
    const { view: got, ignored } = parseView(`host=${all.join(",")}`);
    expect([got.host.length, ignored]).toEqual([all.length, []]);
    expect(parseView(formatView(got)).view).toEqual(got);
  });

  test("takes the first valid value of a repeated key", () => {
    const { view: got, ignored } = parseView("from=never&from=2018&from=2019");
    expect(got.from).toBe("2018");
    expect(got.pick).toBeNull();
    expect(ignored.map((item) => item.raw)).toEqual(["never", "2019"]);
    expect(ignored[1]?.why).toMatch(/more than once/);
  });

  test("turns a window upside down the right way round", () => {
    expect(parseView("from=2020-12&to=2017-10").view).toMatchObject({ from: "2017-10", to: "2020-12" });
    expect(parseView("from=2019-06&to=2019").view).toMatchObject({ from: "2019-06", to: "2019" });
  });

  test.each([
    ["from=2019-02-29", "2019-02-29"],
    ["laden=0", "0"],
    ["laden=101", "101"],
    ["laden=5.5", "5.5"],
    ["basis=rumour", "rumour"],
    ["pick=a%20b", "a b"],
    ["v=2026", "2026"],
    ["theme=pink", "pink"],
    [`q=${"x".repeat(201)}`, `${"x".repeat(60)}…`],
  ])("refuses %s and says so", (query, raw) => {
    const { view: got, ignored } = parseView(query);
    expect(got).toEqual(DEFAULT_VIEW);
    expect(ignored).toMatchObject([{ raw }]);
  });

  test("passes over empty fields, trackers' marks and keys of other rooms, but names what nobody knows", () => {
    expect(parseView("from=&host=,&utm_source=x&fbclid=y&slide=3&bg=none&controls=0").ignored).toEqual([]);
    expect(parseView("hots=RUS").ignored).toEqual([
      { key: "hots", raw: "RUS", why: "This page knows no such setting." },
    ]);
  });
});

describe("writing", () => {
  test("leaves commas, colons and slashes readable", () => {
    const got = formatView(view({ host: iso("CHN,RUS"), pick: "S/RES/2397:5", q: "oil & gas, 'x' #1 50%" }));
    expect(got).toBe("host=CHN,RUS&q=oil+%26+gas,+%27x%27+%231+50%25&pick=S/RES/2397:5");
  });

  test("gives the address a browser would give", () => {
    fc.assert(
      fc.property(anyView, (before) => {
        const query = formatView(before);
        expect(new URL(`https://example.org/?${query}`).search).toBe(query ? `?${query}` : "");
      }),
    );
  });

  test("cuts search text that is too long, as the store does", () => {
    const long = view({ q: `${"정제유 ".repeat(40)}` });
    const { view: got, ignored } = parseView(formatView(long));
    expect(ignored).toEqual([]);
    expect(encode(got.q).length).toBeLessThanOrEqual(Q_MAX_ENCODED);
    expect(long.q.startsWith(got.q)).toBe(true);
    expect(got.q.length).toBeGreaterThan(15);
  });

  test("stays under 1,000 characters with all filters on", () => {
    const codes = Array.from({ length: 45 }, (_, i) => `A${String.fromCharCode(65 + (i % 26))}${i < 26 ? "A" : "B"}`);
    const sectors =
      "arts,construction,it,logging,medical,military_industry,mining,other,restaurants,seafood,shipbuilding,textiles";
    const all = view({
      from: day("2017-10-01"),
      to: day("2020-12-31"),
      host: codes as Iso3[],
      supplier: iso("ALL,CHN,RUS"),
      basis: BASES,
      lane: LANES,
      sector: sectors.split(","),
      unit: "t",
      laden: 100,
      asof: day("2019-03-31"),
      law: "m".repeat(60),
      pick: "p".repeat(60),
      theme: "light",
      lang: "ko",
      v: "2026.11.0",
    });
    for (const q of ["x".repeat(200), "정".repeat(25)]) {
      const full = { ...all, q };
      expect(parseView(formatView(full)).view.q).toBe(q);
      expect(`https://example.org/atlas/?${formatView(full)}`.length).toBeLessThan(1_000);
    }
  });

  test("keeps path, hash and the keys of other rooms", () => {
    const at = { pathname: "/decks/a/", search: "?host=RUS&slide=3&utm_source=x", hash: "#b" };
    expect(addressOf(at, view({ unit: "t" }))).toBe("/decks/a/?unit=t&slide=3#b");
    expect(addressOf({ pathname: "/", search: "?unit=t", hash: "" }, DEFAULT_VIEW)).toBe("/");
  });
});

describe("what could not be used", () => {
  test("is told up to a number, then counted", () => {
    const query = Array.from({ length: MAX_IGNORED + 3 }, (_, i) => `odd${i}=1`).join("&");
    const { ignored } = parseView(query);
    expect(ignored).toHaveLength(MAX_IGNORED + 1);
    expect(ignored.at(-1)).toEqual({ key: "", raw: "", why: "3 more parts of the address were not used." });
    expect(parseView("odd=1").ignored).toHaveLength(1);
  });

  test("is shown whole up to 60 letters, and cut beyond", () => {
    const raw = (length: number) => parseView(`odd=${"x".repeat(length)}`).ignored[0]?.raw;
    expect(raw(60)).toBe("x".repeat(60));
    expect(raw(61)).toBe(`${"x".repeat(60)}…`);
  });

  test("an address as long as allowed is read whole; a longer one says under no key what was done", () => {
    const head = "host=RUS&q=";
    const whole = parseView(head + "x".repeat(MAX_ADDRESS - head.length));
    expect(whole.ignored.map((i) => i.why)).not.toContain("The address is too long: only its beginning was read.");
    const long = parseView(head + "x".repeat(MAX_ADDRESS));
    expect(long.view.host).toEqual(["RUS"]);
    expect(long.ignored[0]).toMatchObject({ key: "", why: "The address is too long: only its beginning was read." });
  });

  test("of a list too long for its key, the rest is named", () => {
    const many = "AFG,ALB,DZA,AND,AGO,ARG,ARM,AUS,AUT,AZE";
    const { view: read, ignored } = parseView(`supplier=${many},AFG`);
    expect(read.supplier).toHaveLength(8);
    expect(ignored.map((i) => [i.raw, i.why])).toEqual([
      ["AUT", "No more than 8 values can be chosen here."],
      ["AZE", "No more than 8 values can be chosen here."],
    ]);
    expect(parseView("supplier=nowhere").view.supplier).toEqual([]);
  });

  test("a sector is small letters and underscores from end to end", () => {
    expect(parseView("sector=Fishing").view.sector).toEqual(["fishing"]);
    for (const bad of ["1fishing", "fishing1", "fish-ing"]) {
      const { view: read, ignored } = parseView(`sector=${bad}`);
      expect(read.sector, bad).toEqual([]);
      expect(ignored, bad).toHaveLength(1);
    }
  });
});

test("a window of one day stands as it is; the same days written in two ways are not turned", () => {
  expect(tidyView(view({ from: day("2018"), to: day("2018-01-01") }))).toMatchObject({
    from: "2018",
    to: "2018-01-01",
  });
});

test("the address at a place without a view has no question mark, and keeps one inside what others wrote", () => {
  expect(addressOf({ pathname: "/oil/", search: "?host=RUS", hash: "#x" }, DEFAULT_VIEW)).toBe("/oil/#x");
  expect(addressOf({ pathname: "/decks/", search: "?slide=2&&host=RUS", hash: "" }, DEFAULT_VIEW)).toBe(
    "/decks/?slide=2",
  );
  expect(addressOf({ pathname: "/workbench/", search: "?w=a?b", hash: "" }, DEFAULT_VIEW)).toBe("/workbench/?w=a?b");
});

test("control characters become room, halves of signs a mark for what is lost", () => {
  expect(encode("a\u0000b")).toBe("a+b");
  expect(encode("a\ud800b")).toBe(`a${encodeURIComponent("\ufffd")}b`);
  expect(encode("(it's)*!")).toBe("%28it%27s%29%2A%21");
});

test("a load is a whole number from 1 to 100, both included", () => {
  const laden = ["0", "1", "100", "101", "50.5"].map((n) => parseView(`laden=${n}`).view.laden);
  expect(laden).toEqual([null, 1, 100, null, null]);
});
