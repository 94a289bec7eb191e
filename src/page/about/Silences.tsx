import type { ReactNode } from "react";
import { SilenceMark } from "../../chart/SilenceMark";
import { periodWords } from "../../record/day";
import { figure, SILENCE_WORDS } from "../../record/names";
import { OIL_FROM, OIL_TO } from "../../record/oil";
import type { Tables } from "../../record/tables";
import { SILENCES, type Silence } from "../../record/units";
import { capital } from "../words";
import { monthCounts, reportSilences } from "./counts";
import { Section } from "./Section";

const MEANING: Readonly<Record<Silence, string>> = {
  zero_or_blank: "The source does not tell a reported zero from an empty cell. Never drawn as zero.",
  not_reported: "The month was not in the table on the day it was read, or the state had filed nothing.",
  not_yet_due: "Last seen missing, and still open, or filed since with a number we have not seen.",
  withheld: "The report names no number, or its text was not published when last seen.",
  not_applicable: "The report is not about such a number.",
  no_record: "No source we found says anything. It is our gap, not the state’s.",
};

function Mark({ kind }: { readonly kind: Silence | "zero" }) {
  return (
    <svg className="about-mark" width="28" height="16" viewBox="0 0 28 16" aria-hidden="true">
      <SilenceMark kind={kind} x={14} y={8} width={10} />
    </svg>
  );
}

function Line({
  kind,
  name,
  text,
  months,
  reports,
}: {
  readonly kind: Silence | "zero";
  readonly name: string;
  readonly text: ReactNode;
  readonly months: number;
  readonly reports: number | null;
}) {
  return (
    <tr>
      <td>
        <Mark kind={kind} />
      </td>
      <th scope="row">{name}</th>
      <td>{text}</td>
      <td className="num" data-label="Oil, months">
        {months > 0 ? figure(months) : "–"}
      </td>
      <td className="num" data-label="Worker reports">
        {reports !== null && reports > 0 ? figure(reports) : "–"}
      </td>
    </tr>
  );
}

/** The kinds of silence with their marks, and how many of each the record holds. */
export function Silences({ tables }: { readonly tables: Pick<Tables, "petroleum-monthly" | "op8-reports"> }) {
  const m = monthCounts(tables["petroleum-monthly"]);
  const r = reportSilences(tables["op8-reports"]);
  const zeros = tables["op8-reports"].filter((o) => o.remaining === 0).length;
  return (
    <Section part="silence">
      <p>
        Why there is no number is part of the record. Silence has marks of its own; it is never drawn as zero, nothing
        is interpolated, and a sum over silence says “at least”. A reported zero is a number: somebody counted and found
        none.
      </p>
      <p>
        Of {figure(m.all)} months of two suppliers ({periodWords(OIL_FROM, OIL_TO)}) {figure(m.numbers)} have a number
        of their own, and {figure(m.inRuns)} are known only as part of a run of months, drawn as one bar. The rest is
        silence:
      </p>
      <div className="about-scroll">
        <table className="about-table">
          <thead>
            <tr>
              <th scope="col">Mark</th>
              <th scope="col">Name</th>
              <th scope="col">It means</th>
              <th scope="col" className="num">
                Oil, months
              </th>
              <th scope="col" className="num">
                Worker reports
              </th>
            </tr>
          </thead>
          <tbody>
            <Line
              kind="zero"
              name="Zero"
              text="Reported as zero: a number, no silence."
              months={m.zeros}
              reports={zeros}
            />
            {SILENCES.map((s) => (
              <Line
                key={s}
                kind={s}
                name={capital(SILENCE_WORDS[s].replace(/:.*$/, ""))}
                text={MEANING[s]}
                months={m.silent[s]}
                reports={r[s]}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p>
        China files in late batches, so its latest months are open rather than finally missing. “Not reported” for an
        older month means not seen filed up to the newest table read, which is not the same as never.
      </p>
    </Section>
  );
}
