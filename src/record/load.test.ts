import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readPacked, tableQuery, withLate } from "./load";
import type { Manifest, PackedFile } from "./manifest";
import { pack } from "./pack";
import type { AnyRow } from "./package";
import { readPackage, readRecord } from "./read";
import type { TableName } from "./tables";

const { resources, version } = readPackage();
const record = readRecord();
const events = resources.find((r) => r.name === "events");
if (!events) throw new Error("no events");
const text = (part: "main" | "late", v = version) =>
  JSON.stringify(pack(record.events as unknown as AnyRow[], events, v, part));

function fileOf(body: string, file = "events.json"): PackedFile {
  return { file, bytes: body.length, sha256: createHash("sha256").update(body).digest("hex") };
}
function manifest(main: PackedFile, rows = record.events.length): Manifest {
  const entry = { rows, main, late: fileOf(text("late"), "events.late.json") };
  return { version, tables: { events: entry } } as unknown as Manifest;
}
const served = new Map<string, { body: string; status: number }>();
const serve = (name: string, body: string, status = 200) => served.set(name, { body, status });

beforeEach(() => {
  served.clear();
  vi.stubGlobal("fetch", async (url: string) => {
    const hit = served.get(url);
    if (!hit) throw new TypeError("offline");
    return new Response(hit.body, { status: hit.status });
  });
});
afterEach(() => vi.unstubAllGlobals());

const load = (m: Manifest) => tableQuery("packed", m, "events", "main").queryFn();

test("a table comes as it is in the record, then its late part", async () => {
  serve("packed/events.json", text("main"));
  serve("packed/events.late.json", text("late"));
  const m = manifest(fileOf(text("main")));
  const main = await load(m);
  expect(main[0]).not.toHaveProperty("description");
  const late = await tableQuery("packed/", m, "events", "late").queryFn();
  expect(withLate<"events">(main, late)).toEqual(record.events);
  expect(tableQuery("packed", m, "events", "main")).toMatchObject({
    queryKey: ["table", version, "events", "main"],
    staleTime: Number.POSITIVE_INFINITY,
    retry: 1,
  });
});

test("each thing that can go wrong is said in a sentence that names the file", async () => {
  const good = text("main");
  const m = manifest(fileOf(good));
  await expect(load(m)).rejects.toThrow(/"events" \(packed\/events.json\) could not be fetched. Check the connection/);
  serve("packed/events.json", "no", 404);
  await expect(load(m)).rejects.toThrow(/is not there: the server answered 404/);
  serve("packed/events.json", good.slice(0, 500));
  await expect(load(m)).rejects.toThrow(/its checksum does not fit/);
  const says = async (body: string, what: RegExp, rows?: number) => {
    serve("packed/events.json", body);
    await expect(load(manifest(fileOf(body), rows))).rejects.toThrow(what);
  };
  await says("<!doctype html>", /is no JSON/);
  await says('{"table":"events"}', /does not have the shape/);
  await says(good.replace('"rows":', '"rows":1'), /does not have the shape/);
  await says(text("main", "1999.1.0"), /is of data version 1999.1.0/);
  await says(text("late"), /holds events, late part/);
  await says(good, /has \d+ rows instead of 3/, 3);
});

/** Every packed file of the record, with what the manifest says of it. */
const FILES = resources.flatMap((resource) =>
  (["main", "late"] as const).map((part) => {
    const name = resource.name as TableName;
    const rows = record[name] as unknown as AnyRow[];
    return { name, part, rows: rows.length, body: (v: string) => JSON.stringify(pack(rows, resource, v, part)) };
  }),
);

test.each(FILES)("$name, $part part: missing, slow, cut short, changed or newer, it is refused by name", async (f) => {
  const good = f.body(version);
  const path = `packed/${f.name}.json`;
  const query = (body: string) => {
    const entry = { rows: f.rows, main: fileOf(body, `${f.name}.json`), late: fileOf(body, `${f.name}.json`) };
    const m = { version, tables: { [f.name]: entry } } as unknown as Manifest;
    return tableQuery(...(["packed", m, f.name, f.part] as unknown as Parameters<typeof tableQuery>));
  };
  const refused = (body: string, what: RegExp, fitting = good) => {
    serve(path, body);
    return expect(query(fitting).queryFn()).rejects.toThrow(what);
  };
  await expect(query(good).queryFn()).rejects.toThrow(`The table "${f.name}" (${path}) could not be fetched`);
  serve(path, "gone", 404);
  await expect(query(good).queryFn()).rejects.toThrow(`The table "${f.name}" (${path}) is not there`);
  for (const body of [good.slice(0, -1), good.slice(0, good.length >> 1), "", `${good} `, "<!doctype html>"])
    await refused(body, /its checksum does not fit/);
  await refused(
    good.replace(/\d(?=\D*$)/, (d) => String((Number(d) + 1) % 10)),
    /its checksum does not fit/,
  );
  const newer = f.body("2099.1.0");
  await refused(newer, /its checksum does not fit/);
  await refused(newer, /is of data version 2099\.1\.0, this page of/, newer);

  vi.stubGlobal("fetch", (_: string, options: RequestInit) => {
    return new Promise((_done, fail) => options.signal?.addEventListener("abort", () => fail(options.signal?.reason)));
  });
  const gaveUp = new AbortController();
  const slow = query(good).queryFn({ signal: gaveUp.signal });
  gaveUp.abort(new Error("left the page"));
  await expect(slow).rejects.toThrow("left the page");
});

