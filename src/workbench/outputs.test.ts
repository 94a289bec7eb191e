import { expect, test } from "vitest";
import { readRecord } from "../record/read";
import type { Spec } from "../view/spec";
import { DEFAULT_VIEW } from "../view/view";
import { DEFAULTS, ownDefault } from "./defaults";
import { jsonOf, type Taking } from "./outputs";
import { pictureOf } from "./picture";
import { prepare } from "./prepare";
import { openCsv } from "./read/open";
import { settle } from "./settle";
import { type AnyRow, type Frame, frameOf } from "./table";
import { NOT_REVIEWED } from "./words";

const record = readRecord({ late: true });
const taking: Taking = {
  studio: () => Promise.reject(new Error("no picture is asked for")),
  sources: async () => record.sources,
  theme: () => "light",
  version: "2026.11.0",
};

async function fileOf(frame: Frame, spec: Spec, line: string, url: string) {
  const prepared = prepare(frame, spec);
  const leaving = {
    prepared,
    picture: pictureOf(prepared, null),
    window: null,
    view: DEFAULT_VIEW,
    origin: { line, url },
  };
  return JSON.parse(await jsonOf(leaving, taking));
}

test("a chart of the record leaves as JSON in the shape of a figure's, with unit, rows, sources and the way back", async () => {
  const frame = frameOf("designations", "Listings", record.designations as unknown as readonly AnyRow[]);
  const { spec } = settle(DEFAULTS.designations, frame, DEFAULTS.designations);
  const url = "https://atlas.example/workbench/?w=designations";
  const file = await fileOf(frame, spec, "North Korea Sanctions Atlas", url);
  expect(file).toMatchObject({ url, query: "w=designations", version: "2026.11.0", licence: { name: "CC BY 4.0" } });
  expect(file.citation).toContain(url);
  expect(file.model).toMatchObject({ unit: "listings", empty: false });
  expect(file.model.rows.length).toBe(record.designations.length);
  expect(file.sources.map((s: { id: string }) => s.id).sort()).toEqual([...file.model.sources].sort());
  expect(file.sources.length).toBeGreaterThan(0);
  expect(file.model.lines[0].cells.length).toBe(file.model.columns.length);
});

test("a reader's own leaves as JSON without licence, citation or source, and says whose it is", async () => {
  const bytes = new TextEncoder().encode("date,port,t\n2019-01-05,Nampo,1\n2019-02-06,Dalian,2\n");
  const slice = (a: number, b: number) => ({ arrayBuffer: async () => bytes.slice(a, b).buffer as ArrayBuffer });
  const { frame } = await openCsv({ name: "calls.csv", size: bytes.length, slice });
  const file = await fileOf(
    frame,
    settle(ownDefault(frame), frame, ownDefault(frame)).spec,
    `${NOT_REVIEWED}: calls.csv.`,
    "",
  );
  expect(Object.keys(file)).toEqual(["origin", "reviewed", "model"]);
  expect(file.origin).toBe("Reader’s data, not reviewed: calls.csv.");
  expect(file.reviewed).toBe(false);
  expect(file.model).toMatchObject({ rows: [], sources: [] });
  expect(JSON.stringify(file)).not.toMatch(/CC BY|Sanctions Atlas/);
});
