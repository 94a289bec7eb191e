import type { LateRow } from "../../record/load";
import type { Standing } from "../../record/standing";
import type { SourcesRow } from "../../record/tables";
import { houseOf } from "./house";
import { fold } from "./search";

/** A source with what the list asks of it again and again. */
export interface Entry {
  readonly source: SourcesRow;
  readonly house: string;
  /** Host of the address, without www. */
  readonly site: string;
  /** Year of publication; "" where the page shows none. */
  readonly year: string;
  /** Everything that is searched, folded. */
  readonly folded: string;
  readonly rows: readonly Standing[];
  /** What else to know of it; null until the late part of the table is there. */
  readonly late: LateRow<"sources"> | null;
}

function siteOf(url: string): string {
  return /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1]?.toLowerCase().replace(/\.$/, "") ?? "";
}

/** The sources made ready to search, sort and count, in the order of the table. */
export function entries(
  sources: readonly SourcesRow[],
  standing: ReadonlyMap<string, readonly Standing[]>,
  late: ReadonlyMap<string, LateRow<"sources">> | null,
): readonly Entry[] {
  return sources.map((source) => ({
    source,
    house: houseOf(source.publisher),
    site: siteOf(source.url),
    year: source.published.slice(0, 4),
    folded: fold([source.title, source.publisher, source.document, source.id].join(" \n ")),
    rows: standing.get(source.id) ?? [],
    late: late?.get(source.id) ?? null,
  }));
}
