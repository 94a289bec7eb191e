import { useId } from "react";
import { useSetView } from "../../view/useView";
import type { View } from "../../view/view";
import type { OilCapModel } from "./model";

/** Where the slider stands while no load is set. */
const START = 90;

/** The load assumed of tankers nobody inspected: one slider for every estimate that says what load it rests on. */
export function Controls({ model, view }: { readonly model: OilCapModel; readonly view: View }) {
  const set = useSetView();
  const id = useId();
  const moved = model.years.flatMap((y) => y.estimates.flatMap((e) => e.rows)).filter((r) => r.laden !== null).length;
  const words = view.laden === null ? "as each body states it" : `${view.laden} %`;
  return (
    <div className="laden">
      <label htmlFor={id}>
        Tankers laden: <output htmlFor={id}>{words}</output>
      </label>
      <input
        id={id}
        type="range"
        min={1}
        max={100}
        step={1}
        value={view.laden ?? START}
        aria-valuetext={words}
        disabled={moved === 0}
        onChange={(e) => set({ laden: Number(e.currentTarget.value) }, "replace", { clock: "frame" })}
        onPointerUp={() => view.laden !== null && set({ laden: view.laden }, "push")}
      />
      <button type="button" disabled={view.laden === null} onClick={() => set({ laden: null }, "push")}>
        As stated
      </button>
    </div>
  );
}
