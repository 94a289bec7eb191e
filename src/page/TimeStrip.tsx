import { useMemo } from "react";
import { Brush } from "../chart/Brush";
import { timeScale } from "../chart/scale";
import { STRIP_HEIGHT, Strip, stripFrame } from "../figures/timeline/Strip";
import { STRIP_NEEDS, stripModel } from "../figures/timeline/strip";
import { isoDay } from "../record/day";
import type { IsoDate } from "../record/units";
import { useSetView, useView } from "../view/useView";
import { DEFAULT_FROM, DEFAULT_TO, WHOLE, windowOf } from "../view/window";
import { DateField } from "./DateField";
import { Slot } from "./Slot";
import { Trouble } from "./Trouble";
import { useTables } from "./tables";

const PRESETS: readonly { readonly name: string; readonly from: string | null; readonly to: string | null }[] = [
  { name: "Since 2016", from: null, to: null },
  { name: "2017–2019", from: "2017", to: "2019" },
  { name: "Last 24 months", from: "2024-12", to: "2026-11" },
  { name: "All, since 1993", from: "1993", to: "2026-11" },
];

/** The whole span of the record with the window on it: by hand, by keys, by two dates or by a preset. */
export function TimeStrip({ wide }: { readonly wide: number }) {
  const view = useView((v) => v);
  const set = useSetView();
  const loaded = useTables(STRIP_NEEDS, view.asof);
  const window = windowOf(view);
  const record = loaded.status === "ready" ? loaded.record : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the strip reads the lanes and nothing else of the view
  const model = useMemo(() => (record ? stripModel(record, view) : null), [record, view.lane]);
  return (
    <section className="timestrip" aria-label="Time window">
      <div className="window-fields">
        <DateField
          label="From"
          value={view.from ?? ""}
          placeholder={DEFAULT_FROM}
          onChange={(from) => set({ from, law: null })}
        />
        <DateField
          label="to"
          value={view.to ?? ""}
          placeholder={DEFAULT_TO}
          onChange={(to) => set({ to, law: null })}
        />
        <fieldset className="presets">
          <legend className="hidden">Windows in one step</legend>
          {PRESETS.map((p) => (
            <button
              key={p.name}
              type="button"
              aria-pressed={view.from === p.from && view.to === p.to}
              onClick={() => set({ from: p.from as IsoDate | null, to: p.to as IsoDate | null, law: null })}
            >
              {p.name}
            </button>
          ))}
        </fieldset>
        <span className="hidden" role="status">
          {`Window ${isoDay(window.start)} to ${isoDay(window.end)}`}
        </span>
      </div>
      {loaded.status === "error" && <Trouble name="The strip of events" loaded={loaded} />}
      <Slot name="strip" wide={wide} minHeight={STRIP_HEIGHT}>
        {(width) => {
          const f = stripFrame(width);
          const scale = timeScale(WHOLE, f.left, f.width - f.right);
          return (
            <svg
              className="plot strip"
              width={width}
              height={STRIP_HEIGHT}
              viewBox={`0 0 ${width} ${STRIP_HEIGHT}`}
              role="group"
              aria-label="Events by month since 1993, with the time window"
            >
              {model && <Strip model={model} width={width} />}
              <Brush scale={scale} window={window} top={f.top} height={f.height - f.top - f.bottom} />
            </svg>
          );
        }}
      </Slot>
    </section>
  );
}
