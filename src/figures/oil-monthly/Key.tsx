import { type KeyItem, Key as KeyList } from "../../chart/Key";
import { SilenceMark } from "../../chart/SilenceMark";
import type { OilMark } from "./mark";
import type { OilMonthlyModel } from "./model";

const SIGNS: readonly { readonly kind: Exclude<OilMark["kind"], "filed" | "derived">; readonly label: string }[] = [
  { kind: "zero", label: "reported zero" },
  { kind: "not_reported", label: "not reported" },
  { kind: "not_yet_due", label: "not yet reported when last seen" },
  { kind: "zero_or_blank", label: "zero or left blank" },
  { kind: "no_record", label: "no record found" },
];

/** The signs in sight that no label can stand beside. */
export function Key({ model }: { readonly model: OilMonthlyModel }) {
  const kinds = new Set(model.marks.map((m) => m.kind));
  const past = model.marks.some((m) => m.past);
  const items: KeyItem[] = [];
  if (kinds.has("derived")) {
    items.push({
      label: "derived from published totals",
      swatch: (
        <>
          <rect x="6" y="1" width="10" height="12" fill="none" stroke="currentColor" />
          <path d="M6,6l5,-5M6,11l10,-10M8,13l8,-8M13,13l3,-3" stroke="currentColor" strokeWidth="1.6" />
        </>
      ),
    });
  }
  for (const { kind, label } of SIGNS) {
    if (kinds.has(kind))
      items.push({
        label: kind === "not_yet_due" && past ? "not reported when last seen" : label,
        swatch: <SilenceMark kind={kind} x={11} y={7} width={kind === "no_record" ? 18 : 8} />,
      });
  }
  if (model.marks.some((m) => m.rivals)) {
    items.push({
      label: "span of other statements",
      swatch: <path d="M8,2h4v10h-4" fill="none" stroke="currentColor" strokeWidth="1.2" />,
    });
  }
  return <KeyList items={items} />;
}
