import { clearLaw } from "../view/law";
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
      onClick={() => set(law ? clearLaw(view, law) : { law: null })}
      title="Give up this rule's window and unit"
    >
      <span className="chip-name">Rule</span> {law ? law.title : `${view.law}: not in this record`}{" "}
      <span aria-hidden="true">×</span>
      <span className="hidden">, remove</span>
    </button>
  );
}
