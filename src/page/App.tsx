import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode, useEffect, useState } from "react";
import type { ViewStore } from "../view/store";
import { ViewContext } from "../view/useView";
import { AboutPage } from "./AboutPage";
import { FiguresPage, MissingPage } from "./FiguresPage";
import { Layout } from "./Layout";
import { Overview } from "./Overview";
import type { PageKind } from "./routes";
import { Stage } from "./Stage";
import { type Site, SiteContext } from "./site";
import { SourcesPage } from "./sources/SourcesPage";
import { FigurePage, Topic } from "./Topic";

const PAGES: Readonly<Record<PageKind, () => React.ReactNode>> = {
  overview: Overview,
  topic: Topic,
  figures: FiguresPage,
  figure: FigurePage,
  sources: SourcesPage,
  about: AboutPage,
  missing: MissingPage,
};

/** One page of the atlas: the same tree in the build, where it becomes HTML, and in the browser, where it comes alive. */
export function App({
  site,
  client,
  store,
}: {
  readonly site: Site;
  readonly client: QueryClient;
  readonly store: ViewStore;
}) {
  const Page = PAGES[site.route.kind];
  // What listens to the document comes after hydration: it is no part of the page that was built.
  const [awake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <ViewContext value={store}>
          <SiteContext value={site}>
            <Layout>
              <Page />
            </Layout>
            {awake && <Stage />}
          </SiteContext>
        </ViewContext>
      </QueryClientProvider>
    </StrictMode>
  );
}
