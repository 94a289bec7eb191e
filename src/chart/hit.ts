/** A mark under this distance from a click on a figure counts as hit: fingers are wide, marks are small. */
const REACH_PX = 18;

/** The mark nearest to a point in a plot, if one is within reach. */
function nearest(svg: SVGSVGElement, x: number, y: number): Element | null {
  let best: Element | null = null;
  let least = REACH_PX;
  for (const mark of svg.querySelectorAll("[data-pick],[data-zoom]")) {
    const box = mark.getBoundingClientRect();
    const dx = Math.max(box.left - x, 0, x - box.right);
    const dy = Math.max(box.top - y, 0, y - box.bottom);
    const far = Math.hypot(dx, dy);
    if (far < least) {
      least = far;
      best = mark;
    }
  }
  return best;
}

/** The mark a pointer event means: the one under it, else the nearest in the same plot. */
export function markAt(e: MouseEvent): Element | null {
  const target = e.target instanceof Element ? e.target : null;
  const direct = target?.closest("[data-pick],[data-zoom],[data-host],[data-law]");
  if (direct) return direct;
  const svg = target?.closest<SVGSVGElement>("svg.plot:not(.strip)");
  return svg && !target?.closest(".brush") ? nearest(svg, e.clientX, e.clientY) : null;
}
