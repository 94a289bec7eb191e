import { claimBox } from "../../chart/ClaimMark";
import { isHollow } from "../../chart/PointMark";
import { type Box, placeLabels, type Wish } from "../../chart/place";
import type { TimeScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import { ceilingOf, floorOf, isNone } from "../../record/headcount";
import type { Headcount } from "../../record/headcountStatements";
import { claimSpot, type PanelPlace, visible } from "./layout";
import type { Host } from "./shape";
import { brief, permitWord, shortVoice } from "./words";

const SIZE = 12;

/** Words beside a point. */
export interface Beside {
  readonly h: Headcount;
  readonly text: string;
  readonly box: Box;
  /** Left of its point a label ends there, so that a font of other width grows away from the mark. */
  readonly anchor: "start" | "middle" | "end";
}

const yOf = (p: PanelPlace, h: Headcount) => (isNone(h) ? (p.base ?? p.bottom) : p.y(ceilingOf(h)));

/** Who is labelled first: what the host told the UN last and most, then the highest number, the latest, states before others. */
function weigher(host: Host): (h: Headcount) => number {
  const told = host.counts.filter((c) => c.basis === "reported_to_un" && !isNone(c));
  const last = told.at(-1);
  const most = told.reduce<Headcount | null>((a, b) => (a && ceilingOf(a) >= ceilingOf(b) ? a : b), null);
  return (h) => {
    if (h === last) return -9;
    if (h === most) return -8;
    const top = ceilingOf(h) === host.largest ? -5 : 0;
    const latest = h === host.latest ? -2 : 0;
    return (isHollow(h.basis) ? 4 : h.basis === "reported_to_un" ? -1 : 0) + latest + top;
  };
}

/**
 * The words beside the points of a panel, in order of their weight: number and voice, else the number, else none. None
 * touches a mark, the rule of the deadline at `rule`, or other words. `r`: radius of a point. All in pixels.
 */
export function placeWords(p: PanelPlace, scale: TimeScale, narrow: boolean, r: number, rule: number | null): Beside[] {
  const weigh = weigher(p.host);
  const taken: Box[] = p.host.counts.map((h) => {
    const y = yOf(p, h);
    const low = isNone(h) ? y : p.y(floorOf(h));
    return { x: visible(h.days, scale).x - r, y: y - r, width: 2 * r, height: low - y + 2 * r };
  });
  const at = claimSpot(p, scale);
  if (at) taken.push(claimBox(at.x, at.y));
  if (rule !== null) taken.push({ x: rule - 1, y: p.top, width: 2, height: p.bottom - p.top });
  const area = { x: scale.x0, y: p.top - 4, width: scale.x1 - scale.x0, height: p.bottom - p.top + 6 };
  const counts = p.host.counts.filter((h) => !isNone(h)).map((h) => ({ h, weight: weigh(h) }));
  const out: Beside[] = [];
  for (const { h, weight } of counts.sort((a, b) => a.weight - b.weight)) {
    const number = brief(h);
    const permits = permitWord(h);
    const full = permits ? `${number}${permits}, ${shortVoice(h)}` : `${number} ${shortVoice(h)}`;
    for (const text of narrow ? [number] : [full, `${number}${permits}`, number]) {
      // Widths are good to about 4 %, and a halo takes a little more.
      const width = textWidth(text, SIZE) * 1.05;
      const w: Wish = { x: visible(h.days, scale).x, y: yOf(p, h), width, height: 14, weight };
      const offsets = [
        [r + 4, -7],
        [-width - r - 4, -7],
        [-width / 2, -r - 16],
        [-width / 2, r + 2],
      ] as const;
      const [box] = placeLabels([w], area, offsets, taken, 4);
      if (!box) continue;
      taken.push(box);
      const dx = box.x - w.x;
      out.push({ h, text, box, anchor: dx > 0 ? "start" : dx <= -width ? "end" : "middle" });
      break;
    }
  }
  return out;
}
