import {
  type ComponentProps,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { handOver } from "../take/handOver";
import type { Spec } from "../view/spec";
import type { View } from "../view/view";
import { Groups } from "./Groups";
import type { Origin, Taking } from "./outputs";
import { type Picture, pictureOf } from "./picture";
import type { Prepared } from "./prepare";
import { Rows } from "./Rows";
import { heightOf, Still } from "./Still";
import { Strip } from "./Strip";
import { Twin } from "./Twin";
import type { Frame } from "./table";
import { usePrepared } from "./usePrepared";
import type { Window } from "./window";
import { plural } from "./words";

/** The way of a chart into the reader's briefing, given by the page: this room knows nothing of briefings. */
export type Brief = (spec: Spec, picture: Picture) => ReactNode;

/** What is not needed for the first chart comes after it. */
const AHEAD_MS = 300;

/** The chart that answers; where its code does not come, the still one, which says so. What the reader opened stays. */
const Chart = lazy(() => import("./Chart").catch(() => ({ default: StillOnly })));

function StillOnly({ picture, width, height }: ComponentProps<typeof Still>) {
  return (
    <>
      <Still picture={picture} width={width} height={height} />
      <p className="wb-said" role="alert">
        The code by which marks answer could not be loaded. The chart stands still; table, CSV and JSON are whole. A
        reload asks for the code again; a file of yours must then be opened again, unless it is kept here.
      </p>
    </>
  );
}

/** Width of an element, followed; 0 before it is known. */
function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const el = box.current;
    if (!el) return;
    const watch = new ResizeObserver(() => setWidth(Math.floor(el.clientWidth)));
    watch.observe(el);
    return () => watch.disconnect();
  }, []);
  return [box, width] as const;
}

interface Asked {
  readonly frame: Frame;
  readonly spec: Spec;
  readonly said: readonly string[];
  readonly window: Window | null;
  /** Asked when a file is made: the address is then that of what is seen. */
  readonly origin: () => Origin;
  readonly taking: Taking;
  readonly view: View;
  readonly onSpec: (spec: Spec) => void;
  readonly onWindow: (w: Window | null, done: boolean) => void;
  /** Puts a chart of the record into the reader's briefing. */
  readonly brief: Brief;
}

/** The chart with what is linked to it, once its sums are made. */
export function Card(props: Asked) {
  const { prepared, busy } = usePrepared(props.frame, props.spec);
  const { rows, name } = props.frame;
  return (
    <>
      {busy && (
        <p className="wb-wait" role="status">
          {name}: {plural(rows, "row")} are being added up.
        </p>
      )}
      {prepared && <Linked {...props} prepared={prepared} />}
    </>
  );
}

