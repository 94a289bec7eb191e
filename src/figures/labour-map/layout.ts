import { type Box, placeLabels, type Wish } from "../../chart/place";
import { textWidth } from "../../chart/text";
import { ceilingOf, isNone } from "../../record/headcount";
import { PLACES } from "../../record/places";
import { brief, noneWords, permitWord } from "../labour-stock/words";
import { type Base, baseMap } from "./geo";
import type { MapModel } from "./model";
import type { Spot } from "./shape";
import { type SizeKey, sizeKeyOf } from "./sizeKey";

/** A mark that can be hit with a finger is this wide. Pixels. */
export const HIT = 24;
const SIZE = 12;

export interface Placed {
  readonly spot: Spot;
  /** Radius of the circle; of a ring or cross its half size. */
  readonly r: number;
  /** Where the host lies, and where its mark stands. */
  readonly home: readonly [number, number];
  x: number;
  y: number;
}

export interface Caption {
  readonly placed: Placed;
  readonly name: string;
  readonly value: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

export interface MapLayout {
  readonly base: Base;
  readonly placed: readonly Placed[];
  readonly captions: readonly Caption[];
  /** States below the map: outside the section, or none there and nobody ever counted any. */
  readonly below: readonly Spot[];
  /** Persons to the square of a pixel's radius: r = k * sqrt(persons). */
  readonly k: number;
  readonly sizes: SizeKey;
}

const isCount = (s: Spot) => s.lead !== null && !isNone(s.lead);

/** More rounds than any window needs in which all marks move until none covers another. */
const ROUNDS = 80;

/** Pushes marks apart until none covers another and each can be hit; the larger moves less. Same input, same place. */
export function spread(marks: readonly Placed[], width: number, height: number): void {
  const pairs = marks.flatMap((a, i) => marks.slice(i + 1).map((b) => [a, b] as const));
  for (let round = 0; round < ROUNDS; round++) {
    let moved = false;
    pairs.forEach(([a, b], turn) => {
      const need = Math.max(HIT * 0.8, a.r + b.r + 2);
      let dx = b.x - a.x;
      let dy = b.y - a.y;
      let d = Math.hypot(dx, dy);
      if (d >= need) return;
      // Two marks on one spot part along a line that depends only on their order.
      if (d < 0.01) {
        dx = Math.cos(turn);
        dy = Math.sin(turn);
        d = 1;
      }
      const push = (need - d) / d;
      const share = b.r / (a.r + b.r);
      a.x -= dx * push * share;
      a.y -= dy * push * share;
      b.x += dx * push * (1 - share);
      b.y += dy * push * (1 - share);
      moved = true;
    });
    for (const m of marks) {
      m.x = Math.max(m.r + 2, Math.min(width - m.r - 2, m.x));
      m.y = Math.max(m.r + 2, Math.min(height - m.r - 2, m.y));
    }
    if (!moved) return;
  }
}

/** What stands behind a host's name: number and year; where there is less room, the year of an old one, or nothing. */
function valuesOf({ lead, old }: Spot): readonly string[] {
  if (!lead) return [""];
  const year = (lead.end || lead.start).slice(0, 4);
  const number = isNone(lead) ? noneWords(lead) : `${brief(lead)}${permitWord(lead)}`;
  return [`${number}, ${year}`, old ? year : ""];
}

function captionsOf(placed: readonly Placed[], base: Base, key: Box): Caption[] {
  const frame: Box = { x: 2, y: 2, width: base.width - 4, height: base.height - 4 };
  const taken: Box[] = placed.map((p) => ({ x: p.x - p.r, y: p.y - p.r, width: 2 * p.r, height: 2 * p.r }));
  taken.push(key);
  // Chosen hosts first, then by number; those of which there is none come last.
  const people = (p: Placed) => (p.spot.lead ? ceilingOf(p.spot.lead) : -1);
  const order = [...placed].sort((a, b) => Number(b.spot.chosen) - Number(a.spot.chosen) || people(b) - people(a));
  const out: Caption[] = [];
  for (const p of order) {
    const { name } = p.spot;
    for (const value of valuesOf(p.spot)) {
      const width = textWidth(name, SIZE) * 1.1 + (value ? textWidth(` ${value}`, SIZE) : 0);
      const w: Wish = { x: p.x, y: p.y, width, height: 14, weight: 0 };
      const offsets = [
        [p.r + 4, -7],
        [-width - p.r - 4, -7],
        [-width / 2, p.r + 2],
        [-width / 2, -p.r - 16],
        [p.r, p.r * 0.4],
        [p.r, -p.r * 0.4 - 14],
        [-width - p.r, p.r * 0.4],
      ] as const;
      const [box] = placeLabels([w], frame, offsets, taken, 3);
      if (!box) continue;
      taken.push(box);
      const dx = box.x - p.x;
      const anchor = dx >= 0 ? "start" : dx <= -width ? "end" : "middle";
      out.push({
        placed: p,
        name,
        value,
        anchor,
        y: box.y + 11,
        x: anchor === "start" ? box.x : anchor === "end" ? box.x + width : box.x + width / 2,
      });
      break;
    }
  }
  return out;
}

/** Everything the drawing needs at a width in pixels. */
export function layoutMap(model: MapModel, width: number): MapLayout {
  const base = baseMap(Math.round(width));
  const most = model.spots.reduce((m, s) => Math.max(m, s.lead ? ceilingOf(s.lead) : 0), 1000);
  const largest = Math.min(60, Math.max(20, base.width * 0.062));
  const k = largest / Math.sqrt(most);
  const sizes = sizeKeyOf(base, k, largest);
  const placed: Placed[] = [];
  const below: Spot[] = [];
  for (const spot of model.spots) {
    const place = PLACES[spot.host];
    const home = place && (spot.hosted || !spot.lead) ? base.at(place) : null;
    if (!home) {
      below.push(spot);
      continue;
    }
    const r = isCount(spot) && spot.lead ? Math.max(2.5, k * Math.sqrt(ceilingOf(spot.lead))) : 4;
    placed.push({ spot, r, home, x: home[0], y: home[1] });
  }
  placed.sort((a, b) => b.r - a.r || (a.spot.host < b.spot.host ? -1 : 1));
  spread(placed, base.width, base.height);
  return { base, placed, captions: captionsOf(placed, base, sizes.box), below, k, sizes };
}
