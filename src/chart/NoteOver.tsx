import { NOTE_LINE, type NotePlace } from "./note";

/** A note over a chart, with its leader down to `y`: a dot at a value, or the foot of the chart. */
export function NoteOver({ place, y, dot }: { readonly place: NotePlace; readonly y: number; readonly dot: boolean }) {
  const { lines, room, x, anchor } = place;
  return (
    <g className="note" pointerEvents="none">
      <path d={`M${x},${-room + 2}V${y}`} fill="none" stroke="var(--ink)" strokeWidth={1} strokeDasharray="3 2.5" />
      {dot && <circle cx={x} cy={y} r={5} fill="none" stroke="var(--ink)" strokeWidth={1.5} />}
      {lines.map((line, i) => (
        <text
          key={line}
          className="halo strong"
          x={anchor === "start" ? x + 6 : x - 6}
          y={-room + 13 + i * NOTE_LINE}
          textAnchor={anchor}
          fontSize={13}
        >
          {line}
        </text>
      ))}
    </g>
  );
}
