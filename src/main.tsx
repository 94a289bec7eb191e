import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/source-serif-4/wght.css";
import "./page/tokens.css";
import "./chart/chart.css";
import "./page/page.css";
import "./page/card.css";
import "./page/about/about.css";
import "./page/search/search.css";
import "./page/sources/sources.css";
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

/** Where this page stands in the site, by the mark the build left in it. */
function siteHere(): Omit<Site, "figures"> {
  const root = document.documentElement.dataset["root"] ?? "";
  const base = new URL(root || "./", document.baseURI).pathname;
  const route = routeOf(location.pathname.startsWith(base) ? location.pathname.slice(base.length) : "404.html");
  const text = document.getElementById("manifest")?.textContent ?? "";
  return { route, root, manifest: JSON.parse(text) as Manifest };
}

/**
 * Brings the page alive. The static picture stays until the tables of this page are there or have failed; then the
 * default view is hydrated in place, and any other view is drawn at once in its stead.
 */
async function start(): Promise<void> {
  const app = document.getElementById("app");
  if (!app) return;
  const here = siteHere();
  const client = new QueryClient();
  const { view, ignored } = parseView(location.search);
  let theme = view.theme;
  try {
    if (theme === "auto") theme = parseView(`theme=${localStorage.getItem("theme") ?? "auto"}`).view.theme;
  } catch {
    // Storage is denied: the system's theme stands.
  }
  viewStore.set({ ...view, theme }, "silent");
  setIgnored(ignored);
  joinHistory(viewStore, undefined, setIgnored);
  const { Page, figures, needs } = await loadPage(here.route);
  const site = { ...here, figures };
  const base = `${here.root}packed/`;
  const loads = needs.map((name) => client.ensureQueryData(tableQuery(base, site.manifest, name, "main")));
  const settled = await Promise.allSettled(loads);
  const whole = settled.every((s) => s.status === "fulfilled");
  const plain = JSON.stringify({ ...viewStore.get(), theme: "auto", pick: null }) === JSON.stringify(DEFAULT_VIEW);
  const tree = <App Page={Page} site={site} client={client} store={viewStore} />;
  if (whole && plain && ignored.length === 0 && app.querySelector("main")) hydrateRoot(app, tree);
  else createRoot(app).render(tree);
}

void start();
