/** Distinct texts a column may hold and still be grouped by. */
export const MOST_WORDS = 100_000;

/**
 * A dictionary of texts by their bytes: a cell that was seen before costs a hash and a comparison, and no string.
 * After `MOST_WORDS` it takes nothing new and says -2.
 */
export function wordTable() {
  let size = 1024;
  let slots = new Int32Array(size).fill(-1);
  let hashes = new Int32Array(1024);
  let starts = new Int32Array(1025);
  let store = new Uint8Array(16_384);
  let count = 0;

  function grow(): void {
    size *= 2;
    slots = new Int32Array(size).fill(-1);
    const more = new Int32Array(size);
    more.set(hashes.subarray(0, count));
    hashes = more;
    const ends = new Int32Array(size + 1);
    ends.set(starts.subarray(0, count + 1));
    starts = ends;
    for (let k = 0; k < count; k++) {
      let at = (hashes[k] as number) & (size - 1);
      while (slots[at] !== -1) at = (at + 1) & (size - 1);
      slots[at] = k;
    }
  }

  function place(bytes: Uint8Array, from: number, to: number): number {
    let h = 0x811c9dc5;
    for (let i = from; i < to; i++) h = Math.imul(h ^ (bytes[i] as number), 0x01000193);
    h ^= h >>> 15;
    const length = to - from;
    let at = h & (size - 1);
    for (;;) {
      const k = slots[at] as number;
      if (k === -1) break;
      if (hashes[k] === h) {
        const s = starts[k] as number;
        if ((starts[k + 1] as number) - s === length) {
          let i = 0;
          while (i < length && store[s + i] === bytes[from + i]) i++;
          if (i === length) return k;
        }
      }
      at = (at + 1) & (size - 1);
    }
    if (count >= MOST_WORDS) return -2;
    const s = starts[count] as number;
    if (s + length > store.length) {
      const more = new Uint8Array(Math.max(store.length * 2, s + length));
      more.set(store);
      store = more;
    }
    store.set(bytes.subarray(from, to), s);
    hashes[count] = h;
    starts[count + 1] = s + length;
    slots[at] = count;
    count++;
    if (count * 2 > size) grow();
    return count - 1;
  }

  return {
    place,
    words: (): string[] => {
      const decoder = new TextDecoder();
      return Array.from({ length: count }, (_, k) => decoder.decode(store.subarray(starts[k], starts[k + 1])).trim());
    },
  };
}
