import { isHollow } from "../../chart/PointMark";
import { SilenceMark } from "../../chart/SilenceMark";
import { floorOf, isNone } from "../../record/headcount";
import type { Headcount } from "../../record/headcountStatements";
import { spokenCount } from "../../record/headcountWords";
import { voiceClass } from "../labour-stock/Mark";
import { newerWords } from "./finding";
import { HIT, type Placed } from "./layout";
import type { Spot } from "./shape";

/** Dashes of a circle that is a bound: its area is no count. */
export const BOUND = "3 2.5";

/** True where the number says only how many there were at most, or at least. */
export const isBound = (h: Pick<Headcount, "qualifier">): boolean =>
  h.qualifier === "up_to" || h.qualifier === "at_least";

/** The spoken sentence of a host: the number, or the words, and what else there is. */
export function spotSays(spot: Spot): string {
  const rivals =
    spot.rivals > 0 ? ` ${spot.rivals} other ${spot.rivals === 1 ? "number" : "numbers"} in this window.` : "";
  const old = spot.old ? " More than three years old." : "";
  const newer = spot.newer ? ` The newest number rests on less: ${newerWords(spot.newer)}.` : "";
  if (spot.lead) return `${spokenCount(spot.lead)}${old}${newer}${rivals}`;
  return spot.word?.spoken ?? spot.name;
}

/** The mark of one host: circles for a number, a ring for none, a cross for no number; never smaller to hit than a finger. */
export function SpotMark({
  placed,
  k,
  pick,
}: {
  readonly placed: Placed;
  readonly k: number;
  readonly pick: string | null;
}) {
  const { spot, x, y, r } = placed;
  const { lead, word } = spot;
  const id = lead?.id ?? word?.id ?? "";
  const cls = `${lead ? voiceClass(lead) : word ? voiceClass(word) : ""}${spot.chosen ? "" : " faded"}`;
  const picked = pick === id ? " picked" : "";
  const open = lead ? isHollow(lead.basis) : false;
  const bound = lead ? isBound(lead) : false;
  const pale = spot.old ? 0.5 : 1;
  const low = lead && lead.low !== null && lead.value === null ? Math.max(1.5, k * Math.sqrt(floorOf(lead))) : null;
  return (
    <g className={cls}>
      <g data-pick={id} tabIndex={-1} role="button" aria-label={spotSays(spot)}>
        <circle cx={x} cy={y} r={Math.max(HIT / 2, r)} fill="none" pointerEvents="all" />
        {lead && isNone(lead) && (
          <circle className={`silence zero${picked}`} cx={x} cy={y} r={4} strokeOpacity={spot.old ? 0.75 : 1} />
        )}
        {lead && !isNone(lead) && (
          <g opacity={pale}>
            <circle
              className={`area${picked}`}
              cx={x}
              cy={y}
              r={r}
              fillOpacity={bound ? 0 : open ? 0.14 : 0.85}
              stroke="var(--a)"
              strokeWidth={1.4}
              strokeDasharray={bound ? BOUND : undefined}
            />
            {low !== null && <circle className="stroke" cx={x} cy={y} r={low} strokeWidth={1.2} />}
          </g>
        )}
        {!lead && word && (
          <g className={picked}>
            <circle cx={x} cy={y} r={7} fill="var(--paper)" fillOpacity={0.85} stroke="none" />
            <SilenceMark kind={word.kind} x={x} y={y} width={8} />
          </g>
        )}
      </g>
      {lead && word && !isNone(lead) && (
        <g
          data-pick={word.id}
          tabIndex={-1}
          role="button"
          aria-label={word.spoken}
          className={pick === word.id ? "picked" : undefined}
        >
          <circle cx={x + (r + 5) * 0.72} cy={y - (r + 5) * 0.72} r={8} fill="none" pointerEvents="all" />
          <SilenceMark kind={word.kind} x={x + (r + 5) * 0.72} y={y - (r + 5) * 0.72} width={8} />
        </g>
      )}
    </g>
  );
}
