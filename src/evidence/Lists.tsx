import { Fragment, type MouseEvent, type ReactNode } from "react";
import type { Contradiction, PartShown, Related, Rival } from "./shape";

/** What leads to other rows: their address, and how to open them here. */
export interface Ways {
  readonly permalink: (id: string) => string;
  readonly onPick: (id: string) => void;
}

/** A true link to a row: a plain click opens it in the panel, any other click does what links do. */
export function PickLink({
  id,
  ways,
  children,
}: {
  readonly id: string;
  readonly ways: Ways;
  readonly children: ReactNode;
}) {
  const open = (e: MouseEvent) => {
    if (e.button !== 0 || e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return;
    e.preventDefault();
    ways.onPick(id);
  };
  return (
    <a href={ways.permalink(id)} onClick={open}>
      {children}
    </a>
  );
}

interface Item {
  readonly key: string;
  readonly node: ReactNode;
}

/** A list whose rest folds away. The nodes are list items. */
export function More({
  items,
  first,
  className,
}: {
  readonly items: readonly Item[];
  readonly first: number;
  readonly className: string;
}) {
  // One hidden item would cost as much room as it saves.
  const cut = items.length <= first + 1 ? items.length : first;
  const list = (part: readonly Item[]) => (
    <ul className={className}>
      {part.map((i) => (
        <Fragment key={i.key}>{i.node}</Fragment>
      ))}
    </ul>
  );
  return (
    <>
      {list(items.slice(0, cut))}
      {cut < items.length && (
        <details className="ev-more">
          <summary>{items.length - cut} more</summary>
          {list(items.slice(cut))}
        </details>
      )}
    </>
  );
}

/** Others on the same quantity, with their numbers; the one that is drawn in place of the picked one says so. */
export function Rivals({
  title,
  rivals,
  ways,
}: {
  readonly title: string;
  readonly rivals: readonly Rival[];
  readonly ways: Ways;
}) {
  if (rivals.length === 0) return null;
  return (
    <section aria-labelledby="ev-rivals">
      <h3 id="ev-rivals">{title}</h3>
      <More
        className="ev-rivals"
        first={6}
        items={rivals.map((r) => ({
          key: r.id,
          node: (
            <li>
              <PickLink id={r.id} ways={ways}>
                {r.value}
              </PickLink>
              {r.leads && <span className="ev-leads">leads</span>}
              <p>
                {r.who} · {r.when}
              </p>
              {r.why && !r.leads && <p className="ev-small">{r.why.charAt(0).toUpperCase() + r.why.slice(1)}</p>}
            </li>
          ),
        }))}
      />
    </section>
  );
}

/** Rows as links, each with why it is there; those after the `first` on demand. */
export function RowList({
  rows,
  first,
  ways,
}: {
  readonly rows: readonly Related[];
  readonly first: number;
  readonly ways: Ways;
}) {
  return (
    <More
      className="ev-related"
      first={first}
      items={rows.map((r) => ({
        key: r.id,
        node: (
          <li>
            <PickLink id={r.id} ways={ways}>
              {r.label}
            </PickLink>
            {r.why && <p className="ev-small">{r.why.charAt(0).toUpperCase() + r.why.slice(1)}</p>}
          </li>
        ),
      }))}
    />
  );
}

/** Rows that bear on this one. */
export function RelatedRows({ related, ways }: { readonly related: readonly Related[]; readonly ways: Ways }) {
  if (related.length === 0) return null;
  return (
    <section aria-labelledby="ev-related">
      <h3 id="ev-related">Related</h3>
      <RowList rows={related} first={8} ways={ways} />
    </section>
  );
}

/** What a computed number is computed from: every row with its sources, in its role, and what they come to. */
export function Parts({ parts, ways }: { readonly parts: readonly PartShown[]; readonly ways: Ways }) {
  return parts.map((p) => (
    <section key={p.title} aria-label={p.title}>
      <h3>{p.title}</h3>
      <RowList rows={p.rows} first={12} ways={ways} />
      {p.result && <p className="ev-sum">{p.result}</p>}
    </section>
  ));
}

/** Where the record disagrees with itself on this row, why as far as known, and what the atlas does. */
export function Contradictions({ list, ways }: { readonly list: readonly Contradiction[]; readonly ways: Ways }) {
  if (list.length === 0) return null;
  return (
    <section aria-labelledby="ev-contradictions">
      <h3 id="ev-contradictions">
        {list.length === 1 ? "A contradiction in the record" : "Contradictions in the record"}
      </h3>
      {list.map((x) => (
        <div key={x.id} className="ev-contradiction">
          <p>{x.what}</p>
          {x.reason && (
            <p className="ev-small">
              <span>Why</span> {x.reason}
            </p>
          )}
          <p className="ev-small">
            <span>The atlas</span> {x.kept}
          </p>
          {x.rows.length > 0 && (
            <details className="ev-more">
              <summary>{x.rows.length === 1 ? "The other row" : `The ${x.rows.length} other rows`} in it</summary>
              <ul className="ev-related">
                {x.rows.map((r) => (
                  <li key={r.id}>
                    <PickLink id={r.id} ways={ways}>
                      {r.label}
                    </PickLink>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      ))}
    </section>
  );
}
