import { useSyncExternalStore } from "react";
import type { Figure } from "../figures/figure";
import { inForce } from "../figures/measures/inforce";
import { dateWords, isoDay, span } from "../record/day";
import type { MeasuresRow } from "../record/tables";
import type { Day } from "../record/units";
import { pointer } from "../view/pointer";
import { useView } from "../view/useView";
import { WHOLE_TO, windowOf } from "../view/window";
import { Trouble } from "./Trouble";
import { useTables } from "./tables";

/** Subjects listed beside the rules figure; the others are counted. */
const LINES = 10;

/** The list is words, drawn with the data once a frame, not with the pointer. */
function onceAFrame(listener: () => void): () => void {
  let asked = 0;
  const stop = pointer.subscribe(() => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      listener();
    });
  });
  return () => {
    stop();
    cancelAnimationFrame(asked);
  };
}

/** The day under the pointer in any figure, or the last day of the window that the reader can know of. */
function useDay(): Day {
  const end = useView((v) => Math.min(windowOf(v).end, span(v.asof ?? WHOLE_TO).end) as Day);
  const hovered = useSyncExternalStore(
    onceAFrame,
    () => pointer.get().day,
    () => null,
  );
  return hovered ?? end;
}

function List({ measures }: { readonly measures: readonly MeasuresRow[] }) {
  const day = useDay();
  const now = inForce(measures, day);
  const more = now.rows.length - LINES;
  return (
    <>
      <h2 id="in-force">In force on {dateWords(isoDay(day))}</h2>
      <p className="finding">
        {now.count === 0
          ? "No rule of the Security Council on record."
          : `${now.count} ${now.count === 1 ? "rule" : "rules"} of the Security Council; the latest on each subject.`}
        {now.count > 0 && <span className="by-hand"> Move over any figure for another day.</span>}
      </p>
      <ol className="dated rules">
        {now.rows.slice(0, LINES).map((r) => (
          <li key={r.subject}>
            <span className="when">{r.act}</span>
            <a href={`?pick=${encodeURIComponent(r.id)}`} data-pick={r.id}>
              {r.words}
            </a>
          </li>
        ))}
      </ol>
      <p className="sourceline">
        {more > 0 ? `${more} more subjects. ` : ""}
        {now.rows.some((r) => !r.verified) ? "* paragraph number not seen in a source." : ""}
      </p>
    </>
  );
}

/** What was law on the day under the crosshair, in words. */
export function InForceList({ figure }: { readonly figure: Figure }) {
  const asof = useView((v) => v.asof);
  const loaded = useTables(figure.needs, asof);
  if (loaded.status === "ready")
    return <List measures={(loaded.record as unknown as { measures: readonly MeasuresRow[] }).measures} />;
  return (
    <>
      <h2 id="in-force">In force</h2>
      <Trouble name="In force" loaded={loaded} />
    </>
  );
}
