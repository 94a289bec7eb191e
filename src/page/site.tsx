import { createContext, useContext } from "react";
import type { Manifest } from "../record/manifest";
import type { Route } from "./routes";

export interface Site {
  readonly route: Route;
  /** Way from this page to the site's root: "", "../" or "../../". */
  readonly root: string;
  readonly manifest: Manifest;
}

export const SiteContext = createContext<Site | null>(null);

export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error("useSite outside of the page");
  return site;
}
