import { useMemo, useSyncExternalStore } from "react";
import { Plot } from "../../chart/Plot";
import { TimeAxis } from "../../chart/TimeAxis";
import type { DrawProps } from "../model";
import { BarMark } from "./BarMark";
import { ClaimOver } from "./ClaimOver";
import { expandStore } from "./expand";
import { widthOf } from "./lane";
import { type BandBox, type Layout, layout } from "./layout";
import type { MeasuresModel } from "./model";

function Name({
  text,
  y,
  layout: l,
  quiet,
}: {
  readonly text: string;
  readonly y: number;
  readonly layout: Layout;
  readonly quiet?: boolean;
}) {
  const { narrow, left } = l.frame;
  return (
    <text
      className={quiet ? "quiet" : "lane size-12"}
      x={narrow ? 0 : left - 8}
      y={y}
      textAnchor={narrow ? "start" : "end"}
      fontSize={12}
    >
      {text}
    </text>
  );
}

function Band({ box, layout: l }: { readonly box: BandBox; readonly layout: Layout }) {
  const { frame: f, scale } = l;
  // Bars too many to carry words are lines: the reader is told how many, and that pointing at one names it.
  const thin = box.items.filter((i) => !i.worded && i.bar.style === "solid").length;
  return (
    <>
      <line
        x1={f.narrow ? 0 : scale.x0}
        x2={scale.x1}
        y1={box.y - 3.5}
        y2={box.y - 3.5}
        stroke="var(--grid)"
        strokeWidth={1}
      />
      <Name text={box.name} y={box.nameY} layout={l} />
      {!f.narrow && thin > 2 && <Name text={`${thin} more as lines`} y={box.nameY + 14} layout={l} quiet />}
      {box.items.length === 0 && (
        <text className="quiet" x={scale.x0 + 5} y={box.nameY + (f.narrow ? 17 : 0)}>
          {box.none}
        </text>
      )}
    </>
  );
}

function Others({ layout: l }: { readonly layout: Layout }) {
  const box = l.others;
  if (!box) return null;
  let said = -1;
  return (
    <g>
      <Name text={box.name} y={box.nameY} layout={l} quiet />
      {box.steps.map((s) => {
        const room = s.x1 - s.x0 - 8;
        const text = String(s.count);
        const write = s.count > 0 && s.count !== said && widthOf(text) < room;
        if (write) said = s.count;
        return (
          <g key={s.x0}>
            <rect
              x={s.x0}
              y={box.y + 0.5}
              width={s.x1 - s.x0}
              height={15}
              fill="var(--bar)"
              fillOpacity={s.count === 0 ? 0 : 0.06 + 0.16 * s.share}
            />
            {write && (
              <text className="quiet ink-2" x={s.x0 + 5} y={box.y + 12}>
                {text}
              </text>
            )}
          </g>
        );
      })}
      <text className="quiet" x={l.frame.narrow ? 0 : l.scale.x0 + 5} y={box.y + 29}>
        {box.left}
      </text>
    </g>
  );
}

/** Bars in force by subject, over the window. */
export function Draw({ model, width, view, pick, claim }: DrawProps<MeasuresModel>) {
  const all = useSyncExternalStore(expandStore.subscribe, expandStore.get, expandStore.drawn);
  const l = useMemo(() => layout(model, width, all, claim ?? null), [model, width, all, claim]);
  return (
    <Plot
      frame={l.frame}
      scale={l.scale}
      label={`Bars of the rules in force, by subject. ${model.finding}`}
      note={claim?.why}
    >
      <TimeAxis scale={l.scale} frame={l.frame} />
      {claim && <ClaimOver claim={claim} layout={l} />}
      {l.bands.map((box) => (
        <Band key={box.subject} box={box} layout={l} />
      ))}
      {l.bands.flatMap((box) =>
        box.items.map((item) => (
          <BarMark
            key={item.bar.id}
            item={item}
            picked={pick === item.bar.id}
            law={view.law}
            edge={l.scale.x1}
            textPx={item.words ? widthOf(item.words.text) : 0}
          />
        )),
      )}
      <Others layout={l} />
    </Plot>
  );
}
