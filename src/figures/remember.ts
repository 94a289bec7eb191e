/** Remembers what was last made of some parts, while all of them stay the same objects. */
export function rememberLast<T>(): (parts: readonly unknown[], make: () => T) => T {
  let last: { readonly parts: readonly unknown[]; readonly value: T } | null = null;
  return (parts, make) => {
    const before = last;
    if (before?.parts.length === parts.length && parts.every((p, i) => p === before.parts[i])) return before.value;
    last = { parts, value: make() };
    return last.value;
  };
}

/**
 * A memory for what is made of a table under a key, such as a set of filters: made once, so that a step of the brush finds
 * it ready. It lasts as long as the table. Beyond `most` keys of one table all its keys are forgotten.
 */
export function remember<T>(most: number): (of: object, key: string, make: () => T) => T {
  const made = new WeakMap<object, Map<string, T>>();
  return (of, key, make) => {
    const keys = made.get(of) ?? new Map<string, T>();
    made.set(of, keys);
    const hit = keys.get(key);
    if (hit !== undefined) return hit;
    if (keys.size >= most) keys.clear();
    const value = make();
    keys.set(key, value);
    return value;
  };
}
