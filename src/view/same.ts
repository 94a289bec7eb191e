/** Equal values of a view: lists by their items, everything else by identity. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
  return a.every((item, i) => Object.is(item, b[i]));
}

function entriesOf(value: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof value !== "object" || value === null) return null;
  const proto: unknown = Object.getPrototypeOf(value);
  return proto === Object.prototype || proto === null ? { ...value } : null;
}

/** As `same`, and flat objects key by key: for what a selector cuts out of a view. */
export function sameFlat(a: unknown, b: unknown): boolean {
  if (same(a, b)) return true;
  const x = entriesOf(a);
  const y = entriesOf(b);
  if (!x || !y) return false;
  const keys = Object.keys(x);
  return keys.length === Object.keys(y).length && keys.every((key) => Object.hasOwn(y, key) && same(x[key], y[key]));
}
