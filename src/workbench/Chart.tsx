import { Area, Bar, CartesianGrid, ComposedChart, Line, Scatter, ScatterChart, Tooltip, XAxis, YAxis } from "recharts";
import { isoDay } from "../record/day";
import { figure } from "../record/names";
import type { Day } from "../record/units";
import { colourOf } from "./colour";
import type { Dot } from "./dots";
import type { Picture } from "./picture";
import { Told } from "./Told";
import { short } from "./words";

interface Props {
  readonly picture: Picture;
  readonly width: number;
  readonly height: number;
  readonly ids: readonly string[] | null;
  /** A slice of the axis was picked; `series` counts among those drawn. */
  readonly onSlice: (slice: number, series: number) => void;
}

const TICK = { fontSize: 12, fill: "var(--ink-2)" } as const;
const MARGIN = { top: 10, right: 14, bottom: 4, left: 4 } as const;

/** Charts over an axis of buckets or categories. */
function Sliced({ picture, width, height, onSlice }: Props) {
  const { spec, series, slices } = picture;
  const data = slices.map((s, i) => ({
    i,
    label: s.label,
    ...Object.fromEntries(s.values.map((v, k) => [`v${k}`, v])),
  }));
  const flat = spec.chart === "bar" && picture.xKind === "category";
  const longest = Math.max(...slices.map((s) => s.label.length), 1);
  const axis = flat ? (
    <>
      <XAxis type="number" tick={TICK} tickFormatter={short} stroke="var(--rule)" />
      <YAxis
        type="category"
        dataKey="label"
        tick={TICK}
        width={Math.min(width * 0.38, longest * 7 + 12)}
        interval={0}
        stroke="var(--rule)"
      />
    </>
  ) : (
    <>
      <XAxis
        dataKey="label"
        tick={TICK}
        stroke="var(--rule)"
        interval="preserveStartEnd"
        minTickGap={14}
        {...(picture.xKind === "category"
          ? { interval: 0, angle: -32, textAnchor: "end" as const, height: Math.min(130, 24 + longest * 4.2) }
          : {})}
      />
      <YAxis
        tick={TICK}
        tickFormatter={short}
        stroke="var(--rule)"
        width={56}
        scale={spec.log ? "log" : "auto"}
        domain={spec.log ? ["auto", "auto"] : [0, "auto"]}
        allowDataOverflow={spec.log}
      />
    </>
  );
  const stacked = spec.chart === "stack" || spec.chart === "area";
  return (
    <ComposedChart
      data={data}
      width={width}
      height={height}
      margin={MARGIN}
      layout={flat ? "vertical" : "horizontal"}
      barCategoryGap="12%"
    >
      <CartesianGrid stroke="var(--grid)" vertical={flat} horizontal={!flat} />
      {axis}
      <Tooltip content={<Told picture={picture} />} isAnimationActive={false} cursor={{ fill: "var(--window)" }} />
      {series.map((s, k) => {
        const colour = colourOf(s.key, s.place);
        const common = { key: s.key || "all", dataKey: `v${k}`, name: s.label, isAnimationActive: false };
        if (spec.chart === "line") {
          return (
            <Line
              {...common}
              key={common.key}
              type="linear"
              stroke={colour}
              strokeWidth={2}
              dot={{ r: 2.5, fill: colour, stroke: colour }}
              connectNulls={false}
            />
          );
        }
        if (spec.chart === "area") {
          return (
            <Area
              {...common}
              key={common.key}
              type="linear"
              stackId="a"
              stroke={colour}
              fill={colour}
              fillOpacity={0.75}
            />
          );
        }
        return (
          <Bar
            {...common}
            key={common.key}
            fill={colour}
            {...(stacked ? { stackId: "a" } : {})}
            onClick={(bar: unknown) => onSlice((bar as { readonly payload: { readonly i: number } }).payload.i, k)}
          />
        );
      })}
    </ComposedChart>
  );
}

interface Marked {
  readonly cx?: number;
  readonly cy?: number;
  readonly payload?: Dot & { readonly key: string };
}

/** Powers of ten around some numbers. */
function powers(values: readonly number[]): number[] {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.ceil(Math.log10(Math.max(...values)));
  return Array.from({ length: Math.max(2, high - low + 1) }, (_, i) => 10 ** (low + i));
}

