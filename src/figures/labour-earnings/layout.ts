import { fitText, textWidth } from "../../chart/text";
import { logScale } from "../../chart/valueScale";
import type { EarningsRow } from "../../record/tables";
import type { Claimed } from "../claimed";
import { logTicks } from "../labour-stock/layout";
import type { EarningsModel } from "./model";
import type { Voice } from "./select";
import type { Host, Panel } from "./shape";
import { brief, type Measure, partWords, shortReporter, yearWords } from "./words";

export const SIZE = 12;
/** Text as drawn may be a little wider than reckoned. */
export const SLACK = 1.1;
const GAP = 34;
const ROW = 19;
const NAMES = 16;
const HEAD = 22;
const AXIS = 40;
/** Columns of panels from these widths on. */
const THREE = 1270;
const TWO = 840;
/** A panel narrower than this writes its labels above the marks. */
const BESIDE = 400;

/** A name in the list of who said it again, with the row it stands for. */
export interface Name {
  readonly row: EarningsRow;
  readonly text: string;
}
export interface RowPlace {
  readonly voice: Voice;
  /** Base line of the label. */
  readonly label: number;
  readonly labelX: number;
  readonly labelText: string;
  /** Middle of the mark. */
  readonly y: number;
  readonly names: readonly { readonly y: number; readonly list: readonly Name[]; readonly cut: number }[];
}
export interface HostPlace {
  readonly host: Host;
  readonly head: number;
  readonly rows: readonly RowPlace[];
}
export interface PanelPlace {
  readonly panel: Panel;
  readonly x0: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** Left and right end of the scale. */
  readonly left: number;
  readonly right: number;
  readonly x: (value: number) => number;
  readonly ticks: readonly number[];
  readonly hosts: readonly HostPlace[];
  /** Middle of the line of a claim laid over this panel; null without one. */
  readonly claim: number | null;
}

/** What a claim is laid over, by what it counts. */
const MEASURE_OF: Readonly<Partial<Record<Claimed["quantity"], Measure>>> = {
  monthly_pay: "monthly_wage",
  share_withheld: "share_withheld",
  revenue_a_year: "annual_revenue_to_state",
};

/** Room for a year, and for two of them, before the name. */
export const YEAR = 36;
const YEARS = 56;

/** Room right of the scale's end for the number of the last mark. */
const MARGIN = 14;

function scaleOf(
  panel: Pick<Panel, "words" | "low" | "high">,
  left: number,
  right: number,
): Pick<PanelPlace, "x" | "ticks"> {
  const { scale } = panel.words;
  if (scale !== "log") {
    const k = (right - left) / (scale.to - scale.from);
    const ticks: number[] = [];
    for (let t = scale.from; t <= scale.to; t += scale.step) ticks.push(t);
    return { x: (v) => left + (v - scale.from) * k, ticks };
  }
  // From a round number under the least to one over the largest, so that few marks do not fill the whole width.
  const low = 10 ** Math.floor(Math.log10(panel.low));
  const top = 10 ** Math.ceil(Math.log10(panel.high * 1.001));
  const high = panel.high <= top / 2.2 ? top / 2 : top;
  const min = panel.low >= low * 4.5 ? low * 4 : low;
  const s = logScale(min, Math.max(high, min * 10), left, right);
  const ticks: number[] = [];
  for (let t = low; t <= high; t *= 10) if (t >= min) ticks.push(t);
  // One power of ten gives no scale: then 2 and 5 are ticks too.
  if (ticks.length < 2) ticks.splice(0, 1, ...logTicks(min, Math.max(high, min * 10)));
  return { x: (v) => s(v), ticks };
}

