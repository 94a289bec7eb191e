import { type KeyItem, Key as Signs } from "../../chart/Key";
import { VOICES } from "../labour-stock/Key";
import { Shape, whose } from "./Mark";
import type { EarningsModel } from "./model";
import { SIGN_OF, type Sign } from "./words";

const SIGNS: readonly (readonly [Sign, string])[] = [
  ["gross", "gross: paid by the employer, or turnover"],
  ["net", "net: left to the worker, or handed to the state"],
  ["stated", "as stated, gross or net not told"],
  ["derived", "derived from other numbers"],
  ["other", "promised, aimed at, or paid in kind"],
];

/** The signs of the figure that are on it now. */
export function EarningsKey({ model }: { readonly model: EarningsModel }) {
  const rows = model.panels.flatMap((p) => p.hosts.flatMap((h) => h.voices.flatMap((v) => [v.main, ...v.variants])));
  const colours = new Set(rows.map(whose));
  const signs = new Set(rows.map((r) => SIGN_OF[r.kind]));
  const has = (q: string) => rows.some((r) => r.qualifier === q);
  const arrow = (s: number) => (
    <path
      className="stroke"
      strokeWidth={1.5}
      d={`M${11 - s * 7},7h${s * 14}m${-s * 4},-3.5l${s * 4},3.5l${-s * 4},3.5`}
    />
  );
  const derived = (
    <>
      <path className="stroke" d="M11,1.8L16.2,7L11,12.2L5.8,7z" />
      <path className="stroke" d="M8.4,9.6L13.6,4.4M11,12.2L16.2,7M5.8,7L11,1.8" />
    </>
  );
  const items: KeyItem[] = [
    ...SIGNS.filter(([sign]) => signs.has(sign)).map(([sign, label]) => ({
      label,
      swatch: sign === "derived" ? derived : <Shape name="area" sign={sign} x={11} y={7} r={4.2} hollow={false} />,
    })),
    {
      label: "estimate or allegation",
      swatch: <Shape name="stroke" sign="gross" x={11} y={7} r={4.2} hollow={false} />,
    },
    ...(has("at_least") ? [{ label: "at least", swatch: arrow(1) }] : []),
    ...(has("up_to") ? [{ label: "up to", swatch: arrow(-1) }] : []),
    ...VOICES.filter(([cls]) => colours.has(cls)).map(([cls, label]) => ({
      label,
      swatch: (
        <g className={cls}>
          <Shape name="area" sign="net" x={11} y={7} r={4} hollow={false} />
        </g>
      ),
    })),
  ];
  return <Signs items={items} />;
}
