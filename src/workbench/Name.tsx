import { fitText, wrapText } from "../chart/text";

const SIZE = 12;
const LEADING = 13;

/** A text in at most so many lines of a width; the last is cut with an ellipsis where it goes on. */
export function linesIn(text: string, room: number, most: number): readonly string[] {
  const all = wrapText(text, room, SIZE);
  const kept = all.slice(0, most);
  const rest = all.slice(most - 1).join(" ");
  return kept.map((line, i) => (i === most - 1 ? fitText(rest, room, SIZE) : fitText(line, room, SIZE)) || "…");
}

/** A name at an axis: wrapped, or cut where it does not fit; then its whole text is told when it is pointed at. */
export function Name({
  text,
  x,
  y,
  room,
  anchor,
  angle = 0,
  lines = 1,
}: {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Pixels along the text. */
  readonly room: number;
  readonly anchor: "middle" | "end";
  readonly angle?: number;
  /** Lines there is room for; a slanted name has one. */
  readonly lines?: number;
}) {
  const parts = linesIn(text, room, lines);
  const first = anchor === "end" && angle === 0 ? y + 4 - ((parts.length - 1) * LEADING) / 2 : y + SIZE * 0.71;
  return (
    <text
      fontSize={SIZE}
      fill="var(--ink-2)"
      textAnchor={anchor}
      transform={angle === 0 ? undefined : `rotate(${angle} ${x.toFixed(1)} ${y.toFixed(1)})`}
    >
      {parts.join(" ") !== text && <title>{text}</title>}
      {parts.map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of a name has no other name than its place
        <tspan key={i} x={x.toFixed(1)} y={(first + i * LEADING).toFixed(1)}>
          {part}
        </tspan>
      ))}
    </text>
  );
}
