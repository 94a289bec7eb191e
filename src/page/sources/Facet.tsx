import { useId, useState } from "react";
import { figure } from "../../record/names";
import type { Choice } from "./facets";
import { fold } from "./search";

/** Most choices shown at once. */
const MANY = 60;

/** One facet: its choices with live counts, the first few at once, the rest on demand and searchable. */
export function Facet({
  legend,
  choices,
  chosen,
  few,
  onChange,
}: {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  /** Choices shown before the reader asks for more. */
  readonly few: number;
  readonly onChange: (next: readonly string[]) => void;
}) {
  const [all, setAll] = useState(false);
  const [find, setFind] = useState("");
  const id = useId();
  const word = fold(find.trim());
  const hits = word ? choices.filter((c) => fold(c.label).includes(word)) : choices;
  const first = word || all ? hits.slice(0, MANY) : hits.slice(0, few);
  // What is chosen stays in sight, wherever it stands in the order.
  const shown = [...first, ...choices.filter((c) => chosen.includes(c.value) && !first.includes(c))];
  const more = hits.length - first.length;
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((c) => c !== value) : [...chosen, value]);
  return (
    <fieldset className="facet">
      <legend>{legend}</legend>
      {choices.length > 40 && (
        <input
          type="search"
          aria-label={`Find in: ${legend}`}
          placeholder={`Find among ${figure(choices.length)}`}
          value={find}
          onChange={(e) => setFind(e.currentTarget.value)}
        />
      )}
      <ul>
        {shown.map((c) => (
          <li key={c.value}>
            <label htmlFor={`${id}${c.value}`}>
              <input
                id={`${id}${c.value}`}
                type="checkbox"
                checked={chosen.includes(c.value)}
                onChange={() => toggle(c.value)}
              />
              <span>{c.label}</span>
              <span className="count">{figure(c.count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {word !== "" && hits.length === 0 && <p className="none">None of that name.</p>}
      {word === "" && (all ? hits.length > few : more > 0) && (
        <button type="button" className="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer" : `${figure(Math.min(more, MANY - few))} more`}
        </button>
      )}
    </fieldset>
  );
}
