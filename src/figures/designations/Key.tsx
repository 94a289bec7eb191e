import { type KeyItem, Key as Signs } from "../../chart/Key";
import type { DesignationsModel } from "./model";

/** The signs that cannot be labelled where they stand. */
export function Key({ model }: { readonly model: DesignationsModel }) {
  const actions = model.tracks.flatMap((t) => t.actions);
  const items: KeyItem[] = [];
  if (model.series.some((s) => s.steps.length > 0)) {
    items.push({
      label: "names added on one day: opens the first of them",
      swatch: <circle className="area" cx={11} cy={7} r={4} />,
    });
  }
  if (actions.some((a) => a.named === a.count)) {
    items.push({ label: "names on record", swatch: <rect className="area" x={9} y={1} width={5} height={12} /> });
  }
  if (actions.some((a) => a.named < a.count)) {
    items.push({
      label: "only their number on record",
      swatch: <rect className="area" x={9} y={1} width={5} height={12} fillOpacity={0.5} />,
    });
  }
  if (actions.some((a) => a.days.end > a.days.start)) {
    items.push({
      label: "only month or year known",
      swatch: <path className="stroke" strokeWidth={1.6} d="M1,13h20" />,
    });
  }
  if (model.ships.length > 0) {
    items.push({
      label: "a ship named in connection with oil, no listing",
      swatch: <rect className="area" x={8} y={4} width={6} height={6} />,
    });
  }
  return <Signs items={items} />;
}
