import type { Spec } from "../view/spec";
import { textOf } from "./cube";
import { columnOf, type Frame } from "./table";
import { columnWord, say } from "./words";

/** Values offered at most; a longer list is searched in the table, not picked from. */
const MOST = 300;

/** Which rows are kept: a chip for each filter, and a field to add one. */
export function Filters({
  frame,
  spec,
  onChange,
}: {
  readonly frame: Frame;
  readonly spec: Spec;
  readonly onChange: (spec: Spec) => void;
}) {
  const without = (name: string): Spec["where"] => {
    const { [name]: _, ...rest } = spec.where;
    return rest;
  };
  const columns = frame.columns.filter(
    (c) => c.kind === "text" && !c.many && c.words.length > 1 && c.words.length <= MOST,
  );
  const entries = Object.entries(spec.where);
  if (columns.length === 0 && entries.length === 0) return null;
  return (
    <div className="wb-filters" role="group" aria-label="Filters">
      {entries.map(([name, list]) => (
        <span key={name} className="wb-chip">
          {columnWord(frame, name)}: {list.map(say(frame, name)).join(", ")}
          <button
            type="button"
            aria-label={`Take the filter on ${columnWord(frame, name)} away`}
            onClick={() => onChange({ ...spec, where: without(name) })}
          >
            ×
          </button>
        </span>
      ))}
      <label className="wb-choice">
        <span>Only rows with</span>
        <select
          value=""
          onChange={(e) => {
            const [, at = "", key = ""] = /^(\d+):(.*)$/s.exec(e.target.value) ?? [];
            const name = columns[Number(at)]?.name;
            if (name === undefined) return;
            onChange({ ...spec, where: { ...spec.where, [name]: [...(spec.where[name] ?? []), key] } });
          }}
        >
          <option value="">choose a value</option>
          {columns.map((c, i) => (
            <optgroup key={c.name} label={columnWord(frame, c.name)}>
              {[...textOf(columnOf(frame, c.name) ?? c).words].sort().map((w) => (
                <option key={w} value={`${i}:${w}`}>
                  {say(frame, c.name)(w)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
    </div>
  );
}
