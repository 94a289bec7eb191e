import { useSetView, useView } from "../view/useView";
import { useLaws } from "./laws";

/** The rule that set window and unit, with the way to give it up. */
export function LawChip() {
  const view = useView((v) => v);
  const set = useSetView();
  const laws = useLaws();
  if (!view.law) return null;
  const law = laws(view.law);
  return (
    <button
      type="button"
      className="lawchip"
      onClick={() => set({ from: view.from, to: view.to, law: null })}
      title="Let go of this rule; the window stays"
    >
      <span className="chip-name">Rule</span> {law ? law.title : `${view.law}: not in this record`}{" "}
      <span aria-hidden="true">×</span>
      <span className="hidden">, remove</span>
    </button>
  );
}
