import { type KeyItem, Key as Signs } from "../../chart/Key";
import { SilenceMark } from "../../chart/SilenceMark";
import { corner } from "./Grid";
import type { CalendarModel } from "./model";
import { SignMark } from "./States";

const SILENT = [
  ["zero_or_blank", "zero or left blank"],
  ["not_reported", "not filed when last seen"],
  ["not_yet_due", "missing when last seen; may have come later"],
  ["no_record", "no record found"],
] as const;

/** The signs in sight. */
export function Key({ model }: { readonly model: CalendarModel }) {
  const cells = model.blocks.flatMap((b) => b.cells);
  const answers = model.states.flatMap((s) => [s.midterm, s.final]);
  const signs = new Set(answers.flatMap((a) => a.filings.map((f) => f.sign)));
  const kinds = new Set<string>([
    ...cells.map((c) => c.kind),
    ...signs,
    ...(answers.some((a) => a.filings.length === 0) ? ["no_record"] : []),
  ]);
  const items: KeyItem[] = [
    ...(kinds.has("filed") || signs.has("number")
      ? [{ label: "filed, with a figure", swatch: <SignMark sign="number" x={11} y={7} /> }]
      : []),
    ...(kinds.has("zero")
      ? [{ label: "filed: zero or none", swatch: <SilenceMark kind="zero" x={11} y={7} width={8} /> }]
      : []),
    ...(kinds.has("derived")
      ? [
          {
            label: "known only from published totals",
            swatch: (
              <>
                <rect x="4" y="1.5" width="14" height="11" fill="none" stroke="currentColor" />
                <path d="M4,6l4,-4M5,12l10,-10M11,12l7,-7" stroke="currentColor" strokeWidth="1.5" />
              </>
            ),
          },
        ]
      : []),
    ...(cells.some((c) => c.late)
      ? [
          {
            label: "came late",
            swatch: (
              <>
                <rect className="area" x="5" y="1.5" width="12" height="11" opacity={0.4} />
                <path d={corner(17, 1.5)} fill="var(--ink)" />
              </>
            ),
          },
        ]
      : []),
    ...(kinds.has("withheld")
      ? [{ label: "filed without a public number", swatch: <SilenceMark kind="withheld" x={11} y={7} width={8} /> }]
      : []),
    ...SILENT.filter(([kind]) => kinds.has(kind)).map(([kind, label]) => ({
      label,
      swatch: <SilenceMark kind={kind} x={11} y={7} width={kind === "no_record" ? 12 : 8} />,
    })),
    ...(answers.some((a) => (a.lateness?.low ?? 0) > 0)
      ? [
          {
            label: "days after the due day",
            swatch: (
              <text x={11} y={11} textAnchor="middle" fontSize={12} fill="currentColor">
                +9
              </text>
            ),
          },
        ]
      : []),
  ];
  return <Signs items={items} />;
}
