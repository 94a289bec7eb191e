import type { Box } from "./place";
import { textWidth } from "./text";

/** Half the height of the diamond of a claim. Pixels. */
export const CLAIM_R = 5.5;
/** Room for the words of a claim in a row of their own, over the marks, so that they never stand on other words. Pixels. */
export const CLAIM_ROW = 18;

const wide = (words: string) => textWidth(words, 12) * 1.12;

/** Room that a diamond takes from the words of a panel. */
export const claimBox = (x: number, y: number): Box => ({
  x: x - CLAIM_R - 1,
  y: y - CLAIM_R,
  width: 2 * CLAIM_R + 2,
  height: 2 * CLAIM_R,
});

/** The sign of a claimed value: a black diamond, in no actor's colour. */
export function ClaimDiamond({ x, y, r = CLAIM_R }: { readonly x: number; readonly y: number; readonly r?: number }) {
  return <path className="claim" d={`M${x},${y - r}L${x + r},${y}L${x},${y + r}L${x - r},${y}z`} />;
}

/** The longest of some wordings that fits a width; the last where none does. */
export const fitting = (words: readonly string[], room: number): string =>
  words.find((w) => wide(w) <= room) ?? words.at(-1) ?? "";

/** Left edge of words of a width about `x`, inside the plot and, if they stay near it, beside the uprights there. */
export function wordsLeft(
  x: number,
  width: number,
  left: number,
  right: number,
  avoid: readonly number[] = [],
): number {
  const inside = (at: number) => Math.max(left, Math.min(right - width, at));
  const free = (at: number) => avoid.every((u) => u < at - 2 || u > at + width + 2);
  const tries = [inside(x - width / 2), ...avoid.flatMap((u) => [inside(u + 6), inside(u - width - 6)])];
  const off = (at: number) => Math.abs(at + width / 2 - x);
  const near = tries.filter((at) => free(at) && off(at) < width).sort((a, b) => off(a) - off(b));
  return near[0] ?? tries[0] ?? left;
}

interface Claim {
  readonly id: string;
  /** From the longest to the shortest that will do. */
  readonly words: readonly string[];
  /** Spoken sentence. */
  readonly label: string;
  /** The plot's edges, which the words do not cross. */
  readonly left: number;
  readonly right: number;
}

/** The words of a claim about `x`, in the longest wording that fits between the plot's edges. */
function ClaimWords({
  of,
  x,
  y,
  avoid,
}: {
  readonly of: Pick<Claim, "words" | "left" | "right">;
  readonly x: number;
  readonly y: number;
  readonly avoid: readonly number[];
}) {
  const words = fitting(of.words, of.right - of.left);
  const left = wordsLeft(x, wide(words), of.left, of.right, avoid);
  return (
    <text className="strong halo" fontSize={12} x={left} y={y} pointerEvents="none">
      {words}
    </text>
  );
}

/**
 * A picked claim laid over a panel: the diamond at the claimed value (two, joined, for a range), a line for the time it
 * is about, and its words in a row of their own above, led down to it by dots. Draw it last. All in pixels; `x0` to
 * `x1` is the time, cut to the plot by the caller; `row` the base line of the words (see `CLAIM_ROW`).
 */
export function ClaimOverlay({
  x0,
  x1,
  y,
  y1 = y,
  row,
  avoid = [],
  ...c
}: Claim & {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly y1?: number;
  readonly row: number;
  /** Uprights that cross the row of the words. */
  readonly avoid?: readonly number[];
}) {
  const x = (x0 + x1) / 2;
  const top = Math.min(y, y1);
  return (
    <g data-pick={c.id} tabIndex={-1} role="button" aria-label={c.label}>
      {top - CLAIM_R > row + 5 && <path className="claim-drop" d={`M${x},${row + 4}V${top - CLAIM_R}`} />}
      {x1 - x0 > 12 && <path className="claim-line" d={`M${x0},${y - 4}v8M${x0},${y}H${x1}M${x1},${y - 4}v8`} />}
      {y1 !== y && <path className="claim-line" d={`M${x},${y}V${y1}`} />}
      {y1 !== y && <ClaimDiamond x={x} y={y1} />}
      <ClaimDiamond x={x} y={y} />
      <ClaimWords x={x} y={row} of={c} avoid={avoid} />
    </g>
  );
}

/** A claim about a day: an upright through the whole panel at that day (a bracket of two for a stretch of days). */
export function ClaimUpright({
  x0,
  x1,
  top,
  bottom,
  row,
  avoid = [],
  ...c
}: Claim & {
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  readonly row: number;
  readonly avoid?: readonly number[];
}) {
  const x = (x0 + x1) / 2;
  const y = row + CLAIM_R + 4;
  const foot = Math.max(top, y);
  return (
    <g data-pick={c.id} tabIndex={-1} role="button" aria-label={c.label}>
      {x1 - x0 > 12 ? (
        <path className="claim-line" d={`M${x0},${bottom}V${y}H${x1}V${bottom}`} strokeDasharray="5 3" />
      ) : (
        <path className="claim-line" d={`M${x},${foot}V${bottom}`} strokeDasharray="5 3" />
      )}
      <ClaimDiamond x={x} y={y} />
      <ClaimWords x={x} y={row} of={c} avoid={avoid} />
    </g>
  );
}

/**
 * A claim on a lying axis, in a lane of its own: the diamond at the claimed value (two, joined, for a range) and its
 * words on that side of it where there is room. With `time` the axis is the calendar: one diamond on a bracket.
 */
export function ClaimLane({
  x0,
  x1,
  y,
  time = false,
  ...c
}: Claim & { readonly x0: number; readonly x1: number; readonly y: number; readonly time?: boolean }) {
  // A bracket with room on neither side carries its words on itself, after the diamond.
  const shortest = wide(c.words.at(-1) ?? "");
  const on = time && c.right - x1 < shortest + 10 && x0 - c.left < shortest + 10;
  const from = x0 - CLAIM_R - 4;
  const to = (on ? (x0 + x1) / 2 : x1) + CLAIM_R + 4;
  const onRight =
    on || c.right - to >= Math.min(wide(c.words[0] ?? ""), from - c.left) || c.right - to >= from - c.left;
  const words = fitting(c.words, onRight ? c.right - to : from - c.left);
  return (
    <g data-pick={c.id} tabIndex={-1} role="button" aria-label={c.label}>
      {x1 > x0 && (
        <path
          className="claim-line"
          d={time ? `M${x0},${y - 4}v8M${x0},${y}H${x1}M${x1},${y - 4}v8` : `M${x0},${y}H${x1}`}
        />
      )}
      {x1 > x0 && !time && <ClaimDiamond x={x1} y={y} />}
      <ClaimDiamond x={time ? (x0 + x1) / 2 : x0} y={y} />
      <text
        className="strong halo"
        fontSize={12}
        x={onRight ? to : from}
        y={y + 4}
        textAnchor={onRight ? "start" : "end"}
        pointerEvents="none"
      >
        {words}
      </text>
    </g>
  );
}
