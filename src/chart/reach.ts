/** What of a mark a hand can be near to. Points and bars win over lines and words, and these over rules. */
export type Kind = "body" | "line" | "rule";

/** One drawn shape of a mark, as straight lines and boxes. Pixels of the drawing. */
export interface Shape<T> {
  readonly mark: T;
  readonly kind: Kind;
  /** Ends of straight lines, four numbers each: x, y, x, y. */
  readonly lines: readonly number[];
  /** Filled boxes, four numbers each: left, top, right, bottom. */
  readonly boxes: readonly number[];
}

/** How far a near miss still counts. Pixels. */
export type Reach = Readonly<Record<Kind, number>>;
export const MOUSE: Reach = { body: 12, line: 6, rule: 5 };
/** Fingers are wide, marks are small. */
export const TOUCH: Reach = { body: 22, line: 14, rule: 12 };

/** Pixels by which a kind counts as farther away than it is: a rule runs through everything and is easily hit elsewhere. */
const BEHIND: Reach = { body: 0, line: 3, rule: 7 };

function toLine(x: number, y: number, x0: number, y0: number, x1: number, y1: number): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const long = dx * dx + dy * dy;
  const t = long === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / long));
  return Math.hypot(x - x0 - t * dx, y - y0 - t * dy);
}

/** How far a place is from a shape; 0 inside of a box. Pixels. */
export function distance({ lines, boxes }: Pick<Shape<unknown>, "lines" | "boxes">, x: number, y: number): number {
  let least = Number.POSITIVE_INFINITY;
  const at = (list: readonly number[], i: number) => list[i] ?? 0;
  for (let i = 0; i + 3 < boxes.length; i += 4) {
    const dx = Math.max(at(boxes, i) - x, 0, x - at(boxes, i + 2));
    const dy = Math.max(at(boxes, i + 1) - y, 0, y - at(boxes, i + 3));
    least = Math.min(least, Math.hypot(dx, dy));
  }
  for (let i = 0; i + 3 < lines.length; i += 4) {
    least = Math.min(least, toLine(x, y, at(lines, i), at(lines, i + 1), at(lines, i + 2), at(lines, i + 3)));
  }
  return least;
}

/** The mark a place means: the nearest within reach, where rules stand behind all others; null over blank ground. */
export function nearest<T>(shapes: readonly Shape<T>[], x: number, y: number, reach: Reach): T | null {
  let best: T | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const shape of shapes) {
    const far = distance(shape, x, y);
    // Of marks equally near the last is drawn on top.
    if (far > reach[shape.kind] || far + BEHIND[shape.kind] > least) continue;
    least = far + BEHIND[shape.kind];
    best = shape.mark;
  }
  return best;
}

const PARTS = /([a-zA-Z])|(-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/gi;
/** Numbers each command of a path takes; the last two are where it leads. */
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

/** The straight lines of a path, four numbers each; a curve counts as the line between its ends. */
export function pathLines(d: string): number[] {
  const out: number[] = [];
  let command = "m";
  let relative = false;
  let numbers: number[] = [];
  let [x, y, x0, y0] = [0, 0, 0, 0];
  const go = (nx: number, ny: number) => {
    out.push(x, y, nx, ny);
    x = nx;
    y = ny;
  };
  for (const [, letter, number] of d.matchAll(PARTS)) {
    if (letter !== undefined) {
      command = letter.toLowerCase();
      relative = letter === command;
      numbers = [];
      if (command === "z") go(x0, y0);
      continue;
    }
    numbers.push(Number(number));
    if (numbers.length < (TAKES[command] ?? 0)) continue;
    const [a = 0, b = 0] = numbers.slice(-2);
    const [dx, dy] = relative ? [x, y] : [0, 0];
    numbers = [];
    if (command === "h") go(a + dx, y);
    else if (command === "v") go(x, a + dy);
    else if (command !== "m") go(a + dx, b + dy);
    else {
      x = x0 = a + dx;
      y = y0 = b + dy;
      // What follows a move without a letter are lines.
      command = "l";
    }
  }
  return out;
}
