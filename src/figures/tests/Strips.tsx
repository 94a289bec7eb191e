import type { Frame } from "../../chart/frame";
import type { TimeScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import { dateWords } from "../../record/day";
import type { Blast, Odd } from "./prepare";
import { spokenBlast, spokenOdd } from "./words";

/** The nuclear tests on the calendar; their sizes stand below. */
export function BlastStrip({
  blasts,
  y,
  scale,
  frame,
  pick,
}: {
  readonly blasts: readonly Blast[];
  readonly y: number;
  readonly scale: TimeScale;
  readonly frame: Frame;
  readonly pick: string | null;
}) {
  let free = Number.NEGATIVE_INFINITY;
  return (
    <g className="actor-prk">
      <text className="label strong halo" x={0} y={frame.narrow ? y - 14 : y + 4}>
        Nuclear tests
      </text>
      <line className="grid" x1={scale.x0} x2={scale.x1} y1={y + 0.5} y2={y + 0.5} />
      {blasts.map((b, i) => {
        const x = (scale.x(b.days.start) + scale.xEnd(b.days.end)) / 2;
        const next = blasts[i + 1];
        const until = next ? scale.x(next.days.start) - 8 : scale.x1;
        const date = dateWords(b.row.date);
        // The day, else the month, else the year; right of its mark, or left of it where nothing stands.
        const put = [date, date.replace(/^\d+ /, ""), b.row.date.slice(0, 4)].flatMap((words) => {
          const w = textWidth(words, 12) * 1.05;
          return [
            ...(x > free && x + 10 + w < until ? [{ words, at: x + 10, end: x + 10 + w }] : []),
            ...(x - 10 - w > Math.max(free + 4, scale.x0) ? [{ words, at: x - 10 - w, end: x + 8 }] : []),
          ];
        })[0];
        free = Math.max(free, put?.end ?? x + 8);
        return (
          <g key={b.id} data-pick={b.id} tabIndex={-1} role="button" aria-label={spokenBlast(b)}>
            <circle className={pick === b.id ? "point picked" : "point"} cx={x} cy={y} r={6} />
            {put && (
              <text className="quiet halo" x={put.at} y={y + 4}>
                {put.words}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** Dates that one of two databases lacks: CSIS alone above the line, the CNS-based list alone below it. */
export function OddStrip({
  odd,
  y,
  scale,
  frame,
  pick,
}: {
  readonly odd: readonly Odd[];
  readonly y: number;
  readonly scale: TimeScale;
  readonly frame: Frame;
  readonly pick: string | null;
}) {
  return (
    <g>
      {frame.narrow ? (
        <text className="quiet halo" x={0} y={y - 16}>
          In one list only: CSIS above, CNS below
        </text>
      ) : (
        <>
          <text className="quiet" x={0} y={y - 3}>
            only in CSIS
          </text>
          <text className="quiet" x={0} y={y + 12}>
            only in CNS
          </text>
        </>
      )}
      <line className="grid" x1={scale.x0} x2={scale.x1} y1={y + 0.5} y2={y + 0.5} />
      {odd.map((o) => {
        const x = (scale.x(o.days.start) + scale.xEnd(o.days.end)) / 2;
        const up = o.match === "csis_only";
        return (
          <g key={o.id} data-pick={o.id} tabIndex={-1} role="button" aria-label={spokenOdd(o)}>
            <rect x={x - 2} y={up ? y - 11 : y} width={4} height={11} fill="transparent" />
            <path
              className={pick === o.id ? "picked" : undefined}
              d={up ? `M${x},${y - 2}v-8` : `M${x},${y + 2}v8`}
              fill="none"
              stroke="var(--ink-2)"
              strokeWidth={1.6}
            />
          </g>
        );
      })}
    </g>
  );
}
