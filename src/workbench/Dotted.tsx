import { useMemo } from "react";
import { Area, CartesianGrid, ComposedChart, XAxis, YAxis } from "recharts";
import { timeTicks } from "../chart/ticks";
import { dateWords, isoDay } from "../record/day";
import { figure } from "../record/names";
import type { Day } from "../record/units";
import type { ChartProps } from "./Chart";
import { colourOf } from "./colour";
import type { Dot } from "./dots";
import { MARGIN, nameRoom, TICK, Y_AXIS } from "./look";
import { Beside, type Found, Surface, usePointed } from "./Pointed";
import type { Picture } from "./picture";
import { boundsOf, type Area as Room, ring, shareOf } from "./plot";
import { short } from "./words";

/** A point farther from the pointer than this is not meant. Pixels. */
const REACH = 22;
const R = 4.5;

/** The axis along: its ends, and what is written where. */
function alongOf({ xKind, slices, dots, window }: Picture, pixels: number) {
  if (xKind === "category") {
    return {
      ends: [-0.5, slices.length - 0.5],
      ticks: slices.map((_, i) => i),
      word: (i: number) => slices[i]?.label ?? "",
    };
  }
  const xs = dots.map((d) => d.x);
  const [lo, hi] = [Math.min(...xs), Math.max(...xs)];
  if (xKind === "number") {
    const pad = (hi - lo || 1) * 0.04;
    return { ends: [lo - pad, hi + pad], ticks: undefined, word: short };
  }
  const [start, end] = window ? [window.from, window.to] : [lo, hi];
  const pad = Math.max(1, Math.round((end - start) * 0.015));
  const span = { start: (start - pad) as Day, end: (end + pad) as Day };
  const ticks = timeTicks(span, pixels);
  const labels = new Map<number, string>(ticks.map((t) => [t.day, t.label]));
  return {
    ends: [span.start, span.end + 1],
    ticks: ticks.map((t) => t.day as number),
    word: (d: number) => labels.get(d) ?? "",
  };
}

const amount = ({ y, low, high }: Dot) =>
  [
    ...(y === null ? [] : [figure(y)]),
    ...(low === null && high === null
      ? []
      : [
          `${y === null ? "" : "range "}${low === null ? "up to" : figure(low)}${low === null || high === null ? " " : " to "}${high === null ? "or more" : figure(high)}`,
        ]),
  ].join(", ");

