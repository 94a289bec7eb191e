import { actorOfReporter } from "../../chart/colour";
import type { EarningsModel } from "../../figures/labour-earnings/model";
import type { Panel } from "../../figures/labour-earnings/shape";
import { hostName, partWords, shortReporter, UNIT_WORDS, yearWords } from "../../figures/labour-earnings/words";
import { EARNED_KIND } from "../../record/earningWords";
import { QUALIFIER_WORDS } from "../../record/names";
import type { EarningsRow } from "../../record/tables";
import { colourOf } from "./colours";
import type { ChartSpec, Charts, Range } from "./spec";

/** Charts of a slide, and statements of one, that can still be read. */
const CHARTS = 4;
const COLUMNS = 10;

/** Of what is earned, with its bound and whether the atlas converted it: nothing unlike shares a name. */
function nameOf(r: EarningsRow, again: boolean): string {
  const bound = QUALIFIER_WORDS[r.qualifier];
  return [EARNED_KIND[r.kind], bound, r.converted ? "converted by the atlas" : "", again ? "the same voice again" : ""]
    .filter((t) => t !== "")
    .join(", ");
}

/** One measure: a column a voice, its number or range as a mark of the colour of who says it. */
function chartOf(panel: Panel): ChartSpec | null {
  const voices = panel.hosts.flatMap((h) => h.voices.map((voice) => ({ host: h.host, voice })));
  const categories = voices.map(({ host, voice: { main } }) => {
    const part = partWords(main);
    return `${yearWords(main)} ${shortReporter(main)}, ${hostName(host)}${part ? `, ${part}` : ""}`;
  });
  const empty = () => categories.map((): number | null => null);
  const ranges = new Map<string, Range & { low: (number | null)[]; high: (number | null)[] }>();
  voices.forEach(({ voice }, i) => {
    const put = (r: EarningsRow, again: boolean) => {
      const actor = actorOfReporter(r.reporter);
      for (let n = 1; ; n++) {
        const key = `${actor} ${nameOf(r, again)} ${n}`;
        const name = `${nameOf(r, again)}${n === 1 ? "" : ` (${n})`}`;
        const own = ranges.get(key) ?? { name, colour: colourOf(actor), low: empty(), high: empty() };
        ranges.set(key, own);
        if (own.high[i] !== null) continue;
        own.low[i] = r.value ?? r.low ?? r.high;
        own.high[i] = r.value ?? r.high ?? r.low;
        return;
      }
    };
    put(voice.main, false);
    for (const v of voice.variants) put(v, true);
  });
  const unit = UNIT_WORDS[voices[0]?.voice.main.unit ?? "USD"];
  const [title, list] = [panel.words.title, [...ranges.values()]];
  return categories.length > COLUMNS
    ? null
    : { title, categories, unit, bars: [], lines: [], ranges: list, silences: [], valued: true };
}

/** A chart a measure, each on its own scale; null where there are more statements than can be read. */
export function earnings(model: EarningsModel): Charts | null {
  const all = model.panels.map(chartOf);
  const charts = all.flatMap((c) => (c ? [{ ...c, titled: true }] : []));
  return charts.length === 0 || charts.length < all.length || charts.length > CHARTS ? null : { charts, left: "" };
}
