import { useState } from "react";
import { TABLE_NAMES } from "../../record/tables";
import { factsOf, shownCells, writeCsv } from "../../take/csv";
import { fileName, packageFile } from "../../take/files";
import { handOver } from "../../take/handOver";
import { writeJson } from "../../take/json";
import { readCsv } from "../../take/readCsv";
import { TABLE_PATHS } from "../../take/tablePaths";
import { urlFor } from "../../take/url";
import { TABLE_WORDS } from "../tableWords";
import { type Shared, type Sharing, useSharing } from "./subject";

function csvOf({ view, base, version }: Sharing, { model, record }: Shared, excel: boolean): string {
  const link = (pick: string) => urlFor("figure", { base, figure: model.id, view: { ...view, pick }, version });
  return writeCsv(shownCells(model, factsOf(record), link), { excel });
}

/** The numbers: what the figure shows, the tables behind it, everything. */
export function DataPart() {
  const sharing = useSharing();
  const { view, root, alone, version, shared } = sharing;
  const [told, setTold] = useState("");
  const tables = shared ? [...new Set([...shared.figure.needs, "sources" as const])] : TABLE_NAMES;
  const shown = (suffix: "csv" | "excel.csv" | "json") => {
    if (!shared) return;
    const name = fileName(shared.figure.id, view, version, suffix);
    if (suffix === "json") handOver(writeJson(shared.model, view, shared.carried), name, "application/json");
    else handOver(csvOf(sharing, shared, suffix === "excel.csv"), name, "text/csv");
    setTold(`Saved ${name}.`);
  };
  const forExcel = async (table: (typeof TABLE_NAMES)[number]) => {
    const path = TABLE_PATHS[table];
    try {
      const response = await fetch(`${root}data/${path}`);
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      const rows = readCsv(await response.text());
      const name = `${table}-v${version}.excel.csv`;
      handOver(writeCsv(rows, { excel: true }), name, "text/csv");
      setTold(`Saved ${name}.`);
    } catch (e) {
      setTold(`The table did not arrive: ${e instanceof Error ? e.message : "no connection"}.`);
    }
  };
  return (
    <>
      {shared && (
        <>
          <h3>What the figure shows</h3>
          <ul className="share-files">
            <li>
              <button type="button" onClick={() => shown("csv")}>
                CSV
              </button>{" "}
              <span>{shared.model.lines.length} lines, with row ids, basis, silence, sources</span>
            </li>
            <li>
              <button type="button" onClick={() => shown("excel.csv")}>
                CSV for Excel
              </button>{" "}
              <span>the same, so that Excel reads every letter</span>
            </li>
            <li>
              <button type="button" onClick={() => shown("json")}>
                JSON
              </button>{" "}
              <span>the figure’s model with its sources and citation</span>
            </li>
          </ul>
        </>
      )}
      {!alone && (
        <>
          <h3>{shared ? "The whole tables behind it" : "All tables"}</h3>
          <ul className="share-tables">
            {tables.map((table) => (
              <li key={table}>
                <a href={`${root}data/${TABLE_PATHS[table]}`} download="">
                  {TABLE_WORDS[table]}
                </a>
                <button type="button" className="link" onClick={() => forExcel(table)}>
                  for Excel<span className="hidden">: {TABLE_WORDS[table]}</span>
                </button>
              </li>
            ))}
          </ul>
          <h3>Everything</h3>
          <p>
            <a href={`${root}${packageFile(version)}`} download="">
              Data package, version {version} (zip)
            </a>{" "}
            with every table, its description, checksums, licence and citation.
          </p>
        </>
      )}
      {alone && !shared && (
        <p>This file holds the whole record for its pages; a figure’s own numbers are saved from the figure.</p>
      )}
      <p role="status">{told}</p>
    </>
  );
}
