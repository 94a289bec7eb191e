import { useMemo } from "react";
import { frame as frameOf } from "../../chart/frame";
import { Plot } from "../../chart/Plot";
import { PLACES } from "../../record/places";
import type { DrawProps } from "../model";
import { Below, belowHeight } from "./Below";
import { layoutMap } from "./layout";
import type { MapModel } from "./model";
import { Sizes } from "./Sizes";
import { SpotMark, spotSays } from "./SpotMark";

/** labour-map: hosts on an equal-area section of the world, one circle a host; what the section leaves out below. */
export function Draw({ model, width, pick }: DrawProps<MapModel>) {
  const layout = useMemo(() => layoutMap(model, width), [model, width]);
  const { base, placed, captions, below, k, sizes } = layout;
  const edges = { top: 0, bottom: 0, left: 0, right: 0 };
  const frame = frameOf(width, base.height + belowHeight(below, width), edges);
  const home = PLACES["PRK"] ? base.at(PLACES["PRK"]) : null;
  return (
    <Plot frame={frame} label={`Map of hosts, circles by area. ${model.finding}`}>
      <g aria-hidden="true">
        <path d={base.land} fill="var(--land)" />
        <path d={base.borders} fill="none" stroke="var(--land-edge)" strokeWidth={0.7} />
        {home && <rect x={home[0] - 2.5} y={home[1] - 2.5} width={5} height={5} fill="var(--prk)" />}
        {placed.map((p) =>
          Math.hypot(p.x - p.home[0], p.y - p.home[1]) > 3 ? (
            <path
              key={p.spot.host}
              d={`M${p.home[0].toFixed(1)},${p.home[1].toFixed(1)}L${p.x.toFixed(1)},${p.y.toFixed(1)}`}
              stroke="var(--ink-3)"
              strokeWidth={0.8}
            />
          ) : null,
        )}
      </g>
      <Sizes sizes={sizes} />
      {placed.map((p) => (
        <SpotMark key={p.spot.host} placed={p} k={k} pick={pick} />
      ))}
      {captions.map((c) => (
        <text
          key={c.placed.spot.host}
          className={c.placed.spot.chosen ? "halo" : "halo faded"}
          x={c.x}
          y={c.y}
          fontSize={12}
          textAnchor={c.anchor}
          data-host={c.placed.spot.host}
          aria-label={spotSays(c.placed.spot)}
        >
          <tspan className="strong">{c.name}</tspan>
          {c.value && <tspan className="ink-2"> {c.value}</tspan>}
        </text>
      ))}
      <Below spots={below} y={base.height} width={width} pick={pick} />
      {model.empty && (
        <text className="quiet halo" x={12} y={24}>
          {model.finding}
        </text>
      )}
    </Plot>
  );
}
