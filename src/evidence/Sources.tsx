import { More } from "./Lists";
import type { SourceCard } from "./shape";
import { capital, stop } from "./words";

function Card({ source }: { readonly source: SourceCard }) {
  return (
    <li>
      <a href={source.url} target="_blank" rel="noopener noreferrer">
        {source.title}
        <span className="ev-hidden"> (opens in a new tab)</span>
      </a>
      <p>
        {source.publisher} · {source.date} · {source.language} · {source.kind}
      </p>
      {source.document && <p>Underlying document: {source.document}</p>}
      {source.role && <p>Source {source.role}</p>}
      {source.care.length > 0 && (
        <p className="ev-care">
          <span>Read with care</span> {source.care.join("; ")}
        </p>
      )}
      {source.note && <p className="ev-small">{stop(capital(source.note))}</p>}
    </li>
  );
}

/** The documents and pages behind a row. They open beside the atlas, which itself asks no other site for anything. */
export function Sources({ sources }: { readonly sources: readonly SourceCard[] }) {
  return (
    <section aria-labelledby="ev-sources">
      <h3 id="ev-sources">{sources.length === 1 ? "Source" : `Sources (${sources.length})`}</h3>
      <More className="ev-sources" first={5} items={sources.map((s) => ({ key: s.id, node: <Card source={s} /> }))} />
    </section>
  );
}
