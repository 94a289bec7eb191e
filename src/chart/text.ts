/** Widths in em of the text face (Inter, 400), measured once; good to about 4 %. Drawing in Node has no font to ask. */
const NARROW = /[iljtfrI.,:;'|!()[\]\s/-]/;
const WIDE = /[mwMW@%—]/;
const CAPS = /[A-Z&]/;

/** Width in pixels of a text at a font size. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const c of text) {
    if (NARROW.test(c)) em += 0.31;
    else if (WIDE.test(c)) em += 0.87;
    else if (CAPS.test(c)) em += 0.68;
    else if (c > "\u2e80") em += 1;
    else em += 0.575;
  }
  return em * size;
}

/** Cuts a text to a width, with an ellipsis; empty where not even three letters fit. */
export function fitText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  let cut = text;
  while (cut.length > 2) {
    cut = cut.slice(0, -1).trimEnd();
    if (textWidth(`${cut}…`, size) <= width) return `${cut}…`;
  }
  return "";
}

/** Breaks a text into lines of at most `width` pixels, at spaces. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const next = line ? `${line} ${word}` : word;
    if (line && textWidth(next, size) > width) {
      lines.push(line);
      line = word;
    } else line = next;
  }
  if (line) lines.push(line);
  return lines;
}
