import { figure } from "../record/names";
import { colourOf } from "./colour";
import { seriesTotals } from "./picture";
import type { Prepared } from "./prepare";
import { Swatch } from "./Swatch";
import type { Window } from "./window";
import { exact } from "./words";

/** The groups told apart, with what each has in the window: pick some to see only them. Skips its own filter. */
export function Groups({
  prepared,
  window,
  onToggle,
  onAll,
}: {
  readonly prepared: Prepared;
  readonly window: Window | null;
  readonly onToggle: (key: string) => void;
  readonly onAll: () => void;
}) {
  const { series, spec } = prepared;
  const totals = seriesTotals(prepared, window);
  const most = Math.max(...totals.map(Math.abs), 1e-9);
  const wanted = spec.where[spec.split];
  return (
    <div className="wb-groups">
      <ul>
        {series.keys.map((key, i) => {
          const n = totals[i] ?? 0;
          const on = !wanted || wanted.includes(key);
          return (
            <li key={key || "other"}>
              <button
                type="button"
                aria-pressed={wanted !== undefined && on}
                disabled={key === ""}
                onClick={() => onToggle(key)}
                data-on={on}
              >
                <span className="name">
                  <Swatch colour={colourOf(key, i)} />
                  {series.labels[i]}
                </span>
                <span className="n">{Math.abs(n) < 1 ? exact(n) : figure(n, Math.abs(n) < 100 ? 1 : 0)}</span>
                <svg className="bar" width="100%" height="3" aria-hidden="true">
                  <rect width={`${((Math.abs(n) / most) * 100).toFixed(1)}%`} height="3" fill={colourOf(key, i)} />
                </svg>
              </button>
            </li>
          );
        })}
      </ul>
      {wanted && (
        <button type="button" className="link" onClick={onAll}>
          All groups
        </button>
      )}
    </div>
  );
}
