import type { TimeScale, ValueScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import { dateWords, isoDay } from "../../record/day";
import { figure } from "../../record/names";
import { type PanelUnit, stretch } from "./layout";
import type { CrudeLimit } from "./limits";

/** A limit with a number: a black rule from the day it applies. */
export function LimitRule({
  limit,
  unit,
  scale,
  y,
  pick,
}: {
  readonly limit: CrudeLimit;
  readonly unit: PanelUnit;
  readonly scale: TimeScale;
  readonly y: ValueScale;
  readonly pick: string | null;
}) {
  const value = unit === "t" ? limit.tonnes : limit.barrels;
  if (value === null) return null;
  const [x0, x1] = stretch(limit.span, scale);
  const at = y(value);
  const both = [
    limit.barrels === null ? "" : `${figure(limit.barrels)} bbl`,
    limit.tonnes === null ? "" : `${figure(limit.tonnes)} t`,
  ];
  return (
    <g
      className="limit"
      data-pick={limit.id}
      tabIndex={-1}
      role="button"
      aria-label={`Limit on crude: ${both.filter(Boolean).join(" or ")} in any 12 months, ${limit.resolution} ${limit.paragraph}, from ${dateWords(limit.starts)}.`}
    >
      <rect x={x0} y={at - 4} width={x1 - x0} height={8} fill="transparent" />
      <line x1={x0} x2={x1} y1={at} y2={at} className={pick === limit.id ? "picked" : undefined} />
    </g>
  );
}

/** A limit without a number: a black bar along the top, for as long as it applied. */
export function Freeze({
  freeze,
  scale,
  pick,
}: {
  readonly freeze: CrudeLimit;
  readonly scale: TimeScale;
  readonly pick: string | null;
}) {
  const [x0, x1] = stretch(freeze.span, scale);
  const dates = `${dateWords(freeze.starts)} to ${dateWords(isoDay(freeze.span.end))}`;
  const wordings = [
    `frozen at the 12 months before, no number: ${freeze.resolution} ${freeze.paragraph}`,
    `frozen, no number: ${freeze.resolution}`,
    "frozen",
  ];
  const fits = (room: number) => wordings.find((w) => textWidth(w, 12) * 1.05 <= room);
  const right = fits(scale.x1 - x1 - 6);
  const left = fits(x0 - scale.x0 - 6);
  const onRight = right !== undefined && (left === undefined || right.length >= left.length);
  const words = onRight ? right : left;
  return (
    <g
      className="limit"
      data-pick={freeze.id}
      tabIndex={-1}
      role="button"
      aria-label={`${freeze.title}: crude frozen at the level of the 12 months before, without a number; ${freeze.resolution} ${freeze.paragraph}, ${dates}.`}
    >
      <rect x={x0 - 2} y={2} width={x1 - x0 + 4} height={14} fill="transparent" />
      <rect x={x0} y={7} width={x1 - x0} height={pick === freeze.id ? 6 : 4} fill="var(--ink)" />
      {words && (
        <text className="halo" x={onRight ? x1 + 5 : x0 - 5} y={13} textAnchor={onRight ? "start" : "end"}>
          {words}
        </text>
      )}
    </g>
  );
}
