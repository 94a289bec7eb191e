import { type QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { type ComponentType, StrictMode, useEffect, useLayoutEffect, useState } from "react";
import { Hatches } from "../chart/Hatches";
import type { ViewStore } from "../view/store";
import { ViewContext } from "../view/useView";
import { Layout } from "./Layout";
import { Stage } from "./Stage";
import { type Site, SiteContext } from "./site";
import { Guard } from "./Trouble";

/** One page of the atlas: the same tree in the build, where it becomes HTML, and in the browser, where it comes alive. */
export function App({
  Page,
  site,
  client,
  store,
}: {
  readonly Page: ComponentType;
  readonly site: Site;
  readonly client: QueryClient;
  readonly store: ViewStore;
}) {
  // What listens to the document comes after hydration: it is no part of the page that was built. With the first live
  // picture, and before it is painted, the marks go that hide the built one from an address with another view, and keep
  // presses from buttons that could not answer yet.
  const [awake, setAwake] = useState(false);
  useLayoutEffect(() => {
    delete document.documentElement.dataset["pending"];
    delete document.documentElement.dataset["asleep"];
    setAwake(true);
  }, []);
  // From here on the page answers: what is on the screen is live. Measured by `npm run bench`.
  useEffect(() => {
    performance.mark("atlas:live");
  }, []);
  return (
    <StrictMode>
      <QueryClientProvider client={client}>
        <ViewContext value={store}>
          <SiteContext value={site}>
            {/* Without it a fault beside the page's figures would leave nothing on the screen. */}
            <Guard name="This page">
              <Hatches />
              <Layout>
                <Guard name={site.route.title}>
                  <Page />
                </Guard>
              </Layout>
              {awake && <Stage />}
            </Guard>
          </SiteContext>
        </ViewContext>
      </QueryClientProvider>
    </StrictMode>
  );
}
