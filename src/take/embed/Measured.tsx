import { type ReactNode, useLayoutEffect, useRef, useState } from "react";

/** Draws at the true width of its place. `start` is the width before it can be measured. */
export function Measured({ start, children }: { readonly start: number; readonly children: (w: number) => ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(start);
  useLayoutEffect(() => {
    const el = box.current;
    if (!el) return;
    const measure = () => el.clientWidth > 0 && setWidth(Math.max(280, el.clientWidth));
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
