/**
 * One colour per actor in every chart: a CSS class, so that light, dark, print and high-contrast pages and exported
 * pictures each set their own value. `fill-` paints areas, `line-` strokes, `ink-` text.
 */
const ACTORS = new Set(["CHN", "RUS", "USA", "KOR", "JPN", "PRK", "UNSC", "WLD"]);

export function actorClass(code: string): string {
  return `actor-${ACTORS.has(code) ? code.toLowerCase() : "other"}`;
}

/** The actor whose colour a reporting body takes, by the words in its name. */
export function actorOfReporter(reporter: string): string {
  if (/\b(UN|Panel of Experts|1718 Committee|Special Rapporteur|United Nations)\b/.test(reporter)) return "UNSC";
  if (/\b(US|U\.S\.|American|United States|State Department|Treasury)\b/.test(reporter)) return "USA";
  if (/\b(ROK|South Korea|NIS|KOTRA|KINU|Asan|NKDB|Seoul|Korean)\b/.test(reporter)) return "KOR";
  if (/\b(Russia|Russian|FSB|MVD|Matsegora|Moscow)\b/.test(reporter)) return "RUS";
  if (/\b(China|Chinese|CNTA|GACC)\b/.test(reporter)) return "CHN";
  if (/\b(Japan|Japanese)\b/.test(reporter)) return "JPN";
  return "OTHER";
}
