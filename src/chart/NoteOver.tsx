import { NOTE_LINE, type NotePlace } from "./note";

/** The leader of a note down to `y`, drawn under all marks and words: they stay whole, and it is seen between them. */
export function NoteLeader({ place, y }: { readonly place: NotePlace; readonly y: number }) {
  const d = `M${place.x},${-place.room + 2}V${y}`;
  return <path d={d} fill="none" stroke="var(--ink)" strokeWidth={1} strokeDasharray="3 2.5" pointerEvents="none" />;
}

/** A note's words over a chart, and a ring at the value they point to. */
export function NoteOver({ place, ring }: { readonly place: NotePlace; readonly ring: number | null }) {
  const { lines, room, x, anchor } = place;
  return (
    <g className="note" pointerEvents="none">
      {ring !== null && <circle cx={x} cy={ring} r={5} fill="none" stroke="var(--ink)" strokeWidth={1.5} />}
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
