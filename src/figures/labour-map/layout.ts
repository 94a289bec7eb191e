import { type Box, placeLabels, type Wish } from "../../chart/place";
import { textWidth } from "../../chart/text";
import { ceilingOf, isNone } from "../../record/headcount";
import { PLACES } from "../../record/places";
import { brief, noneWords, permitWord } from "../labour-stock/words";
import { type Base, baseMap } from "./geo";
import type { MapModel } from "./model";
import type { Spot } from "./shape";

/** A mark that can be hit with a finger is this wide. Pixels. */
export const HIT = 24;
const SIZE = 12;
const SIZE_MOST = 100_000;

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
}

const isCount = (s: Spot) => s.lead !== null && !isNone(s.lead);

/** Pushes marks apart until none covers another and each can be hit; the larger moves less. Same input, same place. */
export function spread(marks: Placed[], width: number, height: number): void {
  for (let round = 0; round < 80; round++) {
    let moved = false;
    for (let i = 0; i < marks.length; i++) {
      for (let j = i + 1; j < marks.length; j++) {
        const a = marks[i];
        const b = marks[j];
        if (!a || !b) continue;
        const need = Math.max(HIT * 0.8, a.r + b.r + 2);
        let dx = b.x - a.x;
        let dy = b.y - a.y;
        let d = Math.hypot(dx, dy);
        if (d >= need) continue;
        // Two marks on one spot part along a line that depends only on their order.
        if (d < 0.01) {
          dx = Math.cos(i + j);
          dy = Math.sin(i + j);
          d = 1;
        }
        const push = ((need - Math.min(d, need)) / d) * 0.5;
        const wa = b.r / (a.r + b.r);
        a.x -= dx * push * 2 * wa;
        a.y -= dy * push * 2 * wa;
        b.x += dx * push * 2 * (1 - wa);
        b.y += dy * push * 2 * (1 - wa);
        moved = true;
      }
    }
    for (const m of marks) {
      m.x = Math.max(m.r + 2, Math.min(width - m.r - 2, m.x));
      m.y = Math.max(m.r + 2, Math.min(height - m.r - 2, m.y));
    }
    if (!moved) return;
  }
}

const yearOf = (s: Spot) => (s.lead ? (s.lead.end || s.lead.start).slice(0, 4) : "");

function captionText(p: Placed, long: boolean): { name: string; value: string } {
  const { spot } = p;
  const h = spot.lead;
  if (!h) return { name: spot.name, value: "" };
  const value = isNone(h) ? noneWords(h) : `${brief(h)}${permitWord(h)}`;
  return { name: spot.name, value: long ? `${value}, ${yearOf(spot)}` : spot.old ? yearOf(spot) : "" };
}

/** Room for the key of sizes: the Indian Ocean, between Madagascar and Australia. */
export function sizesBox(base: Base, k: number): Box {
  const r = k * Math.sqrt(Math.min(SIZE_MOST, (60 / k) ** 2));
  return { x: base.width * 0.49, y: base.height - 2 * r - 10, width: 2 * r + 100, height: 2 * r + 10 };
}

function captionsOf(placed: readonly Placed[], base: Base, k: number): Caption[] {
  const frame: Box = { x: 2, y: 2, width: base.width - 4, height: base.height - 4 };
  const taken: Box[] = placed.map((p) => ({ x: p.x - p.r, y: p.y - p.r, width: 2 * p.r, height: 2 * p.r }));
  taken.push(sizesBox(base, k));
  const people = (p: Placed) => (p.spot.lead ? ceilingOf(p.spot.lead) : 0);
  const order = [...placed].sort(
    (a, b) =>
      Number(b.spot.chosen) - Number(a.spot.chosen) ||
      people(b) - people(a) ||
      Number(b.spot.lead !== null) - Number(a.spot.lead !== null),
  );
  const out: Caption[] = [];
  for (const p of order) {
    for (const long of [true, false]) {
      const { name, value } = captionText(p, long);
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
  const k = Math.min(60, Math.max(20, base.width * 0.062)) / Math.sqrt(most);
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
  return { base, placed, captions: captionsOf(placed, base, k), below, k };
}
