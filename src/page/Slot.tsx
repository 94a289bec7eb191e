import { type ReactNode, useContext, useLayoutEffect, useRef, useState } from "react";
import { KEPT } from "./kept";
import { paperPx, usePrinting } from "./print/printing";
import { StillContext } from "./still";

/**
 * The build draws every figure twice: for a phone, and for the column it stands in on a wide screen, which is scaled to
 * what lies between until the live drawing takes its place.
 */
export const PHONE_PX = 358;

const html = (__html: { readonly __html: string }) => ({ dangerouslySetInnerHTML: __html });

/**
 * The place of a drawing. The build fills it with the drawing at two widths, of which the stylesheet shows one. In
 * the browser that picture stays as it is until the place has been measured, and is exchanged for the live drawing at
 * its true width before the next paint.
 */
export function Slot({
  name,
  wide,
  minHeight,
  children,
}: {
  readonly name: string;
  /** Width on a wide screen, for the drawing made at build time. */
  readonly wide: number;
  readonly minHeight?: number;
  readonly children: (width: number) => ReactNode;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState<number | null>(null);
  useLayoutEffect(() => {
    const el = box.current;
    if (!el) return;
    const measure = () => setWidth(Math.max(280, Math.floor(el.clientWidth)));
    measure();
    const seen = new ResizeObserver(measure);
    seen.observe(el);
    return () => seen.disconnect();
  }, []);
  const printing = usePrinting();
  const still = useContext(StillContext);
  if (still) {
    const at = (width: number, spoken: boolean) => ({ __html: still(children(width), spoken) });
    return (
      <div className="slot" data-slot={name}>
        <div className="slot-box">
          <div className="at-wide" {...html(at(wide, true))} />
          <div className="at-phone" {...html(at(PHONE_PX, false))} />
        </div>
      </div>
    );
  }
  return (
    <div ref={box} className="slot" data-slot={name} style={minHeight ? { minHeight } : undefined}>
      {width === null ? (
        <div key="still" className="slot-box" {...KEPT} />
      ) : (
        <div key="live" className="slot-box" data-live="">
          {children(printing ? paperPx(name) : width)}
        </div>
      )}
    </div>
  );
}
