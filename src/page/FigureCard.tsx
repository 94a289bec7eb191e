import { type RefObject, useId, useState } from "react";
import { AddToBriefing } from "../brief/AddToBriefing";
import { PickedTimeContext } from "../chart/picked";
import type { Figure } from "../figures/figure";
import type { FigureId, Model, RecordOf } from "../figures/model";
import { tallyOf } from "../figures/tally";
import type { TableName } from "../record/tables";
import type { View } from "../view/view";
import { codeOf, Later } from "./later";
import { useModel } from "./model";
import { useNearView } from "./near";
import { usePickedClaim, usePickedTime } from "./overlay";
import { Shelved } from "./Shelved";
import { Slot } from "./Slot";
import { ShareButton } from "./share/ShareButton";
import { useSite } from "./site";
import { Guard, Trouble } from "./Trouble";
import { useTables } from "./tables";

/** The table; on a figure's own page it comes with the page. */
export const TABLE = codeOf(async () => (await import("./TableTwin")).TableTwin);
const LAID = codeOf(async () => (await import("./claims/Laid")).Laid);

export interface CardProps {
  readonly id: FigureId;
  /** Width of the column on a wide screen, for the drawing made at build time. */
  readonly wide: number;
  readonly minHeight?: number;
  /** On its own page the figure names itself once, shows its notes and its table. */
  readonly own?: boolean;
}

function sourceLine(model: Model): string {
  const { rows: n, sources: m } = tallyOf(model);
  return `${n} ${n === 1 ? "row" : "rows"} of the record, from ${m} ${m === 1 ? "source" : "sources"}.`;
}

function Ready({
  id,
  figure,
  record,
  view,
  wide,
  minHeight,
  own,
}: CardProps & { figure: Figure; record: RecordOf<TableName>; view: View }) {
  const model = useModel(figure, record, view);
  const claim = usePickedClaim();
  const time = usePickedTime();
  const { root } = useSite();
  const [table, setTable] = useState(false);
  const tableId = useId();
  const { Draw, Key, Controls } = figure;
  const open = own || table;
  return (
    <>
      <figcaption>
        {!own && (
          <h2>
            <a href={`${root}figures/${figure.id}/`} data-keep="">
              {model.title}
            </a>
          </h2>
        )}
        <p className="finding" aria-live="off">
          {model.finding}
        </p>
        {own && claim && <Later name="The claim" code={LAID} props={{ row: claim.row, figure: id }} />}
      </figcaption>
      {Controls && <Controls model={model} view={view} />}
      <Slot name={figure.id} wide={wide} {...(minHeight ? { minHeight } : {})}>
        {(width) =>
          model.empty ? (
            <p className="nothing">Nothing on record for this window and these filters.</p>
          ) : (
            <PickedTimeContext value={time}>
              <Draw model={model} width={width} view={view} pick={view.pick} claim={claim?.mark ?? null} />
            </PickedTimeContext>
          )
        }
      </Slot>
      {Key && !model.empty && <Key model={model} />}
      <p className="sourceline">
        {sourceLine(model)} <ShareButton id={id} name={model.title} />{" "}
        <AddToBriefing figure={id} view={view} title={model.title} finding={model.finding} root={root} />{" "}
        {!own && (
          <>
            <button
              type="button"
              className="link"
              aria-expanded={open}
              aria-controls={tableId}
              onClick={() => setTable(!table)}
            >
              {table ? "Hide the table" : "Table"}
            </button>{" "}
            <a href={`${root}figures/${figure.id}/`} data-keep="">
              Method and notes
            </a>
          </>
        )}
      </p>
      {own && (
        <section className="notes">
          <h2>How to read it</h2>
          <ul>
            {model.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      {open && <Later name="The table" code={TABLE} props={{ model, id: tableId }} />}
    </>
  );
}

function Live({ box, figure, ...props }: CardProps & { figure: Figure; box: RefObject<Element | null> }) {
  const view = useNearView(box);
  const loaded = useTables(figure.needs, view.asof);
  return (
    <Guard name={figure.name}>
      {loaded.status === "ready" ? (
        <Ready {...props} view={view} figure={figure} record={loaded.record as RecordOf<TableName>} />
      ) : (
        <Trouble name={figure.name} loaded={loaded} />
      )}
    </Guard>
  );
}

/** One figure with its finding, drawing, key, source line and table; says so itself where its data do not come. */
export function FigureCard(props: CardProps) {
  return (
    <Shelved id={props.id} as="figure" className={`card card-${props.id}`} data-figure={props.id}>
      {(figure, box) => <Live {...props} figure={figure} box={box} />}
    </Shelved>
  );
}
