import { type KeyItem, Key as Signs } from "../../chart/Key";
import { SilenceMark } from "../../chart/SilenceMark";
import type { Headcount } from "../../record/headcountStatements";
import { outline, voiceClass } from "./Mark";
import type { StockModel } from "./model";

export const dot = <circle className="area" cx={11} cy={7} r={4} />;
const form = (counted: Headcount["counted"], qualifier: Headcount["qualifier"]) => (
  <path className="area" d={outline({ counted, qualifier }, 11, 7, 4)} />
);

export const VOICES = [
  ["actor-unsc", "said by UN bodies"],
  ["actor-usa", "by the US"],
  ["actor-kor", "by South Korean bodies"],
  ["actor-rus", "by Russia"],
  ["actor-chn", "by China"],
  ["actor-jpn", "by Japan"],
  ["actor-other", "by other states, press and experts"],
] as const;

export const SILENT = [
  ["withheld", "statement without a public number"],
  ["not_reported", "no report filed"],
  ["no_record", "number in no source found"],
] as const;

/** The signs of the figure that are on it now. */
export function StockKey({ model }: { readonly model: StockModel }) {
  const hosts = [...(model.world ? [model.world] : []), ...model.panels, ...model.strips];
  const counts = [...hosts.flatMap((h) => h.counts), ...model.none];
  const voices = new Set(counts.map(voiceClass));
  const has = (ok: (h: Headcount) => boolean) => counts.some(ok);
  const silent = new Set([...model.mute, ...hosts.flatMap((h) => h.silent)].map((s) => s.kind));
  const items: KeyItem[] = [
    ...VOICES.filter(([cls]) => voices.has(cls)).map(([cls, label]) => ({
      label,
      swatch: <g className={cls}>{dot}</g>,
    })),
    { label: "workers", swatch: dot },
    ...(has((h) => h.counted === "permit_holders")
      ? [{ label: "permit holders", swatch: form("permit_holders", "exact") }]
      : []),
    { label: "estimate or allegation", swatch: <circle className="stroke" strokeWidth={1.6} cx={11} cy={7} r={3.6} /> },
    ...(has((h) => h.qualifier === "at_least") ? [{ label: "at least", swatch: form("workers", "at_least") }] : []),
    ...(has((h) => h.qualifier === "up_to") ? [{ label: "up to", swatch: form("workers", "up_to") }] : []),
    ...(has((h) => h.value === 0)
      ? [{ label: "none, as stated", swatch: <SilenceMark kind="zero" x={11} y={7} width={8} /> }]
      : []),
    ...SILENT.filter(([kind]) => silent.has(kind)).map(([kind, label]) => ({
      label,
      swatch: <SilenceMark kind={kind} x={11} y={7} width={8} />,
    })),
  ];
  return <Signs items={items} />;
}
