import { useMemo } from "react";
import { Area, CartesianGrid, ComposedChart, Tooltip, useActiveTooltipLabel, XAxis, YAxis } from "recharts";
import type { ChartProps } from "./Chart";
import { colourOf } from "./colour";
import { MARGIN, nameRoom, TICK, Y_AXIS } from "./look";
import type { Picture } from "./picture";
import {
  areaPaths,
  boundsOf,
  boxesOf,
  boxPaths,
  isFlat,
  isStacked,
  linePaths,
  markUnder,
  type Area as Room,
} from "./plot";
import { Told } from "./Told";
import { short } from "./words";

/** The marks of all series, one path each: what a frame of a brush draws is as many elements as there are series. */
function Marks({ picture, area }: { readonly picture: Picture; readonly area: Room }) {
  const { spec, series } = picture;
  const bounds = boundsOf(picture);
  const colour = (k: number) => colourOf(series[k]?.key ?? "", series[k]?.place ?? k);
  if (spec.chart === "line") {
    return linePaths(picture, area, bounds).map(({ line, points }, k) => (
      <g key={series[k]?.key} data-series={k}>
        <path d={line} fill="none" stroke={colour(k)} strokeWidth={2} strokeLinejoin="round" />
        <path d={points} fill={colour(k)} />
      </g>
    ));
  }
  const paths =
    spec.chart === "area" ? areaPaths(picture, area, bounds) : boxPaths(boxesOf(picture, area, bounds), series.length);
  return paths.map((d, k) => <path key={series[k]?.key} data-series={k} d={d} fill={colour(k)} />);
}

/** Enter on the slice that the keys have reached lists its rows. */
function Opens({ picture, onOpen }: { readonly picture: Picture; readonly onOpen: (slice: number) => void }) {
  const label = useActiveTooltipLabel();
  const slice = picture.slices.findIndex((s) => s.label === label);
  return (
    <rect
      width={0}
      height={0}
      ref={(own) => {
        const svg = own?.ownerSVGElement;
        if (!svg) return;
        const open = (e: KeyboardEvent) => {
          if (e.key === "Enter" && slice >= 0) onOpen(slice);
        };
        svg.addEventListener("keydown", open);
        return () => svg.removeEventListener("keydown", open);
      }}
    />
  );
}

/** Charts over an axis of buckets or categories: frame, axes, keys and tooltip are of Recharts, the marks our own paths. */
export function Sliced({ picture, width, height, onSlice }: ChartProps) {
  const { slices, xKind } = picture;
  const flat = isFlat(picture);
  const bounds = boundsOf(picture);
  const names = nameRoom(picture, width);
  const category = xKind === "category";
  const below = category && !flat ? names.below : 30;
  const left = flat ? names.beside : Y_AXIS;
  const area: Room = {
    x: MARGIN.left + left,
    y: MARGIN.top,
    width: width - MARGIN.left - MARGIN.right - left,
    height: height - MARGIN.top - MARGIN.bottom - below,
  };
  const data = useMemo(
    () =>
      slices.map((s, i) => ({
        i,
        label: s.label,
        top: isStacked(picture)
          ? s.values.reduce<number>((a, v) => a + Math.max(0, v ?? 0), 0)
          : Math.max(0, ...s.values.map((v) => v ?? 0)),
      })),
    [slices, picture],
  );
  const every = category ? 1 : Math.max(1, Math.ceil((slices.length * 66) / area.width));
  const ticks = slices.filter((_, i) => i % every === 0).map((s) => s.label);
  const ends = [bounds.min, bounds.max];
  const values = {
    type: "number",
    tick: TICK,
    tickFormatter: short,
    stroke: "var(--rule)",
    domain: ends,
    ticks: [...bounds.ticks],
    interval: 0,
    allowDataOverflow: true,
    ...(bounds.log ? { scale: "log" as const } : {}),
  } as const;
  const along = {
    type: "category",
    dataKey: "label",
    scale: "band",
    tick: TICK,
    ticks,
    interval: 0,
    stroke: "var(--rule)",
  } as const;
  const open = (at: { readonly x: number; readonly y: number }) => {
    const mark = markUnder(picture, area, bounds, at);
    if (mark) onSlice(mark.slice, mark.series);
  };
  return (
    <ComposedChart
      data={data}
      width={width}
      height={height}
      margin={MARGIN}
      layout={flat ? "vertical" : "horizontal"}
      onClick={(_, e) => {
        const box = (e.currentTarget as Element).getBoundingClientRect();
        open({ x: e.nativeEvent.clientX - box.left, y: e.nativeEvent.clientY - box.top });
      }}
    >
      <CartesianGrid stroke="var(--grid)" vertical={flat} horizontal={!flat} />
      {flat ? (
        <XAxis {...values} height={30} />
      ) : (
        <XAxis {...along} {...(category ? { ...names.slanted } : {})} height={below} />
      )}
      {flat ? <YAxis {...along} width={left} /> : <YAxis {...values} width={left} />}
      <Marks picture={picture} area={area} />
      <Tooltip
        content={<Told picture={picture} />}
        isAnimationActive={false}
        cursor={{ stroke: "var(--ink-3)", strokeDasharray: "2 3" }}
      />
      <Area dataKey="top" stroke="none" fill="none" activeDot={false} isAnimationActive={false} legendType="none" />
      <Opens
        picture={picture}
        onOpen={(slice) => {
          const list = slices[slice]?.values ?? [];
          const most = list.indexOf(Math.max(...list.map((v) => v ?? Number.NEGATIVE_INFINITY)) as never);
          if (most >= 0) onSlice(slice, most);
        }}
      />
    </ComposedChart>
  );
}
