import { type KeyItem, Key as KeyList } from "../../chart/Key";
import { SilenceMark } from "../../chart/SilenceMark";
import type { OilEstimatesModel } from "./model";

/** The signs in sight that no label can stand beside. */
export function Key({ model }: { readonly model: OilEstimatesModel }) {
  const marks = model.bands.flatMap((b) => b.marks);
  const items: KeyItem[] = [];
  if (model.years.some((y) => y.state === "figure"))
    items.push({
      label: "reported to the UN in the year",
      swatch: <rect x="3" y="3" width="16" height="11" fill="var(--bar-3)" />,
    });
  if (model.years.some((y) => y.reported.least && y.state === "figure"))
    items.push({
      label: "at least: months without a figure",
      swatch: (
        <>
          <rect x="3" y="4" width="16" height="10" fill="var(--bar-3)" />
          <path d="M3,4H19" stroke="currentColor" strokeDasharray="3 2.5" />
        </>
      ),
    });
  if (model.caps.length > 0)
    items.push({ label: "the cap", swatch: <path d="M1,7H18" stroke="currentColor" strokeWidth="1.75" /> });
  if (marks.some((m) => m.kind === "estimate"))
    items.push({
      label: "estimate, over the days it is about; shaded between its cases",
      swatch: (
        <>
          <rect x="1" y="3" width="15" height="8" fill="currentColor" fillOpacity="0.14" />
          <path d="M1,3H16M1,11H16M16,3V11" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <circle cx="16" cy="3" r="2.6" fill="var(--paper)" stroke="currentColor" strokeWidth="1.4" />
        </>
      ),
    });
  const bound = marks.flatMap((m) => m.estimate.cases.map((c) => c.qualifier));
  if (bound.includes("at_least"))
    items.push({
      label: "at least",
      swatch: <path d="M6,10h10l-5,-8z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
    });
  if (bound.includes("up_to"))
    items.push({
      label: "up to",
      swatch: <path d="M6,4h10l-5,8z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
    });
  if (marks.some((m) => m.kind !== "estimate"))
    items.push({
      label: "told again, a part, or only that the cap was passed",
      swatch: <path d="M1,7H18" stroke="currentColor" strokeWidth="1.2" strokeDasharray="2 2.5" />,
    });
  if (model.missing.length > 0 || model.years.some((y) => y.state === "silent"))
    items.push({ label: "no figure", swatch: <SilenceMark kind="no_record" x={11} y={7} width={18} /> });
  return <KeyList items={items} />;
}
