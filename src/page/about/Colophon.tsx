import { packageFile } from "../../take/files";
import { useSite } from "../site";
import { Section } from "./Section";

/** How slips are mended, and what has been. */
export function Corrections() {
  const { root, manifest } = useSite();
  return (
    <Section part="corrections">
      <p>
        A published number is not changed in place: when a source restates it, the new figure is a new row with its own
        date. Only our own slips are corrected, and listed with what the row said, what it says now, and why. Ids never
        change and are never used twice, so that links to a row keep working; an address can name the data version it
        was made with.
      </p>
      <p>
        This is data version {manifest.version}. The corrections made so far stand in the{" "}
        <a href={`${root}data/README.md`}>notes on the data</a>.
      </p>
    </Section>
  );
}

/** Licences, whom to credit, and what a name does not mean. */
export function Rights() {
  const { root, manifest } = useSite();
  return (
    <Section part="rights">
      <p>
        <strong>A name is not a finding of guilt.</strong> Ships, companies and people appear because a source names
        them. Denials and acquittals stand with the row. A listing is not a conviction.
      </p>
      <p>
        The data are licensed under{" "}
        <a href="https://creativecommons.org/licenses/by/4.0/" rel="noopener">
          CC BY 4.0
        </a>
        : use them for anything, with credit, a link to the licence and a word on what you changed.{" "}
        <a href={`${root}${packageFile(manifest.version)}`} download="">
          All tables in one file
        </a>
        , described by a <a href={`${root}data/datapackage.json`}>data package</a> with their checksums. The code is
        under the MIT licence. The documents and pages cited belong to their publishers.
      </p>
      <p>
        The missile tests rest on the database of the James Martin Center for Nonproliferation Studies and the Nuclear
        Threat Initiative (CNS/NTI), as kept up in <i>nk-missile-tests</i> by Akihiko Kusanagi (Apache License 2.0), and
        on Beyond Parallel of the Center for Strategic and International Studies, which reserves all rights. Credit
        both. Only facts were taken; our tables are no copy of either.
      </p>
    </Section>
  );
}

/** The words to cite the atlas with. */
export function Cite() {
  const { manifest } = useSite();
  return (
    <Section part="cite">
      <p>Name the original source of each number you quote: the evidence of every mark gives it ready to copy. Then:</p>
      <blockquote className="about-cite">
        North Korea Sanctions Atlas, data version {manifest.version}, CC BY 4.0. [Address of the view], accessed [day].
      </blockquote>
      <p>
        “Copy link” gives an address that holds the whole view: window, filters, unit, known-on date and the opened
        evidence. Whoever opens it sees what you saw.
      </p>
    </Section>
  );
}

const KEYS: readonly (readonly [string, string])[] = [
  ["Tab", "to a figure, then on to its controls"],
  ["← → ↑ ↓", "in a figure: from mark to mark, each read out with who, what, when and on what basis"],
  ["Enter or Space", "opens the evidence of the mark"],
  ["Escape", "closes the evidence and returns to the mark; then leaves the mark; then zooms out"],
  ["← →, Page up, Page down", "on an end of the time strip: by a month, by a year; Home and End go to the limit"],
  ["Drag", "across a figure zooms to that time; double-click zooms out"],
  ["Ctrl or Cmd + wheel", "zooms where the pointer is"],
];

/** What keys and hands do on the figures. */
export function Keys() {
  return (
    <Section part="keys">
      <dl className="about-terms about-keys">
        {KEYS.map(([keys, does]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>Every figure can also be read as a table, each line with a link to its evidence.</p>
    </Section>
  );
}
