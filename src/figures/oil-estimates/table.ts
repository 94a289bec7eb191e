import { BASIS_WORDS, QUALIFIER_WORDS } from "../../record/names";
import { kindOf, sureWords, wholeSum } from "../../record/sumWords";
import type { PetroleumEstimatesRow } from "../../record/tables";
import type { OilUnit } from "../../view/view";
import type { Column, TableLine } from "../model";
import { bodyName, isWords, SCOPE_WORDS } from "../oil/bodies";
import { spanWords } from "../oil/spanWords";
import { type AsideMark, type CountMark, countedWords, statedWords, type VolumeMark } from "./prepare";
import { BANDS, reasonOf } from "./roles";
import type { YearBar } from "./years";

export function COLUMNS(unit: OilUnit): readonly Column[] {
  return [
    { key: "what", label: "What" },
    { key: "group", label: "Group" },
    { key: "reporter", label: "Who says so" },
    { key: "period", label: "Period" },
    { key: "counts", label: "What it counts" },
    { key: "value", label: "Value", numeric: true, unit },
    { key: "low", label: "Low", numeric: true, unit },
    { key: "high", label: "High", numeric: true, unit },
    { key: "qualifier", label: "The value is" },
    { key: "deliveries", label: "Number", numeric: true },
    { key: "stated", label: "As stated" },
    { key: "laden", label: "Load assumed" },
    { key: "basis", label: "Basis" },
    { key: "apart", label: "Why apart, or why no figure" },
  ];
}

const round = (n: number | null) => (n === null ? null : Math.round(n));
const TITLES = new Map<string, string>(BANDS.map((b) => [b.key, b.title]));
const WHAT = { estimate: "Estimate", light: "Told beside it", passed: "The cap was passed" } as const;

/** A line for each case of an estimate. */
export function volumeLines(m: VolumeMark): TableLine[] {
  return m.estimate.cases.map((c) => {
    const row = m.estimate.rows.find((r) => r.id === c.id);
    return {
      id: c.id,
      cells: [
        WHAT[m.kind],
        TITLES.get(m.band) ?? null,
        row?.reporter ?? m.estimate.body,
        row ? spanWords(row) : null,
        SCOPE_WORDS[m.estimate.scope],
        round(c.value),
        c.value === null ? round(c.low) : null,
        c.value === null ? round(c.high) : null,
        isWords(c),
        null,
        row ? statedWords(row) : null,
        c.laden === null
          ? "not stated"
          : c.computed
            ? `computed for ${c.laden} %, stated at ${row?.laden} %`
            : `${c.laden} %`,
        row ? BASIS_WORDS[row.basis] : null,
        (row && reasonOf(row, m.kind)) || null,
      ],
    };
  });
}

export function countLine(m: CountMark): TableLine {
  return {
    id: m.id,
    cells: [
      "Number",
      null,
      m.row.reporter,
      spanWords(m.row),
      countedWords(m.row),
      null,
      null,
      null,
      QUALIFIER_WORDS[m.row.qualifier] || "exact",
      m.value,
      statedWords(m.row),
      null,
      BASIS_WORDS[m.row.basis],
      m.seen ? "seen, not a count of deliveries" : m.years ? "over several years" : null,
    ],
  };
}

function plain(r: PetroleumEstimatesRow, what: string, why: string): TableLine {
  return {
    id: r.id,
    cells: [
      what,
      bodyName(r),
      r.reporter,
      spanWords(r),
      r.measure.replaceAll("_", " "),
      null,
      null,
      null,
      null,
      null,
      statedWords(r),
      r.laden === null ? null : `${r.laden} %`,
      BASIS_WORDS[r.basis],
      why,
    ],
  };
}

export const asideLine = (m: AsideMark): TableLine => plain(m.row, "Volume of something else", m.why);
export const comparatorLine = (r: PetroleumEstimatesRow): TableLine =>
  plain(r, "Comparison", reasonOf(r, "comparator"));

export function yearLine(y: YearBar): TableLine {
  const r = y.reported;
  return {
    id: y.pick ?? `reported:${y.period.label}`,
    cells: [
      "Reported in the year",
      null,
      "China and Russia, to the 1718 Committee",
      y.period.label,
      "deliveries reported",
      r.countedMonths === 0 ? null : wholeSum(r.value, kindOf(r)),
      null,
      null,
      r.countedMonths === 0 ? null : kindOf(r),
      null,
      r.countedMonths === 0 ? null : sureWords(r),
      null,
      BASIS_WORDS.reported_to_un,
      y.state !== "figure"
        ? y.state === "hidden"
          ? "hidden by the filter"
          : "no figure"
        : [
            r.silentMonths > 0 ? `${r.silentMonths} monthly reports without a figure` : "",
            r.hiddenMonths > 0 ? `${r.hiddenMonths} monthly reports hidden by the filter` : "",
          ]
            .filter(Boolean)
            .join("; ") || null,
    ],
  };
}
