import { type ReactNode, useEffect, useState } from "react";
import { loadFigures } from "../../figures";
import type { Figure } from "../../figures/figure";
import type { DrawProps, FigureId, Model, RecordOf } from "../../figures/model";
import type { TableName } from "../../record/tables";
import { carriedOf } from "../../take/carried";
import { fileName } from "../../take/files";
import { handOver } from "../../take/handOver";
import { padOf, pictureOf } from "../../take/picture";
import { textsFor } from "../../take/pngText";
import { rasterOf } from "../../take/raster";
import { useView } from "../../view/useView";
import type { View } from "../../view/view";
import { Choice } from "../../workbench/Controls";
import { Beneath, beyond, Over } from "../../workbench/overlay/LaidOver";
import { type Series, seriesFinding, within } from "../../workbench/overlay/series";
import { NOT_REVIEWED } from "../../workbench/words";
import { baseOf } from "../here";
import { useModel } from "../model";
import { Slot } from "../Slot";
import { browserStudio } from "../share/studio";
import { useSite } from "../site";
import { Guard, Trouble } from "../Trouble";
import { useTables } from "../tables";
import { themeHere } from "../theme";

/** A figure of the record with a series of the reader's laid over it, or under it on an axis of its own. */
export function OverFigure({ id, series }: { readonly id: FigureId; readonly series: Series }) {
  const [figure, setFigure] = useState<Figure | null>(null);
  const [fault, setFault] = useState("");
  useEffect(() => {
    let here = true;
    setFigure(null);
    setFault("");
    loadFigures([id]).then(
      (loaded) => here && setFigure(loaded[id] ?? null),
      () => here && setFault("The figure did not arrive. Check the connection and choose it again."),
    );
    return () => {
      here = false;
    };
  }, [id]);
  if (fault) return <p className="trouble">{fault}</p>;
  if (!figure) return <p className="wb-wait">The figure is coming.</p>;
  return (
    <Guard key={id} name={figure.name}>
      <Fetched figure={figure} series={series} />
    </Guard>
  );
}

function Fetched({ figure, series }: { readonly figure: Figure; readonly series: Series }) {
  const view = useView((v) => v);
  const loaded = useTables(figure.needs, view.asof);
  if (loaded.status !== "ready") return <Trouble name={figure.name} loaded={loaded} />;
  return <Ready figure={figure} series={series} view={view} record={loaded.record as RecordOf<TableName>} />;
}

function Ready({
  figure,
  series,
  view,
  record,
}: {
  readonly figure: Figure;
  readonly series: Series;
  readonly view: View;
  readonly record: RecordOf<TableName>;
}) {
  const model = useModel(figure, record, view);
  const [width, setWidth] = useState(800);
  const [on, setOn] = useState("");
  const domain = model.domain;
  const planes = domain && !model.empty ? (figure.planes?.(model, width).planes ?? []) : [];
  const names = planes.map((p) => [p.name, p.unit].filter((t) => t !== "").join(", "));
  const at = names.indexOf(on);
  if (!domain) return null;
  const plane = planes[at];
  const over = plane ? beyond(within(series, domain), plane) : 0;
  const notes = [
    seriesFinding(series, domain),
    ...series.notes,
    ...(over > 0 ? [`${over} of its values stand above the figure’s axis: an arrow is at its edge.`] : []),
  ];
  return (
    <>
      <figure className="card" data-figure={figure.id}>
        <figcaption>
          <h3>{model.title}</h3>
          <p className="finding">{model.finding}</p>
        </figcaption>
        <p className="wb-mark">
          {NOT_REVIEWED}: the series “{series.value}” of {series.file}. It is no part of the figure, of its finding or
          of its table.
        </p>
        {planes.length > 0 && (
          <div className="wb-controls">
            <Choice
              label="Its axis"
              value={at < 0 ? "" : on}
              list={[
                ["", "its own, under the figure"],
                ...names.map((n) => [n, `the unit is the same: ${n}`] as const),
              ]}
              onChange={setOn}
            />
          </div>
        )}
        <Slot name={`over-${figure.id}`} wide={800}>
          {(w) => (
            <Measured width={w} told={setWidth}>
              {
                <WithSeries
                  figure={figure}
                  series={series}
                  at={at}
                  model={model}
                  width={w}
                  view={view}
                  pick={view.pick}
                />
              }
            </Measured>
          )}
        </Slot>
        <ul className="wb-notes">
          {notes.map((n) => (
            <li key={n}>{n}</li>
          ))}
        </ul>
      </figure>
      <Files figure={figure} model={model} view={view} width={width} notes={notes} series={series} at={at} />
    </>
  );
}

