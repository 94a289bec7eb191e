import { ClaimOverlay } from "../../chart/ClaimMark";
import { actorClass } from "../../chart/colour";
import type { Frame } from "../../chart/frame";
import { isHollow } from "../../chart/PointMark";
import type { TimeScale } from "../../chart/scale";
import { ValueAxis } from "../../chart/ValueAxis";
import { overlaps } from "../../record/day";
import type { Claimed } from "../claimed";
import { claimedMoney } from "../claimedMoney";
import { type Place, type Spot, spots, wordsOn } from "./layout";
import { actorOf, spoken } from "./words";

/** Shape of a survey by who made it: a circle, a square, a diamond for anybody else. */
export function surveyShape(reporter: string, x: number, y: number, r: number): string {
  if (reporter === "Daily NK") return `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0z`;
  if (reporter === "Asia Press") return `M${x - r},${y - r}h${2 * r}v${2 * r}h${-2 * r}z`;
  const d = r * 1.3;
  return `M${x},${y - d}L${x + d},${y}L${x},${y + d}L${x - d},${y}z`;
}

/** A body that gave single years, or a basis that is a reckoning: drawn dashed. */
export const isDashed = (s: Pick<Spot["mark"], "basis" | "reporter">) =>
  isHollow(s.basis) || !/^(KOTRA|GACC|Russia)/.test(s.reporter);

function YearMark({ spot, picked }: { readonly spot: Spot; readonly picked: boolean }) {
  const { from, to, y } = spot;
  return (
    <>
      <rect x={from} y={y - 5} width={Math.max(1, to - from)} height={10} fill="transparent" />
      <path
        className={picked ? "stroke picked" : "stroke"}
        d={`M${from + 1},${y}H${Math.max(from + 2, to - 1)}`}
        strokeWidth={isDashed(spot.mark) ? 2 : 3}
        strokeDasharray={isDashed(spot.mark) ? "4 2.5" : undefined}
      />
    </>
  );
}

function SurveyMark({ spot, r, picked }: { readonly spot: Spot; readonly r: number; readonly picked: boolean }) {
  const { from, to, x, y } = spot;
  return (
    <>
      {to - from > 2 * r + 2 && <path className="stroke" d={`M${from},${y}H${to}`} strokeOpacity={0.3} />}
      <path className={picked ? "point picked" : "point"} d={surveyShape(spot.mark.reporter, x, y, r)} />
    </>
  );
}

/** One panel: its name, its scale, its marks and the words on them. */
export function PanelMarks({
  place,
  scale,
  frame,
  pick,
  claim,
}: {
  readonly place: Place;
  readonly scale: TimeScale;
  readonly frame: Frame;
  readonly pick: string | null;
  readonly claim: Claimed | null;
}) {
  const { topic } = place.panel;
  const list = spots(place, scale);
  const over = place.claimed !== null && claim && overlaps(claim.span, scale.span) ? claim : null;
  const from = over ? Math.max(scale.x0, scale.x(over.span.start)) : 0;
  const to = over ? Math.min(scale.x1, scale.xEnd(over.span.end)) : 0;
  const words = wordsOn(place, list, scale, over ? (from + to) / 2 : null);
  const prices = topic.unit.startsWith("won");
  return (
    <g>
      <text className="label strong halo" x={0} y={place.head}>
        {topic.name}
        <tspan className="quiet" fontWeight={400} dx={6}>
          {`${topic.what}${frame.narrow ? `, ${topic.unit}` : ""}`}
        </tspan>
      </text>
      <ValueAxis scale={place.y} frame={frame} unit={topic.unit} count={2} />
      <line className="base" x1={scale.x0} x2={scale.x1} y1={place.base} y2={place.base} />
      {list.map((spot) => {
        const picked = pick === spot.mark.id;
        return (
          <g
            key={spot.mark.id}
            className={prices ? undefined : actorClass(actorOf(spot.mark.reporter))}
            data-pick={spot.mark.id}
            tabIndex={-1}
            role="button"
            aria-label={spoken(spot.mark)}
          >
            {spot.mark.kind === "year" ? (
              <YearMark spot={spot} picked={picked} />
            ) : (
              <SurveyMark spot={spot} r={frame.narrow ? 3.2 : 3.8} picked={picked} />
            )}
          </g>
        );
      })}
      {words.map((w) => (
        <text
          key={w.mark.id}
          className={`halo${prices ? "" : ` ink ${actorClass(actorOf(w.mark.reporter))}`}`}
          fontSize={12}
          fontWeight={w.strong ? 600 : 400}
          x={w.box.x}
          y={w.box.y + 11}
          aria-hidden="true"
        >
          {w.text}
        </text>
      ))}
      {over && place.claimed !== null && (
        <ClaimOverlay
          id={over.id}
          x0={from}
          x1={to}
          y={place.y(place.claimed)}
          row={place.top - 4}
          words={[claimedMoney(over)]}
          label={over.label}
          left={scale.x0}
          right={scale.x1}
        />
      )}
    </g>
  );
}
