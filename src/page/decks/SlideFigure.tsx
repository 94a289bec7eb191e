import type { FigureId, RecordOf } from "../../figures/model";
import type { TableName } from "../../record/tables";
import { formatView } from "../../view/codec";
import { useView } from "../../view/useView";
import { useModel } from "../model";
import { usePickedClaim } from "../overlay";
import { Slot } from "../Slot";
import { useFigure, useSite } from "../site";
import { Guard, Trouble } from "../Trouble";
import { useTables } from "../tables";

function Ready({ id, record, wide }: { id: FigureId; record: RecordOf<TableName>; wide: number }) {
  const figure = useFigure(id);
  const view = useView((v) => v);
  const model = useModel(figure, record, view);
  const claim = usePickedClaim();
  const { root } = useSite();
  const { Draw, Key, Controls } = figure;
  const query = formatView(view);
  return (
    <>
      <figcaption>
        <p className="finding">
          <b className="slide-figure-name">{model.title}.</b> {model.finding}
        </p>
      </figcaption>
      {Controls && <Controls model={model} view={view} />}
      <Slot name={id} wide={wide}>
        {(width) =>
          model.empty ? (
            <p className="nothing">Nothing on record for this window and these filters.</p>
          ) : (
            <Draw model={model} width={width} view={view} pick={view.pick} claim={claim?.mark ?? null} />
          )
        }
      </Slot>
      {Key && !model.empty && <Key model={model} />}
      <p className="sourceline">
        {model.rows.length} rows of the record, from {model.sources.length} sources.{" "}
        <a href={`${root}figures/${id}/${query ? `?${query}` : ""}`}>This view in the atlas</a>
      </p>
    </>
  );
}

/** One figure of a slide on a page, in the view of the store around it. */
export function SlideFigure({ id, wide }: { readonly id: FigureId; readonly wide: number }) {
  const figure = useFigure(id);
  const asof = useView((v) => v.asof);
  const loaded = useTables(figure.needs, asof);
  return (
    <figure className={`card card-${id}`} data-figure={id}>
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
