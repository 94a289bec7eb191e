import { useEffect, useState } from "react";
import { loadings } from "../../take/loading";
import { useSite } from "../site";
import { Section } from "./Section";

/** Stands in the built page, which does not know where it will be served; the browser puts the address in its place. */
const UNKNOWN = "https://ADDRESS-OF-THIS-SITE/";

/** How to load the tables elsewhere, in the readers' own tools. */
export function UseTheData() {
  const { root } = useSite();
  const [base, setBase] = useState(UNKNOWN);
  useEffect(() => {
    if (/^https?:$/.test(location.protocol)) setBase(new URL(root || "./", location.href).href.replace(/[?#].*$/, ""));
  }, [root]);
  return (
    <Section part="use">
      <p>
        Every table is a CSV file in UTF-8, described by the <a href={`${root}data/datapackage.json`}>data package</a>.
        One row is one statement by somebody: rows on one month repeat or contradict each other, so never add them up.
        An empty number is no zero; the column “silence” says why it is empty. Each snippet below runs as it stands.
      </p>
      {loadings(`${base}data/`).map(({ id, name, code }) => (
        <details key={id} className="about-topic">
          <summary>
            <h3>{name}</h3>
          </summary>
          <pre className="about-code">
            <code>{code}</code>
          </pre>
        </details>
      ))}
    </Section>
  );
}
