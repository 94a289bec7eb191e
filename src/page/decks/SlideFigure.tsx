import { useRef } from "react";
import { type DrawnId, drawnName, type RecordOf } from "../../figures/model";
import { leftWords } from "../../figures/short";
import type { TableName } from "../../record/tables";
import { urlFor } from "../../take/url";
import { useView } from "../../view/useView";
import { baseOf } from "../here";
import { useModel } from "../model";
import { usePickedClaim } from "../overlay";
import { usePaperParts } from "../print/usePaperParts";
import { Slot } from "../Slot";
import { useFigure, useSite } from "../site";
import { Guard, Trouble } from "../Trouble";
import { useTables } from "../tables";
import { LiveLink } from "./LiveLink";

function Ready({ id, record, wide }: { id: DrawnId; record: RecordOf<TableName>; wide: number }) {
  const figure = useFigure(id);
  const view = useView((v) => v);
  const model = useModel(figure, record, view);
  const claim = usePickedClaim();
  const site = useSite();
  const { Draw, Key, Controls } = figure;
  const box = useRef<HTMLDivElement>(null);
  const { shorter } = figure;
  const mark = claim?.mark ?? null;
  const parts = shorter && !model.empty ? shorter.parts(model) : 0;
  const keep = usePaperParts(box, parts, shorter?.least?.(model, mark) ?? 1);
  const short = shorter && keep !== null ? shorter.keep(model, keep, mark) : null;
  const drawn = short?.model ?? model;
  return (
    <>
      <figcaption>
        <p className="finding">
          <b className="slide-figure-name">{model.title}.</b> {model.finding}
        </p>
      </figcaption>
      {Controls && <Controls model={model} view={view} />}
      <div ref={box}>
        <Slot name={drawnName(id)} wide={wide}>
          {(width) =>
            model.empty ? (
              <p className="nothing">Nothing on record for this window and these filters.</p>
            ) : (
              <Draw model={drawn} width={width} view={view} pick={view.pick} claim={mark} />
            )
          }
        </Slot>
      </div>
      {Key && !model.empty && <Key model={drawn} />}
      {short?.left && (
        <p className="fit-left">
          {leftWords(short.left)}{" "}
          {urlFor("figure", { base: baseOf(site), figure: id, view, version: site.manifest.version })}
        </p>
      )}
      <p className="sourceline">
        {model.rows.length} rows of the record, from {model.sources.length} sources.{" "}
        <LiveLink id={id}>This view in the atlas</LiveLink>
      </p>
    </>
  );
}

/** One figure of a slide on a page, in the view of the store around it. */
export function SlideFigure({ id, wide }: { readonly id: DrawnId; readonly wide: number }) {
  const figure = useFigure(id);
  const asof = useView((v) => v.asof);
  const loaded = useTables(figure.needs, asof);
  return (
    <figure className={`card card-${drawnName(id)}`} data-figure={drawnName(id)}>
      <Guard name={figure.name}>
        {loaded.status === "ready" ? (
          <Ready id={id} record={loaded.record as RecordOf<TableName>} wide={wide} />
        ) : (
          <Trouble name={figure.name} loaded={loaded} />
        )}
      </Guard>
    </figure>
  );
}