/** Each row as a point. */
function Dotted({ picture, width, height, ids }: Props) {
  const { spec, series, dots, slices, xKind } = picture;
  const longest = Math.max(...slices.map((s) => s.label.length), 1);
  const ticks = { tick: TICK, stroke: "var(--rule)" } as const;
  const tens = spec.log ? powers(dots.map((d) => d.y)) : [];
  const domain = spec.log ? [tens[0] ?? 1, tens.at(-1) ?? 10] : (["auto", "auto"] as const);
  const log = spec.log ? { scale: "log" as const, allowDataOverflow: true, ticks: tens } : {};
  const shape = (colour: string) => (mark: unknown) => {
    const { cx = 0, cy = 0, payload } = mark as Marked;
    const id = payload ? ids?.[payload.row] : undefined;
    const place = { cx, cy, r: 4.5, fill: colour, fillOpacity: 0.6, stroke: colour } as const;
    return id ? (
      <circle {...place} data-pick={id} role="button" tabIndex={-1} aria-label={`Evidence for ${id}`} />
    ) : (
      <circle {...place} />
    );
  };
  const day = (d: number) => isoDay(Math.round(d) as Day).slice(0, 7);
  const across = xKind === "category";
  return (
    <ScatterChart width={width} height={height} margin={MARGIN}>
      <CartesianGrid stroke="var(--grid)" />
      {across ? (
        <>
          <XAxis
            {...ticks}
            {...log}
            type="number"
            dataKey="y"
            tickFormatter={short}
            domain={[...domain]}
            name={picture.unit}
          />
          <YAxis
            {...ticks}
            type="number"
            dataKey="x"
            width={Math.min(width * 0.38, longest * 7 + 12)}
            domain={[-0.5, slices.length - 0.5]}
            ticks={slices.map((_, i) => i)}
            interval={0}
            reversed
            tickFormatter={(i: number) => slices[i]?.label ?? ""}
          />
        </>
      ) : (
        <>
          <XAxis
            {...ticks}
            type="number"
            dataKey="x"
            domain={["auto", "auto"]}
            tickFormatter={xKind === "time" ? day : short}
            tickCount={8}
          />
          <YAxis {...ticks} {...log} type="number" dataKey="y" width={56} tickFormatter={short} domain={[...domain]} />
        </>
      )}
      <Tooltip content={<Told picture={picture} />} isAnimationActive={false} cursor={false} />
      {series.map((s) => (
        <Scatter
          key={s.key || "all"}
          name={s.label}
          data={dots.filter((d) => d.series === s.place).map((d) => ({ ...d }))}
          shape={shape(colourOf(s.key, s.place))}
          isAnimationActive={false}
        />
      ))}
    </ScatterChart>
  );
}

/** A table of shades: slices along, groups down. */
function Heat({ picture, width, height, onSlice }: Props) {
  const { series, slices } = picture;
  const cells = slices.flatMap((s, x) => s.values.flatMap((v, y) => (v === null ? [] : [{ x, y, v }])));
  const most = Math.max(...cells.map((c) => c.v), 1e-9);
  const left = Math.min(width * 0.34, Math.max(...series.map((s) => s.label.length), 4) * 7 + 12);
  const longest = Math.max(...slices.map((s) => s.label.length), 1);
  const bottom = picture.xKind === "category" ? Math.min(130, 24 + longest * 4.2) : 30;
  const w = (width - left - 24) / Math.max(1, slices.length);
  const h = (height - bottom - 18) / Math.max(1, series.length);
  const every = picture.xKind === "category" ? 1 : Math.max(1, Math.ceil((slices.length * 52) / width));
  return (
    <ScatterChart width={width} height={height} margin={MARGIN}>
      <XAxis
        type="number"
        dataKey="x"
        tick={TICK}
        stroke="var(--rule)"
        domain={[-0.5, slices.length - 0.5]}
        ticks={slices.map((_, i) => i).filter((i) => i % every === 0)}
        interval={0}
        tickFormatter={(i: number) => slices[i]?.label ?? ""}
        height={bottom}
        {...(picture.xKind === "category" ? { angle: -32, textAnchor: "end" as const } : {})}
      />
      <YAxis
        type="number"
        dataKey="y"
        tick={TICK}
        stroke="var(--rule)"
        width={left}
        reversed
        domain={[-0.5, series.length - 0.5]}
        ticks={series.map((_, i) => i)}
        interval={0}
        tickFormatter={(i: number) => series[i]?.label ?? ""}
      />
      <Tooltip content={<Told picture={picture} />} isAnimationActive={false} cursor={false} />
      <Scatter
        data={cells}
        isAnimationActive={false}
        onClick={(c: unknown) => {
          const { x, y } = (c as { readonly payload: { readonly x: number; readonly y: number } }).payload;
          onSlice(x, y);
        }}
        shape={(mark: unknown) => {
          const { cx = 0, cy = 0, payload } = mark as { cx?: number; cy?: number; payload?: { v: number } };
          const v = payload?.v ?? 0;
          return (
            <g>
              <rect
                x={cx - w / 2 + 1}
                y={cy - h / 2 + 1}
                width={Math.max(1, w - 2)}
                height={Math.max(1, h - 2)}
                fill="var(--accent)"
                fillOpacity={0.12 + 0.88 * Math.sqrt(Math.max(0, v) / most)}
              />
              {w > 34 && h > 16 && (
                <text
                  x={cx}
                  y={cy + 4}
                  textAnchor="middle"
                  fontSize={12}
                  fill={v / most > 0.3 ? "var(--paper)" : "var(--ink)"}
                >
                  {figure(v, 0)}
                </text>
              )}
            </g>
          );
        }}
      />
    </ScatterChart>
  );
}

/** The reader's chart, drawn by Recharts. Loaded only here. */
export default function Chart(props: Props) {
  if (props.picture.spec.how === "each") return <Dotted {...props} />;
  return props.picture.spec.chart === "heat" ? <Heat {...props} /> : <Sliced {...props} />;
}
