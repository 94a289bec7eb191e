import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { FigureId } from "../figures/model";
import { TABLE_NAMES, type TableName } from "../record/tables";
import type { Day } from "../record/units";
import { formatSpec, type Spec } from "../view/spec";
import { useSetView, useView } from "../view/useView";
import { windowKeys } from "../view/window";
import { type Brief, Card } from "./Card";
import { Choice, Controls } from "./Controls";
import { DEFAULTS, ownDefault } from "./defaults";
import { EXAMPLES } from "./examples";
import { Filters } from "./Filters";
import { Keeping, KeptLine } from "./keep/Keeping";
import { looksLikeSettings, parseSettings, type Settings } from "./keep/settings";
import { useKept } from "./keep/useKept";
import { OwnData } from "./OwnData";
import type { Taking } from "./outputs";
import { Overlay } from "./overlay/Overlay";
import type { Series } from "./overlay/series";
import { Preview } from "./Preview";
import type { Fixes } from "./read/open";
import { settle } from "./settle";
import { addressWith } from "./state";
import { type AnyRow, frameOf } from "./table";
import { useAside } from "./useAside";
import { useOpen } from "./useOpen";
import { type Window, windowIn } from "./window";
import { NOT_REVIEWED, unread } from "./words";

/** The room where the reader makes the chart: over a table of the record, or over a file of their own. */
export function Workbench({
  spec,
  onSpec,
  rows,
  names,
  taking,
  drawOver,
  today,
  trouble,
  brief,
}: {
  readonly spec: Spec;
  readonly onSpec: (spec: Spec) => void;
  /** Rows of the record's table the spec names; null while they come. */
  readonly rows: readonly AnyRow[] | null;
  readonly names: Readonly<Record<TableName, string>>;
  readonly taking: Taking;
  /** A figure of the record with a series of the reader's laid over it. */
  readonly drawOver: (id: FigureId, series: Series) => ReactNode;
  readonly today: () => string;
  /** What is shown in place of a table that does not come. */
  readonly trouble: ReactNode;
  readonly brief: Brief;
}) {
  const view = useView((v) => v);
  const set = useSetView();
  const { opening, open, close } = useOpen();
  const [ownSpec, setOwnSpec] = useState<Spec | null>(null);
  const [ownWindow, setOwnWindow] = useState<Window | null>(null);
  const table = spec.table as TableName;
  const record = useMemo(() => (rows ? frameOf(table, names[table], rows) : null), [rows, table, names]);
  const opened = opening.state === "open" ? opening.opened : null;
  const own = opened?.frame ?? null;
  const frame = own ?? record;
  const now = useRef<File | null>(null);
  now.current = opening.state === "open" ? opening.file : null;
  /** Settings that came before their file. */
  const wanted = useRef<Settings | null>(null);
  const keeping = useKept();
  const [said, setSaid] = useState("");
  /** What is drawn of a file once it has been read. */
  const waiting = useRef<Pick<Settings, "spec" | "window"> | null>(null);
  useEffect(() => {
    if (!own) return;
    setOwnSpec(waiting.current?.spec ?? null);
    setOwnWindow(waiting.current?.window ?? null);
    waiting.current = null;
  }, [own]);
  const show = useCallback(
    (file: File, fixes: Fixes, shown: Pick<Settings, "spec" | "window"> | null) => {
      waiting.current = shown;
      open(file, fixes);
    },
    [open],
  );
  const { aside, putAside, bringBack } = useAside(
    opening.state === "open" ? { file: opening.file, fixes: opening.fixes, spec: ownSpec, window: ownWindow } : null,
    (back) => show(back.file, back.fixes, back),
    close,
  );
  const usual = useMemo(() => (own ? ownDefault(own) : DEFAULTS[table]), [own, table]);
  const asked = own ? (ownSpec ?? usual) : spec;
  const settled = useMemo(() => (frame ? settle(asked, frame, usual) : null), [frame, asked, usual]);
  const change = own ? setOwnSpec : onSpec;
  const window = useMemo((): Window | null => {
    return own ? ownWindow : windowIn(view);
  }, [own, ownWindow, view]);
  const onWindow = useCallback(
    (w: Window | null, done: boolean) => {
      if (own) return setOwnWindow(w);
      const keys = w ? windowKeys(w.from as Day, w.to as Day) : { from: null, to: null };
      set({ ...keys, law: null }, done ? "push" : "replace", done ? {} : { clock: "frame" });
    },
    [own, set],
  );
  const origin = useCallback(
    () =>
      own
        ? { line: `${NOT_REVIEWED}: ${own.name}${opened ? unread(opened) : ""}.`, url: "" }
        : {
            line: `North Korea Sanctions Atlas, data version ${taking.version}: ${names[table]}.`,
            url: `${location.origin}${location.pathname}${addressWith(location.search, spec)}`,
          },
    [own, opened, taking.version, names, table, spec],
  );
  /** Opens a file of data, or one of settings: with its data, or for the file that is open or comes next. */
  const onFile = useCallback(
    async (file: File) => {
      setSaid("");
      const later = wanted.current;
      wanted.current = null;
      if (!looksLikeSettings(await file.slice(0, 400).text())) {
        const mine = later?.name === file.name ? later : null;
        putAside(false);
        return show(file, mine?.fixes ?? {}, mine);
      }
      const parsed = parseSettings(await file.text());
      if (!parsed.ok) return setSaid(parsed.why);
      const { name, fixes, data } = parsed.settings;
      const source = data ? new File([data], name) : now.current?.name === name ? now.current : null;
      if (source) {
        if (source !== now.current) putAside(false);
        return show(source, fixes, parsed.settings);
      }
      wanted.current = parsed.settings;
      setSaid(`These settings hold no data: open ${name} now, and its chart is drawn as it was.`);
    },
    [show, putAside],
  );
  const isNow = (s: Spec) => !own && formatSpec(s) === formatSpec(spec);
  return (
    <div className="wb">
      <section className="wb-examples" aria-label="Worked examples">
        <h2>Start from an example</h2>
        <ol>
          {EXAMPLES.map((e) => (
            <li key={e.title}>
              <a
                href={addressWith("", e.spec)}
                aria-current={isNow(e.spec) ? "true" : undefined}
                onClick={(ev) => {
                  if (ev.ctrlKey || ev.metaKey || ev.shiftKey || ev.button !== 0) return;
                  ev.preventDefault();
                  putAside(true);
                  close();
                  onSpec(e.spec);
                }}
              >
                {e.title}
              </a>
              <span>{e.why}</span>
            </li>
          ))}
        </ol>
      </section>
      <OwnData
        opening={opening}
        onFile={(file) =>
          void onFile(file).catch(() => setSaid(`${file.name} cannot be read: it is a folder, or there no more.`))
        }
        onCancel={close}
      />
      {said && (
        <p className="trouble" role="alert">
          {said}
        </p>
      )}
      {aside && (opening.state !== "open" || opening.file !== aside.file) && opening.state !== "reading" && (
        <p className="wb-kept" role="status">
          {aside.file.name} was set aside: it stays in this page until you leave it.{" "}
          <button type="button" className="link" onClick={bringBack}>
            Back to {aside.file.name}
          </button>
        </p>
      )}
      <KeptLine
        state={keeping}
        onOpen={(kept) => {
          putAside(false);
          show(new File([kept.file], kept.name), kept.fixes, { spec: kept.spec, window: null });
        }}
      />
      {opening.state === "open" && (
        <Preview
          opened={opening.opened}
          fixes={opening.fixes}
          onFix={(fixes: Fixes) => {
            // The chart stays as it is, as far as the columns that are read anew allow.
            putAside(false);
            show(opening.file, fixes, { spec: ownSpec, window: ownWindow });
          }}
          onClose={() => {
            putAside(false);
            close();
          }}
        />
      )}
      {opening.state === "open" && settled && (
        <Keeping
          file={opening.file}
          fixes={opening.fixes}
          spec={settled.spec}
          window={ownWindow}
          today={today}
          state={keeping}
        />
      )}
      {frame && settled ? (
        <>
          <Controls frame={frame} spec={settled.spec} onChange={change}>
            {!own && (
              <Choice
                label="Table"
                value={table}
                list={TABLE_NAMES.map((t) => [t, names[t]] as const)}
                onChange={(t) => onSpec(DEFAULTS[t])}
              />
            )}
          </Controls>
          <Filters frame={frame} spec={settled.spec} onChange={change} />
          <Card
            frame={frame}
            spec={settled.spec}
            said={settled.said}
            window={window}
            origin={origin}
            taking={taking}
            view={view}
            onSpec={change}
            onWindow={onWindow}
            brief={brief}
          />
        </>
      ) : (
        trouble
      )}
      {own && <Overlay frame={own} draw={drawOver} />}
    </div>
  );
}
