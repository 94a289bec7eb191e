/**
 * Maps and WeakMaps that a module makes while it is loaded are its memory (of a table already prepared, of a text already
 * measured). These know all of them and put them back to what they held once all was loaded.
 */
export function keeper() {
  const maps = [];
  const weak = [];
  let inside = false;
  return {
    map: function kept(...given) {
      const map = new Map(...given);
      if (!inside) maps.push({ map, held: null });
      return map;
    },
    weakMap: function keptWeakly(...given) {
      const map = new WeakMap(...given);
      if (inside) return map;
      let inner = map;
      weak.push(() => {
        inner = new WeakMap();
      });
      return {
        get: (key) => inner.get(key),
        has: (key) => inner.has(key),
        set(key, value) {
          inner.set(key, value);
          return this;
        },
        delete: (key) => inner.delete(key),
      };
    },
    /** From now on a map made is one of a test. */
    inside(now) {
      inside = now;
    },
    loaded() {
      for (const one of maps) one.held = [...one.map];
    },
    empty() {
      for (const forget of weak) forget();
      for (const { map, held } of maps) {
        if (held === null || map.size === held.length) continue;
        map.clear();
        for (const [key, value] of held) map.set(key, value);
      }
    },
  };
}
