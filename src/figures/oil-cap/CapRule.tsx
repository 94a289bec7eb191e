import { figure } from "../../record/names";
import type { Panel } from "./layout";

/** The cap as a black rule across its period; the words on it are placed with the other labels. */
export function CapRule({
  panel,
  unit,
  pick,
}: {
  readonly panel: Panel;
  readonly unit: "bbl" | "t";
  readonly pick: string | null;
}) {
  const { year, x } = panel;
  const { cap, limit } = year.period;
  const y = panel.y(year.limit);
  const also = unit === "t" ? `, converted to ${figure(Math.round(year.limit))} t` : "";
  return (
    <g
      className="limit"
      data-pick={cap.id}
      tabIndex={-1}
      role="button"
      aria-label={`Cap of ${year.period.label}: ${figure(limit)} bbl${also}, ${`${cap.resolution} ${cap.paragraph}`.trim()}.`}
    >
      <line x1={x.x0} x2={x.x1} y1={y} y2={y} className={pick === cap.id ? "picked" : undefined} />
      <rect x={x.x0} y={y - 4} width={x.x1 - x.x0} height={8} fill="transparent" />
    </g>
  );
}
