import { useId } from "react";
import { dateWords } from "../../record/day";
import { figure } from "../../record/names";
import type { Tables } from "../../record/tables";
import type { Entry } from "./entry";
import { kindName } from "./facets";
import { languageName, titleLanguage } from "./language";
import { Rows } from "./Rows";

/** One source: who published what, when, in which language, where; and what of the record rests on it. */
export function SourceItem({
  entry,
  tables,
  open,
  onToggle,
}: {
  readonly entry: Entry;
  readonly tables: Tables;
  readonly open: boolean;
  readonly onToggle: (id: string) => void;
}) {
  const { source, late, rows, site } = entry;
  const id = useId();
  const { care } = source;
  const n = rows.length;
  return (
    <article className="source">
      <p className="source-meta">
        <span className="source-publisher">{source.publisher}</span>
        {source.published ? (
          <time dateTime={source.published}>{dateWords(source.published)}</time>
        ) : (
          <span>no date on the page</span>
        )}
        <span>{languageName(source.language)}</span>
        <span>{kindName(source.kind)}</span>
      </p>
      <p className="source-title">
        <a href={source.url} rel="noopener" lang={titleLanguage(source.title, source.language)}>
          {source.title}
        </a>{" "}
        <span className="source-site">{site}</span>
      </p>
      {source.document && <p className="source-document">Underlying document: {source.document}</p>}
      {(care.length > 0 || late?.note) && (
        <p className="source-care">
          {care.length > 0 && <strong>Read with care: {care.join(", ")}.</strong>} {late?.note}
        </p>
      )}
      <p className="source-foot">
        <button
          type="button"
          className="link"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => onToggle(source.id)}
        >
          Stands behind {figure(n)} {n === 1 ? "row" : "rows"}
        </button>
        <code>{source.id}</code>
      </p>
      {open && (
        <div id={id}>
          <Rows rows={rows} tables={tables} />
        </div>
      )}
    </article>
  );
}
