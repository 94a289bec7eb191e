import { idsOf, type Slide } from "../../brief/deck";
import { noteOf } from "../../brief/note";
import { NoteContext } from "../../chart/note";
import { type DrawnId, isChart, type RecordOf } from "../../figures/model";
import type { TableName } from "../../record/tables";
import { useView } from "../../view/useView";
import { useModel } from "../model";
import { useFigure, useSite } from "../site";
import { useTables } from "../tables";
import { Fit } from "./Fit";
import { LiveLink } from "./LiveLink";

function Told({ id, record }: { id: DrawnId; record: RecordOf<TableName> }) {
  const { manifest } = useSite();
  const view = useView((v) => v);
  const model = useModel(useFigure(id), record, view);
  return (
    <div className="shown-foot">
      <p className="shown-finding">{model.finding}</p>
      <p className="shown-source">
        {model.title}. {model.rows.length} rows, {model.sources.length} sources · North Korea Sanctions Atlas, data{" "}
        {manifest.version} · CC BY 4.0
        {isChart(id) && (
          <>
            {" "}
            · <LiveLink id={id}>This view</LiveLink>
          </>
        )}
      </p>
    </div>
  );
}

function Foot({ id }: { readonly id: DrawnId }) {
  const asof = useView((v) => v.asof);
  const loaded = useTables(useFigure(id).needs, asof);
  return loaded.status === "ready" ? <Told id={id} record={loaded.record as RecordOf<TableName>} /> : null;
}

/** A slide as it stands on the wall, in the view of the store around it: headline, live chart, finding, sources. */
export function Shown({ slide, thumb = false }: { readonly slide: Slide; readonly thumb?: boolean }) {
  const ids = idsOf(slide);
  const own = ids.length === 1 ? ids[0] : null;
  const { manifest } = useSite();
  const view = useView((v) => v);
  const note = noteOf(slide, view);
  return (
    <div className="shown">
      <h1 className="shown-head">{slide.headline}</h1>
      {slide.annotation && !note && <p className="shown-annotation">{slide.annotation}</p>}
      {own ? (
        <NoteContext value={note}>
          <Fit key={own} id={own} thumb={thumb} />
        </NoteContext>
      ) : (
        <div className="shown-panels">
          {ids.map((id) => (
            <Fit key={id} id={id} thumb={thumb} />
          ))}
        </div>
      )}
      {!thumb && own && <Foot id={own} />}
      {!thumb && !own && (
        <div className="shown-foot">
          <p className="shown-source">North Korea Sanctions Atlas, data {manifest.version} · CC BY 4.0</p>
        </div>
      )}
    </div>
  );
}
