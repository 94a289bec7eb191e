import { toldCounts } from "../../figures/labour-entries/finding";
import { type EntriesModel, gapsOf } from "../../figures/labour-entries/model";
import type { Count } from "../../figures/labour-entries/select";
import type { Panel } from "../../figures/labour-entries/shape";
import { purposeName, whenWords } from "../../figures/labour-entries/words";
import { moreOf } from "../../figures/short";
import { isoDay, periodWords, type Span } from "../../record/day";
import { QUALIFIER_WORDS } from "../../record/names";
import { COLOURS, colourOf, paler } from "./colours";
import type { ChartSpec, Charts, Range, Series } from "./spec";

/** Charts beside each other that can still be read, and columns of one of them. */
const CHARTS = 2;
const COLUMNS = 12;

const colourOfPanel = ({ words }: Panel): string =>
  words.series.startsWith("cnta")
    ? colourOf("CHN")
    : /^(fsb|mvd|mfa)/.test(words.series)
      ? colourOf("RUS")
      : COLOURS.GREY;

/** White in the colour of a purpose, by its place: all purposes strong, the others paler from the first. */
const TINTS = [0, 0.3, 0.5, 0.65, 0.78] as const;

interface Chart {
  readonly spec: ChartSpec;
  /** Numbers for parts of periods that are drawn themselves, which are left out. */
  readonly parts: number;
}

/** Days of a leap year. */
const YEAR = 366;
const lengthOf = (c: Count) => (c.days ? c.days.end - c.days.start + 1 : 0);

/** True for a number inside a year, or less, of which there is a number for the same purpose. */
const isPart = (c: Count, all: readonly Count[]): boolean =>
  all.some(
    (o) =>
      c.days !== null &&
      o.days !== null &&
      o.row.measure === c.row.measure &&
      lengthOf(o) <= YEAR &&
      lengthOf(o) > lengthOf(c) &&
      o.days.start <= c.days.start &&
      o.days.end >= c.days.end,
  );

/** `2015–2018`, where a stretch is whole years; else by its days. */
function stretchWords({ start, end }: Span): string {
  const [a, b] = [isoDay(start), isoDay(end)];
  const years = a.endsWith("-01-01") && b.endsWith("-12-31");
  return years ? periodWords(a.slice(0, 4), b.slice(0, 4)) : periodWords(a.slice(0, 7), b.slice(0, 7));
}

/**
 * One series: a group of columns a period as its source counts it, without the parts of a year that is drawn, a column a purpose; what
 * is rounded or a bound is a series of its own that says so. Numbers that contradict one are marks.
 */
function entriesChart(panel: Panel, model: EntriesModel): Chart {
  const all = panel.rows.flatMap((r) => r.counts.filter((c) => c.days !== null));
  const dated = all.filter((c) => !isPart(c, all));
  const startOf = (c: Count) => c.days?.start ?? 0;
  const endOf = (c: Count) => c.days?.end ?? 0;
  const gaps = gapsOf(model.domain, all).map((g) => ({
    name: `${stretchWords(g)}: none found`,
    start: g.start as number,
    end: g.end as number,
  }));
  const spans = [
    ...dated.map((c) => ({ name: whenWords(c.row), start: startOf(c) as number, end: endOf(c) as number })),
    ...gaps,
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const categories = [...new Set(spans.map((s) => s.name))];
  const empty = () => categories.map((): number | null => null);
  const bars = new Map<string, Series & { values: (number | null)[] }>();
  const ranges = new Map<string, Range & { low: (number | null)[]; high: (number | null)[] }>();
  const colour = colourOfPanel(panel);
  panel.rows.forEach((row, k) => {
    const tint = paler(colour, TINTS[Math.min(k, TINTS.length - 1)] ?? 0);
    const purpose = purposeName(row.measure);
    const put = (c: Count, contradicts: boolean) => {
      const at = categories.indexOf(whenWords(c.row));
      const { value, low, high, qualifier } = c.row;
      if (at < 0) return;
      const bound = QUALIFIER_WORDS[qualifier];
      if (value !== null && !contradicts) {
        const name = `${purpose}${bound ? `, ${bound}` : ""}`;
        const own = bars.get(name) ?? { name, colour: tint, values: empty(), ...(bound ? { hatched: true } : {}) };
        bars.set(name, own);
        own.values[at] = value;
      } else {
        for (let n = 1; ; n++) {
          const base = `${purpose}${contradicts ? ", contradicting" : ""}${bound ? `, ${bound}` : ""}`;
          const name = n === 1 ? base : `${base} (${n})`;
          const own = ranges.get(name) ?? { name, colour: COLOURS.INK, low: empty(), high: empty() };
          ranges.set(name, own);
          if (own.high[at] !== null) continue;
          own.low[at] = value ?? low ?? high;
          own.high[at] = value ?? high ?? low;
          break;
        }
      }
      for (const rival of c.rivals) put(rival, true);
    };
    for (const c of row.counts) if (dated.includes(c)) put(c, false);
  });
  const spec = {
    title: `${panel.words.title} (${panel.words.what})`,
    categories,
    unit: panel.words.noun,
    bars: [...bars.values()],
    lines: [],
    ranges: [...ranges.values()],
    silences: [],
    apart: true,
  };
  return { spec, parts: all.length - dated.length };
}

/**
 * The series the finding speaks of, a chart each, else the first; null where one has more periods than columns can be read. The
 * others, of few numbers or none, and numbers without a date are said to be left out.
 */
export function entries(model: EntriesModel): Charts | null {
  const told = new Set(toldCounts(model.panels));
  const spoken = model.panels.filter((p) => p.rows.some((r) => r.counts.some((c) => told.has(c))));
  const shown = (spoken.length > 0 ? spoken : model.panels).slice(0, CHARTS);
  const made = shown.map((p) => entriesChart(p, model));
  const charts = made.map(({ spec }) => ({ ...spec, titled: true }));
  if (charts.length === 0 || charts.some((c) => c.categories.length > COLUMNS)) return null;
  const series =
    model.panels.length - shown.length + model.silent.length + model.groups.reduce((n, g) => n + g.lines.length, 0);
  const undated = shown.reduce((n, p) => n + p.undated.length, 0);
  const parts = made.reduce((n, m) => n + m.parts, 0);
  const left = [
    ...(parts > 0 ? [`${parts} ${parts === 1 ? "number for a part" : "numbers for parts"} of these years`] : []),
    ...(series > 0 ? [moreOf(series, "series", "series")] : []),
    ...(undated > 0 ? [`${undated} ${undated === 1 ? "number" : "numbers"} without a date`] : []),
  ];
  return { charts, left: left.join(", ") };
}
