import type { Frame } from "../../chart/frame";
import { isHollow, PointMark } from "../../chart/PointMark";
import { SilenceMark } from "../../chart/SilenceMark";
import type { TimeScale } from "../../chart/scale";
import { fitText } from "../../chart/text";
import { strength, whose } from "./Bars";
import { lineLabels } from "./labels";
import { type Place, SIZE, visible } from "./layout";
import type { Count } from "./select";
import type { Line, Spot } from "./shape";
import { brief, spoken } from "./words";

const says = (c: Count) =>
  spoken(
    c.row,
    c.again.length,
    c.rivals.map((r) => r.row),
  );
const isPlan = (c: Count) => c.row.measure === "quota" || c.row.measure === "requested";

function Mark({
  spot,
  y,
  scale,
  pick,
}: {
  readonly spot: Spot;
  readonly y: number;
  readonly scale: TimeScale;
  readonly pick: string | null;
}) {
  const [c] = spot.counts;
  if (!c) return null;
  const v = visible(spot.days, scale);
  const soft = isHollow(c.row.basis);
  const long = v.x1 - v.x0 > 9;
  const picked = spot.counts.some((o) => o.id === pick || o.rivals.some((r) => r.id === pick));
  return (
    <g
      className={`${whose(c)}${picked ? " picked" : ""}`}
      data-pick={c.id}
      tabIndex={-1}
      role="button"
      aria-label={says(c)}
    >
      <rect x={v.x0 - 3} y={y - 8} width={v.x1 - v.x0 + 6} height={16} fill="none" pointerEvents="all" />
      {c.row.value === 0 ? (
        <>
          {long && <path className="stroke" strokeOpacity={0.5} d={`M${v.x0},${y}H${v.x1}`} />}
          <SilenceMark kind="zero" x={v.x} y={y} width={8} />
        </>
      ) : long ? (
        <rect
          className={isPlan(c) || soft ? "stroke" : "area"}
          strokeDasharray={isPlan(c) ? "4 2.5" : undefined}
          fillOpacity={isPlan(c) || soft ? 0 : Math.max(0.5, strength(spot.days))}
          x={v.x0 + 0.5}
          y={y - 3}
          width={v.x1 - v.x0 - 1}
          height={6}
        />
      ) : (
        <PointMark x={v.x} y={y} r={4} qualifier={c.row.qualifier} hollow={soft || isPlan(c)} />
      )}
    </g>
  );
}

/** A series of few numbers on one line: a bar for a period, a dot for a date, and the numbers in words beside it. */
export function LineOfFew({
  place,
  scale,
  frame,
  pick,
}: {
  readonly place: Place<Line>;
  readonly scale: TimeScale;
  readonly frame: Frame;
  readonly pick: string | null;
}) {
  const { of: line, base: y, top } = place;
  const labels = lineLabels(line, scale, frame.width - frame.right);
  return (
    <g>
      <line className="grid" x1={scale.x0} x2={scale.x1} y1={y} y2={y} />
      <text className="lane" x={0} y={frame.narrow ? top + 12 : y + 4}>
        {fitText(line.name, frame.narrow ? frame.width : frame.left - 4, 13)}
      </text>
      {line.spots.map((spot) => (
        <Mark key={spot.counts[0]?.id} spot={spot} y={y} scale={scale} pick={pick} />
      ))}
      {line.spots.map((spot, i) => {
        const label = labels[i];
        if (!label) return null;
        const all = spot.counts.flatMap((c) => [c, ...c.rivals]);
        return (
          <text key={spot.counts[0]?.id} className="halo" fontSize={SIZE} x={label.x} y={y + 4}>
            {label.parts.map((text, n) => {
              const c = all[n];
              if (!c) return null;
              const own = n > 0 ? { "data-pick": c.id, tabIndex: -1, role: "button", "aria-label": says(c) } : {};
              return (
                <tspan key={c.id} {...own} className={pick === c.id ? "strong" : undefined}>
                  {n > 0 ? (line.hosts ? "\u2002" : " / ") : ""}
                  {text}
                </tspan>
              );
            })}
          </text>
        );
      })}
    </g>
  );
}

/** Numbers that name no period, written out beside their series. */
export function Undated({
  counts,
  y,
  frame,
  pick,
  purposes,
}: {
  readonly counts: readonly Count[];
  readonly y: number;
  readonly frame: Frame;
  readonly pick: string | null;
  readonly purposes: (c: Count) => string;
}) {
  const x = frame.narrow ? 0 : frame.left;
  const each = (frame.width - frame.right - x - 60) / Math.max(1, counts.length);
  return (
    <text className="halo quiet" x={x} y={y}>
      Undated:
      {counts.map((c) => (
        <tspan
          key={c.id}
          data-pick={c.id}
          tabIndex={-1}
          role="button"
          aria-label={says(c)}
          className={pick === c.id ? "strong" : undefined}
        >
          {"\u2002"}
          {fitText(`${brief(c.row)} ${purposes(c)}`, each - 6, SIZE)}
        </tspan>
      ))}
    </text>
  );
}
