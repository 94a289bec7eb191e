import { actorClass, actorOfReporter } from "../../chart/colour";
import type { Frame } from "../../chart/frame";
import { PointMark } from "../../chart/PointMark";
import { textWidth } from "../../chart/text";
import { dateWords } from "../../record/day";
import { figure } from "../../record/names";
import { type BlastPlace, type Layout, seatY } from "./layout";
import type { Seat } from "./seats";
import { extremes, magnitudes, spokenBlast, spokenEstimate } from "./words";

function SeatMark({ seat, y, picked }: { readonly seat: Seat; readonly y: number; readonly picked: boolean }) {
  const { e, from, to } = seat;
  const on = picked ? " picked" : "";
  return (
    <g
      className={actorClass(actorOfReporter(e.row.reporter))}
      data-pick={e.id}
      tabIndex={-1}
      role="button"
      aria-label={spokenEstimate(e)}
    >
      {from !== null && to !== null && to - from > 1 ? (
        <path className={`range${on}`} d={`M${from},${y - 4}v8M${from},${y}H${to}M${to},${y - 4}v8`} />
      ) : (
        from !== null && (
          <g className={picked ? "picked" : undefined}>
            <PointMark x={from} y={y} r={4} qualifier="" hollow />
            {e.row.qualifier === "up_to" && <path className="range" d={`M${from - 5},${y}h-9m3,-3l-3,3l3,3`} />}
            {e.row.qualifier === "at_least" && <path className="range" d={`M${from + 5},${y}h9m-3,-3l3,3l-3,3`} />}
          </g>
        )
      )}
      <text
        className={from === null ? "quiet halo" : "halo"}
        fontSize={12}
        x={seat.x}
        y={y + 4}
        textAnchor={seat.anchor}
      >
        {seat.text}
      </text>
    </g>
  );
}

function BlastRow({
  place,
  frame,
  layout,
  pick,
}: {
  readonly place: BlastPlace;
  readonly frame: Frame;
  readonly layout: NonNullable<Layout["yields"]>;
  readonly pick: string | null;
}) {
  const { blast, top } = place;
  const { yield_kt_low: low, yield_kt_high: high } = blast.row;
  const from = low === null ? null : layout.x(low);
  const to = high === null ? null : layout.x(high);
  const beside = (to ?? 0) + 8 + textWidth(extremes(blast), 13) * 1.1 < frame.width - frame.right;
  return (
    <g>
      <g data-pick={blast.id} tabIndex={-1} role="button" aria-label={spokenBlast(blast)}>
        <text className="label strong" x={0} y={frame.narrow ? top - 12 : top + 4}>
          {dateWords(blast.row.date)}
          {frame.narrow && (
            <tspan className="quiet" fontWeight={400} dx={6}>
              {magnitudes(blast)}
            </tspan>
          )}
        </text>
        {!frame.narrow && (
          <text className="quiet" x={0} y={top + 19}>
            {magnitudes(blast)}
          </text>
        )}
        {from !== null && to !== null && (
          <>
            <path
              className={pick === blast.id ? "picked" : undefined}
              d={`M${from},${top}H${to}`}
              stroke="var(--ink)"
              strokeWidth={3}
            />
            <text
              className="label strong halo"
              x={beside ? to + 8 : from - 8}
              y={top + 4}
              textAnchor={beside ? "start" : "end"}
            >
              {extremes(blast)}
            </text>
          </>
        )}
      </g>
      {place.seats.map((s) => (
        <SeatMark key={s.e.id} seat={s} y={seatY(place, s)} picked={pick === s.e.id} />
      ))}
    </g>
  );
}

/** Every published yield of the nuclear tests of the window, on a logarithmic axis of their own. */
export function Yields({
  layout,
  frame,
  pick,
}: {
  readonly layout: NonNullable<Layout["yields"]>;
  readonly frame: Frame;
  readonly pick: string | null;
}) {
  const ticks = layout.x.ticks(4);
  return (
    <g>
      <line className="grid" x1={0} x2={frame.width - frame.right} y1={layout.head - 20} y2={layout.head - 20} />
      <text className="label strong" x={0} y={layout.head}>
        Yields of the nuclear tests
        <tspan className="quiet" fontWeight={400} dx={6}>
          {frame.narrow
            ? "kilotons, log scale"
            : "kilotons, logarithmic; each estimate with its author; M: seismic magnitude"}
        </tspan>
      </text>
      <g className="axis" aria-hidden="true">
        {ticks.map((t, i) => (
          <g key={t}>
            <line className="grid" x1={layout.x(t)} x2={layout.x(t)} y1={layout.axis + 5} y2={layout.end} />
            <text
              className="tick"
              x={layout.x(t)}
              y={layout.axis}
              textAnchor={i === 0 ? "start" : i === ticks.length - 1 ? "end" : "middle"}
            >
              {i === ticks.length - 1 ? `${figure(t)} kt` : figure(t)}
            </text>
          </g>
        ))}
      </g>
      {layout.places.map((p) => (
        <BlastRow key={p.blast.id} place={p} frame={frame} layout={layout} pick={pick} />
      ))}
    </g>
  );
}
