import { describe, expect, test } from "vitest";
import type { Iso3, IsoDate } from "../record/units";
import { formatView, parseView } from "./codec";
import { accepts, clearFilters, describeView, FILTER_KEYS, isDefault, searchFor, withoutKey } from "./filters";
import { chooseLaw, isBareLaw, type LawRow, lawView, openLaw } from "./law";
import { DEFAULT_VIEW, type View } from "./view";

const at = (query: string): View => parseView(query).view;
const NAMES: Readonly<Record<string, string>> = { RUS: "Russia", CHN: "China" };
const name = (code: Iso3) => NAMES[code] ?? code;
const RUS = "RUS" as Iso3;
const CHN = "CHN" as Iso3;

describe("accepts", () => {
  test("everything where nothing is chosen, also what is unknown", () => {
    const { host, sector } = accepts(DEFAULT_VIEW);
    expect([host(RUS), host(""), host([]), sector("it")]).toEqual([true, true, true, true]);
  });

  test("only what is chosen, one of several being enough", () => {
    const { host, supplier, basis, lane } = accepts(at("host=RUS&supplier=CHN&basis=estimate&lane=test"));
    expect([host(RUS), host(CHN), host(""), host([]), host([CHN, RUS])]).toEqual([true, false, false, false, true]);
    expect([supplier(CHN), basis("legal"), basis("estimate"), lane("oil")]).toEqual([true, false, true, false]);
  });
});

describe("describeView", () => {
  test.each([
    ["", ""],
    [
      "from=2017-10-01&to=2020-12-31&host=RUS,CHN&asof=2019-03-31",
      "1 Oct 2017 – 31 Dec 2020; hosts China, Russia; known on 31 Mar 2019",
    ],
    ["from=2018&unit=t&laden=50", "from 2018; in tonnes; uninspected tankers assumed 50 % laden"],
    ["to=2018-05&basis=reported_to_un&sector=it", "until May 2018; basis reported to the UN; sector IT"],
    [
      "supplier=CHN&lane=oil,test&law=m2397-refined&q=Courageous&v=2026.11.0",
      "supplier China; lanes test, oil; rule m2397-refined; matching “Courageous”; data version 2026.11.0",
    ],
    ["pick=lw0001&theme=dark&lang=ko", ""],
  ])("%s", (query, words) => {
    expect(describeView(at(query), name)).toBe(words);
  });
});

describe("clearing", () => {
  test("brings every filter back and leaves what is open and how it looks", () => {
    const view = at("from=2018&host=RUS&unit=t&q=x&law=a&pick=lw0001&theme=dark&lang=ko");
    const cleared = { ...view, ...clearFilters() };
    expect(isDefault(view)).toBe(false);
    expect(isDefault(cleared)).toBe(true);
    expect(formatView(cleared)).toBe("pick=lw0001&theme=dark&lang=ko");
    expect(FILTER_KEYS).toHaveLength(13);
  });

  test("takes one key away, and a law with the last of its dates", () => {
    const view = at("from=2018&to=2019&law=a&host=RUS");
    expect(formatView(withoutKey(view, "host"))).toBe("from=2018&to=2019&law=a");
    const half = withoutKey(view, "from");
    expect(formatView(half)).toBe("to=2019&host=RUS&law=a");
    expect(formatView(withoutKey(half, "to"))).toBe("host=RUS");
  });
});

