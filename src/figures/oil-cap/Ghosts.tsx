import type { Frame } from "../../chart/frame";
import { civil, dayOf } from "../../record/day";
import type { Panel } from "./layout";
import type { CapYear } from "./shape";

const APART = 13;

/** Other years' reported lines behind the chosen one, named at their right ends, names pushed apart. */
export function Ghosts({
  panel,
  ghosts,
  frame,
}: {
  readonly panel: Panel;
  readonly ghosts: readonly CapYear[];
  readonly frame: Frame;
}) {
  const { x, y, base } = panel;
  const year = civil(x.span.start).year;
  const lines = ghosts.map((g) => {
    let d = "";
    let total = 0;
    let at = x.x0;
    for (const s of g.reported.steps) {
      const c = civil(s.end);
      const px = x.xEnd(dayOf(year, c.month, Math.min(c.date, 28)) + 2);
      d += d === "" ? `M${px},${base}V${y(s.total)}` : `H${px}V${y(s.total)}`;
      total = s.total;
      at = px;
    }
    const end = Math.min(x.x1, at + 4);
    return { label: g.period.label, d: `${d}H${end}`, y: y(total), x: end };
  });
  const names = [...lines].sort((a, b) => b.y - a.y);
  let floor = base + 4;
  return (
    <g aria-hidden="true">
      {lines.map((l) => (
        <path key={l.label} d={l.d} fill="none" stroke="var(--bar-3)" strokeWidth="1.4" />
      ))}
      {names.map((l) => {
        const at = Math.min(l.y, floor);
        floor = at - APART;
        const nx = frame.width - frame.right + 12;
        return (
          <g key={l.label}>
            <path
              d={`M${l.x},${l.y}H${x.x1}L${nx - 2},${at}`}
              fill="none"
              stroke="var(--bar-3)"
              strokeDasharray="1 2"
            />
            <text className="tick" x={nx} y={at + 4}>
              {l.label}
            </text>
          </g>
        );
      })}
    </g>
  );
}
