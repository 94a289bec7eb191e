import { type KeyItem, Key as Signs } from "../../chart/Key";
import type { TestsModel } from "./model";
import type { Fate } from "./prepare";

const ITEMS: readonly { readonly fate: Fate; readonly label: string; readonly swatch: KeyItem["swatch"] }[] = [
  { fate: "success", label: "success", swatch: <rect className="area" x={6} y={1} width={10} height={12} /> },
  {
    fate: "failure",
    label: "failure",
    swatch: (
      <>
        <rect x="6" y="1" width="10" height="12" fill="none" stroke="currentColor" />
        <path d="M6,6l5,-5M6,11l10,-10M8,13l8,-8M13,13l3,-3" stroke="currentColor" strokeWidth="1.6" />
      </>
    ),
  },
  {
    fate: "unknown",
    label: "outcome not known",
    swatch: <rect className="area" x={6} y={1} width={10} height={12} fillOpacity={0.38} />,
  },
  {
    fate: "provisional",
    label: "provisional first entry",
    swatch: <rect x={6.5} y={1.5} width={9} height={11} fill="none" stroke="currentColor" strokeWidth={1.6} />,
  },
];

/** The signs in sight that no label can stand beside. */
export function Key({ model }: { readonly model: TestsModel }) {
  const bars = model.classes.flatMap((c) => c.bars);
  const items: KeyItem[] = ITEMS.filter(({ fate }) => bars.some((b) => b.by[fate] > 0)).map(({ label, swatch }) => ({
    label,
    swatch,
  }));
  if (bars.some((b) => !b.exact)) {
    items.push({
      label: "≥: a number is not stated",
      swatch: <path d="M2,7h18" stroke="currentColor" strokeWidth={1.6} strokeDasharray="3 2" />,
    });
  }
  const yields = model.blasts.flatMap((b) => b.yields);
  if (yields.length > 0) {
    items.push({
      label: "estimate of a yield",
      swatch: <circle className="stroke" strokeWidth={1.6} cx={11} cy={7} r={3.8} />,
    });
    items.push({
      label: "range given",
      swatch: <path className="stroke" strokeWidth={1.6} d="M3,3v8M3,7h16M19,3v8" />,
    });
  }
  return <Signs items={items} />;
}
