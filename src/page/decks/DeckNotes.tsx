import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { type Deck, idsOf } from "../../brief/deck";
import type { Figure } from "../../figures/figure";
import type { RecordOf } from "../../figures/model";
import { knownOn } from "../../record/known";
import type { LateRow } from "../../record/load";
import { tableQuery, withLate } from "../../record/load";
import type { TableName, Tables } from "../../record/tables";
import { parseView } from "../../view/codec";
import { baseOf } from "../here";
import { NoteList } from "../print/NoteList";
import { numbered } from "../print/notes";
import { followPrint, usePrinting } from "../print/printing";
import { loadNow, tableNow } from "../print/tablesNow";
import { type Site, useSite } from "../site";

function sourcesOf(client: QueryClient, site: Site, figure: Figure | undefined, query: string): readonly string[] {
  if (!figure) return [];
  const tables: Partial<Record<TableName, unknown>> = {};
  for (const name of figure.needs) {
    const rows = tableNow(client, site.manifest, name);
    if (!rows) return [];
    tables[name] = rows;
  }
  const { view } = parseView(query);
  const whole = { ...tables, version: site.manifest.version } as Partial<Tables>;
  return figure.model(knownOn(whole, view.asof) as RecordOf<TableName>, view).sources;
}

/** A handout is a few slides: more whole notes than these would be more paper than the slides. */
const MOST_WHOLE = 60;

function Notes({ deck }: { readonly deck: Deck }) {
  const site = useSite();
  const client = useQueryClient();
  const { manifest } = site;
  const main = tableNow(client, manifest, "sources");
  const late = client.getQueryData<readonly LateRow<"sources">[]>(tableQuery("", manifest, "sources", "late").queryKey);
  if (!main || !late) {
    return <p className="print-notes">The list of sources could not be loaded: print again when the site answers.</p>;
  }
  const byId = new Map(withLate<"sources">(main, late).map((s) => [s.id as string, s] as const));
  const parts = deck.slides.map((s, i) => ({
    title: `Slide ${i + 1}`,
    sources: idsOf(s).flatMap((id) => sourcesOf(client, site, site.figures.get(id), s.query)),
  }));
  const notes = numbered(parts, byId);
  return (
    <section className="print-notes deck-notes">
      <h2>Sources</h2>
      <NoteList notes={notes} base={baseOf(site)} most={MOST_WHOLE} />
    </section>
  );
}

/** What a printed deck begins with: its headlines in order. */
export function Contents({ deck }: { readonly deck: Deck }) {
  return (
    <ol className="only-print deck-contents">
      {deck.slides.map((s) => (
        <li key={s.id}>{s.headline}</li>
      ))}
    </ol>
  );
}

/** Below a printed deck: the sources of each slide, in its own view, as numbered notes. */
export function DeckNotes({ deck }: { readonly deck: Deck }) {
  const site = useSite();
  const client = useQueryClient();
  useEffect(
    () => followPrint(() => loadNow(client, site.root, site.manifest, "sources")),
    [client, site.root, site.manifest],
  );
  return usePrinting() ? <Notes deck={deck} /> : null;
}
