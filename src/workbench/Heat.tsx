import { useMemo } from "react";
import { Area, ComposedChart, XAxis, YAxis } from "recharts";
import { figure } from "../record/names";
import type { ChartProps } from "./Chart";
import { MARGIN, nameRoom, TICK } from "./look";
import { Beside, type Found, Surface, usePointed } from "./Pointed";
import type { Area as Room } from "./plot";

/** Steps of shade: the eye tells no more apart, and a frame draws no more paths. */
const SHADES = 12;

/** A table of shades: slices along, groups down. */
export function Heat({ picture, width, height, onSlice }: ChartProps) {
  const { series, slices, xKind, unit } = picture;
  const category = xKind === "category";
  const names = nameRoom(picture, width);
  const left = Math.min(width * 0.34, Math.max(...series.map((s) => s.label.length), 4) * 7 + 12);
  const below = category ? names.below : 30;
  const area: Room = {
    x: MARGIN.left + left,
    y: MARGIN.top,
    width: width - MARGIN.left - MARGIN.right - left,
    height: height - MARGIN.top - MARGIN.bottom - below,
  };
  const cells = slices.flatMap((s, x) => s.values.flatMap((v, y) => (v === null ? [] : [{ x, y, v }])));
  const most = Math.max(...cells.map((c) => c.v), 1e-9);
  const w = area.width / Math.max(1, slices.length);
  const h = area.height / Math.max(1, series.length);
  const gap = w > 6 ? 1 : w > 3 ? 0.5 : 0;
  const shade = (v: number) => Math.round(Math.sqrt(Math.max(0, v) / most) * SHADES);
  const paths = Array.from({ length: SHADES + 1 }, (): string[] => []);
  for (const c of cells) {
    const at = `M${(area.x + c.x * w + gap).toFixed(1)},${(area.y + c.y * h + gap).toFixed(1)}`;
    paths[shade(c.v)]?.push(
      `${at}h${(w - 2 * gap).toFixed(1)}v${(h - 2 * gap).toFixed(1)}h${(2 * gap - w).toFixed(1)}z`,
    );
  }
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
  const every = category ? 1 : Math.max(1, Math.ceil((slices.length * 66) / area.width));
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
          {...(category ? names.slanted : {})}
        />
        <YAxis
          {...rail}
          width={left}
          reversed
          domain={[-0.5, series.length - 0.5]}
          ticks={series.map((_, i) => i)}
          tickFormatter={(i: number) => series[i]?.label ?? ""}
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
          {paths.map((d, i) =>
            d.length === 0 ? null : (
              <path
                // biome-ignore lint/suspicious/noArrayIndexKey: a shade is its step
                key={i}
                data-series={i}
                d={d.join("")}
                fill="var(--accent)"
                fillOpacity={0.12 + (0.88 * i) / SHADES}
              />
            ),
          )}
          {w > 34 &&
            h > 16 &&
            cells.map((c) => (
              <text
                key={`${c.x} ${c.y}`}
                x={area.x + (c.x + 0.5) * w}
                y={area.y + (c.y + 0.5) * h + 4}
                textAnchor="middle"
                fontSize={12}
                pointerEvents="none"
                fill={c.v / most > 0.3 ? "var(--paper)" : "var(--ink)"}
              >
                {figure(c.v, 0)}
              </text>
            ))}
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
