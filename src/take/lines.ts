import { fitText, textWidth, wrapText } from "../chart/text";
import { el, type Piece } from "./xml";

export interface Type {
  readonly size: number;
  readonly fill: string;
  readonly family?: string;
  readonly weight?: number;
  /** Lines at most; the last one then ends in `more`, or an ellipsis. */
  readonly most?: number;
  readonly more?: string;
  /** Breaks inside words too: addresses. */
  readonly anywhere?: boolean;
  readonly href?: string;
}

export interface Line {
  readonly height: number;
  readonly at: (x: number, y: number) => Piece;
}

/** Widths are estimates good to a few percent: lines are broken a little sooner. */
const SURE = 1.05;

function chopped(text: string, room: number, size: number): string[] {
  const out: string[] = [""];
  for (const c of text) {
    const last = out.length - 1;
    if (textWidth(`${out[last]}${c}`, size) > room) out.push(c);
    else out[last] += c;
  }
  return out;
}

/** A text set in lines of at most `room` pixels. */
export function lines(text: string, room: number, type: Type): readonly Line[] {
  const { size, fill, family, weight, most = Number.POSITIVE_INFINITY, more = "…", anywhere, href } = type;
  const inside = room / SURE;
  const all = anywhere ? chopped(text, inside, size) : wrapText(text, inside, size);
  const kept = all.slice(0, most);
  const last = kept.at(-1);
  if (all.length > kept.length && last !== undefined) {
    const cut = fitText(`${last} …`, inside - textWidth(more, size), size).replace(/[\s….]+$/, "");
    kept[kept.length - 1] = `${cut}${more}`;
  }
  const height = Math.round(size * 1.35);
  return kept.map((words) => ({
    height,
    at: (x, y) => {
      const set = el(
        "text",
        { x, y: y + size, fill, "font-size": `${size}px`, "font-family": family, "font-weight": weight },
        words,
      );
      return href ? el("a", { href }, set) : set;
    },
  }));
}

export interface Item {
  readonly swatch: readonly Piece[];
  readonly label: string;
}

const SWATCH = { width: 22, height: 14, gap: 5, between: 16 } as const;

/** Signs with their labels, side by side, in as many rows as they need. */
export function flow(
  items: readonly Item[],
  room: number,
  { size, fill }: Type,
): { readonly height: number; readonly pieces: readonly Piece[] } {
  const row = Math.round(size * 1.6);
  const pieces: Piece[] = [];
  let x = 0;
  let y = 0;
  for (const { swatch, label } of items) {
    const indent = SWATCH.width + SWATCH.gap;
    const [first = "", ...rest] = wrapText(label, (room - indent) / SURE, size);
    const width = indent + textWidth(first, size) * SURE;
    if (x > 0 && x + width > room) {
      x = 0;
      y += row;
    }
    pieces.push(
      el("g", { transform: `translate(${Math.round(x)} ${y + (row - SWATCH.height) / 2})` }, ...swatch),
      el(
        "text",
        { x: Math.round(x) + SWATCH.width + SWATCH.gap, y: y + row / 2 + size * 0.36, fill, "font-size": `${size}px` },
        first,
      ),
    );
    x += width + SWATCH.between;
    // A label longer than a whole row goes on below itself.
    for (const words of rest) {
      y += row;
      pieces.push(el("text", { x: indent, y: y + row / 2 + size * 0.36, fill, "font-size": `${size}px` }, words));
      x = indent + textWidth(words, size) * SURE + SWATCH.between;
    }
  }
  return { height: items.length > 0 ? y + row : 0, pieces };
}
