import { createContext } from "react";
import type { Span } from "../record/day";
import { wrapText } from "./text";

/** Words that somebody who shows a chart puts on it, at a time and, where the chart has one scale for it, at a value. */
export interface Note {
  readonly text: string;
  readonly at: Span;
  /** In the unit of the chart; null stands for the whole height. */
  readonly value: number | null;
  /** Name of the panel whose scale the value is read on, or enough of it; empty where the chart has one. */
  readonly panel: string;
}

/** A scale of values a chart has: of one panel where it has several. Pixels. */
export interface Scaled {
  readonly name: string;
  readonly top: number;
  readonly base: number;
  readonly y: (value: number) => number;
}

/**
 * Height of a note's value; null where it has none, where the chart has several panels and none or more than one is
 * meant, or where the value is off the scale: then a ring would stand at another value.
 */
export function heightOn({ value, panel }: Pick<Note, "value" | "panel">, scales: readonly Scaled[]): number | null {
  if (value === null) return null;
  const wanted = panel.toLowerCase();
  const same = scales.filter((s) => s.name.toLowerCase() === wanted);
  const meant = same.length > 0 ? same : scales.filter((s) => s.name.toLowerCase().includes(wanted));
  const [only] = meant;
  if (!only || meant.length > 1) return null;
  const y = only.y(value);
  return Number.isFinite(y) && y >= only.top - 0.5 && y <= only.base + 0.5 ? y : null;
}

/** The note on the charts inside; null where there is none, as everywhere but on a slide. */
export const NoteContext = createContext<Note | null>(null);

export const NOTE_LINE = 17;
const SIZE = 13;
const PAD = 6;

export interface NotePlace {
  readonly lines: readonly string[];
  /** Room over the chart, in pixels. */
  readonly room: number;
  readonly x: number;
  readonly anchor: "start" | "end";
}

/** A note's words over a chart: in a block that begins, or near the right edge ends, at the leader. */
export function placeNote(text: string, x: number, width: number): NotePlace {
  const right = width - x >= x;
  const space = Math.max(120, (right ? width - x : x) - 8);
  const lines = wrapText(text, Math.min(space, 460) / 1.06, SIZE);
  return { lines, room: lines.length * NOTE_LINE + PAD, x, anchor: right ? "start" : "end" };
}
