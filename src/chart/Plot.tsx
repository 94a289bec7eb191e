import { type ReactNode, useContext, useEffect, useRef } from "react";
import { pointer } from "../view/pointer";
import { ViewContext } from "../view/useView";
import { DateOver, type TimePanel } from "./DateOver";
import type { Frame } from "./frame";
import { attachPlot, type Hands } from "./hands";
import { NoteLeader, NoteOver } from "./NoteOver";
import { heightOn, type Note, NoteContext, placeNote, type Scaled } from "./note";
import { PickedTimeContext } from "./picked";
import type { TimeScale } from "./scale";
import { wrapText } from "./text";

/** Height of a line of a note. Pixels. */
const NOTE = 16;

/** Where a note points to: pixels from the left and top; without a height it runs down the whole chart. */
export interface Spot {
  readonly x: number;
  readonly y: number | null;
  /** Where it ends without one, of a chart of several rows; else at the foot of the chart. */
  readonly foot?: number;
}

function onTime(scale: TimeScale, note: Note, values: readonly Scaled[]): Spot | null {
  const { at } = note;
  if (at.end < scale.span.start || at.start > scale.span.end) return null;
  const x = (Math.max(scale.x0, scale.x(at.start)) + Math.min(scale.x1, scale.xEnd(at.end))) / 2;
  return { x, y: heightOn(note, values) };
}

/**
 * The SVG of a figure. With a time `scale` it carries the shared crosshair and can be dragged across to zoom; without
 * one it only picks. Marks that stand for a row are children with `data-pick` and an `aria-label` that says value,
 * range, reporter, basis and silence: the label is the tooltip and what a screen reader speaks.
 */
export function Plot({
  frame,
  scale,
  panels,
  label,
  note = "",
  spot,
  values = [],
  children,
}: {
  readonly frame: Frame;
  readonly scale?: TimeScale;
  /** The time axes of a chart that has one in each panel: they carry the crosshair, and are not dragged across. */
  readonly panels?: readonly TimePanel[];
  /** What a screen reader hears on arriving: kind of chart and finding. */
  readonly label: string;
  /** A sentence under the drawing on what could not be drawn; it makes the drawing taller. */
  readonly note?: string | undefined;
  /** Where a note on this chart points to, of a chart that has no time scale. */
  readonly spot?: (note: Note) => Spot | null;
  /** The scales a note's value can be read on. */
  readonly values?: readonly Scaled[];
  readonly children: ReactNode;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const picked = useContext(PickedTimeContext);
  const times: readonly TimePanel[] = scale
    ? [{ scale, top: frame.top, bottom: frame.height - frame.bottom }]
    : (panels ?? []);
  const hands = useRef<Hands | null>(null);
  const store = useContext(ViewContext);
  useEffect(() => {
    if (!svg.current) return;
    hands.current = attachPlot(svg.current, store, pointer);
    return () => hands.current?.dispose();
  }, [store]);
  useEffect(() => {
    hands.current?.place(frame, scale ?? null, times);
  });
  const lines = note ? wrapText(note, frame.width / 1.08, 12) : [];
  const asked = useContext(NoteContext);
  const to = asked ? (spot ? spot(asked) : scale ? onTime(scale, asked, values) : null) : null;
  const over = asked && to ? placeNote(asked.text, to.x, frame.width) : null;
  const room = over?.room ?? 0;
  const height = frame.height + (lines.length > 0 ? lines.length * NOTE + 8 : 0);
  return (
    <svg
      ref={svg}
      className={over ? "plot noted" : "plot"}
      width={frame.width}
      height={height + room}
      viewBox={`0 ${-room} ${frame.width} ${height + room}`}
      role="group"
      aria-label={label}
      tabIndex={0}
    >
      {over && to && <NoteLeader place={over} y={to.y ?? to.foot ?? frame.height - frame.bottom} />}
      {children}
      {lines.length > 0 && (
        <text className="plot-note strong" fontSize={12}>
          {lines.map((line, i) => (
            <tspan key={line} x={0} y={frame.height + 16 + i * NOTE}>
              {line}
            </tspan>
          ))}
        </text>
      )}
      {over && to && <NoteOver place={over} ring={to.y} />}
      {picked &&
        times.map((panel) => <DateOver key={panel.scale.span.start} of={picked} panel={panel} width={frame.width} />)}
      {times.length > 0 && (
        <g className="crosshair" data-crosshair="" display="none" aria-hidden="true">
          <line />
          <rect className="chip" height={19} rx={2} />
          <text textAnchor="middle" />
        </g>
      )}
      {scale && (
        <rect
          className="drag"
          data-drag=""
          display="none"
          y={frame.top}
          height={frame.height - frame.top - frame.bottom}
        />
      )}
    </svg>
  );
}
