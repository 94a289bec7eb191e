/** Scripts written without spaces between words: Han, kana, Hangul. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const WORD = /[\p{L}\p{N}]+/gu;

/** Lower case, without accents on Latin letters. Other scripts keep theirs: й is a letter, not an и with a mark. */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/([a-z])\p{M}+/giu, "$1")
    .normalize("NFKC")
    .toLowerCase();
}

/** Pairs of neighbouring characters, for text without spaces; a single one stays as it is. */
function pairs(run: string): string[] {
  const chars = [...run];
  if (chars.length < 3) return [run];
  return chars.slice(0, -1).map((c, i) => c + (chars[i + 1] ?? ""));
}

/** The words of a text as the index knows them: `S/RES/2397` is s, res, 2397; 정제유 is 정제, 제유. */
export function tokens(text: string): string[] {
  return (fold(text).match(WORD) ?? []).flatMap((word) => (DENSE.test(word) ? pairs(word) : [word]));
}
