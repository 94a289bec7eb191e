import { type ReactNode, useMemo, useState } from "react";
import type { FigureId } from "../../figures/model";
import { writeCsv } from "../../take/csv";
import { handOver } from "../../take/handOver";
import { STEPS, type Step } from "../../view/spec";
import { Choice } from "../Controls";
import { ownDefault } from "../defaults";
import { rangeOf } from "../ranges";
import type { Frame } from "../table";
import { NOT_REVIEWED } from "../words";
import { type Ask, type Series, seriesOf } from "./series";

/** Figures on the shared scale of time, over which a series can be laid. */
export const TIME_FIGURES = [
  ["oil-monthly", "Oil by month"],
  ["oil-crude", "Crude oil"],
  ["oil-estimates", "Estimates of oil"],
  ["labour-stock", "Workers abroad"],
  ["labour-entries", "Entries for work"],
  ["timeline", "Timeline"],
  ["measures", "Measures in force"],
  ["designations", "Listings"],
  ["tests", "Tests"],
  ["trade", "Trade and prices"],
] as const satisfies readonly (readonly [FigureId, string])[];

const isStep = (text: string): text is Step => (STEPS as readonly string[]).includes(text);

/** Lays a series of the reader's file over a figure of the record, chosen here. Nothing of it enters the figure. */
export function Overlay({
  frame,
  draw,
}: {
  readonly frame: Frame;
  /** The figure with the series; it is fetched only when one is chosen. */
  readonly draw: (id: FigureId, series: Series) => ReactNode;
}) {
  const dates = frame.columns.filter((c) => c.kind === "date").map((c) => c.name);
  const numbers = frame.columns.filter((c) => c.kind === "number").map((c) => c.name);
  const first = useMemo(() => ownDefault(frame), [frame]);
  const [id, setId] = useState<FigureId | "">("");
  const [date, setDate] = useState("");
  const [value, setValue] = useState("");
  const [step, setStep] = useState<Step>(first.step);
  const [how, setHow] = useState<Ask["how"]>("sum");
  const ask: Ask = {
    date: dates.includes(date) ? date : (dates[0] ?? ""),
    value: numbers.includes(value) ? value : (numbers.find((n) => rangeOf(frame, n)) ?? numbers[0] ?? ""),
    step,
    how,
  };
  const key = JSON.stringify(ask);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of the question stands for it
  const series = useMemo(() => (id ? seriesOf(frame, ask) : null), [frame, key, id]);
  if (dates.length === 0 || numbers.length === 0) return null;
  const save = () => {
    if (!series) return;
    const head = ["series", "file", "from", "value", "low", "high", "rows"];
    const rows = series.laid.map((l) => [NOT_REVIEWED, series.file, l.label, l.value, l.low, l.high, l.rows]);
    handOver(
      writeCsv([head, ...rows]),
      `${series.file.replace(/\.\w+$/, "")}-series.csv`.replace(/[^\w.-]+/g, "-"),
      "text/csv",
    );
  };
  const named = (list: readonly string[]) => list.map((n) => [n, n] as const);
  return (
    <section className="wb-overlay" aria-label="Over a figure of the record">
      <h2>Lay it over a figure of the record</h2>
      <div className="wb-controls">
        <Choice label="Figure" value={id} list={[["", "choose a figure"], ...TIME_FIGURES]} onChange={setId} />
        {id !== "" && (
          <>
            <Choice label="Date" value={ask.date} list={named(dates)} onChange={setDate} />
            <Choice label="Value" value={ask.value} list={named(numbers)} onChange={setValue} />
            <Choice label="Period" value={step} list={named(STEPS)} onChange={(s) => isStep(s) && setStep(s)} />
            <Choice
              label="Rows of one period"
              value={how}
              list={[
                ["sum", "added up"],
                ["mean", "averaged"],
              ]}
              onChange={setHow}
            />
          </>
        )}
      </div>
      {id !== "" && series && (
        <>
          {draw(id, series)}
          <p className="wb-files">
            <button type="button" onClick={save}>
              Series as CSV
            </button>
          </p>
        </>
      )}
    </section>
  );
}
