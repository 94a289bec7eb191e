import type { PickedTime } from "./picked";
import type { TimeScale } from "./scale";
import { textWidth } from "./text";

/** A time axis with the rows over which dates are drawn: one of a chart, or one of a panel of it. Pixels. */
export interface TimePanel {
  readonly scale: TimeScale;
  readonly top: number;
  readonly bottom: number;
}

/** Under this width a time is drawn as one line. Pixels. */
const LINE_PX = 5;

/** Left edge and width of the ground under a date about `x`, inside of a drawing. */
export function chipOf(words: string, x: number, width: number): { readonly x: number; readonly width: number } {
  const wide = textWidth(words, 12) * 1.1 + 10;
  return { x: Math.max(0, Math.min(width - wide - 1, x - wide / 2)), width: wide };
}

/** The date of a picked event in a time figure: a line, or a band for a stretch, with its words on the time axis. */
export function DateOver({
  of: { span, words },
  panel: { scale, top, bottom },
  width,
}: {
  readonly of: PickedTime;
  readonly panel: TimePanel;
  /** Of the drawing. */
  readonly width: number;
}) {
  if (span.end < scale.span.start || span.start > scale.span.end) return null;
  const x0 = Math.max(scale.x0, scale.x(span.start));
  const x1 = Math.min(scale.x1, scale.xEnd(span.end));
  const x = (x0 + x1) / 2;
  const chip = chipOf(words, x, width);
  return (
    <g className="picked-date" data-picked-date="" aria-hidden="true" pointerEvents="none">
      {x1 - x0 > LINE_PX ? (
        <rect className="band" x={x0} y={top} width={x1 - x0} height={bottom - top} />
      ) : (
        <line x1={x} x2={x} y1={top} y2={bottom} />
      )}
      <rect className="chip" x={chip.x} y={bottom + 3} width={chip.width} height={19} rx={2} />
      <text x={chip.x + chip.width / 2} y={bottom + 17} textAnchor="middle">
        {words}
      </text>
    </g>
  );
}
