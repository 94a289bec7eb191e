import { createContext, useContext } from "react";
import type { Seal } from "../brief/blocks";
import type { Figure } from "../figures/figure";
import type { DrawnId } from "../figures/model";
import type { Manifest } from "../record/manifest";
import type { Route } from "./routes";
import type { Shelf } from "./shelf";

export interface Site {
  readonly route: Route;
  /** Way from this page to the site's root: "", "../" or "../../". */
  readonly root: string;
  readonly manifest: Manifest;
  /** The figures of this page whose code is there, and the way to the others. */
  readonly figures: Shelf;
  /** True where the build drew this page as it is shown at first, so that what it drew may stay. */
  readonly built: boolean;
  /** What the file says of itself, where all this is one file without a server. */
  readonly file?: Seal;
}

export const SiteContext = createContext<Site | null>(null);

export function useSite(): Site {
  const site = useContext(SiteContext);
  if (!site) throw new Error("useSite outside of the page");
  return site;
}

/** A figure of this page whose code is there. Throws where it is not: `Shelved` and `WithFigures` wait for it. */
export function useFigure(id: DrawnId): Figure {
  const figure = useSite().figures.get(id);
  if (!figure) throw new Error(`figure ${id} is not loaded on this page`);
  return figure;
}
