import { actorClass, actorOfReporter } from "../../chart/colour";
import { isHollow } from "../../chart/PointMark";
import { RangeMark } from "../../chart/RangeMark";
import { SilenceMark } from "../../chart/SilenceMark";
import { ceilingOf, floorOf, isNone } from "../../record/headcount";
import type { Headcount, SilentReport } from "../../record/headcountStatements";
import { spokenCount, spokenSilence } from "../../record/headcountWords";
import type { Qualifier } from "../../record/units";
import type { Visible } from "./layout";

/** The colour of who says it. */
export function voiceClass(h: { readonly reporter: string; readonly voice?: string }): string {
  return actorClass(actorOfReporter(h.voice ?? h.reporter));
}

interface Form {
  readonly counted: Headcount["counted"];
  readonly qualifier: Qualifier | "";
}

/** Outline of a point: square permit holders, triangle workers where bounded; drawn out to a tip where bounded. */
export function outline({ counted, qualifier }: Form, x: number, y: number, r: number): string {
  const tip = qualifier === "at_least" ? -1 : qualifier === "up_to" ? 1 : 0;
  if (counted === "permit_holders") {
    const s = r * 0.9;
    if (tip === 0) return `M${x - s},${y - s}h${2 * s}v${2 * s}h${-2 * s}z`;
    return `M${x - s},${y - tip * s}h${2 * s}v${tip * 1.5 * s}l${-s},${tip * 1.3 * s}l${-s},${-tip * 1.3 * s}z`;
  }
  const h = r * 1.25;
  return `M${x - h},${y - tip * h * 0.7}h${2 * h}l${-h},${tip * h * 1.7}z`;
}

/** The point itself; the parent carries colour and `data-pick`. */
export function Point({
  h,
  x,
  y,
  r,
  picked,
}: {
  readonly h: Form & { readonly basis: string };
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly picked: boolean;
}) {
  const cls = `point${isHollow(h.basis) ? " hollow" : ""}${picked ? " picked" : ""}`;
  const round =
    (h.counted === "workers" || h.counted === "it_workers") && h.qualifier !== "at_least" && h.qualifier !== "up_to";
  return round ? <circle className={cls} cx={x} cy={y} r={r} /> : <path className={cls} d={outline(h, x, y, r)} />;
}

/** One headcount on an axis: whisker for the date, hairline for a range, a point for a number, a ring for none. */
export function CountMark({
  h,
  at,
  y,
  base,
  r,
  pick,
}: {
  readonly h: Headcount;
  readonly at: Visible;
  readonly y: (value: number) => number;
  readonly base: number;
  readonly r: number;
  readonly pick: string | null;
}) {
  const none = isNone(h);
  const range = h.value === null && h.low !== null && h.high !== null;
  const mid = none ? base : range ? (y(floorOf(h)) + y(ceilingOf(h))) / 2 : y(h.value ?? ceilingOf(h));
  const picked = pick === h.id;
  return (
    <g className={voiceClass(h)} data-pick={h.id} tabIndex={-1} role="button" aria-label={spokenCount(h)}>
      <circle cx={at.x} cy={mid} r={r + 3} fill="none" pointerEvents="all" />
      {at.x1 - at.x0 > 2 * r + 2 && (
        <line
          className={picked ? "stroke picked" : "stroke"}
          x1={at.x0}
          x2={at.x1}
          y1={mid}
          y2={mid}
          strokeOpacity={0.55}
        />
      )}
      {none ? (
        <circle className={picked ? "silence zero picked" : "silence zero"} cx={at.x} cy={base} r={3.4} />
      ) : range ? (
        <g className={picked ? "picked" : undefined}>
          <RangeMark x={at.x} y0={y(ceilingOf(h))} y1={y(floorOf(h))} foot={r * 0.8} />
          <Point h={h} x={at.x} y={y(floorOf(h))} r={r * 0.6} picked={picked} />
          <Point h={h} x={at.x} y={y(ceilingOf(h))} r={r * 0.6} picked={picked} />
        </g>
      ) : (
        <Point h={h} x={at.x} y={mid} r={r} picked={picked} />
      )}
    </g>
  );
}

/** A statement without a number, on the base line. */
export function SilentMark({
  s,
  at,
  y,
  pick,
}: {
  readonly s: SilentReport;
  readonly at: Visible;
  readonly y: number;
  readonly pick: string | null;
}) {
  return (
    <g
      className={`${voiceClass(s)}${pick === s.id ? " picked" : ""}`}
      data-pick={s.id}
      tabIndex={-1}
      role="button"
      aria-label={spokenSilence(s)}
    >
      <circle cx={at.x} cy={y} r={7} fill="none" pointerEvents="all" />
      <SilenceMark kind={s.kind} x={at.x} y={y} width={8} />
    </g>
  );
}
