import { actorClass } from "../../chart/colour";
import type { Frame } from "../../chart/frame";
import type { TimeScale } from "../../chart/scale";
import { figure } from "../../record/names";
import { barsOf, numbersOver } from "./layout";
import type { Track } from "./shape";
import { kindName, LISTS, spoken } from "./words";

export const BAR_HIGH = 24;

/** Single actions of one list and kind as bars with their number; pale where only the number is on record. */
export function TrackRow({
  track,
  first,
  top,
  base,
  most,
  scale,
  frame,
  pick,
}: {
  readonly track: Track;
  /** True where the row above is of another list: then the list is named. */
  readonly first: boolean;
  readonly top: number;
  readonly base: number;
  readonly most: number;
  readonly scale: TimeScale;
  readonly frame: Frame;
  readonly pick: string | null;
}) {
  const bars = barsOf(track.actions, scale, base, most, BAR_HIGH);
  const numbers = numbersOver(bars, {
    x: scale.x0 - 8,
    y: top - 2,
    width: scale.x1 - scale.x0 + 12,
    height: base - top + 2,
  });
  const name = LISTS[track.list].name;
  return (
    <g className={actorClass(LISTS[track.list].actor)}>
      {frame.narrow ? (
        <text className="label halo" x={0} y={top}>
          <tspan fontWeight={600}>{name}</tspan>
          {`: ${kindName(track.kind)}`}
        </text>
      ) : (
        <>
          {first && (
            <text className="label strong" x={0} y={base - 16}>
              {name}
            </text>
          )}
          <text className="lane" x={0} y={base - 1}>
            {kindName(track.kind)}
          </text>
        </>
      )}
      <line className="grid" x1={scale.x0} x2={scale.x1} y1={base + 0.5} y2={base + 0.5} />
      {bars.map((b, i) => {
        const number = numbers[i];
        const pale = b.action.named < b.action.count;
        const on = pick !== null && b.action.rows.some((r) => r.id === pick);
        return (
          <g key={b.action.id} data-pick={b.action.id} tabIndex={-1} role="button" aria-label={spoken(b.action, null)}>
            <rect x={b.x - 2} y={b.y - 4} width={b.width + 4} height={b.height + 6} fill="transparent" />
            {b.to - b.from > b.width + 2 && (
              <line className="stroke" x1={b.from} x2={b.to} y1={base + 1.5} y2={base + 1.5} strokeWidth={1.6} />
            )}
            <rect
              className={on ? "area picked" : "area"}
              x={b.x}
              y={b.y}
              width={b.width}
              height={b.height}
              fillOpacity={pale ? 0.45 : 1}
              stroke={on ? undefined : "var(--a)"}
            />
            {number && (
              <text className="halo" fontSize={12} x={b.x + b.width / 2} y={number.y + 11} textAnchor="middle">
                {figure(b.action.count)}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
