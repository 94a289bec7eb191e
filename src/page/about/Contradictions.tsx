import { figure } from "../../record/names";
import type { ContradictionsRow, Row, TableName, Tables } from "../../record/tables";
import { rowLabel } from "../rowLabel";
import { RowLink } from "../sources/Rows";
import { ABOUT_NEEDS, type AboutTable } from "./needs";
import { Section } from "./Section";

type AboutTables = Pick<Tables, AboutTable>;

const TOPICS: readonly (readonly [ContradictionsRow["topic"], string])[] = [
  ["oil", "Oil"],
  ["labour", "Labour"],
  ["law", "Rules and listings"],
  ["context", "Events, tests, trade, prices"],
];

/** Labels of the rows that any of the contradictions names, by id. */
function labels(tables: AboutTables): ReadonlyMap<string, string> {
  const wanted = new Set(tables.contradictions.flatMap((c) => c.rows));
  const out = new Map<string, string>();
  for (const name of ABOUT_NEEDS) {
    for (const row of tables[name] as readonly Row<TableName>[]) {
      if (wanted.has(row.id)) out.set(row.id, rowLabel<TableName>(name, row));
    }
  }
  return out;
}

function One({ row, names }: { readonly row: ContradictionsRow; readonly names: ReadonlyMap<string, string> }) {
  return (
    <li id={row.id} className="contradiction">
      <p className="contradiction-what">
        <RowLink id={row.id} label={row.what} />
      </p>
      <p>
        <b>Why:</b> {row.reason} <b>Here:</b> {row.kept}
      </p>
      {row.rows.length > 0 && (
        <ul className="contradiction-rows" aria-label="The rows that disagree">
          {row.rows.map((id) => (
            <li key={id}>
              <RowLink id={id} label={names.get(id) ?? id} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** All contradictions of the record by topic, each with the rows that disagree. */
export function Contradictions({ tables }: { readonly tables: AboutTables }) {
  const names = labels(tables);
  const all = tables.contradictions;
  return (
    <Section part="contradictions">
      <p>
        {figure(all.length)} disagreements between rows, each with the reason as far as it is known and with what the
        atlas does about it. All rows named stay in the record; pick one to see its evidence.
      </p>
      {TOPICS.map(([topic, title]) => {
        const list = all.filter((c) => c.topic === topic);
        return (
          <details key={topic} className="about-topic">
            <summary>
              <h3>{title}</h3> <span className="count">{figure(list.length)}</span>
            </summary>
            <ol className="contradictions">
              {list.map((row) => (
                <One key={row.id} row={row} names={names} />
              ))}
            </ol>
          </details>
        );
      })}
    </Section>
  );
}