/** Each row as a point, with a line from its low to its high where it gives them. */
export function Dotted({ picture, width, height, ids }: ChartProps) {
  const { series, dots, slices, xKind, spec, unit } = picture;
  const across = xKind === "category";
  const left = across ? nameRoom(picture, width).beside : Y_AXIS;
  const area: Room = {
    x: MARGIN.left + left,
    y: MARGIN.top,
    width: width - MARGIN.left - MARGIN.right - left,
    height: height - MARGIN.top - MARGIN.bottom - 30,
  };
  const bounds = boundsOf(picture);
  const along = alongOf(picture, area.width);
  const share = shareOf(bounds);
  const [x0 = 0, x1 = 1] = along.ends;
  const corners = useMemo(
    () => [
      { x: x0, top: bounds.min },
      { x: x1, top: bounds.max },
    ],
    [x0, x1, bounds.min, bounds.max],
  );
  const main = (d: number) => (d - x0) / (x1 - x0);
  const place = (d: Dot, v: number) =>
    across
      ? { x: area.x + share(v) * area.width, y: area.y + main(d.x) * area.height }
      : { x: area.x + main(d.x) * area.width, y: area.y + (1 - share(v)) * area.height };
  const middle = (d: Dot) => place(d, d.y ?? d.low ?? d.high ?? bounds.min);
  const found = (index: number): Found | null => {
    const d = dots[index];
    return d ? { index, ...middle(d) } : null;
  };
  const find = (px: number, py: number): Found | null => {
    let best = -1;
    let least = REACH;
    dots.forEach((d, i) => {
      const at = middle(d);
      const far = Math.hypot(at.x - px, at.y - py);
      if (far < least) [best, least] = [i, far];
    });
    return found(best);
  };
  const open = (i: number) => {
    const id = ids?.[dots[i]?.row ?? -1];
    const mark = id && document.querySelector(`.wb-chart [data-pick="${CSS.escape(id)}"]`);
    if (mark) mark.dispatchEvent(new MouseEvent("click", { bubbles: true }));
  };
  const { shown, setFound, key } = usePointed(dots.length, found, open);
  const line = (d: Dot) => {
    if (d.low === null && d.high === null) return "";
    const a = place(d, d.low ?? d.y ?? bounds.min);
    const b = place(d, d.high ?? d.y ?? bounds.max);
    return `M${a.x.toFixed(1)},${a.y.toFixed(1)}L${b.x.toFixed(1)},${b.y.toFixed(1)}`;
  };
  const of = (place: number) => dots.filter((d) => d.series === place);
  const values = {
    type: "number",
    tick: TICK,
    stroke: "var(--rule)",
    tickFormatter: short,
    domain: [bounds.min, bounds.max],
    ticks: [...bounds.ticks],
    interval: 0,
    allowDataOverflow: true,
    ...(bounds.log ? { scale: "log" as const } : {}),
  } as const;
  const rail = {
    type: "number",
    tick: TICK,
    stroke: "var(--rule)",
    domain: [...along.ends],
    tickFormatter: along.word,
    allowDataOverflow: true,
    ...(along.ticks ? { ticks: along.ticks, interval: 0 } : { tickCount: 8 }),
  } as const;
  const told = shown ? dots[shown.index] : undefined;
  const said = told && series.find((s) => s.place === told.series);
  const where = (d: Dot) =>
    across ? (slices[d.x]?.label ?? "") : xKind === "time" ? dateWords(isoDay(d.x as Day)) : figure(d.x);
  return (
    <div className="wb-pointed">
      <ComposedChart
        data={corners}
        width={width}
        height={height}
        margin={MARGIN}
        layout={across ? "vertical" : "horizontal"}
        accessibilityLayer={false}
      >
        <CartesianGrid stroke="var(--grid)" />
        {across ? <XAxis {...values} height={30} /> : <XAxis {...rail} dataKey="x" height={30} />}
        {across ? <YAxis {...rail} dataKey="x" width={left} reversed={false} /> : <YAxis {...values} width={left} />}
        <Area dataKey="top" stroke="none" fill="none" activeDot={false} isAnimationActive={false} legendType="none" />
        <Surface
          area={area}
          label={`${picture.title}. ${picture.finding} Arrow keys go from point to point.`}
          found={shown}
          find={find}
          onFound={setFound}
          onKey={key}
          onOpen={(i) => (ids ? undefined : open(i))}
        >
          {series.map((s) => {
            const colour = colourOf(s.key, s.place);
            const mine = of(s.place);
            const spots = mine.filter((d) => d.y !== null).map((d) => ({ d, ...place(d, d.y ?? 0) }));
            return (
              <g key={s.key || "all"} data-series={s.place}>
                <path d={mine.map(line).join("")} stroke={colour} strokeWidth={2} strokeOpacity={0.55} fill="none" />
                {ids ? (
                  mine.map((d) => {
                    const at = middle(d);
                    const id = ids[d.row];
                    return (
                      <circle
                        key={d.row}
                        cx={at.x.toFixed(1)}
                        cy={at.y.toFixed(1)}
                        r={R}
                        fill={d.y === null ? "transparent" : colour}
                        fillOpacity={0.6}
                        stroke={d.y === null ? "none" : colour}
                        data-pick={id}
                        role="button"
                        tabIndex={-1}
                        aria-label={`${where(d)}: ${amount(d)} ${unit}. Evidence for ${id}`}
                      />
                    );
                  })
                ) : (
                  <path
                    d={spots.map((p) => ring(p.x, p.y, mine.length > 500 ? 3 : R)).join("")}
                    fill={colour}
                    fillOpacity={0.6}
                    stroke={colour}
                  />
                )}
              </g>
            );
          })}
        </Surface>
      </ComposedChart>
      {shown && told && (
        <Beside found={shown} width={width}>
          <div className="wb-told">
            <strong>{where(told)}</strong>
            <p>
              {spec.split && said ? `${said.label}: ` : ""}
              {amount(told)} {unit}
            </p>
          </div>
        </Beside>
      )}
    </div>
  );
}
