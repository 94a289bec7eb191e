import fc from "fast-check";
import { expect, test } from "vitest";
import { formatView, hrefOf, MAX_IGNORED, parseView } from "../src/view/codec";
import { VIEW_KEYS } from "../src/view/keys";
import { anyView } from "../src/view/sample";
import { BLANK, formatSpec, parseSpec } from "../src/view/spec";
import { DEFAULT_VIEW, type View } from "../src/view/view";
import { addressWith } from "../src/workbench/state";
import { anyText, damaged } from "./hostile";
import { FUZZ, LONG, timed } from "./runs";

const anyAddress = fc.oneof(
  anyText,
  damaged(anyView.map(formatView)),
  fc
    .array(
      fc.tuple(
        fc.oneof(fc.constantFrom<string>(...VIEW_KEYS, "w", "slide", "bg", "__proto__"), anyText),
        fc.oneof(anyText, anyText.map(encodeSafely)),
      ),
      { maxLength: 12 },
    )
    .map((pairs) => `?${pairs.map(([k, v]) => `${k}=${v}`).join("&")}`),
);

function encodeSafely(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "?"));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f\u2028\u2029]/;

test("any address gives a valid view, whose own address can stand in any attribute and header", {
  timeout: LONG,
}, () => {
  const types = Object.fromEntries(VIEW_KEYS.map((key) => [key, kind(DEFAULT_VIEW[key])]));
  fc.assert(
    fc.property(anyAddress, (text) => {
      const { view, ignored } = timed(text, parseView);
      expect(Object.keys(view)).toEqual(Object.keys(DEFAULT_VIEW));
      for (const key of VIEW_KEYS) if (types[key] !== "null") expect(kind(view[key])).toBe(types[key]);
      const address = formatView(view);
      expect(address).not.toMatch(/[<>"'`\\\s]/);
      expect(address).not.toMatch(CONTROL);
      expect(parseView(address)).toEqual({ view, ignored: [] });
      expect(hrefOf("/oil/", view)).toMatch(/^\/oil\/(\?|$)/);
      expect(ignored.length).toBeLessThanOrEqual(MAX_IGNORED + 1);
      for (const { key, raw, why } of ignored) {
        for (const said of [key, raw, why]) {
          expect(said.length).toBeLessThan(200);
          expect(said).not.toMatch(CONTROL);
        }
      }
      expect(Reflect.get({}, "polluted")).toBeUndefined();
    }),
    FUZZ,
  );
});

function kind(value: View[keyof View]): string {
  return value === null ? "null" : Array.isArray(value) ? "list" : typeof value;
}

test("any text gives the workbench a chart or none, and a chart comes back from its address", { timeout: LONG }, () => {
  const good = fc.constantFrom(
    "workers~m.each.value~x.date_start.year~s.host~c.dots",
    "events~m.rows~x.date.month~c.bar~n.5~l~f.category.test,veto",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        damaged(good),
        anyText.map((t) => `workers~${t}`),
        anyText,
      ),
      (text) => {
        const spec = timed(text, parseSpec);
        if (spec === null) return;
        expect(Object.keys(spec).sort()).toEqual(Object.keys(BLANK).sort());
        expect(spec.top).toBeGreaterThanOrEqual(1);
        expect(spec.top).toBeLessThanOrEqual(30);
        const again = parseSpec(formatSpec(spec) ?? "");
        expect(again).toEqual(spec);
        expect(addressWith("?from=2019", spec)).not.toMatch(/[<>"`\\\s]/);
      },
    ),
    FUZZ,
  );
});
