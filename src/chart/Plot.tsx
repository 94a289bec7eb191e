import { type ReactNode, useContext, useEffect, useRef } from "react";
import { pointer } from "../view/pointer";
import { ViewContext } from "../view/useView";
import type { Frame } from "./frame";
import { attachPlot, type Hands } from "./hands";
import type { TimeScale } from "./scale";

/**
 * The SVG of a figure. With a time `scale` it carries the shared crosshair and can be dragged across to zoom; without
 * one it only picks. Marks that stand for a row are children with `data-pick` and an `aria-label` that says value,
 * range, reporter, basis and silence: the label is the tooltip and what a screen reader speaks.
 */
export function Plot({
  frame,
  scale,
  label,
  children,
}: {
  readonly frame: Frame;
  readonly scale?: TimeScale;
  /** What a screen reader hears on arriving: kind of chart and finding. */
  readonly label: string;
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
  return (
    <svg
      ref={svg}
      className="plot"
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      role="group"
      aria-label={label}
      tabIndex={0}
    >
      {children}
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
