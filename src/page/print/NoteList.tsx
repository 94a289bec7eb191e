import type { Full, SourcesRow } from "../../record/tables";
import { citeShort, citeSource } from "../../take/cite";
import { type Endnotes, ranges } from "./notes";

/** With more notes than these each is set in its short form, a link to its address, so that figures are not lost in paper. */
const MOST_FULL = 400;

/** A source with its address, as it can be typed in again on any keyboard and set in any font. */
function Whole({ source }: { readonly source: Full<SourcesRow> }) {
  const text = citeSource(source);
  const { href } = new URL(source.url);
  return (
    <>
      {text.slice(0, text.lastIndexOf(source.url))}
      <a href={href}>{href}</a>.
    </>
  );
}

/**
 * Numbered notes: which part of the page stands on which, then every source once. `full` keeps the addresses of a list
 * of any length. `base` is the address of the site.
 */
export function NoteList({
  notes: { parts, sources },
  base,
  full = false,
  most = MOST_FULL,
}: {
  readonly notes: Endnotes;
  readonly base: string;
  readonly full?: boolean;
  /** Most notes that are set whole; beyond, all are short. */
  readonly most?: number;
}) {
  const short = !full && sources.length > most;
  return (
    <>
      {parts.map((part) => (
        <p key={part.title} className="print-part">
          <b>{part.title}:</b> {ranges(part.numbers)}
        </p>
      ))}
      {short && (
        <p className="print-part">
          Each note is a link to its source. On paper: {base}sources/ lists every one with its address, and so does
          sources.csv in the data package.
        </p>
      )}
      <ol>
        {sources.map((s) => (
          <li key={s.id}>{short ? <a href={new URL(s.url).href}>{citeShort(s)}</a> : <Whole source={s} />}</li>
        ))}
      </ol>
    </>
  );
}
