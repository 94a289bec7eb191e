import { useMemo } from "react";
import { Area, ComposedChart, XAxis, YAxis } from "recharts";
import { figure } from "../record/names";
import type { ChartProps } from "./chartProps";
import { HeatMarks } from "./HeatMarks";
import { heatPlotOf } from "./heatPlot";
import { everyName, lookOf, MARGIN, TICK } from "./look";
import { nameTick } from "./nameTick";
import { Beside, type Found, Surface, usePointed } from "./Pointed";

/** A table of shades: slices along, groups down. */
export function Heat({ picture, width, height, onSlice }: ChartProps) {
  const { series, slices, xKind, unit } = picture;
  const category = xKind === "category";
  const look = lookOf(picture, width, height);
  const { area, left, below } = look;
  const plot = heatPlotOf(picture, area);
  const { cells, w, h } = plot;
  const found = (index: number): Found | null => {
    const c = cells[index];
    return c ? { index, x: area.x + (c.x + 0.5) * w, y: area.y + (c.y + 0.5) * h } : null;
  };
  const find = (px: number, py: number) => {
    const [x, y] = [Math.floor((px - area.x) / w), Math.floor((py - area.y) / h)];
    return found(cells.findIndex((c) => c.x === x && c.y === y));
  };
  const open = (i: number) => {
    const c = cells[i];
    if (c) onSlice(c.x, c.y);
  };
  const { shown, setFound, key } = usePointed(cells.length, found, open);
  const told = shown ? cells[shown.index] : undefined;
  const corners = useMemo(
    () => [
      { x: -0.5, y: -0.5 },
      { x: slices.length - 0.5, y: series.length - 0.5 },
    ],
    [slices.length, series.length],
  );
  const every = everyName(picture, area);
  const rail = { type: "number", tick: TICK, stroke: "var(--rule)", interval: 0, allowDataOverflow: true } as const;
  return (
    <div className="wb-pointed">
      <ComposedChart data={corners} width={width} height={height} margin={MARGIN} accessibilityLayer={false}>
        <XAxis
          {...rail}
          dataKey="x"
          height={below}
          domain={[-0.5, slices.length - 0.5]}
          ticks={slices.map((_, i) => i).filter((i) => i % every === 0)}
          tickFormatter={(i: number) => slices[i]?.label ?? ""}
          {...(category ? { tick: nameTick((i) => slices[Number(i)]?.label ?? "", look, 0) } : {})}
        />
        <YAxis
          {...rail}
          width={left}
          reversed
          domain={[-0.5, series.length - 0.5]}
          ticks={series.map((_, i) => i)}
          tick={nameTick((i) => series[Number(i)]?.label ?? "", look, h)}
        />
        <Area dataKey="y" stroke="none" fill="none" activeDot={false} isAnimationActive={false} legendType="none" />
        <Surface
          area={area}
          label={`${picture.title}. ${picture.finding} Arrow keys go from cell to cell.`}
          found={shown}
          find={find}
          onFound={setFound}
          onKey={key}
          onOpen={open}
        >
          <HeatMarks plot={plot} area={area} />
        </Surface>
      </ComposedChart>
      {shown && told && (
        <Beside found={shown} width={width}>
          <div className="wb-told">
            <strong>{slices[told.x]?.label}</strong>
            <p>
              {series[told.y]?.label}: {figure(told.v)} {unit}
            </p>
          </div>
        </Beside>
      )}
    </div>
  );
}
