import type { Column as TableColumn, TableLine } from "../figures/model";
import { convertedNote } from "../figures/oil/converted";
import { dateWords, isoDay } from "../record/day";
import { figure } from "../record/names";
import { kindOf, wholeSum } from "../record/sumWords";
import type { Day } from "../record/units";
import { isAdditive, type Spec } from "../view/spec";
import { bucketLabel, bucketsIn, nextBucket } from "./buckets";
import { type Dot, dateText, dotsOf } from "./dots";
import { exampleTitle } from "./examples";
import { type LeftOut, leftOutNotes, leftOutOf, others, roughWords } from "./leftOut";
import { type Prepared, shownSeries } from "./prepare";
import { rangeOf } from "./ranges";
import { columnOf, type Frame } from "./table";
import type { Window } from "./window";
import { amounts, amountsOf, columnWord, filterWords, isConverted, plural, rowsWord, unitOf } from "./words";

export interface Slice {
  readonly key: string;
  readonly label: string;
  /** Days of a bucket of time. */
  readonly span: Window | null;
  /** By series; null where there is no row. */
  readonly values: readonly (number | null)[];
}
/** What the chart shows: the object from which drawing, table, files and the spoken sentence are made. */
export interface Picture {
  readonly spec: Spec;
  readonly title: string;
  readonly unit: string;
  readonly series: readonly { readonly key: string; readonly label: string; readonly place: number }[];
  readonly slices: readonly Slice[];
  readonly dots: readonly Dot[];
  /** Least and greatest of what is drawn as points, ranges with them; of all rows, not of the drawn alone. */
  readonly span: readonly [number, number] | null;
  readonly window: Window | null;
  readonly xKind: "time" | "number" | "category";
  readonly finding: string;
  readonly notes: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly lines: readonly TableLine[];
  readonly empty: boolean;
  /** Its numbers are told as whole units: a factor has made some of them. */
  readonly whole: boolean;
}

/** A number as the table and the files have it. */
const cellIn = (whole: boolean) => (n: number | null) => (whole && n !== null ? Math.round(n) : n);

/** What is drawn, in words. */
function whatOf(frame: Frame, { how, value, where }: Spec): string {
  const rows = rowsWord(frame);
  if (how === "rows") return `number of ${rows}`;
  if (how === "statements") return `number of ${rows} (repeats counted once)`;
  const column = columnWord(frame, value);
  const mean = how === "mean" ? "mean of " : "";
  if (frame.table === null) return `${how === "sum" ? "sum of " : mean}${column}`;
  const unit = unitOf(frame, value, where);
  if (how === "each") {
    const of = column === "value" || unit === column ? "" : ` of ${column}`;
    return `each statement${of}, in ${unit},`;
  }
  return `${mean}${value.endsWith("_converted") ? column : unit}`;
}

function titleOf(frame: Frame, spec: Spec): string {
  const plain = frame.table === null ? null : exampleTitle(spec);
  if (plain) return plain;
  const step = columnOf(frame, spec.x)?.kind === "date" && spec.how !== "each" ? spec.step : columnWord(frame, spec.x);
  const split = spec.split && spec.split !== spec.x ? ` and ${columnWord(frame, spec.split)}` : "";
  const text = `${frame.name}: ${whatOf(frame, spec)} by ${step}${split}`;
  const only = filterWords(frame, spec);
  return only === "" ? text : `${text} (${only})`;
}

const spanWords = (w: Window) => `${dateWords(isoDay(w.from as Day))} to ${dateWords(isoDay(w.to as Day))}`;

/**
 * Totals of a window by series: what the list beside the chart shows. All series, whatever is chosen. Where values are not
 * added up, the number of rows that have one.
 */
