import { useMemo, useSyncExternalStore } from "react";
import { frame as frameOf, timeScaleOf } from "../../chart/frame";
import { Deadline } from "../../chart/Limit";
import { Plot } from "../../chart/Plot";
import { TimeAxis } from "../../chart/TimeAxis";
import { TopAxis } from "../../chart/TopAxis";
import { dateWords, isoDay } from "../../record/day";
import type { DrawProps } from "../model";
import { ClaimOver, laidIn } from "./ClaimOver";
import { type PanelPlace, panelEnd, panelPlace, swarm, visible } from "./layout";
import type { StockModel } from "./model";
import { ordered, orderStore } from "./order";
import { Panel } from "./Panel";
import { CROWD_STEP, Crowd, STRIP, STRIP_NARROW, Strip } from "./Strip";

const TOP = 36;
const WORLD_GAP = 10;

/** Labour stock: the world apart, the largest hosts on axes of their own, the rest as one line each, on one time axis. */
export function Draw({ model, width, pick, claim }: DrawProps<StockModel>) {
  const order = useSyncExternalStore(orderStore.subscribe, orderStore.get, orderStore.drawn);
  const narrow = frameOf(width, 0).narrow;
  const panels = useMemo(() => ordered(model.panels, order), [model, order]);
  const strips = useMemo(() => ordered(model.strips, order), [model, order]);
  const largest = strips.reduce((m, h) => Math.max(m, h.largest), 0);
  let y = TOP;
  const claimed = (host: string) => (claim && laidIn(claim, host) ? claim : null);
  const world: PanelPlace | null =
    model.world && model.world.largest > 0 ? panelPlace(model.world, y, claimed("WLD")) : null;
  if (world) y = panelEnd(world) + WORLD_GAP;
  const worldEnd = y - WORLD_GAP;
  const places = panels.map((host) => {
    const place = panelPlace(host, y, claimed(host.host));
    y = panelEnd(place);
    return place;
  });
  y += strips.length > 0 && places.length > 0 ? 6 : 0;
  const step = narrow ? STRIP_NARROW : STRIP;
  const stripsAt = y;
  y += strips.length * step;
  const scale = timeScaleOf(frameOf(width, 0), model.domain);
  const levelsOf = (list: readonly { readonly days: StockModel["domain"] }[]) =>
    swarm(
      list.map((d) => visible(d.days, scale).x),
      9,
      4,
    );
  const crowds = [
    { name: "None left", unit: "none, as stated; no other number here", counts: model.none, silent: [] },
    { name: "No number", unit: "a statement without a public number", counts: [], silent: model.mute },
  ].flatMap((c) => {
    const hosts = new Set([...c.counts, ...c.silent].map((d) => d.host)).size;
    if (hosts === 0) return [];
    const levels = levelsOf([...c.counts, ...c.silent]);
    const at = y;
    y += step + Math.max(...levels) * CROWD_STEP;
    return [{ ...c, levels, at, words: `${hosts} ${hosts === 1 ? "state" : "states"}: ${c.unit}` }];
  });
  const frame = frameOf(width, Math.max(y, 90) + 30, { top: TOP, bottom: 26 });
  const rule = model.deadline ? scale.x(model.deadline.day) : null;
  const day = model.deadline ? dateWords(isoDay(model.deadline.day)) : "";
  const long = `${day}: all to be home (${model.deadline?.paragraph ?? ""})`;
  return (
    <Plot
      frame={frame}
      scale={scale}
      label={`Statements on workers by host over time, logarithmic. ${model.finding}`}
      note={claim?.why}
      values={[...(world ? [world] : []), ...places].map((p) => ({ ...p, name: p.host.name, base: p.bottom }))}
    >
      <TimeAxis scale={scale} frame={frame} />
      <TopAxis scale={scale} frame={frame} y={TOP - 4} />
      {world && <line className="grid" x1={0} x2={frame.width - frame.right} y1={worldEnd + 3} y2={worldEnd + 3} />}
      {model.deadline && rule !== null && (
        <g data-pick={model.deadline.id} tabIndex={-1} role="button" aria-label={long}>
          <Deadline
            x={rule}
            y0={4}
            y1={frame.height - frame.bottom}
            width={frame.width}
            labels={[long, `${day}: all to be home`, day]}
          />
        </g>
      )}
      {[...(world ? [world] : []), ...places].map((place) => (
        <Panel key={place.host.host} place={place} scale={scale} frame={frame} rule={rule} pick={pick} />
      ))}
      <ClaimOver claim={claim} places={[...(world ? [world] : []), ...places]} scale={scale} rule={rule} />
      {strips.map((host, i) => (
        <Strip
          key={host.host}
          host={host}
          largest={largest}
          y={stripsAt + i * step}
          scale={scale}
          frame={frame}
          pick={pick}
        />
      ))}
      {crowds.map((c) => (
        <Crowd
          key={c.name}
          name={c.name}
          words={c.words}
          counts={c.counts}
          silent={c.silent}
          levels={c.levels}
          y={c.at}
          scale={scale}
          frame={frame}
          pick={pick}
        />
      ))}
      {model.empty && (
        <text className="quiet" x={frame.left + 8} y={52}>
          {model.finding}
        </text>
      )}
    </Plot>
  );
}