/** The names of those who said it again in lines of a width; at most two lines, then how many more. */
function flow(voice: Voice, width: number): { list: Name[]; cut: number }[] {
  const rows = [...voice.variants, ...voice.again].sort((a, b) => (a.year_start < b.year_start ? -1 : 1));
  const lines: { list: Name[]; cut: number }[] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const [i, row] of rows.entries()) {
    const number = voice.variants.includes(row) ? ` ${brief(row)}` : "";
    const text = fitText(`${shortReporter(row)} ${yearWords(row)}${number}`, width - 60, SIZE);
    const w = textWidth(`${text}, `, SIZE) * SLACK;
    const first = lines.length === 0 ? textWidth("also as ", SIZE) * SLACK : 0;
    if (used + w > width - (lines.length === 2 ? 62 : 0)) {
      if (lines.length === 2) {
        const last = lines[1];
        if (last) last.cut = rows.length - i;
        break;
      }
      lines.push({ list: [], cut: 0 });
      used = first;
    }
    used += w;
    lines.at(-1)?.list.push({ row, text });
  }
  return lines;
}

function panelAt(panel: Panel, x0: number, width: number, top: number, over: Claimed | null): PanelPlace {
  const claimed = over && MEASURE_OF[over.quantity] === panel.words.measure ? over : null;
  let claim: number | null = null;
  const beside = width >= BESIDE;
  const label = beside ? Math.min(270, width * 0.53) : 0;
  const left = x0 + label + 8;
  const right = x0 + width - MARGIN;
  let y = top + AXIS;
  const hosts = panel.hosts.map((host): HostPlace => {
    const head = y + 15;
    y += HEAD;
    const rows = host.voices.map((voice): RowPlace => {
      const part = partWords(voice.main);
      const whole = shortReporter(voice.main);
      // The outlet in brackets goes before the speaker or the sector is cut; the evidence has it.
      const bare = whole.replace(/ \([^)]*\)$/, "");
      const wordings = part ? [`${whole}, ${part}`, `${bare}, ${part}`, whole, bare] : [whole, bare];
      const years = voice.main.year_end !== "" && voice.main.year_end !== voice.main.year_start;
      const labelX = years ? YEARS : YEAR;
      const room = (beside ? label : width) - labelX;
      const at = y + 14;
      if (!beside) y += 15;
      const mid = y + 10;
      y += ROW;
      const names = flow(voice, beside ? width - 40 : width).map((l) => {
        const line = { y: y + 10, list: l.list, cut: l.cut };
        y += NAMES;
        return line;
      });
      if (names.length > 0) y += 3;
      return { voice, label: at, labelX: x0 + labelX, labelText: longest(wordings, room / 1.03), y: mid, names };
    });
    if (claimed?.host === host.host) {
      claim = y + 10;
      y += ROW + 4;
    }
    return { host, head, rows };
  });
  const reach = {
    words: panel.words,
    low: Math.min(panel.low, claimed?.low ?? panel.low),
    high: Math.max(panel.high, claimed?.high ?? panel.high),
  };
  return { panel, x0, width, top, bottom: y + 4, left, right, ...scaleOf(reach, left, right), hosts, claim };
}

/** The longest of some wordings that fits; the shortest, cut, where none does. */
const longest = (wordings: readonly string[], room: number) =>
  wordings.find((w) => textWidth(w, SIZE) <= room) ?? fitText(wordings.at(-1) ?? "", room, SIZE);

/** Panels in columns as the width allows; the last columns take what is left, the shortest first. */
export function layoutEarnings(
  model: EarningsModel,
  width: number,
  claim: Claimed | null = null,
): { panels: PanelPlace[]; height: number } {
  const columns = width >= THREE ? 3 : width >= TWO ? 2 : 1;
  const each = (width - GAP * (columns - 1)) / columns;
  const ends = Array.from({ length: columns }, () => 0);
  const panels = model.panels.map((panel) => {
    // Revenue names those who repeat a number and gets the whole width where there are two columns.
    const whole = columns === 2 && panel.words.measure === "annual_revenue_to_state";
    const column = whole ? 0 : ends.indexOf(Math.min(...ends));
    const top = whole ? Math.max(...ends) : (ends[column] ?? 0);
    const place = panelAt(panel, column * (each + GAP), whole ? width : each, top, claim);
    for (let i = 0; i < columns; i++) if (whole || i === column) ends[i] = place.bottom + 18;
    return place;
  });
  return { panels, height: Math.max(60, ...ends) };
}
