import { useMemo } from "react";
import { Area, CartesianGrid, ComposedChart, Tooltip, useActiveTooltipLabel, XAxis, YAxis } from "recharts";
import type { ChartProps } from "./chartProps";
import { everyName, lookOf, MARGIN, TICK } from "./look";
import { Marks } from "./Marks";
import { nameTick } from "./nameTick";
import type { Picture } from "./picture";
import { boundsOf, isFlat, isStacked, markUnder } from "./plot";
import { Told } from "./Told";
import { short } from "./words";

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
  const look = lookOf(picture, width, height);
  const { area, left, below } = look;
  const category = xKind === "category";
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
  const every = everyName(picture, area);
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
    tick: category
      ? nameTick((label) => String(label), look, flat ? area.height / Math.max(1, slices.length) : 0)
      : TICK,
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
      {flat ? <XAxis {...values} height={30} /> : <XAxis {...along} height={below} />}
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
