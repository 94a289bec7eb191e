import { QueryClient } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { DATA_BLOCK, DECK_BLOCK, type FileData, readBlock, SEAL_BLOCK, type Seal } from "../../brief/blocks";
import { type Deck, figuresOf } from "../../brief/deck";
import { inflateText } from "../../brief/deflate";
import { emptyForeign } from "../../brief/pocket";
import { type FigureId, isChart } from "../../figures/model";
import { tableQuery } from "../../record/load";
import { type Packed, unpack } from "../../record/pack";
import { TABLE_NAMES, type TableName } from "../../record/tables";
import { parseView } from "../../view/codec";
import { joinHistory } from "../../view/history";
import { viewStore } from "../../view/store";
import { App } from "../App";
import { loadDrawn } from "../drawn";
import { setIgnored } from "../ignored";
import { loadPage } from "../pages";
import { type Route, routeOf } from "../routes";
import { createShelf } from "../shelf";
import { FILE_ROOT, fileHost, placeOf } from "./place";

/** A client that holds every table of the file, as if it had been loaded. */
async function filled({ manifest, tables, deflated }: FileData): Promise<QueryClient> {
  const client = new QueryClient({ defaultOptions: { queries: { networkMode: "always" } } });
  // What a briefing does not hold is empty, not on its way.
  for (const name of TABLE_NAMES) {
    client.setQueryData(tableQuery("", manifest, name, "main").queryKey, []);
    client.setQueryData(tableQuery("", manifest, name, "late").queryKey, []);
  }
  const more = deflated ? (JSON.parse(await inflateText(deflated)) as readonly Packed[]) : [];
  for (const packed of [...tables, ...more]) {
    const { queryKey } = tableQuery("", manifest, packed.table as TableName, packed.part as "main");
    client.setQueryData(queryKey, unpack(packed));
  }
  return client;
}

/** The workbench stays on the site. */
const held = (route: Route): Route => (route.kind === "workbench" ? routeOf("404.html") : route);

/** The one page of a briefing, with the figures of its slides. */
const briefingRoute = (deck: Deck): Route => ({
  path: "",
  kind: "deck",
  title: deck.title,
  figures: figuresOf(deck).filter((id): id is FigureId => !isChart(id)),
});

async function loadBriefing(deck: Deck) {
  const [{ HeldPage }, figures] = await Promise.all([import("../deckFiles/HeldPage"), loadDrawn(figuresOf(deck))]);
  return { Page: HeldPage, figures };
}

/** Goes to a place on the page, as the browser does for a link to it, without touching the address. */
function goTo(id: string): void {
  const target = document.getElementById(id);
  if (!target) return;
  target.scrollIntoView();
  if (!target.hasAttribute("tabindex")) target.setAttribute("tabindex", "-1");
  target.focus({ preventScroll: true });
}

/** Links to a place on this page (`#method`) would overwrite where the reader is: they are followed by hand. */
function followPlaces(e: MouseEvent): void {
  const link = e.target instanceof Element ? e.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
  const href = link?.getAttribute("href") ?? "";
  if (!link || href.startsWith(FILE_ROOT) || e.ctrlKey || e.metaKey || e.shiftKey) return;
  e.preventDefault();
  goTo(decodeURIComponent(href.slice(1)));
}

/**
 * Brings the one file alive: the same pages as the site, over the tables in the file, with the place behind the `#`.
 * Throws where a block of data is missing or damaged.
 */
export async function openFile(): Promise<void> {
  emptyForeign(window);
  const app = document.getElementById("app");
  const data = readBlock<FileData>(DATA_BLOCK);
  const seal = readBlock<Seal>(SEAL_BLOCK);
  if (!app || !data || !seal) throw new Error("a part of it is missing.");
  // A mark opened in another tab comes as a plain query: it becomes a place of the overview.
  if (location.hash === "" && location.search !== "") history.replaceState(null, "", `${FILE_ROOT}${location.search}`);
  const client = await filled(data);
  const root = createRoot(app);
  const first = parseView(placeOf(location.hash).search);
  viewStore.set(first.view, "silent");
  setIgnored(first.ignored);
  joinHistory(viewStore, fileHost(window), setIgnored);
  document.addEventListener("click", followPlaces);
  const deck = readBlock<Deck>(DECK_BLOCK);
  const base = seal.kind === "briefing" ? (seal.home ?? "") : FILE_ROOT;
  let shown: string | null = null;
  const show = async () => {
    const { route: asked, hash } = placeOf(location.hash);
    const route = deck ? briefingRoute(deck) : held(asked);
    for (const box of document.querySelectorAll<HTMLDialogElement>("dialog.search[open]")) box.close();
    if (route.path !== shown) {
      const fresh = shown !== null;
      shown = route.path;
      const { Page, figures } = await (deck ? loadBriefing(deck) : loadPage(route));
      if (shown !== route.path) return;
      const site = {
        route,
        root: base,
        manifest: data.manifest,
        figures: createShelf(figures),
        built: false,
        file: seal,
      };
      root.render(<App key={route.path} Page={Page} site={site} client={client} store={viewStore} />);
      document.title = `${route.title} · North Korea Sanctions Atlas`;
      if (fresh) scrollTo(0, 0);
    }
    if (hash) requestAnimationFrame(() => goTo(decodeURIComponent(hash.slice(1))));
  };
  // After the history has read the view of the new place.
  addEventListener("hashchange", () => void show());
  await show();
}
