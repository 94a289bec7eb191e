import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import type { FigureId, RecordOf } from "../../figures/model";
import type { TableName } from "../../record/tables";
import { useView } from "../../view/useView";
import { useModel } from "../model";
import { usePickedClaim } from "../overlay";
import { useFigure } from "../site";
import { Guard, Trouble } from "../Trouble";
import { useTables } from "../tables";

/** Widths at which a figure is tried; the narrow ones come out with the larger type. CSS pixels. */
const WIDTHS = [440, 560, 700, 860, 1040, 1240] as const;
/** Type of charts is 12 px: on a slide it is never shown smaller than this many times that; rather it scrolls. */
const LEAST = 0.92;
const MOST = 2.6;
/** A narrower drawing wins over a wider one that fills this much more of the place. */
const NEAR = 0.06;

interface Box {
  readonly w: number;
  readonly h: number;
}

interface Chosen {
  readonly width: number;
  readonly scale: number;
  readonly scrolls: boolean;
}

/** The width at which a drawing fills its place best, from its heights at the tried widths. */
export function choose(heights: readonly number[], box: Box, least = LEAST): Chosen {
  const tried = WIDTHS.map((width, i) => {
    const height = heights[i] ?? 1;
    const scale = Math.min(box.w / width, box.h / height, MOST);
    return { width, scale, fills: (width * height * scale ** 2) / (box.w * box.h) };
  });
  const best = tried.reduce((a, b) => (b.fills > a.fills + NEAR ? b : a));
  if (best.scale >= least) return { width: best.width, scale: best.scale, scrolls: false };
  const scale = Math.max(least, Math.min(1.5, box.w / 1040));
  return { width: Math.floor(box.w / scale), scale, scrolls: true };
}

/** A very high drawing is cut at the foot in small, rather than shown as a thread. */
function small(box: Box, height: number): number {
  const whole = Math.min(box.w / 760, box.h / height);
  return whole < (box.w / 760) * 0.6 ? box.w / 760 : whole;
}

function Placed({ box, thumb, children }: { box: Box; thumb: boolean; children: (width: number) => ReactNode }) {
  const inner = useRef<HTMLDivElement>(null);
  const [heights, setHeights] = useState<readonly number[]>([]);
  const [fit, setFit] = useState<Chosen | null>(null);
  const tries = thumb ? 0 : WIDTHS.length;
  const width = fit?.width ?? (thumb ? 760 : (WIDTHS[heights.length] ?? 860));
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again after each try
  useLayoutEffect(() => {
    const el = inner.current;
    if (fit || !el) return;
    if (thumb) setFit({ width: 760, scale: small(box, el.offsetHeight), scrolls: false });
    else if (heights.length < tries) setHeights([...heights, el.offsetHeight]);
    else setFit(choose(heights, box));
  }, [heights, fit, thumb]);
  // A brush may make the drawing higher or lower: the width stays, so that nothing jumps, and the scale follows.
  useLayoutEffect(() => {
    const el = inner.current;
    if (!el || !fit || fit.scrolls || thumb) return;
    const seen = new ResizeObserver(() => {
      const scale = Math.min(box.w / fit.width, box.h / el.offsetHeight, MOST);
      if (Math.abs(scale - fit.scale) > 0.01) setFit({ ...fit, scale });
    });
    seen.observe(el);
    return () => seen.disconnect();
  }, [fit, box, thumb]);
  const scale = fit?.scale ?? 1;
  return (
    <div
      className={fit?.scrolls ? "fit-scroll scrolls" : "fit-scroll"}
      style={{ overflowY: fit?.scrolls ? "auto" : "hidden" }}
      tabIndex={fit?.scrolls ? 0 : -1}
    >
      <div
        className="fit-place"
        style={fit?.scrolls ? { height: (inner.current?.offsetHeight ?? 0) * scale } : undefined}
      >
        <div
          ref={inner}
          className="fit-inner"
          style={{ width, transform: `scale(${scale})`, visibility: fit ? undefined : "hidden" }}
        >
          {children(width)}
        </div>
      </div>
    </div>
  );
}

/** Gives its children the size of the place they stand in. */
export function Sized({ className, children }: { className: string; children: (box: Box) => ReactNode }) {
  const el = useRef<HTMLDivElement>(null);
  const [box, setBox] = useState<Box | null>(null);
  useLayoutEffect(() => {
    const place = el.current;
    if (!place) return;
    const measure = () => setBox({ w: place.clientWidth, h: place.clientHeight });
    measure();
    const seen = new ResizeObserver(measure);
    seen.observe(place);
    return () => seen.disconnect();
  }, []);
  return (
    <div ref={el} className={className}>
      {box && box.w > 40 && box.h > 40 && children(box)}
    </div>
  );
}

function Ready({ id, record, box, thumb }: { id: FigureId; record: RecordOf<TableName>; box: Box; thumb: boolean }) {
  const figure = useFigure(id);
  const view = useView((v) => v);
  const model = useModel(figure, record, view);
  const claim = usePickedClaim();
  const { Draw, Key, Controls } = figure;
  if (model.empty) return <p className="nothing">Nothing on record for this window and these filters.</p>;
  return (
    <Placed key={`${Math.round(box.w)}x${Math.round(box.h)}`} box={box} thumb={thumb}>
      {(width) => (
        <>
          {Controls && !thumb && <Controls model={model} view={view} />}
          <Draw model={model} width={width} view={view} pick={view.pick} claim={claim?.mark ?? null} />
          {Key && !thumb && <Key model={model} />}
        </>
      )}
    </Placed>
  );
}

/** A live figure that fills its place, with type as large as the place allows. */
export function Fit({ id, thumb = false }: { readonly id: FigureId; readonly thumb?: boolean }) {
  const figure = useFigure(id);
  const asof = useView((v) => v.asof);
  const loaded = useTables(figure.needs, asof);
  return (
    <Sized className="fit">
      {(box) => (
        <figure className={`card card-${id}`} data-figure={id} data-live="">
          <Guard name={figure.name}>
            {loaded.status === "ready" ? (
              <Ready id={id} record={loaded.record as RecordOf<TableName>} box={box} thumb={thumb} />
            ) : (
              <Trouble name={figure.name} loaded={loaded} />
            )}
          </Guard>
        </figure>
      )}
    </Sized>
  );
}
