import { figure } from "../record/names";
import { Cite, Corrections, Keys, Rights } from "./about/Colophon";
import { Contradictions } from "./about/Contradictions";
import { Gaps } from "./about/Gaps";
import { statementRows } from "./about/inventory";
import { Leading } from "./about/Leading";
import { Counted, Dates, Rules } from "./about/Method";
import { ABOUT_NEEDS } from "./about/needs";
import { PARTS } from "./about/Section";
import { Silences } from "./about/Silences";
import { Inventory, Statements } from "./about/Statements";
import { Units } from "./about/Units";
import { UseTheData } from "./about/UseTheData";
import { useSite } from "./site";
import { Trouble } from "./Trouble";
import { useTables } from "./tables";

/** How the record is made and how to read it. It is about the whole record: no filter and no known-on date applies. */
export function AboutPage() {
  const { route, manifest } = useSite();
  const loaded = useTables(ABOUT_NEEDS, null);
  return (
    <>
      <h1>{route.title}</h1>
      <p className="standfirst">
        The atlas has no estimate of its own for how much oil or how many workers. It holds{" "}
        {figure(statementRows(manifest))} statements by somebody, and beside them rules, events and listings, from{" "}
        {figure(manifest.tables.sources.rows)} documents and pages, and shows what they say, where they contradict each
        other, and where they are silent.
      </p>
      <div className="about">
        <nav className="about-contents" aria-label="On this page">
          <ol>
            {PARTS.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        {loaded.status === "ready" ? (
          <div className="about-text">
            <Statements />
            <Inventory />
            <Leading tables={loaded.record} />
            <Silences tables={loaded.record} />
            <Units tables={loaded.record} />
            <Dates />
            <Counted />
            <Rules />
            <Gaps tables={loaded.record} />
            <Contradictions tables={loaded.record} />
            <Corrections />
            <UseTheData />
            <Rights />
            <Cite />
            <Keys />
          </div>
        ) : (
          <Trouble name={route.title} loaded={loaded} />
        )}
      </div>
    </>
  );
}
