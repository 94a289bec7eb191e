import { CLAIM_R } from "../../chart/ClaimMark";
import { type Box, placeLabels } from "../../chart/place";
import { textWidth } from "../../chart/text";
import { figure } from "../../record/names";
import type { Claimed } from "../claimed";
import { shortRange, signOf } from "../oil/bodies";
import { markClass } from "./colour";
import { type CrudeLayout, type Panel, type Spot, stretch } from "./layout";
import type { CrudeLimit } from "./limits";
import type { OilCrudeModel } from "./model";
import { shortReporter } from "./words";

export interface Label {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly actor: string;
  readonly strong: boolean;
}

const HIGH = 14;
const wide = (w: string) => textWidth(w, 12) * 1.05 + 2;

function wordings(s: Spot, named: ReadonlySet<string>): string[] {
  const r = s.mark.row;
  const sign = signOf(r.qualifier);
  const amount = `${sign}${shortRange(s.low, s.high, sign)}`;
  const who = shortReporter(r);
  if (s.mark.kind === "capacity")
    return [`pipeline capacity ${amount} a year, ${who}`, `pipeline capacity ${amount}`, `capacity ${amount}`];
  if (s.mark.kind === "reading") return [`limit as the Russian ambassador read it: ${amount}`, `read as ${amount}`];
  if (s.mark.kind === "contested")
    return [`${who}: “crude” ${amount}, others: refined`, `${who} “crude” ${amount}`, `“crude” ${amount}`];
  // A series says its name once.
  if (named.has(r.series) && r.series !== "pipeline_estimate" && r.series !== "other") return [amount];
  const how = r.series === "kotra_imputed" ? ", assumed" : r.series === "kostat_total" ? ", all suppliers" : "";
  // A bare number in a crowd of rivals says nothing; a series can be told by its colour.
  return how ? [`${who} ${amount}${how}`, `${who} ${amount}`, amount] : [`${who} ${amount}`];
}

function put(words: readonly string[], spots: (w: number) => [number, number][], frame: Box, taken: Box[]) {
  for (const text of words) {
    const width = wide(text);
    const [box] = placeLabels([{ x: 0, y: 0, width, height: HIGH, weight: 0 }], frame, spots(width), taken, 3);
    if (!box) continue;
    taken.push(box);
    return { ...box, words: text };
  }
  return null;
}

function limitWords(l: CrudeLimit, unit: "t" | "bbl"): string[] {
  const amount = `${figure((unit === "t" ? l.tonnes : l.barrels) ?? 0)} ${unit}`;
  return [`${amount} in 12 months, ${l.resolution} ${l.paragraph}`.trim(), `${amount}, ${l.resolution}`, amount];
}

/** The words of one panel: the limit first, then customs' bars, then what stands by itself; none over another. */
export function panelLabels(
  panel: Panel,
  layout: CrudeLayout,
  model: OilCrudeModel,
  claim: Claimed | null = null,
): Label[] {
  const { scale } = layout;
  const frame = { x: scale.x0, y: panel.top - 2, width: scale.x1 - scale.x0 + 4, height: panel.base - panel.top + 2 };
  const taken: Box[] = [];
  const out: Label[] = [];
  const bars = panel.unit === "t" ? model.customs : [];
  for (const c of bars) {
    const [x0, x1] = stretch(c.span, scale);
    const top = Math.min(panel.y(c.value), ...c.rivals.map((r) => panel.y(r.tonnes ?? 0)));
    taken.push({ x: x0, y: top, width: x1 - x0, height: panel.base - top });
  }
  if (claim && panel.claimed !== null) {
    const [x0, x1] = stretch(claim.span, scale);
    taken.push({ x: x0, y: panel.y(panel.claimed) - CLAIM_R, width: x1 - x0, height: 2 * CLAIM_R });
  }
  for (const s of panel.spots) {
    taken.push({ x: s.x0, y: panel.y(s.high) - 1.5, width: s.x1 - s.x0, height: panel.y(s.low) - panel.y(s.high) + 3 });
    if (s.px !== null) taken.push({ x: s.px - 5, y: panel.y(s.value ?? s.high) - 5, width: 10, height: 10 });
  }
  for (const l of model.limits) {
    const v = panel.unit === "t" ? l.tonnes : l.barrels;
    if (v === null) continue;
    const [x0, x1] = stretch(l.span, scale);
    const y = panel.y(v);
    taken.push({ x: x0, y: y - 1, width: x1 - x0, height: 2 });
    const at = put(
      limitWords(l, panel.unit),
      (w) =>
        [-HIGH - 4, -HIGH - 18, -HIGH - 32].flatMap((dy): [number, number][] => [
          [x1 - w, y + dy],
          [x0 + 3, y + dy],
        ]),
      frame,
      taken,
    );
    if (at) out.push({ key: l.id, x: at.x, y: at.y + 11, words: at.words, actor: "", strong: true });
  }
  for (const c of bars) {
    if (c.part) continue;
    const [x0, x1] = stretch(c.span, scale);
    const y = Math.min(panel.y(c.value), ...c.rivals.map((r) => panel.y(r.tonnes ?? 0)));
    const sign = signOf(c.qualifier);
    const amount = `${sign}${shortRange(c.value, c.value, sign)}`;
    const words = c.year === null ? `${amount}, ${Math.round((c.span.end - c.span.start) / 30.44)} mo.` : amount;
    const at = put(
      x1 - x0 > 92 ? [`customs ${words}`, words] : [words],
      (w) => [[(x0 + x1 - w) / 2, y - HIGH - 3]],
      frame,
      taken,
    );
    if (at) out.push({ key: c.id, x: at.x, y: at.y + 11, words: at.words, actor: "actor-chn", strong: false });
  }
  const named = new Set<string>();
  const order = [...panel.spots].sort((a, b) => b.high - a.high);
  for (const s of order) {
    const y0 = panel.y(s.high);
    const y1 = panel.y(s.low);
    const px = s.px ?? s.x1;
    const at = put(
      wordings(s, named),
      (w) => [
        [s.x0, y0 - HIGH - 5],
        [px - w / 2, y0 - HIGH - 6],
        [s.x1 + 5, y0 - HIGH / 2],
        [s.x0 - w - 5, y0 - HIGH / 2],
        [s.x0, y1 + 5],
        [px - w / 2, y1 + 6],
        [s.x1 - w, y0 - HIGH - 5],
        [s.x1 - w, y1 + 5],
        [s.x1 + 5, y1 + 2],
        [s.x0 - w - 5, y1 + 2],
      ],
      frame,
      taken,
    );
    if (!at) continue;
    if (at.words.includes(shortReporter(s.mark.row))) named.add(s.mark.row.series);
    out.push({ key: s.mark.id, x: at.x, y: at.y + 11, words: at.words, actor: markClass(s.mark), strong: false });
  }
  return out;
}
