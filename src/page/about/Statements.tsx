import { BASIS_WORDS, figure } from "../../record/names";
import { BASES, type Basis } from "../../record/units";
import { useSite } from "../site";
import { TABLE_WORDS } from "../tableWords";
import { capital } from "../words";
import { INVENTORY } from "./inventory";
import { Section } from "./Section";

const MEANING: Readonly<Record<Basis, string>> = {
  legal: "a rule itself",
  reported_to_un: "a state’s own report to the Security Council’s 1718 Committee",
  official_statistics: "a published count by an office that counts: customs, border service, ministry",
  official_statement: "what an official said",
  estimate: "worked out by a body that says so: the Panel of Experts, a government, a research group",
  allegation: "said by somebody who shows no working",
  derived: "a sum or difference of other rows, which it names",
};

/** What a statement is and what it can rest on. */
export function Statements() {
  return (
    <Section part="statements">
      <p>
        A statement is one row of the record: who says what about a quantity, in which period, on what basis, in which
        source. China’s oil in one month, or the workers in one country at the end of a year, may have several. They are
        never averaged and never merged. Two sources that disagree are two statements; a report that names no number is
        a statement too.
      </p>
      <p>
        Statements that go back to one speech, table or estimate are one voice, however many outlets print them: one
        mark, with the count. Where no common root is known that is no proof that two are independent.
      </p>
      <h3>What it can rest on</h3>
      <dl className="about-terms">
        {BASES.map((b) => (
          <div key={b}>
            <dt>{capital(BASIS_WORDS[b])}</dt>
            <dd>{MEANING[b]}</dd>
          </div>
        ))}
      </dl>
      <p>
        Every figure “reported to the UN” is second-hand here. Of the Committee’s own page only the opening could be
        read, and no state’s report on workers: each comes from a page that read them, with its day where it shows one.
      </p>
    </Section>
  );
}

/** What is in the record, table by table, with each file. */
export function Inventory() {
  const { root, manifest } = useSite();
  return (
    <Section part="tables">
      <p>
        Each table is a CSV file, described column by column in the{" "}
        <a href={`${root}data/datapackage.json`}>data package</a>. Before the data are published every cell, reference
        and sum is checked; a row without a source does not pass.
      </p>
      <div className="about-scroll">
        <table className="about-table">
          <thead>
            <tr>
              <th scope="col">Table</th>
              <th scope="col">A row is</th>
              <th scope="col" className="num">
                Rows
              </th>
              <th scope="col">File</th>
            </tr>
          </thead>
          <tbody>
            {INVENTORY.map((t) => (
              <tr key={t.table}>
                <th scope="row">{TABLE_WORDS[t.table]}</th>
                <td>{t.row}</td>
                <td className="num" data-label="Rows">
                  {figure(manifest.tables[t.table].rows)}
                </td>
                <td>
                  <a href={`${root}data/${t.file}`}>{t.file.replace(/^.*\//, "")}</a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
