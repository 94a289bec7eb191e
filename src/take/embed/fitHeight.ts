import { wrapText } from "../../chart/text";

/** Distances of embed.css in CSS pixels; a test in a browser holds the two together. */
const PAD = 24;
const LINE = { title: 23, finding: 22, small: 18, row: 38 } as const;
const SIZE = { title: 18, finding: 15, small: 12.5 } as const;

const plain = (html: string) =>
  html
    .replace(/<svg[\s\S]*?<\/svg>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&\w+;|&#\w+;/g, "x")
    .replace(/\s+/g, " ")
    .trim();

const lines = (text: string, width: number, size: number) => wrapText(text, width * 0.97, size).length;

/** Height of the signs of a key: items that flow, each with its little picture. */
function keyHeight(html: string, width: number): number {
  let rows = 0;
  let left = 0;
  for (const [, item = ""] of html.matchAll(/<li(?:\s[^>]*)?>([\s\S]*?)<\/li>/g)) {
    const need = plain(item).length * 6.6 + 56;
    if (rows === 0 || need > left) {
      rows += Math.max(1, Math.ceil((need - 16) / width));
      left = width;
    }
    left -= need;
  }
  return rows === 0 ? 0 : rows * 22 + 8;
}

/**
 * Height of a frame that needs no scrolling at a width, from the built markup, without a browser: for places where no
 * script may tell the true one. A little too high rather than too low.
 */
export function fitHeight(sheet: string, width: number): number {
  const inner = width - PAD;
  const part = (from: RegExp) => plain(from.exec(sheet)?.[1] ?? "");
  const svg = /<div class="at-wide">\s*<svg[^>]* height="([\d.]+)"/.exec(sheet)?.[1];
  const svgWidth = /<div class="at-wide">\s*<svg[^>]* width="([\d.]+)"/.exec(sheet)?.[1];
  const drawing = svg && svgWidth ? (Number(svg) * inner) / Number(svgWidth) : 60;
  const rows = (sheet.match(/class="controls|class="laden/g) ?? []).length;
  const after = sheet.slice(sheet.indexOf("</figcaption>"));
  const key = keyHeight(after.slice(after.lastIndexOf("at-phone")), inner);
  return Math.ceil(
    PAD +
      lines(part(/<h1>([\s\S]*?)<\/h1>/), inner, SIZE.title) * LINE.title +
      lines(part(/<p class="finding">([\s\S]*?)<\/p>/), inner, SIZE.finding) * LINE.finding +
      rows * LINE.row +
      drawing +
      key +
      lines(part(/<p class="sourceline">([\s\S]*?)<\/p>/), inner, SIZE.small) * LINE.small +
      3 * LINE.small +
      20,
  );
}
