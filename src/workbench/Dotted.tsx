import { useMemo } from "react";
import { Area, CartesianGrid, ComposedChart, XAxis, YAxis } from "recharts";
import type { ChartProps } from "./chartProps";
import { colourOf } from "./colour";
import { R, radiusOf } from "./DotMarks";
import { dotPlotOf } from "./dotPlot";
import type { Dot } from "./dots";
import { lookOf, MARGIN, TICK } from "./look";
import { nameTick } from "./nameTick";
import { Beside, type Found, Surface, usePointed } from "./Pointed";
import { ring } from "./plot";
import { amounts, short } from "./words";

/** A point farther from the pointer than this is not meant. Pixels. */
const REACH = 22;

const amountIn =
  (figure: (n: number) => string) =>
  ({ y, low, high, bound }: Dot) =>
    [
      ...(y === null ? [] : [`${bound ? `${bound} ` : ""}${figure(y)}`]),
      ...(low === null && high === null
        ? []
        : [
            `${y === null ? "" : "range "}${low === null ? "up to" : figure(low)}${low === null || high === null ? " " : " to "}${high === null ? "or more" : figure(high)}`,
          ]),
    ].join(", ");

/** Each row as a point, with a line from its low to its high where it gives them. */
export function Dotted({ picture, width, height, ids }: ChartProps) {
  const { series, dots, slices, xKind, spec, unit } = picture;
  const amount = amountIn(amounts(picture.whole));
  const across = xKind === "category";
  const look = lookOf(picture, width, height);
  const { area, left } = look;
  const { bounds, along, place, middle, line } = dotPlotOf(picture, area);
  const [x0, x1] = along.ends;
  const corners = useMemo(
    () => [
      { x: x0, top: bounds.min },
      { x: x1, top: bounds.max },
    ],
    [x0, x1, bounds.min, bounds.max],
  );
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
  const places = useMemo(() => new Map(dots.map((d, i) => [d, i])), [dots]);
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
    ...(along.ticks ? { ticks: [...along.ticks], interval: 0 } : { tickCount: 8 }),
  } as const;
  const told = shown ? dots[shown.index] : undefined;
  const said = told && series.find((s) => s.place === told.series);
  // As exactly as the row is dated: the table says it.
  const where = (i: number) => String(picture.lines[i]?.cells[0] ?? "");
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
        {across ? (
          <YAxis
            {...rail}
            dataKey="x"
            width={left}
            tick={nameTick((i) => along.word(Number(i)), look, area.height / Math.max(1, slices.length))}
          />
        ) : (
          <YAxis {...values} width={left} />
        )}
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
                        aria-label={`${where(places.get(d) ?? -1)}: ${amount(d)} ${unit}. Evidence for ${id}`}
                      />
                    );
                  })
                ) : (
                  <path
                    d={spots.map((p) => ring(p.x, p.y, radiusOf(mine.length))).join("")}
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
            <strong>{where(shown.index)}</strong>
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
