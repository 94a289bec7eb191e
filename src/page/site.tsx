import { createContext, useContext } from "react";
import type { Seal } from "../brief/blocks";
import type { Loaded } from "../figures";
import type { Figure } from "../figures/figure";
import type { FigureId } from "../figures/model";
import type { Manifest } from "../record/manifest";
import type { Route } from "./routes";

export interface Site {
  readonly route: Route;
  /** Way from this page to the site's root: "", "../" or "../../". */
  readonly root: string;
  readonly manifest: Manifest;
  /** The figures of this page, with their code. */
  readonly figures: Loaded;
  /** What the file says of itself, where all this is one file without a server. */
  readonly file?: Seal;
}

export const SiteContext = createContext<Site | null>(null);

export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error("useSite outside of the page");
  return site;
}

/** A figure of this page. Throws where the route does not list it: the build would fail first. */
export function useFigure(id: FigureId): Figure {
  const figure = useSite().figures[id];
  if (!figure) throw new Error(`figure ${id} is not loaded on this page: add it to the route`);
  return figure;
}
