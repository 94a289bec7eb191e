import type { TotalMark } from "../oil/totals";
import type { Panel } from "./layout";

/** A published total as a small diamond, as tall as its conversion is uncertain; hollow where months are missing in it. */
function diamond(t: TotalMark, panel: Panel, r: number): string {
  const x = panel.x.xEnd(t.end);
  const a = panel.y(t.high);
  const b = panel.y(t.low);
  return `M${x - r},${(a + b) / 2}L${x},${a - r}L${x + r},${(a + b) / 2}L${x},${b + r}Z`;
}

export function Totals({
  panel,
  large,
  pick,
}: {
  readonly panel: Panel;
  readonly large: boolean;
  readonly pick: string | null;
}) {
  return (
    <g>
      {panel.year.totals.map((t) => (
        <path
          key={t.id}
          className={`total${pick === t.id ? " picked" : ""}${t.odd ? " faded" : ""}`}
          d={diamond(t, panel, large ? 4 : 2.8)}
          fill={t.partial || t.odd ? "var(--paper)" : "var(--ink)"}
          stroke={t.partial || t.odd ? "var(--ink)" : "var(--paper)"}
          strokeWidth="1"
          data-pick={t.id}
          tabIndex={-1}
          role="button"
          aria-label={t.label}
        />
      ))}
    </g>
  );
}