/** The chart, the strip of time, the groups, the table, the rows behind a mark, the files. */
function Linked({
  prepared,
  frame,
  spec,
  said,
  window,
  origin,
  taking,
  view,
  onSpec,
  onWindow,
  brief,
}: Asked & { readonly prepared: Prepared }) {
  const [box, width] = useWidth();
  const [mark, setMark] = useState<{ readonly slice: number; readonly series: number } | null>(null);
  const [told, setTold] = useState("");
  const [table, setTable] = useState(false);
  const picture = useMemo(() => pictureOf(prepared, window), [prepared, window]);
  // Recharts takes two frames to draw a window: while a hand drags one, the same picture is drawn without it, in the same
  // frame as the strip and the groups.
  const [brushing, setBrushing] = useState(false);
  const brush = useCallback(
    (w: Window | null, done: boolean) => {
      setBrushing(!done);
      onWindow(w, done);
    },
    [onWindow],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another chart has other marks
  useEffect(() => setMark(null), [prepared]);
  const side = spec.split !== "" && prepared.series.keys.length > 1;
  const wide = width > 760;
  const chartWidth = side && wide ? width - 250 : width;
  const height = heightOf(picture, width);

  const toggle = (key: string) => {
    const now = spec.where[spec.split] ?? [];
    const next = now.includes(key) ? now.filter((k) => k !== key) : [...now, key];
    const { [spec.split]: _, ...rest } = spec.where;
    onSpec({ ...spec, where: next.length > 0 ? { ...rest, [spec.split]: next } : rest });
  };
  const all = () => {
    const { [spec.split]: _, ...rest } = spec.where;
    onSpec({ ...spec, where: rest });
  };
  const name = `${frame.table ?? frame.name.replace(/\.\w+$/, "")}-chart`.replace(/[^\w.-]+/g, "-");
  // All that files are made with is fetched ahead: after a file was dropped nothing is asked of the network.
  useEffect(() => {
    const wait = setTimeout(() => {
      void Promise.all([import("./outputs"), taking.studio("")]).catch(() => undefined);
    }, AHEAD_MS);
    return () => clearTimeout(wait);
  }, [taking]);
  const save = async (kind: "csv" | "json" | "svg" | "png") => {
    const file = `${name}.${kind}`;
    try {
      const { csvOf, jsonOf, pictureFile } = await import("./outputs");
      const leaving = { picture, prepared, window, view, origin: origin() };
      if (kind === "csv") handOver(csvOf(picture, leaving.origin), file, "text/csv");
      else if (kind === "json") handOver(await jsonOf(leaving, taking), file, "application/json");
      else {
        const drawing = box.current?.querySelector<SVGSVGElement>("svg.recharts-surface");
        if (!drawing) throw new Error("The chart is still coming: try again.");
        const made = await pictureFile(leaving, drawing, taking, kind);
        handOver(made, file, made.type);
      }
      setTold(`Saved ${file}.`);
    } catch (e) {
      setTold(e instanceof Error ? e.message : "The picture could not be made.");
    }
  };
  return (
    <section className="wb-card" aria-label="Chart">
      <h2>{picture.title}</h2>
      {frame.table === null && <p className="wb-mark">{origin().line}</p>}
      <p className="wb-finding" role="status">
        {picture.finding}
      </p>
      {said.map((s) => (
        <p key={s} className="wb-said">
          {s}
        </p>
      ))}
      <div ref={box} className="wb-drawn" data-side={side && wide}>
        <div className="wb-chart" style={width > 0 ? { minHeight: height } : undefined} data-ready={width > 0}>
          {width === 0 && <svg width="1" height={height} aria-hidden="true" />}
          {width > 0 && !picture.empty && (
            <Suspense fallback={<p className="wb-wait">The chart is coming.</p>}>
              {brushing ? (
                <Still picture={picture} width={chartWidth} height={height} />
              ) : (
                <Chart
                  picture={picture}
                  width={chartWidth}
                  height={height}
                  ids={frame.ids}
                  onSlice={(slice, series) => setMark({ slice, series })}
                />
              )}
            </Suspense>
          )}
          {picture.empty && (
            <p className="wb-wait">
              Nothing to draw: no row has a {spec.value || "row"} here. Widen the window or take a filter away.
            </p>
          )}
        </div>
        {side && <Groups prepared={prepared} window={window} onToggle={toggle} onAll={all} />}
      </div>
      {prepared.time && prepared.cube.last > prepared.cube.first && width > 0 && (
        <Strip prepared={prepared} width={width} window={window} onWindow={brush} />
      )}
      {mark && (
        <Rows
          prepared={prepared}
          picture={picture}
          slice={mark.slice}
          series={mark.series}
          onClose={() => setMark(null)}
        />
      )}
      {picture.notes.length > 0 && (
        <ul className="wb-notes">
          {picture.notes.map((n) => (
            <li key={n}>{n}</li>
          ))}
        </ul>
      )}
      <p className="wb-files">
        Save as{" "}
        {(["csv", "json", "svg", "png"] as const).map((kind) => (
          <button key={kind} type="button" disabled={picture.empty} onClick={() => void save(kind)}>
            {kind.toUpperCase()}
          </button>
        ))}
        {window && (
          <button type="button" onClick={() => onWindow(null, true)}>
            All of the time
          </button>
        )}{" "}
        <span role="status">{told}</span>
      </p>
      {!picture.empty && (
        <p className="wb-files">
          {frame.table === null ? (
            <>
              Your own file stays in this tab; a briefing keeps addresses, not files: this chart cannot be added to one.{" "}
              <button type="button" onClick={() => void save("png")}>
                Save the picture
              </button>{" "}
              or the settings file above instead.
            </>
          ) : (
            brief(spec, picture)
          )}
        </p>
      )}
      <details className="wb-twin" onToggle={(e) => setTable(e.currentTarget.open)}>
        <summary>Table</summary>
        {table && <Twin picture={picture} />}
      </details>
    </section>
  );
}
