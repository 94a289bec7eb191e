import { type KeyboardEvent, type PointerEvent, useContext, useRef } from "react";
import { dateWords, isoDay, isoMonth, type Span } from "../record/day";
import { settle, settled } from "../view/settle";
import { ViewContext } from "../view/useView";
import { WHOLE, windowKeys, windowOf } from "../view/window";
import { dragWindow, type Grip, stepped } from "./brushing";
import type { TimeScale } from "./scale";

/** Height of the bar by which the whole window is moved; anywhere else a drag draws a new one. Pixels. */
const MOVER = 9;

/** A run of keys ends after this rest: one step to go Back from, as a drag is. Milliseconds. */
const KEY_REST = 900;

/** Keys of a handle, in calendar months. */
const KEYS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -12,
  PageUp: 12,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** Writes the window straight to its elements: the hand is never behind, whatever the figures are doing. */
function placeWindow(g: SVGGElement, scale: TimeScale, span: Span): void {
  const a = scale.x(span.start);
  const b = scale.xEnd(span.end);
  const set = (part: string, x: number, width?: number) => {
    const el = g.querySelector(`[data-part="${part}"]`);
    el?.setAttribute("transform", `translate(${x},0)`);
    if (width !== undefined) el?.setAttribute("width", String(Math.max(0, width)));
  };
  set("before", scale.x0, a - scale.x0);
  set("after", b, scale.x1 - b);
  set("whole", a, b - a);
  set("mover", a, b - a);
  set("start", a);
  set("end", b);
}

/** The window over a strip of time, with two handles that are sliders to the keyboard and to a screen reader. */
export function Brush({
  scale,
  window: span,
  top,
  height,
}: {
  readonly scale: TimeScale;
  readonly window: Span;
  readonly top: number;
  readonly height: number;
}) {
  const store = useContext(ViewContext);
  const g = useRef<SVGGElement>(null);
  const toX = (e: { clientX: number }) => {
    const svg = g.current?.ownerSVGElement;
    const box = svg?.getBoundingClientRect();
    return box ? ((e.clientX - box.left) * (svg?.viewBox.baseVal.width ?? box.width)) / (box.width || 1) : 0;
  };
  const take = (grip: Grip) => (e: PointerEvent<SVGElement>) => {
    if (e.button !== 0 || !g.current) return;
    e.preventDefault();
    e.stopPropagation();
    const el = g.current;
    if (grip === "start" || grip === "end") e.currentTarget.focus();
    dragWindow(e.nativeEvent, el, scale, toX, grip, store, (next) => placeWindow(el, scale, next));
  };
  const step = (grip: "start" | "end") => (e: KeyboardEvent<SVGElement>) => {
    const by = KEYS[e.key];
    if (by === undefined) return;
    e.preventDefault();
    e.stopPropagation();
    // From where the last key led, which may not be drawn yet.
    const next = stepped(windowOf(store.get()), grip, by);
    store.set(windowKeys(next.start, next.end), "replace", { clock: "frame" });
    settle(store, KEY_REST);
  };
  const a = scale.x(span.start);
  const b = scale.xEnd(span.end);
  const handle = (grip: "start" | "end", x: number) => {
    const day = grip === "start" ? span.start : span.end;
    return (
      <g
        data-part={grip}
        className="handle"
        transform={`translate(${x},0)`}
        role="slider"
        tabIndex={0}
        aria-label={grip === "start" ? "Start of the window" : "End of the window"}
        aria-valuemin={WHOLE.start}
        aria-valuemax={WHOLE.end}
        aria-valuenow={day}
        aria-valuetext={dateWords(isoDay(day))}
        onPointerDown={take(grip)}
        onKeyDown={step(grip)}
        onBlur={() => settled(store)}
      >
        <rect className="grab" x={-14} y={top} width={28} height={height} />
        <line y1={top} y2={top + height} />
        <rect className="knob" x={-4} y={top + height / 2 - 10} width={8} height={20} rx={3} />
      </g>
    );
  };
  return (
    <g ref={g} className="brush">
      <rect
        className="ground"
        x={scale.x0}
        y={top}
        width={scale.x1 - scale.x0}
        height={height}
        onPointerDown={take("new")}
      />
      <rect
        data-part="before"
        className="veil"
        transform={`translate(${scale.x0},0)`}
        y={top}
        width={Math.max(0, a - scale.x0)}
        height={height}
      />
      <rect
        data-part="after"
        className="veil"
        transform={`translate(${b},0)`}
        y={top}
        width={Math.max(0, scale.x1 - b)}
        height={height}
      />
      <rect
        data-part="whole"
        className="window"
        transform={`translate(${a},0)`}
        y={top}
        width={Math.max(0, b - a)}
        height={height}
        pointerEvents="none"
      />
      <rect
        data-part="mover"
        className="mover"
        transform={`translate(${a},0)`}
        y={top}
        width={Math.max(0, b - a)}
        height={MOVER}
        onPointerDown={take("whole")}
        aria-hidden="true"
      >
        <title>{`${isoMonth(span.start)} to ${isoMonth(span.end)}; drag to move the window`}</title>
      </rect>
      {handle("start", a)}
      {handle("end", b)}
    </g>
  );
}
