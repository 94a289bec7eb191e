import type { ReactNode } from "react";
import { type ChartKind, HOWS, type How, type Spec, STEPS } from "../view/spec";
import { howsFor } from "./settle";
import type { Frame } from "./table";
import { columnWord, rowsWord } from "./words";

const CHART_WORDS: Readonly<Record<ChartKind, string>> = {
  bar: "Bars",
  stack: "Stacked bars",
  line: "Lines",
  area: "Areas",
  heat: "Heat map",
  scatter: "Scatter",
  dots: "Dot plot",
};

function howWord(how: How, frame: Frame): string {
  if (how === "rows") return `Number of ${rowsWord(frame)}`;
  if (how === "statements") return "Statements, repeats once";
  return { sum: "Sum", mean: "Mean", each: "Each row" }[how];
}

export function Choice<T extends string>({
  label,
  value,
  list,
  onChange,
}: {
  readonly label: string;
  readonly value: T;
  readonly list: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
}) {
  return (
    <label className="wb-choice">
      <span>{label}</span>
      <select value={value} onChange={(e) => onChange(e.target.value as T)}>
        {list.map(([v, word]) => (
          <option key={v} value={v}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What is measured, along what, told apart by what, and drawn how. */
export function Controls({
  frame,
  spec,
  onChange,
  children,
}: {
  readonly frame: Frame;
  readonly spec: Spec;
  readonly onChange: (spec: Spec) => void;
  readonly children?: ReactNode;
}) {
  const numbers = frame.columns.filter((c) => c.kind === "number");
  const cuts = frame.columns.filter((c) => c.kind !== "text" || !c.many);
  const groups = cuts.filter((c) => c.kind === "text");
  const measures: (readonly [string, string])[] = [
    ...numbers.flatMap((c) =>
      howsFor(frame, c.name)
        .filter((how) => how !== "rows" && how !== "statements")
        .map((how) => [`${how}:${c.name}`, `${howWord(how, frame)}: ${columnWord(frame, c.name)}`] as const),
    ),
    ...howsFor(frame, "").map((how) => [`${how}:`, howWord(how, frame)] as const),
  ];
  const setMeasure = (text: string) => {
    const at = text.indexOf(":");
    const how = HOWS.find((h) => h === text.slice(0, at)) ?? "rows";
    onChange({ ...spec, how, value: text.slice(at + 1) });
  };
  const named = (list: typeof cuts): (readonly [string, string])[] =>
    list.map((c) => [c.name, columnWord(frame, c.name)]);
  const kinds: readonly ChartKind[] =
    spec.how === "each" ? ["scatter", "dots"] : ["bar", "stack", "line", "area", "heat"];
  const onDate = frame.columns.find((c) => c.name === spec.x)?.kind === "date" && spec.how !== "each";
  const each = spec.how === "rows" || spec.how === "statements" ? "" : spec.value;
  return (
    <div className="wb-controls">
      {children}
      <Choice label="Measure" value={`${spec.how}:${each}`} list={measures} onChange={setMeasure} />
      <Choice
        label="Along"
        value={spec.x}
        list={named(cuts)}
        onChange={(x) => onChange({ ...spec, x, ...(x === spec.split ? { split: "" } : {}) })}
      />
      {onDate && (
        <Choice
          label="By"
          value={spec.step}
          list={STEPS.map((s) => [s, s] as const)}
          onChange={(step) => onChange({ ...spec, step })}
        />
      )}
      <Choice
        label="Told apart by"
        value={spec.split}
        list={[["", "nothing"], ...named(groups)]}
        onChange={(split) => onChange({ ...spec, split })}
      />
      <Choice
        label="Chart"
        value={spec.chart}
        list={kinds.map((k) => [k, CHART_WORDS[k]] as const)}
        onChange={(chart) => onChange({ ...spec, chart })}
      />
      {(spec.split !== "" || frame.columns.find((c) => c.name === spec.x)?.kind === "text") && (
        <Choice
          label="Groups drawn"
          value={String(spec.top)}
          list={[...new Set([3, 5, 7, 9, 12, 14, 20, 30, spec.top])]
            .sort((a, b) => a - b)
            .map((n) => [String(n), `top ${n} + other`] as const)}
          onChange={(n) => onChange({ ...spec, top: Number(n) })}
        />
      )}
      {(spec.how === "each" || spec.chart === "line") && (
        <label className="wb-check">
          <input type="checkbox" checked={spec.log} onChange={(e) => onChange({ ...spec, log: e.target.checked })} />{" "}
          Logarithmic
        </label>
      )}
    </div>
  );
}
