import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { figure } from "./names";
import { readRecord } from "./read";

const text = readFileSync("data/README.md", "utf8");
const record = readRecord();

test("the numbers that data/README.md gives of the record are those of the record", () => {
  expect(text).toContain(`six lists became ${figure(record.sources.length)}:`);
  expect(text).toContain(`were added: ${record.measures.filter((m) => m.paragraph_unverified !== "").length}) are`);
  expect(text).toContain(`see below: ${record.workers.filter((w) => w.use_in_series === "yes").length}),`);
  expect(text).toContain(`became ${figure(record.events.length)} events`);
});

test("every id that data/README.md says was added or changed stands in the record", () => {
  const ids = new Set(
    Object.values(record).flatMap((rows) => (Array.isArray(rows) ? rows.map((r) => r.id as string) : [])),
  );
  const [, after = ""] = text.split("\n## Left out or merged");
  const [changed = ""] = after.split("**Seen and left out before,**");
  const [, edited = ""] = changed.split("**Sources.**");
  const named = [...edited.matchAll(/`([a-z]+\d*-?[a-z0-9-]*\d[a-z0-9-]*)`/g)].map((m) => m[1] ?? "");
  expect(named.length).toBeGreaterThan(30);
  const merged = new Set(["elnashra-2018-matsegora-20000"]);
  expect(named.filter((id) => !ids.has(id) && !merged.has(id))).toEqual([]);
});
