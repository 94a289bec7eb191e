import { QueryClient } from "@tanstack/react-query";
import { renderToString } from "react-dom/server";
import { App } from "./page/App";
import { PAGE_NEEDS } from "./page/needs";
import type { Route } from "./page/routes";
import { tableQuery } from "./record/load";
import type { Manifest } from "./record/manifest";
import { readRecord, type WholeRecord } from "./record/read";
import { TABLE_NAMES, type TableName } from "./record/tables";
import { createViewStore } from "./view/store";

/** Way from a page to the site's root. */
export function rootOf(path: string): string {
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

/** One page as HTML, in the default view, and the tables it draws. */
export function prerender(
  route: Route,
  manifest: Manifest,
): { readonly html: string; readonly needs: readonly TableName[] } {
  const root = rootOf(route.path);
  const client = filledClient(readRecord({ late: false }), manifest, root);
  const html = renderToString(<App site={{ route, root, manifest }} client={client} store={createViewStore()} />);
  client.clear();
  return { html, needs: PAGE_NEEDS[route.kind](route.figures) };
}
