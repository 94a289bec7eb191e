import { actorClass } from "../../chart/colour";
import { type KeyItem, Key as KeyList } from "../../chart/Key";
import { countryName } from "../../record/names";
import { yearsWords } from "../oil/yearsWords";
import type { OilCapModel } from "./model";

/** Signs of the cap meter that no label stands beside. */
export function Key({ model }: { readonly model: OilCapModel }) {
  const reported = model.years.some((y) => y.reported.steps.length > 0);
  const items: KeyItem[] = [];
  if (reported) {
    for (const code of model.suppliers) {
      items.push({
        label: `${countryName(code)}, reported so far`,
        swatch: <path className={`area ${actorClass(code)}`} d="M4,13V7H11V3H18V13Z" />,
      });
    }
  }
  if (model.years.some((y) => y.reported.least && y.reported.steps.length > 0)) {
    items.push({
      label: `at least: months without a figure${model.years.some((y) => y.reported.hiddenMonths > 0) ? " or hidden" : ""}`,
      swatch: (
        <path
          d="M3,11H16M16,11v-8m-3.5,4l3.5,-4l3.5,4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray="3 2"
        />
      ),
    });
  }
  const converted = model.years.filter((y) => y.reported.converted && y.reported.steps.length > 0);
  if (converted.length > 0)
    items.push({
      label: `partly converted from ${model.unit === "barrels" ? "tonnes" : "barrels"}, so about: ${yearsWords(converted.map((y) => y.period.label))}`,
      swatch: (
        <text x="6" y="12" fill="currentColor">
          ≈
        </text>
      ),
    });
  const totals = model.years.flatMap((y) => y.totals);
  if (totals.some((t) => !t.partial && !t.odd))
    items.push({ label: "published total", swatch: <path d="M11,2L15,7L11,12L7,7Z" fill="currentColor" /> });
  if (totals.some((t) => t.partial || t.odd)) {
    items.push({
      label: "published while months were missing, or contradicted",
      swatch: <path d="M11,2L15,7L11,12L7,7Z" fill="none" stroke="currentColor" />,
    });
  }
  if (model.years.some((y) => y.estimates.length > 0)) {
    items.push({
      label: "estimate of deliveries beyond the reports (unless named total or Russia), at the end of what it covers",
      swatch: <circle cx="11" cy="7" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
    });
  }
  return <KeyList items={items} />;
}
