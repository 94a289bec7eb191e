import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { dateWords, periodWords } from "../../record/day";
import { countryName, figure } from "../../record/names";
import type { TableName } from "../../record/tables";
import { urlFor } from "../../take/url";
import { describeView } from "../../view/filters";
import { useView } from "../../view/useView";
import type { View } from "../../view/view";
import { DEFAULT_FROM, DEFAULT_TO } from "../../view/window";
import { baseOf } from "../here";
import type { PageKind } from "../routes";
import { useSite } from "../site";
import { NoteList } from "./NoteList";
import { endnotes } from "./notes";
import { followPrint, usePrinting } from "./printing";
import { loadNow } from "./tablesNow";

/** What the page shows, as a reader of the paper must know it: window, filters, knowledge date. */
export function sentence(view: View, version: string): string {
  const filters = describeView({ ...view, from: null, to: null, asof: null, v: null }, countryName);
  const known = view.asof ? `as known on ${dateWords(view.asof)}` : "as known at its release";
  return [
    `Window: ${periodWords(view.from ?? DEFAULT_FROM, view.to ?? DEFAULT_TO)}.`,
    filters === "" ? "No filter is set." : `Filters: ${filters}.`,
    `Data version ${version}, ${known}.`,
  ].join(" ");
}

/** A deck has a view, and sources, of its own on every slide. */
const ofDecks = (kind: PageKind) => kind === "decks" || kind === "deck" || kind === "mine";

/** Above the page on paper: whose it is, what it shows, where it is alive. */
export function PrintHead() {
  const site = useSite();
  const { route, manifest } = site;
  const printing = usePrinting();
  const view = useView((v) => v);
  if (!printing) return null;
  const base = baseOf(site);
  const url = urlFor("page", { base, path: route.path, view, version: manifest.version });
  const today = dateWords(new Date().toISOString().slice(0, 10));
  // The pages on sources and on the record itself are of no window.
  const whole = route.kind === "sources" || route.kind === "about" || route.kind === "figures" || ofDecks(route.kind);
  const says = sentence(view, manifest.version);
  return (
    <section className="print-head" aria-label="This print">
      <p className="print-name">North Korea Sanctions Atlas</p>
      <p>
        {whole ? says.replace(/^Window: .*?\. (?=No filter|Filters)/, "") : says} Printed {today} (UTC). This view:{" "}
        <a href={url}>{url}</a>
      </p>
    </section>
  );
}

function Notes() {
  const site = useSite();
  const client = useQueryClient();
  const view = useView((v) => v);
  const notes = endnotes(client, site, view);
  if (!notes) {
    return <p className="print-notes">The list of sources could not be loaded: print again when the site answers.</p>;
  }
  if (notes.sources.length === 0) return null;
  return (
    <section className="print-notes">
      <h2>{site.route.kind === "sources" ? `All ${figure(notes.sources.length)} sources` : "Sources"}</h2>
      <NoteList notes={notes} base={baseOf(site)} full={site.route.kind === "sources"} />
    </section>
  );
}

/** Below the page on paper: every source behind it as a numbered note. Computed only when the browser prints. */
export function PrintNotes() {
  const site = useSite();
  const client = useQueryClient();
  useEffect(() => {
    const names = new Set<TableName>(["sources", ...(site.route.kind === "claims" ? (["claims"] as const) : [])]);
    return followPrint(() => {
      for (const name of names) loadNow(client, site.root, site.manifest, name);
    });
  }, [client, site]);
  return usePrinting() && !ofDecks(site.route.kind) ? <Notes /> : null;
}
