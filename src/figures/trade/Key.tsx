import { actorClass } from "../../chart/colour";
import { type KeyItem, Key as Signs } from "../../chart/Key";
import type { TradeModel } from "./model";
import { isDashed, surveyShape } from "./PanelMarks";
import { actorOf, label } from "./words";

/** Who counts, and the shapes of those who survey. */
export function Key({ model }: { readonly model: TradeModel }) {
  const marks = model.panels.flatMap((p) => p.marks);
  const items: KeyItem[] = [];
  const seen = new Set<string>();
  for (const m of marks) {
    const name =
      m.kind === "year"
        ? label(m.reporter)
        : m.reporter === "Daily NK" || m.reporter === "Asia Press"
          ? m.reporter
          : "another survey";
    if (seen.has(name)) continue;
    seen.add(name);
    items.push({
      label: m.kind === "year" ? `${name}, one year` : `${name}, one survey`,
      swatch:
        m.kind === "year" ? (
          <g className={actorClass(actorOf(m.reporter))}>
            <path
              className="stroke"
              d="M2,7h18"
              strokeWidth={isDashed(m) ? 2 : 3}
              strokeDasharray={isDashed(m) ? "4 2.5" : undefined}
            />
          </g>
        ) : (
          <path className="area" d={surveyShape(m.reporter, 11, 7, 4)} />
        ),
    });
  }
  return <Signs items={items} />;
}
