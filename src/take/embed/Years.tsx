import { civil, dateWords, span } from "../../record/day";
import type { IsoDate } from "../../record/units";
import { useSetView } from "../../view/useView";
import type { View } from "../../view/view";
import { DEFAULT_FROM, DEFAULT_TO, WHOLE } from "../../view/window";

const FIRST = civil(WHOLE.start).year;
const LAST = civil(WHOLE.end).year;
const ALL = Array.from({ length: LAST - FIRST + 1 }, (_, i) => String(FIRST + i));

function Year({
  label,
  value,
  onYear,
}: {
  readonly label: string;
  readonly value: IsoDate;
  readonly onYear: (year: IsoDate) => void;
}) {
  const exact = !ALL.includes(value);
  return (
    <label>
      {label}{" "}
      <select value={value} onChange={(e) => onYear(e.target.value as IsoDate)}>
        {exact && <option value={value}>{dateWords(value)}</option>}
        {ALL.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
      </select>
    </label>
  );
}

/** First and last year of the window: what dragging across the picture does, for hands that cannot drag. */
export function Years({ view }: { readonly view: View }) {
  const set = useSetView();
  const from = view.from ?? DEFAULT_FROM;
  const to = view.to ?? DEFAULT_TO;
  const whole = view.from === null && view.to === null;
  // A bound that is passed takes the other along.
  const change = (a: IsoDate, b: IsoDate, moved: "a" | "b") => {
    const crossed = span(a).start > span(b).end;
    set({ from: crossed && moved === "b" ? b : a, to: crossed && moved === "a" ? a : b, law: null }, "push");
  };
  return (
    <fieldset className="controls years">
      <legend className="visually-hidden">Time window</legend>
      <Year label="From" value={from} onYear={(year) => change(year, to, "a")} />
      <Year label="to" value={to} onYear={(year) => change(from, year, "b")} />
      <button
        type="button"
        className="link"
        disabled={whole}
        onClick={() => set({ from: null, to: null, law: null }, "push")}
      >
        Reset
      </button>
    </fieldset>
  );
}