export function seriesTotals({ series, cube, xs, spec }: Prepared, w: Window | null): number[] {
  const wide = series.keys.length;
  const of = isAdditive(spec.how) ? cube.sum : cube.count;
  const loose = isAdditive(spec.how) ? cube.looseSum : cube.looseCount;
  const span = w ?? { from: cube.first, to: cube.last };
  return series.keys.map((_, s) => {
    let n = 0;
    for (let a = 0; a < (xs?.keys.length ?? 1); a++)
      n += of(a * wide + s, span.from, span.to) + (w ? 0 : loose(a * wide + s));
    return n;
  });
}

function sliceValues(p: Prepared, cell: number, w: Window, shown: readonly number[], whole = false): (number | null)[] {
  return shown.map((s) => {
    const n = p.cube.count(cell + s, w.from, w.to) + (whole ? p.cube.looseCount(cell + s) : 0);
    if (n === 0) return null;
    const sum = p.cube.sum(cell + s, w.from, w.to) + (whole ? p.cube.looseSum(cell + s) : 0);
    return p.spec.how === "mean" ? sum / n : sum;
  });
}

function slicesOf(p: Prepared, w: Window, shown: readonly number[], whole: boolean): Slice[] {
  const wide = p.series.keys.length;
  if (p.xs) {
    const { xs } = p;
    return xs.keys.map((key, a) => ({
      key,
      label: xs.labels[a] ?? "",
      span: null,
      values: sliceValues(p, a * wide, w, shown, whole),
    }));
  }
  if (!p.time) return [{ key: "", label: "all", span: null, values: sliceValues(p, 0, w, shown) }];
  return bucketsIn(Math.max(w.from, p.cube.first), Math.min(w.to, p.cube.last), p.spec.step).map((start) => {
    const end = nextBucket(start, p.spec.step) - 1;
    const span = { from: Math.max(start, w.from), to: Math.min(end, w.to) };
    return { key: isoDay(start), label: bucketLabel(start, p.spec.step), span, values: sliceValues(p, 0, span, shown) };
  });
}

function finding(
  p: Prepared,
  slices: readonly Slice[],
  shown: readonly number[],
  w: Window | null,
  out: LeftOut,
): string {
  const { spec } = p;
  const when = w && p.time ? `, ${spanWords(w)}` : "";
  const totals = slices.map((s) => ({ s, n: s.values.reduce<number>((a, v) => a + (v ?? 0), 0) }));
  const some = totals.filter(({ s }) => s.values.some((v) => v !== null));
  if (some.length === 0) return `Nothing to draw${when}.`;
  // “other” is no category: it is the most of nothing.
  const named = some.filter(({ s }) => !p.xs || s.key !== "");
  const best = (named.length > 0 ? named : some).reduce((a, b) => (b.n > a.n ? b : a));
  const unit = spec.how === "sum" ? unitOf(p.frame, spec.value, spec.where) : rowsWord(p.frame);
  if (!isAdditive(spec.how)) {
    const said = amountsOf(p.frame, spec.value);
    const all = some.flatMap(({ s }) => s.values.filter((v): v is number => v !== null));
    const [lo, hi] = all.reduce(([a, b], v) => [Math.min(a, v), Math.max(b, v)] as const, [
      all[0] ?? 0,
      all[0] ?? 0,
    ] as const);
    return `Means between ${said(lo)} and ${said(hi)} ${unitOf(p.frame, spec.value, spec.where)}${when}.`;
  }
  const all = totals.reduce((a, b) => a + b.n, 0);
  const kind = kindOf({ least: out.silent > 0, about: false, converted: isConverted(p.frame, spec.value) });
  const least = kind === "exact" ? "" : `${kind.charAt(0).toUpperCase()}${kind.slice(1)} `;
  const said = amountsOf(p.frame, spec.value);
  const sum = said(isConverted(p.frame, spec.value) ? wholeSum(all, kind) : all);
  const kinds = shown.length > 1 ? ` in ${shown.length} groups` : "";
  // Nobody knows the unit of a reader's own column: its name is quoted, not used as one.
  const amount =
    p.frame.table === null && spec.how === "sum"
      ? `Sum of “${spec.value}”: ${least.toLowerCase()}${sum}`
      : `${least}${sum} ${unit}`;
  return `${amount}${kinds}${when}; most in ${best.s.label} (${said(best.n)})${roughWords(p, out)}.`;
}

