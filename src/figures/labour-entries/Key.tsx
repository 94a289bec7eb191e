import { type KeyItem, Key as Signs } from "../../chart/Key";
import { isHollow } from "../../chart/PointMark";
import { SilenceMark } from "../../chart/SilenceMark";
import { VOICES } from "../labour-stock/Key";
import { whose } from "./Bars";
import type { EntriesModel } from "./model";

const bar = (opacity: number) => (
  <g>
    <rect className="area" fillOpacity={opacity} x={2} y={2} width={18} height={11} />
    <path className="stroke" strokeWidth={1.5} d="M2,2h18" />
  </g>
);

/** The signs of the figure that are on it now. */
export function EntriesKey({ model }: { readonly model: EntriesModel }) {
  const bars = model.panels.flatMap((p) => p.rows.flatMap((r) => r.counts));
  const few = model.groups.flatMap((g) => g.lines.flatMap((l) => l.spots.flatMap((s) => s.counts)));
  const all = [...bars, ...few];
  const colours = new Set(all.map(whose));
  const has = (ok: (c: (typeof all)[number]) => boolean) => all.some(ok);
  const items: KeyItem[] = [
    ...VOICES.filter(([cls]) => colours.has(cls)).map(([cls, label]) => ({
      label: label.replace(/^said /, "").replace(/^by /, "counted by "),
      swatch: (
        <g className={cls}>
          <rect className="area" x={4} y={3} width={14} height={9} />
        </g>
      ),
    })),
    ...(bars.length > 0
      ? [
          { label: "a year", swatch: bar(0.24) },
          { label: "half a year or nine months", swatch: bar(0.45) },
          { label: "a quarter", swatch: bar(0.8) },
        ]
      : []),
    ...(bars.some((c) => c.rivals.length > 0)
      ? [
          {
            label: "contradicting number",
            swatch: <path className="stroke" strokeWidth={1.6} strokeDasharray="5 3" d="M1,7h20" />,
          },
        ]
      : []),
    ...(has((c) => c.row.measure === "quota" || c.row.measure === "requested")
      ? [
          {
            label: "quota or request",
            swatch: <rect className="stroke" strokeDasharray="4 2.5" x={2} y={4} width={18} height={6} />,
          },
        ]
      : []),
    ...(has((c) => isHollow(c.row.basis))
      ? [{ label: "estimate", swatch: <circle className="stroke" strokeWidth={1.6} cx={11} cy={7} r={3.6} /> }]
      : []),
    ...(has((c) => c.row.value === 0)
      ? [{ label: "none, as stated", swatch: <SilenceMark kind="zero" x={11} y={7} width={8} /> }]
      : []),
    ...(model.silent.length > 0 || model.panels.some((p) => p.rows.some((r) => r.gaps.length > 0))
      ? [{ label: "no number found", swatch: <rect className="silence gap" x={1} y={5} width={20} height={4} /> }]
      : []),
  ];
  return <Signs items={items} />;
}