describe("a law", () => {
  const row = (patch: Partial<LawRow>): LawRow => ({
    id: "m1",
    subject: "labour",
    starts: "2017-12-22" as IsoDate,
    ends: "" as const,
    limit_unit: "",
    ...patch,
  });
  const ended = row({ id: "m2397-labour", ends: "2019-12-22" as IsoDate });
  const running = row({ id: "m2397-crude-t", limit_unit: "t" });
  const draft = row({ id: "m2022draft-crude", starts: "", limit_unit: "barrel" });

  test("sets the window, and the unit where it counts oil", () => {
    expect(chooseLaw(ended)).toEqual({ law: "m2397-labour", from: "2017-12-22", to: "2019-12-22" });
    expect(chooseLaw(running)).toEqual({ law: "m2397-crude-t", unit: "t", from: "2017-01", to: "2026-11" });
    expect(chooseLaw(draft)).toEqual({ law: "m2022draft-crude", unit: "bbl" });
    // Replaced on the day it would have begun.
    const never = {
      ...running,
      id: "m2375-refined-annual",
      limit_unit: "barrel",
      starts: "2018-01-01" as IsoDate,
      ends: "2018-01-01" as IsoDate,
    };
    expect(chooseLaw(never)).toEqual({ law: "m2375-refined-annual", unit: "bbl", from: "2018", to: "2018" });
  });

  test("named without a window in a link sets it, once", () => {
    const link = at("law=m2397-labour");
    expect(isBareLaw(link)).toBe(true);
    const patch = openLaw(link, ended);
    expect(patch).toEqual(chooseLaw(ended));
    expect(openLaw({ ...link, ...patch }, ended)).toBeNull();
    expect(openLaw(link, running)).toBeNull();
    expect(lawView(link, [running, ended])).toEqual({ ...link, ...patch });
    expect(lawView(link, [running])).toBe(link);
    const own = at("law=m2397-labour&from=2019");
    expect(lawView(own, [ended])).toBe(own);
    expect(openLaw(at("law=m2397-labour&unit=t"), ended)).toMatchObject({ unit: "t", from: "2017-12-22" });
  });
});

describe("describeView, one and many of each list", () => {
  test.each([
    ["host=RUS", "host Russia"],
    ["supplier=CHN,RUS", "suppliers China, Russia"],
    ["basis=estimate,reported_to_un", "bases reported to the UN, estimate"],
    ["lane=national", "lane national"],
    ["sector=construction,food_processing", "sectors construction, food processing"],
  ])("%s: %s", (query, words) => {
    expect(describeView(at(query), name)).toBe(words);
  });

  test("words of a search without the room around them; room alone is no search", () => {
    expect(describeView({ ...DEFAULT_VIEW, q: "  Kuwait " }, name)).toBe("matching “Kuwait”");
    expect(describeView({ ...DEFAULT_VIEW, q: "  " }, name)).toBe("");
  });
});

describe("withoutKey", () => {
  test("takes a rule along with the last end of its window, and with nothing else", () => {
    const view = at("law=m2397-refined&from=2018&to=2019&host=RUS");
    expect(withoutKey(view, "from").law).toBe("m2397-refined");
    expect(withoutKey(withoutKey(view, "from"), "to").law).toBeNull();
    expect(withoutKey(withoutKey(view, "to"), "from").law).toBeNull();
    const bare = { ...view, from: null, to: null };
    expect(withoutKey(bare, "host")).toMatchObject({ law: "m2397-refined", host: [] });
  });
});

describe("isBareLaw", () => {
  test.each([
    ["law=m2397-labour", true],
    ["law=m2397-labour&from=2018", false],
    ["law=m2397-labour&to=2018", false],
    ["from=2018", false],
    ["", false],
  ])("%s: %s", (query, bare) => {
    expect(isBareLaw(at(query))).toBe(bare);
  });
});

describe("searchFor", () => {
  const has = (needle: string) => "kuwait, qatar".includes(needle);
  test("words that are found are the search, in any case, without the room around them", () => {
    expect(searchFor(" Kuwait ", "host", has)).toEqual({ q: "Kuwait", before: "" });
  });
  test("no words are no search, and are not looked for", () => {
    expect(searchFor("  ", "host", () => false)).toEqual({ q: "", before: "" });
  });
  test("words that are not found leave the figure as it is, and it says so", () => {
    expect(searchFor("Oslo", "host", has)).toEqual({ q: "", before: "No host matches “Oslo”; all are shown. " });
  });
});
