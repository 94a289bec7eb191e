import { type KeyboardEvent, type ReactNode, useState } from "react";
import type { Area } from "./plot";

/** A mark found by its place, with where its words stand; pixels in the drawing. */
export interface Found {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

/** What happens to be under the pointer, or was reached by the arrow keys, of marks that are no elements of their own. */
export function usePointed(count: number, place: (index: number) => Found | null, onOpen: (index: number) => void) {
  const [found, setFound] = useState<Found | null>(null);
  const shown = found && found.index < count ? found : null;
  const key = (e: KeyboardEvent) => {
    const way = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
    if (way !== undefined && count > 0) {
      e.preventDefault();
      setFound(place(shown ? (shown.index + way + count) % count : way > 0 ? 0 : count - 1));
    } else if (e.key === "Enter" && shown) onOpen(shown.index);
    else if (e.key === "Escape") setFound(null);
  };
  return { shown, setFound, key };
}

/** The surface under the marks that finds them by place, and the sign on the one that is found. */
export function Surface({
  area,
  label,
  found,
  find,
  onFound,
  onKey,
  onOpen,
  children,
}: {
  readonly area: Area;
  readonly label: string;
  readonly found: Found | null;
  readonly find: (x: number, y: number) => Found | null;
  readonly onFound: (found: Found | null) => void;
  readonly onKey: (e: KeyboardEvent) => void;
  readonly onOpen: (index: number) => void;
  readonly children: ReactNode;
}) {
  const at = (e: { currentTarget: SVGElement; clientX: number; clientY: number }) => {
    const box = e.currentTarget.ownerSVGElement?.getBoundingClientRect();
    return box ? find(e.clientX - box.left, e.clientY - box.top) : null;
  };
  return (
    <g
      className="wb-surface"
      role="application"
      aria-label={label}
      tabIndex={0}
      onPointerMove={(e) => onFound(at(e))}
      onPointerLeave={() => onFound(null)}
      onKeyDown={onKey}
      onClick={(e) => {
        const hit = at(e);
        if (hit) onOpen(hit.index);
      }}
    >
      <rect {...area} fill="transparent" />
      {children}
      {found && (
        <circle cx={found.x} cy={found.y} r={7} fill="none" stroke="var(--ink)" strokeWidth={2} pointerEvents="none" />
      )}
    </g>
  );
}

/** Words beside a found mark, kept inside the drawing. */
export function Beside({
  found,
  width,
  children,
}: {
  readonly found: Found;
  readonly width: number;
  readonly children: ReactNode;
}) {
  const left = found.x > width / 2;
  return (
    <div
      className="wb-beside"
      data-side={left ? "left" : "right"}
      style={{ left: found.x, top: found.y }}
      role="status"
    >
      {children}
    </div>
  );
}
