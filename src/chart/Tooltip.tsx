import { useEffect, useRef } from "react";
import { markAt } from "./hit";

const GAP = 14;

/**
 * What a mark says, beside the pointer or the focused mark. The words are the mark's own `aria-label`: seen, heard and
 * exported text cannot differ. Written straight to its element; Escape puts it away.
 */
export function Tooltip() {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const el = box.current;
    if (!el) return;
    const off = new AbortController();
    const hide = () => {
      el.hidden = true;
    };
    const show = (mark: Element | null, x: number, y: number) => {
      const words = mark?.closest("svg.plot") ? mark.getAttribute("aria-label") : null;
      if (!words) return hide();
      if (el.textContent !== words) el.textContent = words;
      el.hidden = false;
      const w = el.offsetWidth;
      const h = el.offsetHeight;
      const left = x + GAP + w > innerWidth ? Math.max(8, x - GAP - w) : x + GAP;
      const top = y + GAP + h > innerHeight ? Math.max(8, y - GAP - h) : y + GAP;
      el.style.transform = `translate(${left}px,${top}px)`;
    };
    const opts = { signal: off.signal };
    document.addEventListener(
      "pointermove",
      (e) => {
        if (e.pointerType === "touch" || e.buttons !== 0) return hide();
        show(markAt(e), e.clientX, e.clientY);
      },
      opts,
    );
    document.addEventListener("pointerdown", hide, opts);
    document.addEventListener("scroll", hide, { ...opts, passive: true, capture: true });
    document.addEventListener(
      "focusin",
      (e) => {
        const mark = e.target as Element;
        if (!mark.matches?.(":focus-visible") || !mark.closest("svg.plot [data-pick], svg.plot [data-zoom]"))
          return hide();
        const r = mark.getBoundingClientRect();
        show(mark, r.right, r.bottom);
      },
      opts,
    );
    document.addEventListener("keydown", (e) => e.key === "Escape" && hide(), { ...opts, capture: true });
    document.documentElement.addEventListener("pointerleave", hide, opts);
    return () => off.abort();
  }, []);
  return <div ref={box} className="tooltip" role="tooltip" hidden />;
}
