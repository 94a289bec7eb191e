import { QueryClient } from "@tanstack/react-query";
import { renderToStaticMarkup, renderToString } from "react-dom/server";
import { App } from "./page/App";
import { firstFigures, loadPage } from "./page/pages";
import type { Route } from "./page/routes";
import { createShelf } from "./page/shelf";
import { type Still, StillContext } from "./page/still";
import { tableQuery } from "./record/load";
import type { Manifest } from "./record/manifest";
import { readRecord, type WholeRecord } from "./record/read";
import { TABLE_NAMES, type TableName } from "./record/tables";
import { rounded } from "./take/rounded";
import { createViewStore } from "./view/store";

/**
 * Way from a page to the site's root: relative, so that the site works in any folder. Only the page for addresses that
 * do not exist is shown at any depth and must know where it stands: ATLAS_BASE, a domain's root where it is not set.
 */
export function rootOf(path: string): string {
  if (path.endsWith(".html")) return process.env["ATLAS_BASE"] ?? "/";
  return "../".repeat(path.split("/").length - 1);
}

/** A client that already holds every table, as a browser would have it after all downloads. */
function filledClient(record: WholeRecord, manifest: Manifest, root: string): QueryClient {
  const client = new QueryClient();
  for (const name of TABLE_NAMES) {
    client.setQueryData(tableQuery(`${root}packed/`, manifest, name, "main").queryKey, record[name]);
  }
  return client;
}

/** What only a hand or a screen reader needs of a mark. */
const SPOKEN = / (?:aria-label|data-pick|data-law|data-host|data-zoom|tabindex|role)="[^"]*"/g;

const still: Still = (drawing, spoken) => {
  const html = rounded(renderToStaticMarkup(drawing));
  return spoken ? html : html.replace(SPOKEN, "");
};

/** Figures whose code is announced in a page's head: the first, where the others follow. */
export const announced = (route: Route) => firstFigures(route, (id) => id === route.figures[0]);

/** One page as HTML, in the default view, and the tables its first screen needs to come alive. */
export async function prerender(
  route: Route,
  manifest: Manifest,
): Promise<{ readonly html: string; readonly needs: readonly TableName[] }> {
  const root = rootOf(route.path);
  const client = filledClient(readRecord({ late: false }), manifest, root);
  const { Page, figures } = await loadPage(route);
  const site = { route, root, manifest, figures: createShelf(figures), built: false };
  const html = renderToString(
    <StillContext value={still}>
      <App Page={Page} site={site} client={client} store={createViewStore()} />
    </StillContext>,
  );
  client.clear();
  const first = { figures: announced(route), parts: false };
  return { html, needs: (await loadPage(route, first)).needs };
}