/** By which factors a column is converted. */
function convertedNotes({ frame, spec }: Prepared): string[] {
  return isConverted(frame, spec.value) ? [convertedNote(spec.value.startsWith("barrels") ? "bbl" : "t")] : [];
}

/** Values of a line that a logarithmic axis cannot show. */
function belowNotes({ log }: Spec, slices: readonly Slice[]): string[] {
  const n = log ? slices.reduce((a, s) => a + s.values.filter((v) => v !== null && v <= 0).length, 0) : 0;
  return n > 0
    ? [
        `${plural(n, "value")} of zero or less ${n === 1 ? "has" : "have"} no place on a logarithmic axis; the line breaks there.`,
      ]
    : [];
}

function summed(p: Prepared, w: Window | null): Picture {
  const span = w ?? p.span ?? { from: 0, to: 0 };
  const shown = shownSeries(p);
  const slices = slicesOf(p, span, shown, w === null);
  const whole = isConverted(p.frame, p.spec.value);
  const series = shown.map((i) => ({
    key: p.series.keys[i] ?? "",
    label: p.series.labels[i] || titleOf(p.frame, p.spec),
    place: i,
  }));
  const unit =
    p.spec.how === "sum" || p.spec.how === "mean" ? unitOf(p.frame, p.spec.value, p.spec.where) : rowsWord(p.frame);
  const out = leftOutOf(p, w);
  const empty = slices.every((s) => s.values.every((v) => v === null));
  return {
    spec: p.spec,
    title: titleOf(p.frame, p.spec),
    unit,
    series,
    slices,
    dots: [],
    span: null,
    window: w,
    xKind: p.xs ? "category" : "time",
    finding: finding(p, slices, shown, w, out),
    notes: [...leftOutNotes(p, w, out), ...convertedNotes(p), ...belowNotes(p.spec, slices)],
    columns: [
      { key: p.spec.x, label: p.xs ? columnWord(p.frame, p.spec.x) : p.spec.step },
      ...series.map((s) => ({
        key: s.key || "value",
        label: p.spec.split ? s.label : unit,
        numeric: true,
        unit: p.spec.split ? unit : "",
      })),
    ],
    lines: slices.map((s) => ({ id: "", cells: [s.label, ...s.values.map(cellIn(whole))] })),
    empty,
    whole,
  };
}

/** What the points do not show: a number that is a bound, and one that another statement said before. */
function boundNotes(frame: Frame, spec: Spec, dots: readonly Dot[]): string[] {
  const least = dots.filter((d) => d.y !== null && d.bound === "at least").length;
  const most = dots.filter((d) => d.y !== null && d.bound === "up to").length;
  const again = dots.filter((d) => frame.repeats?.[d.row]).length;
  const cut = spec.log ? dots.filter((d) => d.low !== null && d.low <= 0).length : 0;
  const say = (n: number, what: string) => (n > 0 ? [`${figure(n)} ${n === 1 ? "says" : "say"} “${what}”`] : []);
  const said = [...say(least, "at least"), ...say(most, "up to")].join(", ");
  return [
    ...(said ? [`Of the points ${said}: each stands at the number that is said.`] : []),
    ...(cut > 0
      ? [
          `${plural(cut, "range")} ${cut === 1 ? "begins" : "begin"} at zero or less, which a logarithmic axis does not have.`,
        ]
      : []),
    ...(again > 0
      ? [`${figure(again)} of the statements ${again === 1 ? "repeats" : "repeat"} what another one says.`]
      : []),
  ];
}

