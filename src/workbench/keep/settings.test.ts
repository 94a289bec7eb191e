import fc from "fast-check";
import { expect, test } from "vitest";
import { BLANK } from "../../view/spec";
import { formatSettings, looksLikeSettings, parseSettings, type Settings } from "./settings";

const one: Settings = {
  name: "ports.csv",
  fixes: { dialect: { decimal: ",", header: true }, types: { code: "text" } },
  spec: {
    ...BLANK,
    how: "sum",
    value: "tonnes",
    x: "day",
    step: "month",
    split: "port",
    chart: "line",
    where: { port: ["Nampo"] },
  },
  window: { from: 17_000, to: 18_000 },
  data: null,
};

test("settings come back as they were saved, with data or without", () => {
  for (const data of [null, new TextEncoder().encode("day,port\n2019-01-01,Nampo\n")]) {
    const file = formatSettings({ ...one, data });
    expect(looksLikeSettings(file)).toBe(true);
    expect(parseSettings(file)).toEqual({ ok: true, settings: { ...one, data } });
  }
});

test("a damaged file is told, and nothing of it is used", () => {
  const file = formatSettings({ ...one, data: new Uint8Array(300) });
  for (const [broken, why] of [
    [file.slice(0, 500), "cut off"],
    [file.replace('"formatVersion": 1', '"formatVersion": 9'), "newer atlas"],
    [file.replace('"formatVersion": 1', '"formatVersion": "x"'), "format version"],
    [file.replace('"bytes": 300', '"bytes": 299'), "damaged"],
    [file.replace('"data": "', '"data": "%%'), "damaged"],
    [file.replace('"ports.csv"', "7"), "does not name"],
    ['{"a":1}', "no settings file"],
  ] as const) {
    const parsed = parseSettings(broken);
    expect(parsed.ok ? "" : parsed.why).toContain(why);
  }
});

test("a window that no calendar has is left out, for its days have no names", () => {
  const windows = [
    { from: -1e300, to: 1e300 },
    { from: -4e7, to: 4e7 },
    { from: 2, to: 1 },
    { from: "1", to: "2" },
  ];
  for (const window of windows) {
    const parsed = parseSettings(formatSettings({ ...one, window: window as unknown as Settings["window"] }));
    expect(parsed.ok && parsed.settings.window).toBeNull();
  }
});

test("whatever stands in the file, reading it does not throw, and what is read is well formed", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (spec, fixes, window) => {
      const file = {
        format: "north-korea-sanctions-atlas/workbench",
        formatVersion: 1,
        name: "a",
        spec,
        fixes,
        window,
      };
      const parsed = parseSettings(JSON.stringify(file));
      expect(parsed.ok).toBe(true);
      if (parsed.ok && parsed.settings.spec) expect(parsed.settings.spec.table).toBeNull();
    }),
  );
});
