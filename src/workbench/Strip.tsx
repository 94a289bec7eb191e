import { type KeyboardEvent, type PointerEvent, useMemo, useRef } from "react";
import { isoDay } from "../record/day";
import type { Day } from "../record/units";
import type { Step } from "../view/spec";
import { bucketStart, bucketsIn, nextBucket } from "./buckets";
import { type Prepared, shownSeries } from "./prepare";
import type { Window } from "./window";

const HEIGHT = 74;
const BASE = 54;
const EDGE = 12;

/** The finest bucket of which some hundred fit. */
function stepFor(days: number): Step {
  return days < 200 ? "day" : days < 31 * 200 ? "month" : days < 92 * 200 ? "quarter" : "year";
}

/** All of the table's time, with the window on it: dragged by hand, or moved by keys bucket by bucket. */
export function Strip({
  prepared,
  width,
  window: chosen,
  onWindow,
}: {
  readonly prepared: Prepared;
  readonly width: number;
  readonly window: Window | null;
  /** `done`: the hand has let go. */
  readonly onWindow: (w: Window | null, done: boolean) => void;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const { cube } = prepared;
  const { first, last } = cube;
  const step = stepFor(last - first);
  const days = Math.max(1, last - first + 1);
  const x = (day: number) => EDGE + ((day - first) / days) * (width - 2 * EDGE);
  const shown = shownSeries(prepared).join();
  const path = useMemo(() => {
    const wide = prepared.series.keys.length;
    const cells = Array.from({ length: cube.cells }, (_, i) => i).filter((i) =>
      shown.split(",").includes(String(i % wide)),
    );
    const bars = bucketsIn(first, last, step).map((from) => {
      const to = nextBucket(from, step) - 1;
      return { from, to, n: cells.reduce((a, cell) => a + cube.count(cell, from, to), 0) };
    });
    const most = Math.max(1, ...bars.map((b) => b.n));
    const at = (day: number) => (EDGE + ((day - first) / days) * (width - 2 * EDGE)).toFixed(1);
    return bars
      .filter((b) => b.n > 0)
      .map((b) => {
        const h = Math.max(1.5, (b.n / most) * (BASE - 8));
        const [a, z] = [at(Math.max(first, b.from)), Number(at(Math.min(last, b.to) + 1)) - 0.5];
        return `M${a},${BASE}V${(BASE - h).toFixed(1)}H${z}V${BASE}Z`;
      })
      .join("");
  }, [prepared.series.keys.length, cube, first, last, step, days, width, shown]);
  const window = chosen ?? { from: first, to: last };

  const dayAt = (e: { clientX: number }) => {
    const box = svg.current?.getBoundingClientRect();
    const at = ((e.clientX - (box?.left ?? 0) - EDGE) / (width - 2 * EDGE)) * days + first;
    return Math.round(Math.max(first, Math.min(last, at)));
  };
  const drag = (grip: "new" | "from" | "to" | "whole") => (e: PointerEvent<SVGElement>) => {
    if (e.button !== 0) return;
    e.preventDefault();
    e.stopPropagation();
    const from = dayAt(e);
    const was = window;
    let now: Window | null = null;
    let frame = 0;
    let moved = false;
    const target = svg.current;
    target?.setPointerCapture(e.pointerId);
    const next = (at: number): Window => {
      if (grip === "whole") {
        const by = Math.max(first - was.from, Math.min(last - was.to, at - from));
        return { from: was.from + by, to: was.to + by };
      }
      const other = grip === "new" ? from : grip === "from" ? was.to : was.from;
      return { from: Math.min(at, other), to: Math.max(at, other) };
    };
    const move = (ev: globalThis.PointerEvent) => {
      const at = dayAt(ev);
      if (!moved && at === from) return;
      moved = true;
      now = next(at);
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => now && onWindow(now, false));
    };
    const up = () => {
      cancelAnimationFrame(frame);
      target?.removeEventListener("pointermove", move);
      target?.removeEventListener("pointerup", up);
      target?.removeEventListener("pointercancel", up);
      if (moved && now) onWindow(now, true);
      else if (grip === "new") onWindow(null, true);
    };
    target?.addEventListener("pointermove", move);
    target?.addEventListener("pointerup", up);
    target?.addEventListener("pointercancel", up);
  };
  const key = (grip: "from" | "to") => (e: KeyboardEvent) => {
    const way =
      e.key === "ArrowLeft" || e.key === "ArrowDown" ? -1 : e.key === "ArrowRight" || e.key === "ArrowUp" ? 1 : 0;
    if (e.key === "Escape") return onWindow(null, true);
    if (way === 0) return;
    e.preventDefault();
    const at = bucketStart(grip === "from" ? window.from : window.to + 1, step);
    const to = way > 0 ? nextBucket(at, step) : bucketStart(at - 1, step);
    const next =
      grip === "from"
        ? { ...window, from: Math.max(first, Math.min(to, window.to)) }
        : { ...window, to: Math.min(last, Math.max(to - 1, window.from)) };
    onWindow(next, true);
  };
  const handle = (grip: "from" | "to") => {
    const day = window[grip];
    const at = x(grip === "from" ? day : day + 1);
    return (
      <g
        className="wb-handle"
        role="slider"
        tabIndex={0}
        aria-label={grip === "from" ? "Start of the window" : "End of the window"}
        aria-valuemin={first}
        aria-valuemax={last}
        aria-valuenow={day}
        aria-valuetext={isoDay(day as Day)}
        onPointerDown={drag(grip)}
        onKeyDown={key(grip)}
        transform={`translate(${at.toFixed(1)},0)`}
      >
        <rect className="grab" x={-12} y={0} width={24} height={BASE} />
        <line y1={0} y2={BASE} />
        <rect className="knob" x={-4} y={BASE / 2 - 9} width={8} height={18} rx={3} />
      </g>
    );
  };
  const years = bucketsIn(first, last, "year").filter((d) => d >= first || days < 400);
  const every = Math.max(1, Math.ceil((years.length * 44) / (width - 2 * EDGE)));
  return (
    <svg
      ref={svg}
      className="wb-strip"
      width={width}
      height={HEIGHT}
      viewBox={`0 0 ${width} ${HEIGHT}`}
      role="group"
      aria-label={`Rows by ${step}, with the time window`}
    >
      <rect className="ground" x={EDGE} y={0} width={width - 2 * EDGE} height={BASE} onPointerDown={drag("new")} />
      <path className="wb-strip-bars" d={path} />
      <line className="base" x1={EDGE} x2={width - EDGE} y1={BASE} y2={BASE} />
      {years
        .filter((d, i) => i % every === 0 && x(d) < width - EDGE - 30)
        .map((d) => (
          <text key={d} x={Math.max(EDGE, x(d))} y={HEIGHT - 5}>
            {isoDay(d).slice(0, 4)}
          </text>
        ))}
      <rect className="veil" x={EDGE} y={0} width={Math.max(0, x(window.from) - EDGE)} height={BASE} />
      <rect
        className="veil"
        x={x(window.to + 1)}
        y={0}
        width={Math.max(0, width - EDGE - x(window.to + 1))}
        height={BASE}
      />
      {chosen && (
        <rect
          className="wb-window"
          x={x(window.from)}
          y={0}
          width={Math.max(1, x(window.to + 1) - x(window.from))}
          height={BASE}
          onPointerDown={drag("whole")}
        />
      )}
      {handle("from")}
      {handle("to")}
    </svg>
  );
}
