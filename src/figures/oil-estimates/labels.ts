import { type Box, placeLabels } from "../../chart/place";
import { textWidth } from "../../chart/text";
import { figure } from "../../record/names";
import { shortRange, signOf } from "../oil/bodies";
import { type Case, type Estimate, signOfAll } from "../oil/estimates";
import { bodyClass } from "./colour";
import { type BandRoom, type EstimatesLayout, stretch } from "./layout";
import type { OilEstimatesModel } from "./model";
import type { CountMark } from "./prepare";

export interface Label {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly words: string;
  readonly actor: string;
  /** Of a light mark: paler. */
  readonly light: boolean;
  /** From the words to a mark they stand away from; '' beside it. */
  readonly leader: string;
}

type Spots = (w: number) => [number, number][];

const SIZE = 12;
const HIGH = 14;
const wide = (w: string) => textWidth(w, SIZE) * 1.04 + 2;

function loadOf(cases: readonly Case[]): string {
  const loads = cases.flatMap((c) => (c.laden === null ? [] : [c.laden]));
  if (loads.length === 0) return "";
  const a = Math.min(...loads);
  const b = Math.max(...loads);
  const part = loads.length < cases.length ? (cases.some((c) => c.computed) ? "in part " : "upper case ") : "";
  return `${part}${a === b ? a : `${a}–${b}`} % laden`;
}

/** What a mark says, longest first. A scope other than the common one is never left out. */
function wordings(e: Estimate, named: boolean, limit: number): string[] {
  const sign = signOfAll(e.cases);
  const amount = `${sign}${shortRange(e.low, e.high, sign)}`;
  const load = loadOf(e.cases);
  const scope = e.scope === "total" ? "total " : e.scope === "russia" ? "from Russia " : "";
  const who = named ? `${e.short} ` : "";
  const times = limit > 0 && e.high >= 2 * limit ? `${figure(e.high / limit, 1)} × the cap` : "";
  const more = [load, times].filter(Boolean).join(", ");
  return [
    ...(more ? [`${who}${scope}${amount}, ${more}`] : []),
    ...(load ? [`${who}${scope}${amount}, ${load}`] : []),
    `${who}${scope}${amount}`,
    `${scope}${amount}`,
  ].filter((w, i, all) => all.indexOf(w) === i);
}

/** Places close to a mark that are read first: over it and to its right. */
function near(x0: number, x1: number, y0: number, y1: number): Spots {
  const mid = (y0 + y1) / 2 - HIGH / 2;
  return (w) => [
    [x0, y0 - HIGH - 4],
    [x1 + 8, y0 - HIGH / 2],
    [x1 + 8, mid],
    [x1 - w + 3, y0 - HIGH - 4],
    [(x0 + x1 - w) / 2, y0 - HIGH - 4],
    [x1 + 8, y1 - HIGH + 3],
  ];
}

/** The places left: to the left of it and under it. */
function beyond(x0: number, x1: number, y0: number, y1: number): Spots {
  const mid = (y0 + y1) / 2 - HIGH / 2;
  return (w) => [
    [x0 - w - 5, y0 - HIGH / 2],
    [x0 - w - 5, mid],
    [x0 - w - 5, y1 - HIGH / 2],
    [x0, y1 + 4],
    [x1 - 6, y0 - HIGH - 5],
  ];
}

function bandTaken(room: BandRoom, layout: EstimatesLayout, model: OilEstimatesModel): Box[] {
  const { scale } = layout;
  const out: Box[] = [];
  for (const m of room.band.marks) {
    const [x0, x1] = stretch(m.estimate.span, scale);
    const faint = m.kind !== "estimate";
    for (const c of m.estimate.cases) {
      for (const v of c.value === null ? [c.low, c.high] : [c.value])
        out.push({ x: x0, y: room.y(v) - 1, width: x1 - x0, height: 2 });
      if (!faint && c.value !== null) out.push({ x: x1 - 5, y: room.y(c.value) - 5, width: 10, height: 10 });
    }
    const { high, low } = m.estimate;
    if (!faint && high > low) out.push({ x: x0, y: room.y(high), width: x1 - x0, height: room.y(low) - room.y(high) });
  }
  for (const c of model.caps) {
    const [x0, x1] = stretch(c.span, scale);
    out.push({ x: x0, y: room.y(model.limit) - 1, width: x1 - x0, height: 2 });
  }
  for (const y of model.years) {
    if (y.state !== "figure") continue;
    const [x0, x1] = stretch(y.span, scale);
    out.push({ x: x0, y: room.y(y.reported.value), width: x1 - x0, height: room.base - room.y(y.reported.value) });
  }
  return out;
}

