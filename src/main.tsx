import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./styles";
import "./workbench/workbench.css";
import { QueryClient } from "@tanstack/react-query";
import { createRoot, hydrateRoot } from "react-dom/client";
import { emptyForeign } from "./brief/pocket";
import type { Figure } from "./figures/figure";
import type { FigureId } from "./figures/model";
import { App } from "./page/App";
import { setIgnored } from "./page/ignored";
import { asBuilt } from "./page/kept";
import { firstFigures, loadPage } from "./page/pages";
import { routeOf } from "./page/routes";
import { createShelf } from "./page/shelf";
import type { Site } from "./page/site";
import { tableQuery } from "./record/load";
import type { Manifest } from "./record/manifest";
import type { TableName } from "./record/tables";
import { parseView } from "./view/codec";
import { joinHistory } from "./view/history";
import { viewStore } from "./view/store";

/** Where this page stands in the site, by the marks the build left in it; the dev server leaves the path to the address. */
function siteHere(): Omit<Site, "figures" | "built"> {
  const { root = "", route: path } = document.documentElement.dataset;
  const base = new URL(root || "./", document.baseURI).pathname;
  const here = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : "404.html";
  const route = routeOf(path ?? here);
  const text = document.getElementById("manifest")?.textContent ?? "";
  return { route, root, manifest: JSON.parse(text) as Manifest };
}

/** How long the built picture of the default view waits for its tables; a page with another view is drawn much sooner. */
const WAIT_MS = { built: 10_000, asked: 1_200 };

const rest = (ms: number) => new Promise<"late">((done) => setTimeout(() => done("late"), ms));

/** True for a figure on the first screen; of those the build did not draw, it cannot be told and all are. */
function onScreen(id: FigureId): boolean {
  const box = document.querySelector(`[data-figure="${id}"]`)?.getBoundingClientRect();
  return !box || (box.top < innerHeight && box.bottom > 0);
}

/**
 * Brings the page alive. The built picture stays until the code and tables of its first screen are there; then the default
 * view is hydrated in place, and the figures below follow. Any other view, and a page whose tables fail or are slow, is
 * drawn in its stead, and each figure says for itself what it waits for.
 */
async function start(): Promise<void> {
  performance.mark("atlas:start");
  emptyForeign(window);
  const app = document.getElementById("app");
  if (!app) return;
  // Where boot.js did not run there is no policy of trusted types: React might not even empty an element, and would leave
  // a page with nothing on it. It stays as without scripts, and says so.
  if (!("script" in document.documentElement.dataset)) return;
  const here = siteHere();
  // The browser's word on the network is no reason to wait: what is kept offline answers without one.
  const client = new QueryClient({ defaultOptions: { queries: { networkMode: "always" } } });
  const { view, ignored } = parseView(location.search);
  viewStore.set(view, "silent");
  setIgnored(ignored);
  joinHistory(viewStore, undefined, setIgnored);
  const built = asBuilt(viewStore.get()) && ignored.length === 0 && app.querySelector("main") !== null;
  const first = { figures: firstFigures(here.route, onScreen), parts: !built };
  const { Page, figures, needs, beside } = await loadPage(here.route, first);
  const base = `${here.root}packed/`;
  const load = (names: readonly TableName[]) =>
    Promise.allSettled(names.map((name) => client.ensureQueryData(tableQuery(base, here.manifest, name, "main"))));
  const settled = await Promise.race([load(needs), rest(built ? WAIT_MS.built : WAIT_MS.asked)]);
  const whole = settled !== "late" && settled.every((s) => s.status === "fulfilled");
  const prepare = (f: Figure) => Promise.all([load(f.needs), beside[f.id]?.load()]);
  const stays = whole && built;
  const site = { ...here, figures: createShelf(figures, prepare), built: stays };
  const tree = <App Page={Page} site={site} client={client} store={viewStore} />;
  if (stays) hydrateRoot(app, tree);
  else createRoot(app).render(tree);
}

start().catch(() => dispatchEvent(new Event("atlas-failed")));