function Measured({
  width,
  told,
  children,
}: {
  readonly width: number;
  readonly told: (w: number) => void;
  readonly children: ReactNode;
}) {
  useEffect(() => told(width), [width, told]);
  return children;
}

interface WithProps extends DrawProps<Model> {
  readonly figure: Figure;
  readonly series: Series;
  /** Which plot of the figure it is laid over; -1 for none. */
  readonly at: number;
}

/** The figure's drawing and the series', as one drawing: what is on the screen and what leaves are the same. */
function WithSeries({ figure, series, at, ...props }: WithProps) {
  const { Draw } = figure;
  const { model, width } = props;
  const laid = model.empty || at < 0 ? undefined : figure.planes?.(model, width);
  const plane = laid?.planes[at];
  if (!model.domain) return <Draw {...props} />;
  if (!laid || !plane) {
    return (
      <>
        <Draw {...props} />
        <Beneath series={series} domain={model.domain} width={width} />
      </>
    );
  }
  return (
    <Over series={series} domain={model.domain} width={width} plane={plane} height={laid.height}>
      <Draw {...props} />
    </Over>
  );
}

function Files({
  figure,
  model,
  view,
  width,
  notes,
  series,
  at,
}: {
  readonly figure: Figure;
  readonly model: Model;
  readonly view: View;
  readonly width: number;
  readonly notes: readonly string[];
  readonly series: Series;
  readonly at: number;
}) {
  const site = useSite();
  const [told, setTold] = useState("");
  const sources = useTables(["sources"] as const, null);
  const save = async (kind: "svg" | "png") => {
    if (sources.status !== "ready") return setTold("The list of sources is still coming: try again.");
    try {
      const mark = `${NOT_REVIEWED}: the series “${series.value}” of ${series.file} is no part of the record, nor under its licence.`;
      const carried = carriedOf(model, view, {
        base: baseOf(site),
        version: site.manifest.version,
        sources: sources.record.sources,
      });
      const marked = {
        ...carried,
        title: `${carried.title}, with a series of its reader`,
        finding: `${carried.finding} ${mark}`,
      };
      const draw = (props: DrawProps<Model>) => <WithSeries figure={figure} series={series} at={at} {...props} />;
      const subject = {
        figure: { ...figure, Draw: draw },
        model: { ...model, notes: [mark, ...notes, ...model.notes] },
        view,
        carried: marked,
        theme: themeHere(),
      };
      const studio = await browserStudio(site.root, [view.q, mark, ...notes].join(" "));
      const picture = pictureOf(subject, studio, { width: width + 2 * padOf(width + 32) });
      const name = fileName(model.id, view, site.manifest.version, `with-own-series.${kind}`);
      if (kind === "svg") handOver(picture.svg, name, "image/svg+xml");
      else handOver(await rasterOf(picture, textsFor(marked), 2), name, "image/png");
      setTold(`Saved ${name}.`);
    } catch (e) {
      setTold(e instanceof Error ? e.message : "The picture could not be made.");
    }
  };
  return (
    <p className="wb-files">
      Figure and series as{" "}
      {(["svg", "png"] as const).map((kind) => (
        <button key={kind} type="button" onClick={() => void save(kind)}>
          {kind.toUpperCase()}
        </button>
      ))}{" "}
      <span role="status">{told}</span>
    </p>
  );
}
