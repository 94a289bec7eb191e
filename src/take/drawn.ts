import type { Item } from "./lines";
import { inlined, type Sheet } from "./style";
import { type Element, elements, type Piece, parseMarkup, textOf } from "./xml";

/** Ids used by `url(#id)` anywhere in some pieces. */
function used(pieces: readonly Piece[], into = new Set<string>()): Set<string> {
  for (const p of pieces) {
    if (typeof p === "string") continue;
    for (const value of Object.values(p.attrs)) {
      for (const [, id = ""] of value.matchAll(/url\(["']?#([^"')]+)["']?\)/g)) into.add(id);
    }
    used(p.kids, into);
  }
  return into;
}

/** Patterns that are used, under short ids that are the same wherever the picture is made; the other ids go. */
function renamed(pieces: readonly Piece[]): readonly Piece[] {
  const names = new Map([...used(pieces)].map((id, i) => [id, `p${i}`] as const));
  const walk = (p: Piece): readonly Piece[] => {
    if (typeof p === "string") return [p];
    const { id, ...rest } = p.attrs;
    const name = id === undefined ? undefined : names.get(id);
    if ((p.tag === "pattern" || p.tag === "clipPath") && name === undefined) return [];
    const attrs: Record<string, string> = name === undefined ? {} : { id: name };
    for (const [k, v] of Object.entries(rest)) {
      attrs[k] = v.replace(/url\(["']?#([^"')]+)["']?\)/g, (all, was: string) => `url(#${names.get(was) ?? all})`);
    }
    const kids = p.kids.flatMap(walk);
    return (p.tag === "defs" || p.tag === "g") && kids.length === 0 ? [] : [{ tag: p.tag, attrs, kids }];
  };
  return pieces.flatMap(walk);
}

/** Drawings (the patterns they use may come first) without their outer `<svg>`, ready to stand in another one, and the height they take. */
export function drawn(
  markup: string,
  sheet: Sheet,
  vars: ReadonlyMap<string, string>,
): { readonly pieces: readonly Piece[]; readonly height: number } {
  const svgs = parseMarkup(markup).filter((p): p is Element => typeof p !== "string");
  let height = 0;
  const pieces = svgs.flatMap((svg): Piece[] => {
    const [root] = inlined([svg], sheet, vars);
    if (!root || typeof root === "string") return [];
    const { width: _, height: tall, viewBox, xmlns: __, ...attrs } = root.attrs;
    // A note stands over the drawing, at heights below zero.
    const top = height - Number(viewBox?.split(" ")[1] ?? 0);
    height += Number(tall ?? 0);
    return [{ tag: "g", attrs: top > 0 ? { ...attrs, transform: `translate(0 ${top})` } : attrs, kids: root.kids }];
  });
  return { pieces: renamed(pieces), height };
}

/** The height of a figure's drawing, without reading it through. */
export function heightOf(markup: string): number {
  return Number(/^<svg[^>]* height="([\d.]+)"/.exec(markup)?.[1] ?? 0);
}

/** The signs of a figure's key with their labels. */
export function keyItems(markup: string, sheet: Sheet, vars: ReadonlyMap<string, string>): readonly Item[] {
  return elements(parseMarkup(markup), "li").map((li) => ({
    swatch: elements(li.kids, "svg").flatMap((svg) => inlined(svg.kids, sheet, vars)),
    label: textOf(li.kids.filter((k) => typeof k === "string" || k.tag !== "svg")).trim(),
  }));
}
