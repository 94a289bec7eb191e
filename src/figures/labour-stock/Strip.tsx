import type { Frame } from "../../chart/frame";
import type { TimeScale } from "../../chart/scale";
import { fitText, textWidth } from "../../chart/text";
import { ceilingOf, isNone } from "../../record/headcount";
import type { Headcount, SilentReport } from "../../record/headcountStatements";
import { spokenCount } from "../../record/headcountWords";
import { radiusOf, visible } from "./layout";
import { Point, SilentMark, voiceClass } from "./Mark";
import type { Host } from "./shape";
import { brief, marginName, stripWords } from "./words";

const SIZE = 12;
const GAP = 8;
export const STRIP = 20;
export const STRIP_NARROW = 34;

function Dot({
  h,
  x,
  y,
  r,
  pick,
}: {
  readonly h: Headcount;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly pick: string | null;
}) {
  const picked = pick === h.id;
  return (
    <g className={voiceClass(h)} data-pick={h.id} tabIndex={-1} role="button" aria-label={spokenCount(h)}>
      <circle cx={x} cy={y} r={Math.max(8, r + 2)} fill="none" pointerEvents="all" />
      {isNone(h) ? (
        <circle className={picked ? "silence zero picked" : "silence zero"} cx={x} cy={y} r={3.4} />
      ) : (
        <Point h={h} x={x} y={y} r={r} picked={picked} />
      )}
    </g>
  );
}

/** Where the last number is written: right of the last mark, else left of the first, else nowhere. */
function wordsPlace(
  xs: readonly number[],
  scale: TimeScale,
  host: Host,
  r: number,
): { x: number; text: string; anchor: "start" | "end" } | null {
  const edge = r + GAP;
  const right = Math.max(...xs) + edge;
  const left = Math.min(...xs) - edge;
  const after = { x: right, room: scale.x1 - right, anchor: "start" as const };
  const before = { x: left, room: left - scale.x0, anchor: "end" as const };
  for (const words of [stripWords(host), host.latest ? brief(host.latest) : ""]) {
    for (const at of [after, before]) {
      if (textWidth(words, SIZE) <= at.room) return { x: at.x, text: words, anchor: at.anchor };
    }
  }
  const best = after.room >= before.room ? after : before;
  const text = fitText(stripWords(host), best.room, SIZE);
  return text ? { x: best.x, text, anchor: best.anchor } : null;
}

/** One host on one line: a point's area is the number, the last number stands beside it. */
export function Strip({
  host,
  largest,
  y,
  scale,
  frame,
  pick,
}: {
  readonly host: Host;
  /** The largest number on any line, which sets the size of all points. Persons. */
  readonly largest: number;
  readonly y: number;
  readonly scale: TimeScale;
  readonly frame: Frame;
  readonly pick: string | null;
}) {
  const mid = y + (frame.narrow ? 24 : STRIP / 2);
  const at = (d: { readonly days: Headcount["days"] }) => visible(d.days, scale);
  const xs = [...host.counts, ...host.silent].map((d) => at(d).x);
  const words = frame.narrow ? null : wordsPlace(xs, scale, host, radiusOf(host.largest, largest));
  // Large ones first, so that a small one is never hidden under a large one.
  const counts = [...host.counts].sort((a, b) => ceilingOf(b) - ceilingOf(a));
  const room = frame.narrow ? 120 : frame.left - GAP;
  const name = fitText(marginName(host), room, 13);
  return (
    <g>
      <text className="lane" x={0} y={frame.narrow ? y + 12 : mid + 4.5} data-host={host.host}>
        {name}
      </text>
      {frame.narrow && (
        <text className="quiet" x={textWidth(name, 13) + GAP} y={y + 12}>
          {fitText(stripWords(host), frame.width - textWidth(name, 13) - 2 * GAP, SIZE)}
        </text>
      )}
      <line className="grid" x1={scale.x0} x2={scale.x1} y1={mid} y2={mid} />
      {counts.map((h) => {
        const v = at(h);
        return v.x1 - v.x0 > 12 ? (
          <line
            key={`${h.id}w`}
            className={`stroke ${voiceClass(h)}`}
            strokeOpacity={0.55}
            x1={v.x0}
            x2={v.x1}
            y1={mid}
            y2={mid}
          />
        ) : null;
      })}
      {host.silent.map((s: SilentReport) => (
        <SilentMark key={s.id} s={s} at={at(s)} y={mid} pick={pick} />
      ))}
      {counts.map((h) => (
        <Dot key={`${h.id}${h.start}`} h={h} x={at(h).x} y={mid} r={radiusOf(ceilingOf(h), largest)} pick={pick} />
      ))}
      {words && (
        <text className="quiet halo wide" x={words.x} y={mid + 4} textAnchor={words.anchor} pointerEvents="none">
          {words.text}
        </text>
      )}
    </g>
  );
}

/** Many states on one line: those that reported none, or those that gave no number; marks that would overlap are stacked. */
export function Crowd({
  name,
  words,
  counts,
  silent,
  levels,
  y,
  scale,
  frame,
  pick,
}: {
  readonly name: string;
  readonly words: string;
  readonly counts: readonly Headcount[];
  readonly silent: readonly SilentReport[];
  /** Level of each mark, counts first; see `swarm`. */
  readonly levels: readonly number[];
  readonly y: number;
  readonly scale: TimeScale;
  readonly frame: Frame;
  readonly pick: string | null;
}) {
  const first = y + (frame.narrow ? 24 : STRIP / 2);
  const xs = [...counts, ...silent].map((d) => visible(d.days, scale).x);
  const right = Math.max(...xs) + 12;
  const rooms = { right: scale.x1 - right, left: Math.min(...xs) - 12 - scale.x0 };
  const fits = textWidth(words, SIZE) <= rooms.right || rooms.right >= rooms.left;
  const text = frame.narrow ? "" : fitText(words, fits ? rooms.right : rooms.left, SIZE);
  const row = (i: number) => first + (levels[i] ?? 0) * CROWD_STEP;
  return (
    <g>
      <text className="lane" x={0} y={frame.narrow ? y + 12 : first + 4.5}>
        {name}
      </text>
      {frame.narrow && (
        <text className="quiet" x={textWidth(name, 13) + GAP} y={y + 12}>
          {fitText(words, frame.width - textWidth(name, 13) - 2 * GAP, SIZE)}
        </text>
      )}
      {counts.map((h, i) => (
        <Dot key={`${h.id}${h.start}`} h={h} x={xs[i] ?? 0} y={row(i)} r={3} pick={pick} />
      ))}
      {silent.map((s, i) => (
        <SilentMark key={s.id} s={s} at={visible(s.days, scale)} y={row(counts.length + i)} pick={pick} />
      ))}
      {text && (
        <text
          className="quiet"
          x={fits ? right : Math.min(...xs) - 12}
          y={first + 4}
          textAnchor={fits ? "start" : "end"}
          pointerEvents="none"
        >
          {text}
        </text>
      )}
    </g>
  );
}

export const CROWD_STEP = 10;
