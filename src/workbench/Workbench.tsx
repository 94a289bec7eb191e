import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { TABLE_NAMES, type TableName } from "../record/tables";
import type { Day } from "../record/units";
import { useSetView, useView } from "../view/useView";
import { windowKeys, windowOf } from "../view/window";
import { Card } from "./Card";
import { Choice, Controls } from "./Controls";
import { DEFAULTS, ownDefault } from "./defaults";
import { EXAMPLES } from "./examples";
import { Filters } from "./Filters";
import { OwnData } from "./OwnData";
import { Preview } from "./Preview";
import type { Window } from "./prepare";
import type { Fixes } from "./read/open";
import { settle } from "./settle";
import { formatSpec, type Spec } from "./spec";
import { addressWith } from "./state";
import { type AnyRow, frameOf } from "./table";
import { useOpen } from "./useOpen";
import { NOT_REVIEWED } from "./words";

/** The room where the reader makes the chart: over a table of the record, or over a file of their own. */
export function Workbench({
  spec,
  onSpec,
  rows,
  names,
  version,
  trouble,
}: {
  readonly spec: Spec;
  readonly onSpec: (spec: Spec) => void;
  /** Rows of the record's table the spec names; null while they come. */
  readonly rows: readonly AnyRow[] | null;
  readonly names: Readonly<Record<TableName, string>>;
  readonly version: string;
  /** What is shown in place of a table that does not come. */
  readonly trouble: ReactNode;
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: a file read anew is another table
  useEffect(() => {
    setOwnSpec(null);
    setOwnWindow(null);
  }, [own]);
  const usual = useMemo(() => (own ? ownDefault(own) : DEFAULTS[table]), [own, table]);
  const asked = own ? (ownSpec ?? usual) : spec;
  const settled = useMemo(() => (frame ? settle(asked, frame, usual) : null), [frame, asked, usual]);
  const change = own ? setOwnSpec : onSpec;
  const window = useMemo((): Window | null => {
    if (own) return ownWindow;
    if (!view.from && !view.to) return null;
    const { start, end } = windowOf(view);
    return { from: start, to: end };
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
        ? { line: `${NOT_REVIEWED}: ${own.name}.`, url: "" }
        : {
            line: `North Korea Sanctions Atlas, data version ${version}: ${names[table]}.`,
            url: `${location.origin}${location.pathname}${addressWith(location.search, spec)}`,
          },
    [own, version, names, table, spec],
  );
  const onFile = useCallback((file: File) => open(file), [open]);
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
      <OwnData opening={opening} onFile={onFile} onCancel={close} />
      {opening.state === "open" && (
        <Preview
          opened={opening.opened}
          fixes={opening.fixes}
          onFix={(fixes: Fixes) => open(opening.file, fixes)}
          onClose={close}
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
            onSpec={change}
            onWindow={onWindow}
          />
        </>
      ) : (
        trouble
      )}
    </div>
  );
}
