import { ClaimDiamond } from "../../chart/ClaimMark";
import { Key as Signs } from "../../chart/Key";
import { isHollow, PointMark } from "../../chart/PointMark";
import { SilenceMark } from "../../chart/SilenceMark";
import type { ClaimsModel } from "./model";

/** The signs that no label can stand beside. */
export function Key({ model }: { readonly model: ClaimsModel }) {
  if (model.bare) return null;
  const all = model.items.flatMap((i) => i.witnesses);
  const point = (hollow: boolean) => (
    <g className="plot">
      <PointMark x={11} y={7} r={4} qualifier="" hollow={hollow} />
    </g>
  );
  const items = [
    { label: "what was claimed", swatch: <ClaimDiamond x={11} y={7} /> },
    ...(all.some((w) => w.kind === "number" && !isHollow(w.basis))
      ? [{ label: "put on paper by a state or register", swatch: point(false) }]
      : []),
    ...(all.some((w) => w.kind === "number" && isHollow(w.basis))
      ? [{ label: "estimate or allegation", swatch: point(true) }]
      : []),
    ...(all.some((w) => w.kind === "sum")
      ? [
          {
            label: "months added up by the atlas",
            swatch: <rect className="derived" x={7.5} y={3.5} width={7} height={7} fill="none" stroke="currentColor" />,
          },
        ]
      : []),
    ...(all.some((w) => w.kind === "silence")
      ? [{ label: "no number given", swatch: <SilenceMark kind="not_reported" x={11} y={7} width={8} /> }]
      : []),
  ];
  return <Signs items={items} />;
}
