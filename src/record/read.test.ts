import { expect, test } from "vitest";
import { date, pkg, text } from "./check.fixture";
import { assemble, readRecord } from "./read";

test("rows come typed, with the day they were known by their sources, and judgements with what they rest on", () => {
  const fields = [text("id"), text("source_ids", { "atlas:list": ";" }), text("from_ids", { "atlas:list": ";" })];
  const base = pkg("t", fields);
  const [sources, t] = base.resources;
  if (!sources || !t) throw new Error("no tables");
  const whole = {
    ...base,
    resources: [
      {
        ...sources,
        "atlas:known": "published",
        schema: { ...sources.schema, fields: [text("id"), date("published")] },
      },
      { ...t, "atlas:rests": "from_ids" },
    ],
  };
  const files: Record<string, string> = {
    "sources.csv": "id,published\ns1,2019-05-02\ns2,\ns3,2020\n",
    "t.csv": "id,source_ids,from_ids\na,s1,\nb,s2;s9,\nc,s1,a;d\nd,s3,\n",
  };
  const { sources: read, t: rows } = assemble(whole, (path) => files[path] ?? "");
  expect(read?.map((r) => r["known"])).toEqual(["2019-05-02", "", "2020"]);
  expect(rows).toEqual([
    { id: "a", source_ids: ["s1"], from_ids: [], known: "2019-05-02", rests: "2019-05-02" },
    { id: "b", source_ids: ["s2", "s9"], from_ids: [], known: "", rests: "" },
    { id: "c", source_ids: ["s1"], from_ids: ["a", "d"], known: "2020", rests: "2020" },
    { id: "d", source_ids: ["s3"], from_ids: [], known: "2020", rests: "2020" },
  ]);
});

test("the record is read once, and once more without its late columns", () => {
  expect(readRecord()).toBe(readRecord());
  expect(readRecord({ late: false })).toBe(readRecord({ late: false }));
  expect(readRecord({ late: false })).not.toBe(readRecord());
  expect(readRecord().version).toMatch(/^\d{4}\.\d+\.\d+$/);
});
