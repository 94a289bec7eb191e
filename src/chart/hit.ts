import { MOUSE, nearest, pathLines, type Shape, TOUCH } from "./reach";

const MARKS = "[data-pick],[data-zoom]";
const DRAWN = "rect,circle,ellipse,line,path,polyline,polygon,text";
/** A line longer than this is no sign but runs through others. Pixels. */
const LONG = 40;

/** A rule through the whole chart: what is not its line or its words is not the rule. */
const isRule = (mark: Element) => mark.matches("[data-rule],.limit") || mark.querySelector(":scope > .limit") !== null;

const n = (el: Element, name: string) => Number(el.getAttribute(name) ?? 0);

/** Straight lines and boxes of an element in its own coordinates. */
function formOf(el: SVGGraphicsElement): { lines: number[]; boxes: number[] } {
  switch (el.localName) {
    case "rect":
      return { lines: [], boxes: [n(el, "x"), n(el, "y"), n(el, "x") + n(el, "width"), n(el, "y") + n(el, "height")] };
    case "line":
      return { lines: [n(el, "x1"), n(el, "y1"), n(el, "x2"), n(el, "y2")], boxes: [] };
    case "path":
      return { lines: pathLines(el.getAttribute("d") ?? ""), boxes: [] };
    case "polyline":
    case "polygon":
      return { lines: pathLines(`M${el.getAttribute("points") ?? ""}`), boxes: [] };
    default: {
      const b = el.getBBox();
      return { lines: [], boxes: b.width > 0 ? [b.x, b.y, b.x + b.width, b.y + b.height] : [] };
    }
  }
}

/** Brings a form from an element's coordinates to those of the drawing, where anything between them moves it. */
function moved<T extends { lines: number[]; boxes: number[] }>(el: SVGGraphicsElement, svg: SVGSVGElement, form: T): T {
  const shifted = el.closest("[transform]");
  if (!shifted || !svg.contains(shifted)) return form;
  const m = svg
    .getScreenCTM()
    ?.inverse()
    .multiply(el.getScreenCTM() ?? new DOMMatrix());
  if (!m) return form;
  const put = (list: number[]) => {
    for (let i = 0; i + 1 < list.length; i += 2) {
      const [x = 0, y = 0] = [list[i], list[i + 1]];
      list[i] = m.a * x + m.c * y + m.e;
      list[i + 1] = m.b * x + m.d * y + m.f;
    }
  };
  put(form.lines);
  put(form.boxes);
  return form;
}

const longest = (lines: readonly number[]) => {
  let most = 0;
  for (let i = 0; i + 3 < lines.length; i += 4) {
    most = Math.max(most, Math.hypot((lines[i + 2] ?? 0) - (lines[i] ?? 0), (lines[i + 3] ?? 0) - (lines[i + 1] ?? 0)));
  }
  return most;
};

function shapesOf(svg: SVGSVGElement): readonly Shape<Element>[] {
  const out: Shape<Element>[] = [];
  for (const mark of svg.querySelectorAll(MARKS)) {
    const rule = isRule(mark);
    const parts = mark.matches(DRAWN) ? [mark] : mark.querySelectorAll(DRAWN);
    for (const part of parts) {
      if (part.closest(MARKS) !== mark) continue;
      const el = part as SVGGraphicsElement;
      const form = moved(el, svg, formOf(el));
      // The outline of an area is no line, however long: a bar's sides belong to the bar.
      const open = el.localName === "line" || el.getAttribute("fill") === "none" || el.classList.contains("stroke");
      const aside = el.localName === "text" || el.classList.contains("leader") || (open && longest(form.lines) > LONG);
      out.push({ mark, kind: rule ? "rule" : aside ? "line" : "body", ...form });
    }
  }
  return out;
}

/** Shapes of each drawing as last measured: a hand that moves must not make the browser lay out the page. */
const known = new WeakMap<SVGSVGElement, readonly Shape<Element>[]>();

/** Says that a drawing was drawn anew. */
export function forget(svg: SVGSVGElement): void {
  known.delete(svg);
}

function near(svg: SVGSVGElement, e: MouseEvent): Element | null {
  const screen = svg.getScreenCTM();
  if (!screen) return null;
  const shapes = known.get(svg) ?? shapesOf(svg);
  known.set(svg, shapes);
  const at = new DOMPoint(e.clientX, e.clientY).matrixTransform(screen.inverse());
  return nearest(shapes, at.x, at.y, "pointerType" in e && e.pointerType === "touch" ? TOUCH : MOUSE);
}

/** The mark a pointer event means: the one under it, else the nearest in the same plot; a rule only where nothing else is near. */
export function markAt(e: MouseEvent): Element | null {
  const target = e.target instanceof Element ? e.target : null;
  const direct = target?.closest("[data-pick],[data-zoom],[data-host],[data-law]") ?? null;
  if (direct && !isRule(direct)) return direct;
  const svg = target?.closest<SVGSVGElement>("svg.plot:not(.strip)");
  return svg && !target?.closest(".brush") ? (near(svg, e) ?? direct) : direct;
}
