import { type ReactNode, useContext, useEffect, useRef } from "react";
import { pointer } from "../view/pointer";
import { ViewContext } from "../view/useView";
import type { Frame } from "./frame";
import { attachPlot, type Hands } from "./hands";
import type { TimeScale } from "./scale";
import { wrapText } from "./text";

/** Height of a line of a note. Pixels. */
const NOTE = 16;

/**
 * The SVG of a figure. With a time `scale` it carries the shared crosshair and can be dragged across to zoom; without
 * one it only picks. Marks that stand for a row are children with `data-pick` and an `aria-label` that says value,
 * range, reporter, basis and silence: the label is the tooltip and what a screen reader speaks.
 */
export function Plot({
  frame,
  scale,
  label,
  note = "",
  children,
}: {
  readonly frame: Frame;
  readonly scale?: TimeScale;
  /** What a screen reader hears on arriving: kind of chart and finding. */
  readonly label: string;
  /** A sentence under the drawing on what could not be drawn; it makes the drawing taller. */
  readonly note?: string | undefined;
  readonly children: ReactNode;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const hands = useRef<Hands | null>(null);
  const store = useContext(ViewContext);
  useEffect(() => {
    if (!svg.current) return;
    hands.current = attachPlot(svg.current, store, pointer);
    return () => hands.current?.dispose();
  }, [store]);
  useEffect(() => {
    hands.current?.place(frame, scale ?? null);
  });
  const lines = note ? wrapText(note, frame.width / 1.08, 12) : [];
  const height = frame.height + (lines.length > 0 ? lines.length * NOTE + 8 : 0);
  return (
    <svg
      ref={svg}
      className="plot"
      width={frame.width}
      height={height}
      viewBox={`0 0 ${frame.width} ${height}`}
      role="group"
      aria-label={label}
      tabIndex={0}
    >
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
      {scale && (
        <g className="crosshair" data-crosshair="" display="none" aria-hidden="true">
          <line y1={frame.top} y2={frame.height - frame.bottom} />
          <text className="halo" y={frame.top - 1} />
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
