import { useMemo } from "react";
import { CLAIM_ROW } from "../../chart/ClaimMark";
import { Plot } from "../../chart/Plot";
import { TimeAxis } from "../../chart/TimeAxis";
import { textWidth, wrapText } from "../../chart/text";
import type { DrawProps } from "../model";
import { ClaimOver } from "./ClaimOver";
import { LABEL_PX, type Label } from "./labels";
import { type BandLayout, type Layout, layout } from "./layout";
import { HeapMark, Mark } from "./Marks";
import type { TimelineModel } from "./model";
import type { Placed } from "./stack";

/** A band lower than this has no room for its count under its name, which would stand against the next name. Pixels. */
const TWO_LINES = 32;

/** Name and count of a band: at its left, or over its marks where the drawing is narrow. */
function Name({ band, frame }: { readonly band: BandLayout; readonly frame: Layout["frame"] }) {
  const { box, count } = band;
  const quiet = { fontSize: LABEL_PX, className: "ink-3" };
  if (frame.narrow) {
    return (
      <text className="lane size-12 halo" x={0} y={box.top + 10}>
        {box.model.band.name} <tspan {...quiet}>{count}</tspan>
      </text>
    );
  }
  const x = frame.left - 10;
  const middle = (box.top + box.bottom) / 2;
  const long = textWidth(box.model.band.name, 13) > x;
  if (box.bottom - box.top < TWO_LINES) {
    return (
      <text className="lane" x={x} y={middle + 4} textAnchor="end">
        {box.model.band.name} <tspan {...quiet}>{count}</tspan>
      </text>
    );
  }
  return (
    <g textAnchor="end">
      <text className={long ? "lane size-12" : "lane"} x={long ? x + 4 : x} y={middle - 1}>
        {box.model.band.name}
      </text>
      <text className="quiet" x={x} y={middle + 13}>
        {count}
      </text>
    </g>
  );
}

/** Counts as bars. A bar zooms to its stretch; it stands for many rows and picks none. */
function Bars({ band }: { readonly band: BandLayout }) {
  const missiles = band.box.model.band.id === "missile";
  return (
    <>
      {band.bars.length > 0 && (
        <g className={missiles ? "actor-prk" : undefined} fill="var(--bar-2)">
          {band.bars.map(({ bin, x, y, width, height }) => (
            <rect
              key={bin.zoom}
              data-zoom={bin.zoom}
              role="button"
              tabIndex={-1}
              aria-label={bin.label}
              className={missiles ? "area" : undefined}
              x={x.toFixed(1)}
              y={y.toFixed(1)}
              width={width.toFixed(1)}
              height={height.toFixed(1)}
            />
          ))}
        </g>
      )}
      {band.peak && (
        <text
          className={band.peak.inside ? "on-dark size-12" : "quiet halo"}
          x={band.peak.x}
          y={band.peak.y}
          textAnchor="middle"
          pointerEvents="none"
        >
          {band.peak.text}
        </text>
      )}
    </>
  );
}

/** Says that there is nothing, over the empty bands. */
function Nothing({ words, frame }: { readonly words: string; readonly frame: Layout["frame"] }) {
  const lines = wrapText(words, frame.width - frame.left - frame.right - 16, LABEL_PX);
  const y = (frame.top + frame.height - frame.bottom) / 2 - 8 * (lines.length - 1) + 8;
  return (
    <text className="quiet halo" textAnchor="middle">
      {lines.map((line, i) => (
        <tspan key={line} x={(frame.left + frame.width - frame.right) / 2} y={y + 16 * i}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/** The timeline at a width. Logic stands in the model (what) and in `layout` (where). */
export function Draw({ model, width, pick, claim }: DrawProps<TimelineModel>) {
  const head = claim ? CLAIM_ROW : 0;
  const { frame, scale, bands } = useMemo(() => layout(model, width, pick, head), [model, width, pick, head]);
  const on = (ids: readonly string[]) => pick !== null && ids.includes(pick);
  const mark = (band: BandLayout, p: Placed, label: Label | undefined) => (
    <Mark key={p.item.id} p={p} base={band.box.base} label={label} picked={on(p.item.ids)} q={model.q} />
  );
  return (
    <Plot frame={frame} scale={scale} label={`Timeline of events and tests. ${model.finding}`} note={claim?.why}>
      <TimeAxis scale={scale} frame={frame} />
      {claim && <ClaimOver claim={claim} frame={frame} scale={scale} />}
      {bands.map((band) => (
        <g key={band.box.model.band.id} role="group" aria-label={`${band.box.model.band.name}: ${band.count}`}>
          <line className="grid" x1={scale.x0} x2={scale.x1} y1={band.box.base + 0.5} y2={band.box.base + 0.5} />
          <Name band={band} frame={frame} />
          <Bars band={band} />
          {
            // One list: a mark that gains or loses its label moves in it, and is not made anew.
            [
              ...band.marks.filter((p) => !band.labels.has(p)).map((p) => mark(band, p, undefined)),
              ...band.heaps.map((h) => (
                <HeapMark key={`${h.items[0]?.id} heap`} heap={h} picked={h.items.some((i) => on(i.ids))} />
              )),
              ...[...band.labels].map(([p, label]) => mark(band, p, label)),
            ]
          }
        </g>
      ))}
      {model.empty && <Nothing words={model.finding} frame={frame} />}
    </Plot>
  );
}
