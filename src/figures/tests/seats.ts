import type { ValueScale } from "../../chart/scale";
import { fitText } from "../../chart/text";
import type { Blast, Estimate } from "./prepare";
import { initialsOf, magnitudeNumber, shortReporter, yieldWords } from "./words";

/** An estimate with its words on a line of its test. Lines count from 0. */
export interface Seat {
  readonly e: Estimate;
  readonly line: number;
  /** Ends of the mark; null where it has no yield and is words alone. */
  readonly from: number | null;
  readonly to: number | null;
  readonly text: string;
  /** Where the words begin, or end. */
  readonly x: number;
  readonly anchor: "start" | "end";
}

interface Room {
  readonly x0: number;
  readonly x1: number;
  readonly narrow: boolean;
  readonly width: (text: string) => number;
}

const R = 5;
const GAP = 12;

const magnitude = (e: Estimate) => (e.row.magnitude === null ? "" : `M ${magnitudeNumber(e.row.magnitude)}`);

function wordings(e: Estimate, narrow: boolean): string[] {
  const who = shortReporter(e.row.reporter);
  const size = yieldWords(e.row).replace("about ", "");
  const m = magnitude(e);
  if (size === "") return [m ? `${who} ${m}` : `${who}: no number`];
  const full = m ? `${who} ${size}, ${m}` : `${who} ${size}`;
  const brief = `${initialsOf(e.row.reporter)} ${size}`;
  return narrow ? [`${who} ${size}`, brief, size] : [full, `${who} ${size}`, brief, size];
}

interface Line {
  readonly taken: { readonly from: number; readonly to: number }[];
}

/** The first line on which a stretch is free. */
function lineFor(lines: Line[], from: number, to: number, least: number): number {
  for (let i = least; ; i++) {
    const line = lines[i] ?? { taken: [] };
    lines[i] = line;
    if (line.taken.every((t) => t.to + GAP <= from || to + GAP <= t.from)) {
      line.taken.push({ from, to });
      return i;
    }
  }
}

/**
 * Places for what was said of one test: marks at their yields with the name beside them, each on the first line with
 * room; then, as words alone, who gave a magnitude or no number.
 */
export function seats(blast: Blast, x: ValueScale, room: Room): Seat[] {
  const lines: Line[] = [];
  const out: Seat[] = [];
  for (const e of blast.yields) {
    const from = x(e.low ?? 1) - R;
    const to = x(e.high ?? 1) + R;
    const words = wordings(e, room.narrow);
    const onRightOf = (t: string) => to + 4 + room.width(t) <= room.x1;
    const text = words.find((t) => onRightOf(t) || from - 4 - room.width(t) >= room.x0) ?? "";
    const w = room.width(text);
    const onRight = onRightOf(text);
    const line = onRight ? lineFor(lines, from, to + 4 + w, 0) : lineFor(lines, from - 4 - w, to, 0);
    out.push({
      e,
      line,
      from: from + R,
      to: to - R,
      text,
      x: onRight ? to + 4 : from - 4,
      anchor: onRight ? "start" : "end",
    });
  }
  let line = lines.length;
  let at = room.x0 + 5;
  for (const e of blast.others) {
    const text = fitText(wordings(e, room.narrow)[0] ?? "", room.x1 - room.x0 - 8, 12);
    const w = room.width(text);
    if (at > room.x0 + 5 && at + w > room.x1) {
      line += 1;
      at = room.x0 + 5;
    }
    out.push({ e, line, from: null, to: null, text, x: at, anchor: "start" });
    at += w + 18;
  }
  return out;
}
