import type { FigureId } from "../../figures/model";
import { urlFor } from "../../take/url";
import { parseView } from "../../view/codec";
import { lookOf } from "../../view/look";
import { DEFAULT_VIEW, type View } from "../../view/view";

/** Where a claim is laid over its figure: the claim's own window and filters, the reader's knowledge date and looks. */
export function layAddress(
  root: string,
  to: { readonly figure: FigureId; readonly query: string },
  pick: string,
  reader: View,
): string {
  const view = { ...parseView(to.query).view, ...lookOf(reader), pick };
  return urlFor("figure", { base: root, figure: to.figure, view });
}

/** The place of a claim among all claims, under the reader's knowledge date and looks. */
export function claimAddress(root: string, pick: string, reader: View): string {
  return urlFor("page", { base: root, path: "claims/", view: { ...DEFAULT_VIEW, ...lookOf(reader), pick } });
}
