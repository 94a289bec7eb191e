import { type Box, placeLabels } from "../../chart/place";
import type { TimeScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import { monthName } from "../../record/day";
import { figure } from "../../record/names";
import type { BarBox } from "./boxes";
import type { Band } from "./layout";
import type { OilMark } from "./mark";

export interface RunLabel extends Box {
  readonly words: string;
  readonly key: string;
  /** Hairline from the words to the bar; empty where they stand on it. */
  readonly leader: string;
}

/** How far above its bar a label may stand, nearest first. Pixels. */
const DY = [0, -10, -20, -30, -44, -58];
/** A bar narrower than this is read from its width and its spoken label alone. Pixels. */
const MIN_BAR = 9;

/** `Sep–Dec together: 123,904` and shorter wordings, for a bar at the average of several months. */
function wordings(m: OilMark): string[] {
  const run = `${monthName(Number(m.start.slice(5)))}–${monthName(Number(m.end.slice(5)))}`;
  const total = figure(Math.round(m.value ?? 0));
  return [`${run} together: ${total}`, `${run}: ${total}`, `${m.months} months`, `${m.months} mo.`];
}

interface Laid {
  readonly said: readonly RunLabel[];
  /** Places of the wordings in their lists, by the width of the bars: the lower, the more is said. */
  readonly cost: number;
}

function lay(runs: readonly BarBox[], list: readonly BarBox[], uprights: readonly Box[], frame: Box): Laid {
  const said: RunLabel[] = [];
  const leaders: Box[] = [];
  let cost = 0;
  for (const run of runs) {
    const taken: Box[] = [...list.filter((b) => b !== run), ...uprights, ...said, ...leaders];
    const x = Math.round(run.x + run.width / 2) + 0.5;
    const words = wordings(run.mark);
    const at = words.findIndex((text) => {
      const width = textWidth(text, 12) + 2;
      const back = run.width - width;
      const steps = DY.flatMap((dy) => [back / 2, 3, back - 3].map((dx): [number, number] => [dx, dy]));
      const free = steps.filter(([, dy]) => {
        const leader = { x: x - 1, y: run.y - 1 + dy, width: 2, height: -dy };
        return (
          dy === 0 ||
          !said.some((s) => s.x < x + 2 && x - 2 < s.x + s.width && s.y < run.y && leader.y < s.y + s.height)
        );
      });
      const [box] = placeLabels([{ x: run.x, y: run.y - 15, width, height: 14, weight: 0 }], frame, free, taken, 2);
      if (!box) return false;
      const foot = box.y + 14;
      const far = run.y - foot > 4;
      said.push({ ...box, words: text, key: run.mark.key, leader: far ? `M${x},${foot}V${run.y}` : "" });
      if (far) leaders.push({ x: x - 1, y: foot, width: 2, height: run.y - foot });
      return true;
    });
    cost += (at < 0 ? 3 * words.length : at) * run.width;
  }
  return { said, cost };
}

/** Labels of the bars that span months, each in the longest wording that fits close to its bar. */
export function runLabels(
  list: readonly BarBox[],
  rules: readonly number[],
  band: Band,
  scale: TimeScale,
): readonly RunLabel[] {
  const runs = list.filter((b) => b.mark.months > 1 && b.width >= MIN_BAR).sort((a, b) => b.width - a.width);
  if (runs.length === 0) return [];
  const frame = { x: scale.x0, y: band.top + 16, width: scale.x1 - scale.x0, height: band.base - band.top - 16 };
  const uprights = rules.map((x) => ({ x, y: band.top, width: 1, height: band.base - band.top }));
  const wide = lay(runs, list, uprights, frame);
  const slim = lay([...runs].reverse(), list, uprights, frame);
  return (slim.cost < wide.cost ? slim : wide).said;
}