describe("a packed table whose bytes are those of the manifest, but not what they should be", () => {
  const WANT = { table: "t", part: "main", version: "1", rows: 2 } as const;
  const COLUMNS = [
    { n: "id", k: "s", v: ["a", "b"] },
    { n: "kind", k: "d", d: ["x"], v: [0, 0] },
    { n: "value", k: "n", v: [1, null] },
    { n: "ids", k: "l", d: ["s1"], c: [1, 0], v: [0] },
  ];
  /** Rows of a packed file, or what was said of it. */
  const read = async (value: unknown) => {
    const body = JSON.stringify(value);
    const bytes = new TextEncoder().encode(body).buffer as ArrayBuffer;
    return readPacked(bytes, fileOf(body, "t.json"), WANT).catch((e: Error) => e.message);
  };
  const packed = (more: object = {}) => ({ ...WANT, columns: COLUMNS, ...more });
  const said = (what: string) =>
    `The table "t" (t.json) ${what}. Reload the page; if it stays so, the site's files are incomplete.`;

  test("a good one is read", async () => {
    expect(await read(packed())).toEqual([
      { id: "a", kind: "x", value: 1, ids: ["s1"] },
      { id: "b", kind: "x", value: null, ids: [] },
    ]);
  });

  test.each([
    null,
    7,
    "rows",
    packed({ table: 7 }),
    packed({ version: 1 }),
    packed({ part: "both" }),
    packed({ rows: "2" }),
    packed({ rows: null, columns: [] }),
    packed({ columns: { 0: COLUMNS[0] } }),
    ...[
      null,
      "id",
      { k: "s", v: ["a", "b"] },
      { n: "id", k: "s" },
      { n: "id", k: "s", v: "ab" },
      { n: "id", k: "s", v: ["a"] },
      { n: "id", k: "n", v: [1, 2, 3] },
      { n: "id", k: "d", v: [0, 0] },
      { n: "id", k: "d", d: "xy", v: [0, 0] },
      { n: "id", k: "d", d: ["x"], v: [0] },
      { n: "id", k: "l", d: ["x"], v: [0, 0] },
      { n: "id", k: "l", c: [1, 1], v: [0, 0] },
      { n: "id", k: "l", d: ["x"], c: [2], v: [0, 0] },
      { n: "id", k: "l", d: ["x"], c: [1, 1], v: 0 },
      { n: "id", k: "l", d: ["x"], c: [1, 1], v: [0] },
      { n: "id", k: "z", d: ["x"], c: [1, 1], v: [0, 0] },
    ].map((column) => packed({ columns: [COLUMNS[0], column] })),
  ])("no shape of a table: %j", async (value) => {
    expect(await read(value)).toBe(said("does not have the shape of a packed table"));
  });

  test("another version, table, part or length is told as such", async () => {
    expect(await read(packed({ version: "2" }))).toBe(said("is of data version 2, this page of 1"));
    expect(await read(packed({ table: "u" }))).toBe(said("holds u, main part, not main of t"));
    expect(await read(packed({ part: "late" }))).toBe(said("holds t, late part, not main of t"));
    const short = packed({ rows: 0, columns: [] });
    expect(await read(short)).toBe(said("has 0 rows instead of 2"));
  });
});

test("without crypto.subtle the other checks still hold", async () => {
  serve("packed/events.json", text("main"));
  const wrong = { ...fileOf(text("main")), sha256: "0" };
  for (const crypto of [{}, undefined]) {
    vi.stubGlobal("crypto", crypto);
    expect(await load(manifest(wrong))).toHaveLength(record.events.length);
  }
});

test("parts of different lengths are not joined", () => {
  const count = record.events.length;
  expect(() => withLate<"events">(record.events, [])).toThrow(new RangeError(`${count} rows and 0 late rows`));
});
