import { useId, useState } from "react";

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

/** A list of choices with live counts; searchable when it is long. */
export function Choices({
  legend,
  options,
  chosen,
  onChange,
}: {
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  readonly onChange: (next: readonly string[]) => void;
}) {
  const [find, setFind] = useState("");
  const id = useId();
  const shown = options.filter((o) => o.label.toLowerCase().includes(find.trim().toLowerCase()));
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((c) => c !== value) : [...chosen, value]);
  return (
    <fieldset className="choices">
      <legend>{legend}</legend>
      {options.length > 12 && (
        <input
          type="search"
          aria-label={`Find in ${legend.toLowerCase()}`}
          placeholder="Find"
          value={find}
          onChange={(e) => setFind(e.currentTarget.value)}
        />
      )}
      <ul>
        {shown.map((o) => (
          <li key={o.value}>
            <label htmlFor={`${id}${o.value}`}>
              <input
                id={`${id}${o.value}`}
                type="checkbox"
                checked={chosen.includes(o.value)}
                onChange={() => toggle(o.value)}
              />
              <span>{o.label}</span>
              <span className="count">{o.count}</span>
            </label>
          </li>
        ))}
      </ul>
      {chosen.length > 0 && (
        <button type="button" className="link" onClick={() => onChange([])}>
          All of them
        </button>
      )}
    </fieldset>
  );
}
