import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./styles";
import "./workbench/workbench.css";
import { QueryClient } from "@tanstack/react-query";
import { createRoot, hydrateRoot } from "react-dom/client";
import { App } from "./page/App";
import { setIgnored } from "./page/ignored";
import { loadPage } from "./page/pages";
import { routeOf } from "./page/routes";
import type { Site } from "./page/site";
import { tableQuery } from "./record/load";
import type { Manifest } from "./record/manifest";
import { parseView } from "./view/codec";
import { joinHistory } from "./view/history";
import { viewStore } from "./view/store";
import { DEFAULT_VIEW } from "./view/view";

/** Where this page stands in the site, by the marks the build left in it; the dev server leaves the path to the address. */
function siteHere(): Omit<Site, "figures"> {
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

/**
 * Brings the page alive. The built picture stays until the tables of this page are there; then the default view is
 * hydrated in place. Any other view, and a page whose tables fail or are slow, is drawn in its stead, and each figure
 * says for itself what it waits for.
 */
async function start(): Promise<void> {
  const app = document.getElementById("app");
  if (!app) return;
  const here = siteHere();
  // The browser's word on the network is no reason to wait: what is kept offline answers without one.
  const client = new QueryClient({ defaultOptions: { queries: { networkMode: "always" } } });
  const { view, ignored } = parseView(location.search);
  viewStore.set(view, "silent");
  setIgnored(ignored);
  joinHistory(viewStore, undefined, setIgnored);
  const { Page, figures, needs } = await loadPage(here.route);
  const site = { ...here, figures };
  const base = `${here.root}packed/`;
  const loads = needs.map((name) => client.ensureQueryData(tableQuery(base, site.manifest, name, "main")));
  const plain = JSON.stringify({ ...viewStore.get(), theme: "auto", pick: null }) === JSON.stringify(DEFAULT_VIEW);
  const built = plain && ignored.length === 0 && app.querySelector("main") !== null;
  const settled = await Promise.race([Promise.allSettled(loads), rest(built ? WAIT_MS.built : WAIT_MS.asked)]);
  const whole = settled !== "late" && settled.every((s) => s.status === "fulfilled");
  const tree = <App Page={Page} site={site} client={client} store={viewStore} />;
  if (whole && built) hydrateRoot(app, tree);
  else createRoot(app).render(tree);
}

/** Where not even the page's code comes, the built picture is shown, with a word on why it does not move. */
function failed(): void {
  delete document.documentElement.dataset["pending"];
  const p = document.createElement("p");
  p.className = "notice";
  p.setAttribute("role", "alert");
  p.textContent =
    "The code of this page could not be loaded: you see the default view, and nothing can be picked or filtered. Check the connection and reload.";
  document.querySelector("main")?.prepend(p);
}

start().catch(failed);
