import { useId } from "react";
import type { PetroleumEstimatesRow } from "../../record/tables";
import { useSetView } from "../../view/useView";
import type { View } from "../../view/view";

/** Where the slider stands while no load is set. */
const START = 90;

/** The load assumed of tankers nobody inspected: one slider for every estimate in sight that says what load it rests on. */
export function LadenControl({ rows, view }: { readonly rows: readonly PetroleumEstimatesRow[]; readonly view: View }) {
  const set = useSetView();
  const id = useId();
  const moved = rows.filter((r) => r.laden !== null).length;
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
        onPointerUp={() => set({}, "push")}
        onKeyUp={() => set({}, "push")}
        onBlur={() => set({}, "push")}
      />
      <button type="button" disabled={view.laden === null} onClick={() => set({ laden: null }, "push")}>
        As stated
      </button>
    </div>
  );
}