function put(
  words: readonly string[],
  rounds: readonly Spots[],
  frame: Box,
  taken: Box[],
): (Box & { words: string }) | null {
  for (const spots of rounds) {
    for (const text of words) {
      const width = wide(text);
      const [box] = placeLabels([{ x: 0, y: 0, width, height: HIGH, weight: 0 }], frame, spots(width), taken, 3);
      if (!box) continue;
      taken.push(box);
      return { ...box, words: text };
    }
  }
  return null;
}

/** The words beside the marks of a band: the largest estimates first, the light ones last, none over another. */
export function bandLabels(room: BandRoom, layout: EstimatesLayout, model: OilEstimatesModel): Label[] {
  const { scale } = layout;
  const frame = { x: scale.x0, y: room.top - 4, width: scale.x1 - scale.x0 + 1, height: room.base - room.top + 4 };
  const taken = bandTaken(room, layout, model);
  const order = room.band.marks
    .filter((m) => m.kind !== "passed")
    .sort((a, b) => Number(a.kind === "light") - Number(b.kind === "light") || b.estimate.high - a.estimate.high);
  const said = new Set(order.filter((m) => m.kind === "estimate").flatMap((m) => m.estimate.rows.map((r) => r.origin)));
  return order.flatMap((m): Label[] => {
    const e = m.estimate;
    const light = m.kind === "light";
    // A figure told again needs no words beside those of the first telling.
    if (light && said.has(e.rows[0]?.origin ?? "")) return [];
    const [x0, x1] = stretch(e.span, scale);
    const y0 = room.y(e.high);
    const y1 = room.y(e.low);
    const words = wordings(e, room.band.named, light ? 0 : model.limit);
    const rounds = [near(x0, x1, y0, y1), beyond(x0, x1, y0, y1)];
    const look = { key: m.key, actor: bodyClass(e.body), light };
    const at = put(words, rounds, frame, taken);
    if (at) return [{ ...look, x: at.x, y: at.y + 11, words: at.words, leader: "" }];
    if (light) return [];
    const over = Math.min(y0, room.y(model.limit)) - HIGH - 6;
    const x = Math.min(x1, scale.x1 - 5);
    const away: Spots = (w) =>
      [0, -13, -26].flatMap((dy): [number, number][] => [
        [x - 4, over + dy],
        [x - w + 4, over + dy],
      ]);
    const up = put(words.slice(-2), [away], frame, taken);
    return up ? [{ ...look, x: up.x, y: up.y + 11, words: up.words, leader: `M${x},${up.y + HIGH}V${y0 - 4}` }] : [];
  });
}

function countWords(m: CountMark): string[] {
  const n = `${signOf(m.qualifier).trim()}${figure(m.value)}`;
  if (m.seen) return [`${n} seen, ${m.short}`, n];
  return m.years ? [`${n} ${m.short}, over several years`] : [`${n} ${m.short}`, n];
}

/** The words beside the counts: the largest first, one for several marks of the same number side by side. */
export function countLabels(layout: EstimatesLayout, model: OilEstimatesModel): Label[] {
  const { counts, scale } = layout;
  if (!counts) return [];
  const frame = {
    x: scale.x0,
    y: counts.top - 6,
    width: scale.x1 - scale.x0 + 1,
    height: counts.base - counts.top + 6,
  };
  const taken: Box[] = model.counts.flatMap((m) => {
    const [x0, x1] = stretch(m.span, scale);
    const y = counts.y(m.value);
    return [
      { x: x0, y: y - 1, width: x1 - x0, height: 2 },
      { x: x1 - 4, y: y - 4, width: 8, height: 8 },
    ];
  });
  const said = new Set<string>();
  return [...model.counts]
    .sort((a, b) => b.value - a.value)
    .flatMap((m): Label[] => {
      const [x0, x1] = stretch(m.span, scale);
      const once = `${m.value}:${Math.round(x0)}:${m.row.origin || m.id}`;
      if (said.has(once)) return [];
      said.add(once);
      const y = counts.y(m.value);
      const at = put(countWords(m), [near(x0, x1, y, y), beyond(x0, x1, y, y)], frame, taken);
      return at
        ? [
            {
              key: m.id,
              x: at.x,
              y: at.y + 11,
              words: at.words,
              actor: bodyClass(m.body),
              light: m.seen || m.years,
              leader: "",
            },
          ]
        : [];
    });
}
