import { figure } from "../../record/names";
import type { Tables } from "../../record/tables";
import { Section } from "./Section";

/** The written rule by which one statement is drawn when one must be drawn. */
export function Leading({
  tables,
}: {
  readonly tables: Pick<Tables, "petroleum-monthly" | "petroleum-totals" | "workers">;
}) {
  const oil = [...tables["petroleum-monthly"], ...tables["petroleum-totals"]];
  const marked = oil.filter((r) => r.leading === "yes").length;
  const { workers } = tables;
  const series = workers.filter((r) => r.use_in_series === "yes").length;
  return (
    <Section part="leading">
      <p>
        Where a figure must draw one number for several statements, the first of these that tells two apart decides. The
        others stay in sight: drawn as a thin bracket, listed in the evidence. This is the rule for oil reported to the
        UN:
      </p>
      <ol>
        <li>a row marked as leading, with the reason written beside it ({figure(marked)} rows, months and totals);</li>
        <li>a number over silence;</li>
        <li>a filed number over a newspaper’s conversion;</li>
        <li>the reporter’s own filing over arithmetic;</li>
        <li>an exact number over one cut off, rounded, or given as “about”;</li>
        <li>the newest table.</li>
      </ol>
      <p>
        Asked for a unit, a rival that states the same filing in that unit goes before a conversion. A total with all
        its months goes before one that lacks some.
      </p>
      <p>
        For workers no number stands for the others: every statement is its own mark. {figure(series)} of{" "}
        {figure(workers.length)} rows are dated counts of a whole country or of the world and may stand in a series. A
        line joins only numbers of one reporter, made by one method, counting one thing. On the map the newest number in
        the window is drawn; of those within a year before it, the one on the firmest basis. No world total is a sum of
        countries.
      </p>
    </Section>
  );
}
