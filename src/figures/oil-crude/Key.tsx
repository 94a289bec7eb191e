import { actorClass } from "../../chart/colour";
import { type KeyItem, Key as KeyList } from "../../chart/Key";
import { SilenceMark } from "../../chart/SilenceMark";
import type { OilCrudeModel } from "./model";

/** The signs in sight that no label can stand beside. */
export function Key({ model }: { readonly model: OilCrudeModel }) {
  const items: KeyItem[] = [];
  const kinds = new Set(model.singles.map((s) => s.kind));
  if (model.customs.length > 0)
    items.push({
      label: "Chinese customs; bracket: other numbers printed",
      swatch: (
        <>
          <rect className={`area ${actorClass("CHN")}`} x="3" y="3" width="12" height="11" />
          <path d="M16,1h4M18,1V8M16,8h4" fill="none" stroke="currentColor" strokeWidth="1.2" />
        </>
      ),
    });
  if (model.zeros.length > 0)
    items.push({
      label: "zero in customs, not proof of none",
      swatch: <rect x="2" y="2" width="18" height="10" rx="3" fill="none" stroke="currentColor" strokeWidth="1.4" />,
    });
  if (model.gaps.length > 0)
    items.push({
      label: "no customs figure on record",
      swatch: <SilenceMark kind="no_record" x={11} y={7} width={18} />,
    });
  if (kinds.has("estimate"))
    items.push({
      label: "stated by others, over the time it is about",
      swatch: (
        <>
          <path d="M2,7H18" stroke="currentColor" strokeWidth="1.6" />
          <circle cx="10" cy="7" r="3.4" fill="var(--paper)" stroke="currentColor" strokeWidth="1.5" />
        </>
      ),
    });
  if (kinds.has("capacity"))
    items.push({
      label: "capacity of the pipeline",
      swatch: <path d="M1,7H18" stroke="currentColor" strokeWidth="1.75" strokeDasharray="7 3" />,
    });
  if (model.limits.length > 0)
    items.push({ label: "the limit", swatch: <path d="M1,7H18" stroke="currentColor" strokeWidth="1.75" /> });
  if (kinds.has("reading"))
    items.push({
      label: "somebody’s reading of the limit",
      swatch: <path d="M1,7H18" stroke="currentColor" strokeWidth="1.75" strokeDasharray="1.5 3" />,
    });
  return <KeyList items={items} />;
}
