/** A piece of a drawing: an element, or text. */
export type Piece = Element | string;
export interface Element {
  readonly tag: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly kids: readonly Piece[];
}

/** An element, written short. Attributes that are undefined are left out, numbers are rounded to two decimals. */
export function el(
  tag: string,
  attrs: Readonly<Record<string, string | number | undefined>>,
  ...kids: readonly Piece[]
): Element {
  const out: Record<string, string> = {};
  for (const [name, value] of Object.entries(attrs)) {
    if (value !== undefined) out[name] = typeof value === "number" ? String(Math.round(value * 100) / 100) : value;
  }
  return { tag, attrs: out, kids };
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, dec?: string, name?: string) => {
    if (hex) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (dec) return String.fromCodePoint(Number(dec));
    return NAMED[name ?? ""] ?? all;
  });
}

const TOKEN = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*(\/?)>|[^<]+/g;
const ATTRIBUTE = /([\w:-]+)(?:="([^"]*)")?/g;

/**
 * Reads markup as React writes it: quoted attributes, closed elements. No DOM, so that a picture is made by the same
 * code in Node and in the browser. Throws where an element is not closed.
 */
export function parseMarkup(markup: string): readonly Piece[] {
  const open: { tag: string; attrs: Record<string, string>; kids: Piece[] }[] = [{ tag: "", attrs: {}, kids: [] }];
  for (const m of markup.matchAll(TOKEN)) {
    const [all, closing, tag, attributes, empty] = m;
    const top = open.at(-1);
    if (!top) break;
    if (tag === undefined) {
      if (!all.startsWith("<!--")) top.kids.push(decode(all));
    } else if (closing) {
      if (top.tag !== tag) throw new Error(`</${tag}> closes <${top.tag}>`);
      open.pop();
      open.at(-1)?.kids.push(top);
    } else {
      const attrs: Record<string, string> = {};
      for (const [, name = "", value = ""] of (attributes ?? "").matchAll(ATTRIBUTE)) attrs[name] = decode(value);
      const made = { tag, attrs, kids: [] };
      if (empty) top.kids.push(made);
      else open.push(made);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.tag}> is not closed`);
  return open[0]?.kids ?? [];
}

// Characters that no XML file may hold, whatever way they are written.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Well-formed XML. */
export function writeXml(piece: Piece): string {
  if (typeof piece === "string") return escapeXml(piece);
  const attrs = Object.entries(piece.attrs)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join("");
  if (piece.kids.length === 0) return `<${piece.tag}${attrs}/>`;
  return `<${piece.tag}${attrs}>${piece.kids.map(writeXml).join("")}</${piece.tag}>`;
}

/** Elements of a kind, in order, however deep. */
export function elements(pieces: readonly Piece[], tag: string): readonly Element[] {
  return pieces.flatMap((p) =>
    typeof p === "string" ? [] : [...(p.tag === tag ? [p] : []), ...elements(p.kids, tag)],
  );
}

/** All text in some pieces. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((p) => (typeof p === "string" ? p : textOf(p.kids))).join("");
}
