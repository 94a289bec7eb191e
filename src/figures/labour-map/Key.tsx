import { type KeyItem, Key as Signs } from "../../chart/Key";
import { SilenceMark } from "../../chart/SilenceMark";
import { isNone } from "../../record/headcount";
import { dot, SILENT, VOICES } from "../labour-stock/Key";
import { voiceClass } from "../labour-stock/Mark";
import type { MapModel } from "./model";
import { BOUND, isBound } from "./SpotMark";

/** The signs of the map that are on it now. */
export function MapKey({ model }: { readonly model: MapModel }) {
  const numbers = model.spots.flatMap((s) => (s.lead && !isNone(s.lead) ? [s] : []));
  const voices = new Set(numbers.map((s) => (s.lead ? voiceClass(s.lead) : "")));
  const silent = new Set(model.spots.flatMap((s) => (s.word && (!s.lead || !isNone(s.lead)) ? [s.word.kind] : [])));
  const circle = (opacity: number, pale = 1) => (
    <circle
      cx={11}
      cy={7}
      r={5}
      opacity={pale}
      fill="var(--bar)"
      fillOpacity={opacity}
      stroke="var(--bar)"
      strokeWidth={1.3}
    />
  );
  const items: KeyItem[] = [
    ...VOICES.filter(([cls]) => voices.has(cls)).map(([cls, label]) => ({
      label,
      swatch: <g className={cls}>{dot}</g>,
    })),
    { label: "filing, statistic, official statement", swatch: circle(0.85) },
    { label: "estimate or allegation", swatch: circle(0.14) },
    ...(numbers.some((s) => s.lead && isBound(s.lead))
      ? [
          {
            label: "bound: at most or at least",
            swatch: (
              <circle cx={11} cy={7} r={5} fill="none" stroke="var(--bar)" strokeWidth={1.3} strokeDasharray={BOUND} />
            ),
          },
        ]
      : []),
    ...(numbers.some((s) => s.old) ? [{ label: "over three years old", swatch: circle(0.85, 0.5) }] : []),
    ...(model.spots.some((s) => s.lead && isNone(s.lead))
      ? [{ label: "none, as stated", swatch: <SilenceMark kind="zero" x={11} y={7} width={8} /> }]
      : []),
    ...SILENT.filter(([kind]) => silent.has(kind)).map(([kind, label]) => ({
      label,
      swatch: <SilenceMark kind={kind} x={11} y={7} width={8} />,
    })),
    { label: "North Korea", swatch: <rect x={8.5} y={4.5} width={5} height={5} fill="var(--prk)" /> },
  ];
  return <Signs items={items} />;
}
