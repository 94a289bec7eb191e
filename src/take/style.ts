import type { Element, Piece } from "./xml";

type Declarations = ReadonlyMap<string, string>;
interface Compound {
  readonly tag: string;
  readonly classes: readonly string[];
  readonly attrs: readonly (readonly [string, string | null])[];
}
interface Rule {
  /** From the outermost to the element itself; between them any depth. */
  readonly path: readonly Compound[];
  readonly weight: number;
  readonly place: number;
  readonly set: Declarations;
}
/** Rules by what the element itself must have: a class, an attribute (`[name]`), or only a tag. In order of weight. */
export interface Sheet {
  readonly byNeed: ReadonlyMap<string, readonly Rule[]>;
}

export function declarations(text: string): Declarations {
  const out = new Map<string, string>();
  for (const part of text.split(/;(?![^(]*\))/)) {
    const at = part.indexOf(":");
    if (at > 0) out.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  return out;
}

/** One selector without combinators; null for what a still picture never matches (states, pseudo elements). */
function compound(text: string): Compound | null {
  if (/:(?!root$)|[>+~]/.test(text)) return null;
  const attrs = [...text.matchAll(/\[([\w-]+)(?:="([^"]*)")?\]/g)].map((m) => [m[1] ?? "", m[2] ?? null] as const);
  const bare = text.replace(/\[[^\]]*\]/g, "").replace(":root", "");
  const tag = /^[\w-]+/.exec(bare)?.[0] ?? "";
  return { tag: tag === "*" ? "" : tag, classes: [...bare.matchAll(/\.([\w-]+)/g)].map((m) => m[1] ?? ""), attrs };
}

/**
 * Reads a stylesheet made of flat rules with descendant selectors, which is all that drawings use. Rules inside
 * `@media` and rules for a hovered or focused state are left out: a picture that leaves has neither.
 */
export function sheetOf(css: string): Sheet {
  const flat = css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/@[\w-]+[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, "");
  const rules: Rule[] = [];
  for (const [, selectors = "", body = ""] of flat.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const set = declarations(body);
    for (const selector of selectors.split(",")) {
      const path = selector.trim().split(/\s+/).map(compound);
      if (path.some((c) => c === null)) continue;
      const sure = path as Compound[];
      const weight = sure.reduce((n, c) => n + 100 * (c.classes.length + c.attrs.length) + (c.tag ? 1 : 0), 0);
      rules.push({ path: sure, weight, place: rules.length, set });
    }
  }
  const byNeed = new Map<string, Rule[]>();
  for (const rule of rules) {
    const last = rule.path.at(-1);
    const need = last?.classes[0] ?? (last?.attrs[0] ? `[${last.attrs[0][0]}]` : `<${last?.tag ?? ""}>`);
    byNeed.set(need, [...(byNeed.get(need) ?? []), rule]);
  }
  return { byNeed };
}

/** Rules for an element, the weakest first. */
function rulesFor({ byNeed }: Sheet, element: Element, above: readonly Element[]): readonly Rule[] {
  const needs = ["<>", `<${element.tag}>`, ...Object.keys(element.attrs).map((name) => `[${name}]`)];
  for (const name of (element.attrs["class"] ?? "").split(" ")) if (name) needs.push(name);
  const some = needs.flatMap((need) => byNeed.get(need) ?? []).filter((rule) => matches(rule, element, above));
  return some.sort((a, b) => a.weight - b.weight || a.place - b.place);
}

function fits(c: Compound, { tag, attrs }: Element): boolean {
  if (c.tag && c.tag !== tag) return false;
  const own = (attrs["class"] ?? "").split(" ");
  return (
    c.classes.every((name) => own.includes(name)) &&
    c.attrs.every(([name, value]) => (value === null ? Object.hasOwn(attrs, name) : attrs[name] === value))
  );
}

function matches({ path }: Rule, element: Element, above: readonly Element[]): boolean {
  const last = path.at(-1);
  if (!last || !fits(last, element)) return false;
  let i = path.length - 2;
  for (let k = above.length - 1; k >= 0 && i >= 0; k--) {
    const [c, e] = [path[i], above[k]];
    if (c && e && fits(c, e)) i -= 1;
  }
  return i < 0;
}

/** A value with every `var(--x, fallback)` put in. Unknown ones without a fallback give an empty string. */
export function resolve(value: string, vars: ReadonlyMap<string, string>, depth = 0): string {
  if (depth > 20 || !value.includes("var(")) return value;
  const at = value.indexOf("var(");
  let end = at + 4;
  for (let open = 1; end < value.length && open > 0; end++)
    open += value[end] === "(" ? 1 : value[end] === ")" ? -1 : 0;
  const inner = value.slice(at + 4, end - 1);
  const comma = inner.indexOf(",");
  const name = (comma < 0 ? inner : inner.slice(0, comma)).trim();
  const found = vars.get(name) ?? (comma < 0 ? "" : inner.slice(comma + 1).trim());
  return resolve(`${value.slice(0, at)}${found}${value.slice(end)}`, vars, depth + 1);
}

/** What a picture may carry as attributes; all else of CSS is for the screen. */
const KEPT =
  /^(fill|stroke|opacity|font-(family|size|weight|style)|text-anchor|letter-spacing|paint-order|display|visibility|shape-rendering|(fill|stroke)-[\w-]+)$/;
const DROPPED = /^(class|style|pointer-events|role|tabindex|aria-.*|data-(?!pick$).*)$/;

/** What holds shapes and is none; a pattern is seen through what it fills. */
const CONTAINERS: ReadonlySet<string> = new Set(["svg", "g", "a"]);

/** Hundredths of a pixel are finer than any screen or print. */
const short = (value: string) => value.replace(/-?\d+\.\d{3,}/g, (n) => String(Math.round(Number(n) * 100) / 100));

/**
 * The same drawing with every style written on the element it applies to and every custom property resolved, so that
 * renderers without CSS show it. What is never seen is left out; a mark's spoken sentence becomes its `<title>`.
 */
export function inlined(pieces: readonly Piece[], sheet: Sheet, root: ReadonlyMap<string, string>): readonly Piece[] {
  const walk = (
    piece: Piece,
    above: readonly Element[],
    vars: ReadonlyMap<string, string>,
    paint: ReadonlyMap<string, string>,
    veil: number,
  ): readonly Piece[] => {
    if (typeof piece === "string") return [piece];
    const set = new Map<string, string>();
    for (const rule of rulesFor(sheet, piece, above)) for (const [k, v] of rule.set) set.set(k, v);
    for (const [k, v] of declarations(piece.attrs["style"] ?? "")) set.set(k, v);
    const here = new Map(vars);
    for (const [k, v] of set) if (k.startsWith("--")) here.set(k, resolve(v, vars));
    const attrs: Record<string, string> = {};
    for (const [k, v] of Object.entries(piece.attrs))
      if (!DROPPED.test(k)) attrs[k] = short(resolve(v, here)).replace("currentColor", here.get("--ink-2") ?? "#000");
    for (const [k, v] of set) {
      const value = KEPT.test(k) ? resolve(v, here) : "";
      if (value !== "") attrs[k] = value;
    }
    if (attrs["display"] === "none" || piece.attrs["class"]?.split(" ").includes("visually-hidden")) return [];
    // Half transparency goes down to the shapes: not every renderer draws a group apart, and one stops at it.
    const seen = veil * Number(attrs["opacity"] ?? 1);
    delete attrs["opacity"];
    if (seen < 1 && !CONTAINERS.has(piece.tag)) {
      for (const k of ["fill-opacity", "stroke-opacity"]) {
        attrs[k] = short(String(seen * Number(attrs[k] ?? paint.get(k) ?? 1)));
      }
    }
    // What an element inherits anyway need not stand on it.
    const passed = new Map(paint);
    for (const k of ["fill", "stroke", "font-family", "font-size", "fill-opacity", "stroke-opacity"]) {
      const value = attrs[k];
      if (value === undefined) continue;
      if (paint.get(k) === value) delete attrs[k];
      passed.set(k, value);
    }
    const kids = piece.kids.flatMap((kid) =>
      walk(kid, [...above, piece], here, passed, CONTAINERS.has(piece.tag) ? seen : 1),
    );
    const says = piece.attrs["aria-label"];
    const title =
      says && piece.attrs["data-pick"] !== undefined && piece.tag !== "tspan"
        ? [{ tag: "title", attrs: {}, kids: [says] }]
        : [];
    return [{ tag: piece.tag, attrs, kids: [...title, ...kids] }];
  };
  return pieces.flatMap((p) => walk(p, [], root, new Map(), 1));
}

/** Custom properties of the root, for a theme, from the sheet of tokens. */
export function tokensOf(tokens: string, theme: "light" | "dark"): ReadonlyMap<string, string> {
  const blocks = (of: RegExp) => [...(tokens.match(of)?.[1] ? declarations(tokens.match(of)?.[1] ?? "") : [])];
  const light = blocks(/(?:^|\n):root\s*\{([^}]*)\}/);
  const dark = theme === "dark" ? blocks(/:root\[data-theme="dark"\]\s*\{([^}]*)\}/) : [];
  return new Map([...light, ...dark].filter(([k]) => k.startsWith("--")));
}
