import { SilenceMark } from "../../chart/SilenceMark";
import { textWidth, wrapText } from "../../chart/text";
import { isNone } from "../../record/headcount";
import { voiceClass } from "../labour-stock/Mark";
import { brief, permitWord } from "../labour-stock/words";
import { spotSays } from "./SpotMark";
import type { Spot } from "./shape";

const SIZE = 12;
/** A line tall enough for a finger where the list is touched. */
const LINE = 20;
const GAP = 12;
const SIGN = 14;

interface Item {
  readonly spot: Spot;
  readonly text: string;
  readonly x: number;
  readonly line: number;
}

interface Group {
  readonly title: string;
  readonly spots: readonly Spot[];
}

/** The states below the map in three groups: none there, no number, and numbers outside the section. */
function groupsOf(spots: readonly Spot[]): Group[] {
  const none = spots.filter((s) => s.lead && isNone(s.lead));
  const silent = spots.filter((s) => !s.lead);
  const rest = spots.filter((s) => s.lead && !isNone(s.lead));
  return [
    { title: "Outside the map:", spots: rest },
    { title: "None, or no permit, as stated; no other number known:", spots: none },
    { title: "Outside the map, without a number:", spots: silent },
  ].filter((g) => g.spots.length > 0);
}

function flow(
  groups: readonly Group[],
  width: number,
): { items: Item[]; titles: { text: string; line: number }[]; lines: number } {
  const items: Item[] = [];
  const titles: { text: string; line: number }[] = [];
  let line = 0;
  for (const g of groups) {
    const title = wrapText(g.title, width / 1.06, SIZE);
    title.forEach((text, i) => {
      titles.push({ text, line: line + i });
    });
    line += title.length - 1;
    let x = textWidth(title.at(-1) ?? "", SIZE) * 1.06 + GAP;
    if (x > width * 0.6) {
      line += 1;
      x = 0;
    }
    for (const spot of g.spots) {
      const text =
        spot.lead && !isNone(spot.lead) ? `${spot.name} ${brief(spot.lead)}${permitWord(spot.lead)}` : spot.name;
      const w = SIGN + textWidth(text, SIZE);
      if (x > 0 && x + w > width) {
        line += 1;
        x = 0;
      }
      items.push({ spot, text, x, line });
      x += w + GAP;
    }
    line += 1;
  }
  return { items, titles, lines: line };
}

const TOP = 14;

export function belowHeight(spots: readonly Spot[], width: number): number {
  const { lines } = flow(groupsOf(spots), width);
  return lines === 0 ? 0 : TOP + lines * LINE + 2;
}

/** States that have no place on the section, named one by one with their sign. */
export function Below({
  spots,
  y,
  width,
  pick,
}: {
  readonly spots: readonly Spot[];
  readonly y: number;
  readonly width: number;
  readonly pick: string | null;
}) {
  const { items, titles } = flow(groupsOf(spots), width);
  const at = (line: number) => y + TOP + line * LINE + 10;
  return (
    <g>
      {titles.map((t) => (
        <text key={t.text} className="quiet" x={0} y={at(t.line) + 4}>
          {t.text}
        </text>
      ))}
      {items.map(({ spot, text, x, line }) => {
        const id = spot.lead?.id ?? spot.word?.id ?? "";
        const kind = spot.lead ? "zero" : (spot.word?.kind ?? "withheld");
        return (
          <g
            key={spot.host}
            className={`${voiceClass(spot.lead ?? spot.word ?? { reporter: "" })}${spot.chosen ? "" : " faded"}${pick === id ? " picked" : ""}`}
            data-pick={id}
            tabIndex={-1}
            role="button"
            aria-label={spotSays(spot)}
          >
            <rect
              x={x - 4}
              y={at(line) - LINE / 2}
              width={SIGN + textWidth(text, SIZE) + 8}
              height={LINE}
              fill="none"
              pointerEvents="all"
            />
            <SilenceMark kind={kind} x={x + 5} y={at(line)} width={8} />
            <text className="ink-2" x={x + SIGN} y={at(line) + 4} fontSize={SIZE} stroke="none">
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}
