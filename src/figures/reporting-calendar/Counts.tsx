import { CLAIM_ROW, ClaimOverlay } from "../../chart/ClaimMark";
import { placeLabels } from "../../chart/place";
import { timeScale } from "../../chart/scale";
import { textWidth } from "../../chart/text";
import { timeTicks } from "../../chart/ticks";
import { valueScale } from "../../chart/valueScale";
import { dateWords } from "../../record/day";
import type { Day } from "../../record/units";
import { type Claimed, claimedAmount } from "../claimed";
import { DUTIES, type Due } from "./labour";
import type { CalendarLayout } from "./layout";
import type { Count } from "./received";
import { stepsOf } from "./steps";

const R = 3.6;
const TITLES = [
  "Reports on the Committee’s page, as counted by its readers",
  "Reports on the page, as counted by readers",
];

/** Reports received, as counted by those who read the Committee's page: a point a count, a step where they make a series. */
export function Counts({
  box,
  counts,
  dues,
  pick,
  claim,
}: {
  readonly box: NonNullable<CalendarLayout["counts"]>;
  readonly counts: readonly Count[];
  readonly dues: readonly Due[];
  readonly pick: string | null;
  /** A claim on the number of reports; null without one. */
  readonly claim: Claimed | null;
}) {
  const said = claim?.high ?? null;
  const starts = [...(claim ? [claim.span.start] : []), ...counts.map((c) => c.days.start), ...dues.map((d) => d.day)];
  const ends = [...(claim ? [claim.span.end] : []), ...counts.map((c) => c.days.end), ...dues.map((d) => d.day)];
  const span = { start: (Math.min(...starts) - 12) as Day, end: (Math.max(...ends) + 12) as Day };
  const top = box.y + 44 + (claim ? CLAIM_ROW : 0);
  const bottom = box.y + box.height - 24;
  const scale = timeScale(span, box.x + 30, box.x + box.width - 26);
  const y = valueScale(Math.max(said ?? 0, ...counts.map((c) => c.value)), bottom, top);
  const at = (c: Count) => {
    const x0 = scale.x(c.days.start);
    const x1 = scale.xEnd(c.days.end);
    return { x0, x1, x: (x0 + x1) / 2, y: y(c.value) };
  };
  const points = counts.map(at);
  const uprights = dues.map((d) => scale.x(d.day));
  // The last count of a series names it.
  const named = new Map(DUTIES.map((duty) => [stepsOf(counts, duty).at(-1)?.at(-1), duty] as const));
  const texts = counts.map((c) => (named.has(c) ? `${c.value} ${c.duty}` : String(c.value)));
  const numbers = counts.map((c, i) => ({
    x: (points[i]?.x ?? 0) - textWidth(String(c.value), 12) / 2,
    y: (points[i]?.y ?? 0) - 19,
    width: textWidth(texts[i] ?? "", 12),
    height: 12,
    weight: named.has(c) ? -100 : c.joined ? -i : i + 100,
  }));
  const taken = [
    ...points.map((p) => ({ x: p.x - R, y: p.y - R, width: 2 * R, height: 2 * R })),
    ...uprights.map((x) => ({ x: x - 1, y: top, width: 2, height: bottom - top })),
  ];
  const from = claim ? scale.x(claim.span.start) : 0;
  const to = claim ? scale.xEnd(claim.span.end) : 0;
  if (said !== null) taken.push({ x: from, y: y(said) - 5, width: to - from, height: 10 });
  const frame = { x: box.x, y: top - 14, width: box.width, height: bottom - top + 14 };
  const placed = placeLabels(
    numbers,
    frame,
    [
      [0, 0],
      [0, 24],
    ],
    taken,
    3,
  );
  return (
    <g>
      <text className="label strong" x={box.x} y={box.y + 14}>
        {TITLES.find((t) => textWidth(t, 13) * 1.08 < box.width)}
      </text>
      {y.ticks(3).map((t) => (
        <g key={t} aria-hidden="true">
          <line className="grid" x1={scale.x0} x2={scale.x1} y1={y(t)} y2={y(t)} />
          <text className="tick" x={scale.x0 - 6} y={y(t) + 4} textAnchor="end">
            {t}
          </text>
        </g>
      ))}
      {timeTicks(span, scale.x1 - scale.x0, 60).map((t) => (
        <text key={t.day} className="tick" x={scale.x(t.day)} y={bottom + 17} textAnchor="middle" aria-hidden="true">
          {t.label}
        </text>
      ))}
      <line className="base" x1={scale.x0} x2={scale.x1} y1={bottom} y2={bottom} />
      {dues.map((d) => {
        const x = scale.x(d.day);
        const next = uprights.find((u) => u > x + 1) ?? box.x + box.width;
        const long = `${d.duty} due ${dateWords(d.date)}`;
        const words = x + 9 + textWidth(long, 12) * 1.1 < next ? long : `${d.duty} due`;
        return (
          <g
            key={d.id}
            className="limit"
            data-pick={d.id}
            tabIndex={-1}
            role="button"
            aria-label={`The ${d.duty} report was due on ${dateWords(d.date)}, ${d.paragraph}.`}
          >
            <line x1={x} x2={x} y1={top - 18} y2={bottom} />
            <text className="halo" x={x + 5} y={top - 9}>
              {words}
            </text>
          </g>
        );
      })}
      <g className="actor-unsc">
        {DUTIES.flatMap((duty) =>
          stepsOf(counts, duty).map((run) => (
            <path
              key={`${duty}${run[0]?.row.id}`}
              className="stroke"
              strokeWidth={1.6}
              d={run.map((c, i) => (i === 0 ? `M${at(c).x},${at(c).y}` : `H${at(c).x}V${at(c).y}`)).join("")}
            />
          )),
        )}
        {counts.map((c) => {
          const p = at(c);
          const wide = p.x1 - p.x0 > 2 * R + 4;
          return (
            <g key={c.row.id} data-pick={c.row.id} tabIndex={-1} role="button" aria-label={c.label}>
              <circle cx={p.x} cy={p.y} r={7} fill="none" pointerEvents="all" />
              {wide && <line className="stroke" x1={p.x0} x2={p.x1} y1={p.y} y2={p.y} strokeOpacity={0.55} />}
              <circle
                className={`point${c.joined ? "" : " hollow"}${pick === c.row.id ? " picked" : ""}`}
                cx={p.x}
                cy={p.y}
                r={R}
              />
            </g>
          );
        })}
        {placed.map((label, i) =>
          label ? (
            <text key={counts[i]?.row.id} className="tick halo" x={label.x} y={label.y + 11} pointerEvents="none">
              {texts[i]}
            </text>
          ) : null,
        )}
      </g>
      {claim && said !== null && (
        <ClaimOverlay
          id={claim.id}
          x0={from}
          x1={to}
          y={y(said)}
          row={box.y + 33}
          words={[`${claimedAmount(claim)} states`]}
          label={claim.label}
          left={box.x}
          right={box.x + box.width}
        />
      )}
    </g>
  );
}
