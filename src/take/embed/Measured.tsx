import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { drawnWidth } from "./widths";

/** Draws at the width that fits its place as the built pictures do. `start` is the place's width before it is measured. */
export function Measured({ start, children }: { readonly start: number; readonly children: (w: number) => ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number>(drawnWidth(start));
  useLayoutEffect(() => {
    const el = box.current;
    if (!el) return;
    const measure = () => el.clientWidth > 0 && setWidth(drawnWidth(el.clientWidth));
    measure();
    const seen = new ResizeObserver(measure);
    seen.observe(el);
    return () => seen.disconnect();
  }, []);
  return (
    <div ref={box} className="slot" data-live="">
      {children(width)}
    </div>
  );
}
