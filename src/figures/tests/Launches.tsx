import type { Frame } from "../../chart/frame";
import type { TimeScale } from "../../chart/scale";
import { BarMark, barBox } from "./BarMark";
import type { Bar } from "./bars";
import type { ClassPlace } from "./layout";
import { FATES, type Launch } from "./prepare";
import { CLASS_NAMES, spokenBar, spokenLaunch } from "./words";

/** All ballistic missiles; a bar opens its dates. */
export function Total({
  bars,
  head,
  base,
  unit,
  scale,
  frame,
}: {
  readonly bars: readonly Bar[];
  readonly head: number;
  readonly base: number;
  readonly unit: number;
  readonly scale: TimeScale;
  readonly frame: Frame;
}) {
  return (
    <g>
      <text className="label strong halo" x={0} y={head}>
        Ballistic missiles
        {!frame.narrow && (
          <tspan className="quiet" fontWeight={400} dx={6}>
            all classes, without cruise missiles and satellite launches
          </tspan>
        )}
      </text>
      <line className="base" x1={scale.x0} x2={scale.x1} y1={base} y2={base} />
      {bars.map((b) => {
        const { x, width } = barBox(b, scale);
        const high = b.least * unit;
        return (
          <g key={b.cell.zoom} data-zoom={b.cell.zoom} tabIndex={-1} role="button" aria-label={spokenBar(b)}>
            <rect x={x} y={base - high} width={width} height={high} fill="transparent" />
            <BarMark bar={b} base={base} unit={unit} scale={scale} />
          </g>
        );
      })}
    </g>
  );
}

/** The groups of a bar from the base up, in the order in which it is filled. */
function stacked(bar: Bar): { readonly l: Launch; readonly from: number }[] {
  let at = 0;
  return FATES.flatMap((fate) =>
    bar.launches
      .filter((l) => l.fate === fate)
      .map((l) => {
        const from = at;
        at += l.least;
        return { l, from };
      }),
  );
}

/** One range class: bars on the common scale, each group of launches a mark of its own. */
export function ClassBars({
  place,
  unit,
  scale,
  frame,
  pick,
}: {
  readonly place: ClassPlace;
  readonly unit: number;
  readonly scale: TimeScale;
  readonly frame: Frame;
  readonly pick: string | null;
}) {
  const { row, base, top } = place;
  const { name, long } = CLASS_NAMES[row.range];
  return (
    <g>
      {frame.narrow ? (
        <text className="halo" fontSize={12} x={0} y={top - 2}>
          <tspan fontWeight={600}>{name}</tspan>
          <tspan className="quiet">{` ${long}`}</tspan>
        </text>
      ) : (
        <>
          <text className="label strong" x={0} y={base - 14}>
            {name}
          </text>
          <text className="quiet" x={0} y={base}>
            {long}
          </text>
        </>
      )}
      <line className="grid" x1={scale.x0} x2={scale.x1} y1={base + 0.5} y2={base + 0.5} />
      {row.bars.map((b) => {
        const { x, width } = barBox(b, scale);
        return (
          <g key={b.cell.zoom}>
            <BarMark bar={b} base={base} unit={unit} scale={scale} />
            {stacked(b).map(({ l, from }) => (
              <rect
                key={l.id}
                className={pick === l.id ? "picked" : undefined}
                data-pick={l.id}
                tabIndex={-1}
                role="button"
                aria-label={spokenLaunch(l)}
                x={x}
                y={base - (from + l.least) * unit}
                width={width}
                height={l.least * unit}
                fill="transparent"
              />
            ))}
          </g>
        );
      })}
    </g>
  );
}
