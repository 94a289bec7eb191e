import { CLAIM_ROW } from "../../chart/ClaimMark";
import { actorClass, actorOfReporter } from "../../chart/colour";
import type { Frame } from "../../chart/frame";
import { isHollow } from "../../chart/PointMark";
import type { Box } from "../../chart/place";
import { SilenceMark } from "../../chart/SilenceMark";
import type { TimeScale } from "../../chart/scale";
import { shortNumber } from "../../chart/ValueAxis";
import type { Span } from "../../record/day";
import { rowLabels } from "./labels";
import { ABOVE, type PanelPlace, type Place, SIZE, sizeOf, visible } from "./layout";
import type { Count } from "./select";
import type { PurposeRow } from "./shape";
import { purposeName, spoken } from "./words";

/** The colour of who counts: the state behind the series, whoever prints it. */
export function whose(c: Count): string {
  const { series, reporter } = c.row;
  if (/^(fsb|mvd|mfa|mintrud|russia|primorye|ambassador)/.test(series)) return actorClass("RUS");
  return actorClass(series.startsWith("cnta") ? "CHN" : actorOfReporter(reporter));
}

/** Strength of a bar by the length of its period: a year pale, its parts stronger. */
export function strength(days: Span): number {
  const n = days.end - days.start + 1;
  if (n > 400) return 0.12;
  return n > 360 ? 0.24 : n > 150 ? 0.45 : 0.8;
}

function Bar({
  c,
  place,
  panel,
  scale,
  pick,
}: {
  readonly c: Count;
  readonly place: Place<PurposeRow>;
  readonly panel: PanelPlace;
  readonly scale: TimeScale;
  readonly pick: string | null;
}) {
  if (!c.days) return null;
  const v = visible(c.days, scale);
  const { base } = place;
  const h = panel.height(sizeOf(c));
  const w = Math.max(1, v.x1 - v.x0 - 1);
  const picked = pick === c.id ? " picked" : "";
  const soft = isHollow(c.row.basis);
  const tip = c.row.qualifier === "at_least" ? -1 : c.row.qualifier === "up_to" ? 1 : 0;
  const says = spoken(
    c.row,
    c.again.length,
    c.rivals.map((r) => r.row),
  );
  return (
    <g className={whose(c)} data-pick={c.id} tabIndex={-1} role="button" aria-label={says}>
      {c.row.value === 0 ? (
        <>
          <circle cx={v.x} cy={base} r={7} fill="none" pointerEvents="all" />
          <SilenceMark kind="zero" x={v.x} y={base} width={8} />
        </>
      ) : (
        <>
          <rect x={v.x0} y={base - Math.max(h, 8)} width={w} height={Math.max(h, 8)} fill="none" pointerEvents="all" />
          <rect
            className="area"
            fillOpacity={soft ? 0.05 : strength(c.days)}
            x={v.x0}
            y={base - Math.max(h, 1)}
            width={w}
            height={Math.max(h, 1)}
          />
          <path
            className={`stroke${picked}`}
            strokeWidth={1.5}
            strokeDasharray={soft ? "3 2" : undefined}
            d={`M${v.x0},${base - h}h${w}`}
          />
          {tip !== 0 && <path className="area" d={`M${v.x - 4},${base - h}h8l-4,${tip * 6}z`} />}
        </>
      )}
    </g>
  );
}

/** A number that contradicts the leading one of its period: a broken line at its height. */
function Rival({
  c,
  lead,
  place,
  panel,
  scale,
  pick,
}: {
  readonly c: Count;
  readonly lead: Count;
  readonly place: Place<PurposeRow>;
  readonly panel: PanelPlace;
  readonly scale: TimeScale;
  readonly pick: string | null;
}) {
  if (!c.days) return null;
  const v = visible(c.days, scale);
  const y = place.base - panel.height(sizeOf(c));
  return (
    <g
      className={whose(c)}
      data-pick={c.id}
      tabIndex={-1}
      role="button"
      aria-label={`A number that contradicts another. ${spoken(c.row, c.again.length, [lead.row])}`}
    >
      <rect x={v.x0} y={y - 3} width={v.x1 - v.x0} height={6} fill="none" pointerEvents="all" />
      <path
        className={`stroke${pick === c.id ? " picked" : ""}`}
        strokeWidth={1.6}
        strokeDasharray="5 3"
        d={`M${v.x0},${y}H${v.x1 - 1}`}
      />
    </g>
  );
}

/** One purpose of a series: name, scale, bars from the longest period to the shortest, rivals, numbers, gaps. */
export function Bars({
  place,
  panel,
  scale,
  frame,
  pick,
}: {
  readonly place: Place<PurposeRow>;
  readonly panel: PanelPlace;
  readonly scale: TimeScale;
  readonly frame: Frame;
  readonly pick: string | null;
}) {
  const { of: row, base, top } = place;
  const reach = (base - top - ABOVE + (frame.narrow ? 0 : 8)) / panel.height(1);
  const ticks: number[] = [];
  for (let t = panel.step; t <= reach; t += panel.step) ticks.push(t);
  return (
    <g>
      <g aria-hidden="true">
        {ticks.map((t) => (
          <g key={t}>
            <line
              className="grid"
              x1={scale.x0}
              x2={scale.x1}
              y1={base - panel.height(t)}
              y2={base - panel.height(t)}
            />
            <text className="tick" x={frame.left - 6} y={base - panel.height(t) + 4} textAnchor="end">
              {frame.narrow && t >= 1000 ? `${t / 1000}k` : shortNumber(t)}
            </text>
          </g>
        ))}
        <text className="lane" x={0} y={frame.narrow ? top - 2 - (place.claim === undefined ? 0 : CLAIM_ROW) : base}>
          {purposeName(row.measure)}
        </text>
        {row.gaps.map((g) => {
          const v = visible(g, scale);
          return <rect key={g.start} className="silence gap" x={v.x0} y={base - 4} width={v.x1 - v.x0} height={4} />;
        })}
        <line className="base pale" x1={scale.x0} x2={scale.x1} y1={base} y2={base} />
      </g>
      {row.counts.map((c) => (
        <Bar key={c.id} c={c} place={place} panel={panel} scale={scale} pick={pick} />
      ))}
      {row.counts.flatMap((lead) =>
        lead.rivals.map((c) => (
          <Rival key={c.id} c={c} lead={lead} place={place} panel={panel} scale={scale} pick={pick} />
        )),
      )}
    </g>
  );
}

/** The numbers over the bars of a row; drawn after the deadline's rule, which gives way to them. */
export function BarLabels({
  place,
  panel,
  scale,
  frame,
  claimed,
}: {
  readonly place: Place<PurposeRow>;
  readonly panel: PanelPlace;
  readonly scale: TimeScale;
  readonly frame: Frame;
  /** Room of a claim's mark on this row; null without one. */
  readonly claimed: Box | null;
}) {
  return (
    <g pointerEvents="none" aria-hidden="true">
      {rowLabels(place, panel, scale, frame.width - frame.right, claimed).map(({ count, text, x, y }) => (
        <text key={count.id} className={`ink halo ${whose(count)}`} fontSize={SIZE} x={x} y={y} textAnchor="middle">
          {text}
        </text>
      ))}
    </g>
  );
}