function dotted(p: Prepared, w: Window | null): Picture {
  const { frame, spec, points } = p;
  const count = (of: "all" | "silent" | "below" | "stride") => points?.[of](w) ?? 0;
  const [all, silent, below, stride] = [count("all"), count("silent"), count("below"), count("stride")];
  const whole = isConverted(frame, spec.value);
  const said = amounts(whole);
  const dots = points ? dotsOf(p, points, w) : [];
  const unit = unitOf(frame, spec.value, spec.where);
  const x = columnOf(frame, spec.x);
  const xWord = (d: Dot) =>
    p.xs ? (p.xs.labels[d.x] ?? "") : x?.kind === "date" ? dateWords(dateText(x, d.row)) : figure(d.x);
  const span = points && all > 0 ? points.span(w) : null;
  const when = w && p.time ? `, ${spanWords(w)}` : "";
  const range = rangeOf(frame, spec.value);
  const one = frame.table ? "statement" : "row";
  const bounded = dots.some((d) => d.bound !== "");
  return {
    spec,
    title: titleOf(frame, spec),
    unit,
    series: shownSeries(p).map((i) => ({
      key: p.series.keys[i] ?? "",
      label: p.series.labels[i] || columnWord(frame, spec.value),
      place: i,
    })),
    slices: (p.xs?.keys ?? []).map((key, a) => ({ key, label: p.xs?.labels[a] ?? "", span: null, values: [] })),
    dots,
    span,
    window: w,
    xKind: p.xs ? "category" : x?.kind === "date" ? "time" : "number",
    finding: span
      ? `${plural(all, one)}${frame.table ? "" : ` of “${spec.value}”`} between ${said(span[0])} and ${said(span[1])}${frame.table ? ` ${unit}` : ""}${range ? ", ranges included" : ""}${when}.`
      : `Nothing to draw${when}.`,
    notes: [
      ...(dots.length < all
        ? [
            `${figure(dots.length)} of ${figure(all)} rows are drawn, every ${figure(stride)}th in the order of their dates: more points than that cannot be told apart. The finding and the axis stand on all.`,
          ]
        : []),
      ...(range
        ? [
            `A line goes from the low to the high that a ${one} gives, and to the end of the axis where it gives one of them alone; a line without a point is a range alone.`,
          ]
        : []),
      ...boundNotes(frame, spec, dots),
      ...convertedNotes(p),
      ...(silent > 0
        ? [
            `${plural(silent, "row")} without a number ${silent === 1 ? "is" : "are"} not drawn; a missing number is not zero.`,
          ]
        : []),
      ...(below > 0
        ? [`${plural(below, "row")} of zero or less ${below === 1 ? "has" : "have"} no place on a logarithmic axis.`]
        : []),
      ...others(p),
    ],
    columns: [
      { key: spec.x, label: columnWord(frame, spec.x) },
      ...(spec.split ? [{ key: spec.split, label: columnWord(frame, spec.split) }] : []),
      { key: spec.value, label: columnWord(frame, spec.value), numeric: true, unit },
      ...(bounded ? [{ key: "bound", label: "said as" }] : []),
      ...(range ? (["low", "high"] as const).map((end) => ({ key: end, label: end, numeric: true, unit })) : []),
    ],
    lines: dots.map((d) => ({
      id: frame.ids?.[d.row] ?? "",
      cells: [
        xWord(d),
        ...(spec.split ? [p.series.labels[d.series] ?? ""] : []),
        cellIn(whole)(d.y),
        ...(bounded ? [d.bound] : []),
        ...(range ? [d.low, d.high] : []),
      ],
    })),
    empty: dots.length === 0,
    whole,
  };
}

/** What a spec shows in a window; asked at every step of a brush. */
export function pictureOf(p: Prepared, w: Window | null): Picture {
  return p.spec.how === "each" ? dotted(p, w) : summed(p, w);
}
