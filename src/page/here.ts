import { urlFor } from "../take/url";
import { hrefOf } from "../view/codec";
import type { View } from "../view/view";
import type { Site } from "./site";

/**
 * Address of the site's root for what leaves the page, absolute, with a slash at its end. A page saved as one file names
 * the site it came from; where the build was not told it, addresses are relative to the site's root: those of a disk lead
 * nobody anywhere.
 */
export function baseOf({ root, file }: Pick<Site, "root" | "file">): string {
  if (file) return file.home ?? "";
  return new URL(root || "./", location.href).href.replace(/[?#].*$/s, "");
}

/** Address of this page with a view, to be copied and cited: of the live page where there is one. */
export function addressHere({ root, route, file }: Pick<Site, "root" | "route" | "file">, view: View): string {
  if (file?.home) return urlFor("page", { base: file.home, path: route.path, view });
  return new URL(hrefOf(file ? `${root}${route.path}` : location.pathname, view), location.href).href;
}
