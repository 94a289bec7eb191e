import { type ReactNode, useLayoutEffect, useRef, useState } from "react";
import { type DrawnId, drawnName, type RecordOf } from "../../figures/model";
import { leftWords } from "../../figures/short";
import type { TableName } from "../../record/tables";
import { useView } from "../../view/useView";
import { useModel } from "../model";
import { usePickedClaim } from "../overlay";
import { useFigure } from "../site";
import { Guard, Trouble } from "../Trouble";
import { useTables } from "../tables";
import { type Box, begin, type Chosen, MOST, measured, near, type Search, tryOf } from "./fitting";

interface Try {
  readonly width: number;
  /** Parts the drawing keeps; null for all. */
  readonly keep: number | null;
}

/** A very high drawing is cut at the foot in small, rather than shown as a thread. */
function small(box: Box, height: number): number {
  const whole = Math.min(box.w / 760, box.h / height);
  return whole < (box.w / 760) * 0.6 ? box.w / 760 : whole;
}

function Placed({
  box,
  thumb,
  parts,
  children,
}: {
  readonly box: Box;
  readonly thumb: boolean;
  /** Parts the drawing can be cut to, less one; 0 where it cannot be shortened. */
  readonly parts: number;
  readonly children: (at: Try) => ReactNode;
}) {
  const inner = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState<Search>(() => begin(box, parts));
  const [fit, setFit] = useState<Chosen | null>(null);
  // The place changes with the words below it: by little, and the drawing follows; by much, and it is fitted anew. It is
  // never drawn anew for that, so that a hand keeps the slider it holds and the focus stays.
  const [place, setPlace] = useState(box);
  if (place !== box) {
    setPlace(box);
    if (!fit || thumb || !near(place, box)) {
      setSearch(begin(box, parts));
      setFit(null);
    }
  }
  const at: Try = fit ?? (thumb ? { width: 760, keep: null } : tryOf(search));
  // Each try is drawn unseen, measured, and followed by the next before anything is painted.
  useLayoutEffect(() => {
    const el = inner.current;
    if (fit || !el) return;
    if (thumb) return setFit({ width: 760, keep: null, scale: small(box, el.offsetHeight), scrolls: false });
    const next = measured(search, el.offsetHeight);
    if ("scale" in next) setFit(next);
    else setSearch(next);
  }, [search, fit, thumb, box]);
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
          style={{ width: at.width, transform: `scale(${scale})`, visibility: fit ? undefined : "hidden" }}
        >
          {children(at)}
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

function Ready({ id, record, box, thumb }: { id: DrawnId; record: RecordOf<TableName>; box: Box; thumb: boolean }) {
  const figure = useFigure(id);
  const view = useView((v) => v);
  const model = useModel(figure, record, view);
  const claim = usePickedClaim();
  const { Draw, Key, Controls, shorter } = figure;
  const parts = shorter && !model.empty ? shorter.parts(model) : 0;
  if (model.empty) return <p className="nothing">Nothing on record for this window and these filters.</p>;
  return (
    <Placed box={box} thumb={thumb} parts={parts - 1}>
      {({ width, keep }) => {
        const short = shorter && keep !== null && keep < parts ? shorter.keep(model, keep, claim?.mark ?? null) : null;
        const drawn = short?.model ?? model;
        return (
          <>
            {Controls && !thumb && <Controls model={model} view={view} />}
            <Draw model={drawn} width={width} view={view} pick={view.pick} claim={claim?.mark ?? null} />
            {Key && !thumb && <Key model={drawn} />}
            {short?.left && <p className="fit-left">{leftWords(short.left)}</p>}
          </>
        );
      }}
    </Placed>
  );
}

/** A live figure that fills its place, with type as large as the place allows. */
export function Fit({ id, thumb = false }: { readonly id: DrawnId; readonly thumb?: boolean }) {
  const figure = useFigure(id);
  const asof = useView((v) => v.asof);
  const loaded = useTables(figure.needs, asof);
  return (
    <Sized className="fit">
      {(box) => (
        <figure className={`card card-${drawnName(id)}`} data-figure={drawnName(id)} data-live="">
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
