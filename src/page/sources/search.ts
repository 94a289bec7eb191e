/** Latin letters that no decomposition takes apart. */
const PLAIN: Readonly<Record<string, string>> = { ł: "l", ø: "o", đ: "d", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th" };

/**
 * Text as it is searched: lower case, accents off Latin letters. Hangul and Cyrillic stay as they are (й is no и), but
 * for one form of composition.
 */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/(\p{Script=Latin})\p{Mark}+/gu, "$1")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[łøđıßæœþ]/g, (c) => PLAIN[c] ?? c);
}

/** The words of a query, folded: all of them must occur, in any order, anywhere. */
export function terms(query: string): readonly string[] {
  return fold(query)
    .split(/\s+/)
    .filter((t) => t !== "");
}

/** True where every word of a query occurs in a folded text; an empty query fits all. */
export function fits(folded: string, words: readonly string[]): boolean {
  return words.every((w) => folded.includes(w));
}
