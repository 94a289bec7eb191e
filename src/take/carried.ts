import type { Model } from "../figures/model";
import { dateWords } from "../record/day";
import type { SourcesRow } from "../record/tables";
import type { View } from "../view/view";
import { citeView } from "./cite";
import { urlFor } from "./url";

export const LICENCE = { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/" } as const;

/** What stands in a picture and in JSON of a source. */
export type CarriedSource = Pick<SourcesRow, "id" | "title" | "publisher" | "published" | "url" | "document">;

/** What every output carries inside, so that a chart found in a report leads back to its view and its sources. */
export interface Carried {
  readonly title: string;
  readonly finding: string;
  /** The live view, with the data version it was made from. */
  readonly url: string;
  readonly version: string;
  readonly citation: string;
  /** In the order of the model's list of sources. */
  readonly sources: readonly CarriedSource[];
}

/** What is carried of a source, and no more. */
export const carriedSource = ({ id, title, publisher, published, url, document }: SourcesRow): CarriedSource => ({
  id,
  title,
  publisher,
  published,
  url,
  document,
});

/** `base` is the address of the site's root. Sources that the table does not hold are left out. */
export function carriedOf(
  model: Model,
  view: View,
  {
    base,
    version,
    sources,
  }: { readonly base: string; readonly version: string; readonly sources: readonly SourcesRow[] },
): Carried {
  const url = urlFor("figure", { base, figure: model.id, view, version });
  const byId = new Map(sources.map((s) => [s.id as string, s] as const));
  const mine = model.sources.flatMap((id) => {
    const s = byId.get(id);
    return s ? [carriedSource(s)] : [];
  });
  const { title, finding } = model;
  return { title, finding, url, version, citation: citeView({ title, version, url }), sources: mine };
}

/** Publishers by how many of the sources are theirs, in a line: `1718 Committee (41), NK News (12) and 31 more publishers`. */
export function publishersLine(sources: readonly CarriedSource[], most: number): string {
  const counts = new Map<string, number>();
  for (const { publisher } of sources) {
    // Copies and side remarks in brackets are for the list of sources.
    const name = publisher.replace(/\s*\(.*$/, "");
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const named = sorted.slice(0, most).map(([name, n]) => (n > 1 ? `${name} (${n})` : name));
  const rest = sorted.length - named.length;
  return rest > 0 ? `${named.join(", ")} and ${rest} more` : named.join(", ");
}

/** Data version and knowledge date in words. */
export function versionLine(version: string, view: View): string {
  return `Data version ${version}${view.asof ? `, as known on ${dateWords(view.asof)}` : ""}`;
}
