import { useEffect, useMemo, useState } from "react";
import { figure } from "../../record/names";
import { rowsBySource } from "../../record/standing";
import { TABLE_NAMES, type Tables } from "../../record/tables";
import { useSetView, useView } from "../../view/useView";
import { descriptionOf } from "../descriptions";
import { useLate } from "../late";
import { useSite } from "../site";
import { Trouble } from "../Trouble";
import { useTables } from "../tables";
import { entries } from "./entry";
import { FacetPanel } from "./FacetPanel";
import { type Chosen, FACETS, filtered, NONE_CHOSEN } from "./facets";
import { SearchBar } from "./SearchBar";
import { FIRST, LiveList, PlainList } from "./SourceList";
import { terms } from "./search";
import { type Sort, sorted } from "./sort";

/** What the page draws from: every table, for any may rest on a source. */
export const SOURCES_NEEDS = TABLE_NAMES;

function toggled(set: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(set);
  if (!next.delete(id)) next.add(id);
  return next;
}

function Browser({ tables }: { readonly tables: Tables }) {
  const { root } = useSite();
  const q = useView((v) => v.q);
  const set = useSetView();
  const late = useLate("sources");
  const [sort, setSort] = useState<Sort>("rows");
  const [chosen, setChosen] = useState<Chosen>(NONE_CHOSEN);
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const [live, setLive] = useState(false);
  useEffect(() => setLive(true), []);
  const standing = useMemo(() => rowsBySource(tables), [tables]);
  const all = useMemo(() => entries(tables.sources, standing, late.byId), [tables, standing, late.byId]);
  const inOrder = useMemo(() => sorted(all, sort), [all, sort]);
  const words = useMemo(() => terms(q), [q]);
  const list = useMemo(() => filtered(inOrder, words, chosen), [inOrder, words, chosen]);
  const narrowed = words.length > 0 || FACETS.some((key) => chosen[key].length > 0);
  const clear = () => {
    setChosen(NONE_CHOSEN);
    set({ q: "" }, "replace");
  };
  const props = { list, tables, open, onToggle: (id: string) => setOpen((o) => toggled(o, id)) };
  return (
    <div className="sources-page">
      <FacetPanel all={all} words={words} chosen={chosen} onChange={setChosen} />
      <div className="sources-main">
        <SearchBar sort={sort} onSort={setSort} />
        <p className="sources-status">
          <span role="status">
            {narrowed ? `${figure(list.length)} of ${figure(all.length)} sources` : `${figure(all.length)} sources`}
          </span>
          {narrowed && (
            <button type="button" className="link" onClick={clear}>
              Show all
            </button>
          )}
          <a href={`${root}data/sources.csv`}>sources.csv</a>
        </p>
        <noscript>
          <p className="notice">
            These are the {figure(Math.min(FIRST, all.length))} sources on which most rows rest. The other{" "}
            {figure(Math.max(0, all.length - FIRST))}, the search and the rows behind each need JavaScript; all sources,
            with how each was read, are in <a href={`${root}data/sources.csv`}>data/sources.csv</a>.
          </p>
        </noscript>
        {late.error && (
          <p className="trouble" role="alert">
            How each page was read cannot be shown. {late.error.message}{" "}
            <button type="button" onClick={late.retry}>
              Try again
            </button>
          </p>
        )}
        {list.length === 0 ? (
          <p className="nothing">No source fits. Words are looked for in title, publisher, document symbol and id.</p>
        ) : live ? (
          <LiveList {...props} />
        ) : (
          <PlainList {...props} />
        )}
      </div>
    </div>
  );
}

/** Every document and page the record stands on, and what stands on it. */
export function SourcesPage() {
  const { route } = useSite();
  const asof = useView((v) => v.asof);
  const loaded = useTables(SOURCES_NEEDS, asof);
  return (
    <>
      <h1>{route.title}</h1>
      <p className="standfirst">{descriptionOf(route)}</p>
      {loaded.status === "ready" ? <Browser tables={loaded.record} /> : <Trouble name={route.title} loaded={loaded} />}
    </>
  );
}
