import { formatView } from "../view/codec";
import type { View } from "../view/view";

/** The data package in one file, from the site's root. */
export function packageFile(version: string): string {
  return `data/north-korea-sanctions-atlas-${version}.zip`;
}

/** Faces that pictures are set in, as files from the site's root; the build cuts them. */
export const FACE_FILES = [
  { family: "Atlas Sans", weight: 400, file: "fonts/sans-400.woff2" },
  { family: "Atlas Sans", weight: 600, file: "fonts/sans-600.woff2" },
  { family: "Atlas Serif", weight: 600, file: "fonts/serif-600.woff2" },
] as const;

/** Name for a saved file: figure or page, window, filters and version tell files of one afternoon apart. */
export function fileName(of: string, view: View, version: string, suffix: string): string {
  const window = view.from || view.to ? `-${view.from ?? ""}-${view.to ?? ""}` : "";
  const asof = view.asof ? `-known-${view.asof}` : "";
  const rest = formatView({ ...view, from: null, to: null, asof: null, pick: null, theme: "auto", v: null });
  const more = rest ? `-${rest.replace(/[^A-Za-z0-9]+/g, "-").slice(0, 60)}` : "";
  return `${of}${window}${asof}${more}-v${version}.${suffix}`.replace(/[^\w.-]/g, "");
}
