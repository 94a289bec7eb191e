import fc from "fast-check";
import { COUNTRIES } from "../record/countries";
import { daysInMonth, span } from "../record/day";
import { BASES, type Iso3, type IsoDate } from "../record/units";
import { encode, Q_MAX, Q_MAX_ENCODED } from "./kinds";
import { LANES, LANGS, THEMES, UNITS, type View } from "./view";

const two = (n: number) => String(n).padStart(2, "0");

const date = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }), fc.nat(2))
  .map(([y, m, d, parts]) => {
    const all = [String(y).padStart(4, "0"), two(m), two(Math.min(d, daysInMonth(y, m)))];
    return all.slice(0, parts + 1).join("-") as IsoDate;
  });

const letters = (alphabet: string, min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength: min, maxLength: max });

const CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const SMALL = CAPITALS.toLowerCase();
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const inOrder = <T>(words: readonly T[]) => fc.subarray([...words]);
const sorted = <T extends string>(item: fc.Arbitrary<T>, max: number) =>
  fc.uniqueArray(item, { maxLength: max }).map((items) => [...items].sort());
const iso3 = fc.constantFrom(...(Object.keys(COUNTRIES) as Iso3[]));
const id = letters(`${CAPITALS}${SMALL}0123456789/_.:-`, 1, 80);

const text = fc
  .oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom("정제유", "a & b=c+d #%", "%00", "'; drop", "1,2:3/4"),
  )
  .map((raw) =>
    raw
      .replace(/[\p{Cc}\u2028\u2029]/gu, " ")
      .replace(/\p{Surrogate}/gu, "?")
      .normalize("NFC")
      .trim(),
  )
  .filter((q) => q.length <= Q_MAX && encode(q).length <= Q_MAX_ENCODED);

/** Any value of every key, in canonical form: a key without one does not compile. */
export const VALUES: { readonly [K in keyof View]: fc.Arbitrary<View[K]> } = {
  from: maybe(date),
  to: maybe(date),
  host: sorted(iso3, 120),
  supplier: sorted(iso3, 8),
  basis: inOrder(BASES),
  lane: inOrder(LANES),
  sector: sorted(letters(`${SMALL}_`, 1, 40), 20),
  unit: fc.constantFrom(...UNITS),
  laden: maybe(fc.integer({ min: 1, max: 100 })),
  asof: maybe(date),
  law: maybe(id),
  q: text,
  pick: maybe(id),
  theme: fc.constantFrom(...THEMES),
  lang: fc.constantFrom(...LANGS),
  v: maybe(
    fc
      .tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 0, max: 99 }), fc.nat(999_999))
      .map((parts) => parts.join(".")),
  ),
};

/** Any valid view: the window is the right way round. */
export const anyView: fc.Arbitrary<View> = fc.record<View>(VALUES).map((view) => {
  const upsideDown = view.from && view.to && span(view.from).start > span(view.to).end;
  return upsideDown ? { ...view, from: view.to, to: view.from } : view;
});
