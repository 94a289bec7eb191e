import { type KeyItem, Key as Signs } from "../../chart/Key";
import { SilenceMark } from "../../chart/SilenceMark";
import { arrow, outline } from "./Marks";
import type { RepatriationModel } from "./model";

const point = (counted: "workers" | "permit_holders", qualifier: "" | "at_least" | "up_to" = "") => (
  <path className="area" d={outline(counted, qualifier, 11, 7, 4.2)} />
);

/** The signs in sight that no label can stand beside. */
export function Key({ model }: { readonly model: RepatriationModel }) {
  const reports = [...model.states, ...model.none, ...model.mute].flatMap((s) => s.reports).concat(model.world);
  const numbers = reports.filter((r) => (r.size ?? 0) > 0);
  const permits = numbers.some((r) => [r.before, r.left].some((s) => s?.counted === "permit_holders"));
  const bound = (q: "up_to" | "at_least") =>
    numbers.some((r) => [r.before, r.left].some((s) => s?.qualifier === q && s.value > 0));
  const silent = new Set(reports.filter((r) => r.size === null).map((r) => r.row.silence));
  const items: KeyItem[] = [
    ...(numbers.some((r) => r.before && r.left)
      ? [
          {
            label: "before and left, one report",
            swatch: (
              <>
                <line className="stroke" x1={3} x2={19} y1={7} y2={7} strokeWidth={2.4} strokeOpacity={0.6} />
                <circle className="area" cx={3.6} cy={7} r={3.4} />
                <circle className="area" cx={18.4} cy={7} r={3.4} />
              </>
            ),
          },
        ]
      : []),
    ...(permits ? [{ label: "permits, not people", swatch: point("permit_holders") }] : []),
    ...(numbers.some((r) => r.sent)
      ? [{ label: "sent home, as counted", swatch: <path className="stroke" d={arrow(6, 7)} strokeWidth={2} /> }]
      : []),
    ...(reports.some((r) => !r.official)
      ? [
          {
            label: "said beside the reports",
            swatch: <circle className="stroke" strokeWidth={1.5} cx={11} cy={7} r={3.4} />,
          },
        ]
      : []),
    ...(bound("up_to") ? [{ label: "up to", swatch: point("workers", "up_to") }] : []),
    ...(bound("at_least") ? [{ label: "at least", swatch: point("workers", "at_least") }] : []),
    ...(reports.some((r) => r.size === 0 || r.left?.value === 0)
      ? [{ label: "none left, as reported", swatch: <SilenceMark kind="zero" x={11} y={7} width={8} /> }]
      : []),
    ...(silent.has("withheld")
      ? [{ label: "no public number", swatch: <SilenceMark kind="withheld" x={11} y={7} width={8} /> }]
      : []),
    ...(silent.has("not_reported")
      ? [{ label: "nothing filed when last seen", swatch: <SilenceMark kind="not_reported" x={11} y={7} width={8} /> }]
      : []),
    ...(silent.has("no_record")
      ? [{ label: "number in no source found", swatch: <SilenceMark kind="no_record" x={11} y={7} width={9} /> }]
      : []),
    ...(silent.has("not_applicable")
      ? [{ label: "not about a number", swatch: <SilenceMark kind="not_applicable" x={11} y={7} width={9} /> }]
      : []),
  ];
  return <Signs items={items} />;
}
