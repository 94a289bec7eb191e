import type { QueryClient } from "@tanstack/react-query";
import type { Figure } from "../../figures/figure";
import type { RecordOf } from "../../figures/model";
import { knownOn } from "../../record/known";
import { type LateRow, tableQuery, withLate } from "../../record/load";
import type { Full, SourcesRow, TableName, Tables } from "../../record/tables";
import type { View } from "../../view/view";
import { modelOf } from "../model";
import type { Site } from "../site";
import { tableNow } from "./tablesNow";

/** Which notes a part of the page stands on. */
export interface NotesOf {
  readonly title: string;
  /** Numbers of its notes, from 1, ascending. */
  readonly numbers: readonly number[];
}

export interface Endnotes<S = Full<SourcesRow>> {
  readonly parts: readonly NotesOf[];
  readonly sources: readonly S[];
}

/** Ascending numbers in the fewest words: `1–4, 7, 9–10`. */
export function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const n of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === n - 1) last[1] = n;
    else runs.push([n, n]);
  }
  return runs.map(([a, b]) => (a === b ? `${a}` : `${a}–${b}`)).join(", ");
}

/** Numbers each source once, in the order in which the parts of the page name it. */
export function numbered<S>(
  parts: readonly { readonly title: string; readonly sources: readonly string[] }[],
  byId: ReadonlyMap<string, S>,
): Endnotes<S> {
  const sources: S[] = [];
  const place = new Map<string, number>();
  const numberOf = (id: string): number[] => {
    const source = byId.get(id);
    if (!source) return [];
    if (!place.has(id)) place.set(id, sources.push(source));
    return [place.get(id) ?? 0];
  };
  const of = parts.map(({ title, sources: ids }) => ({
    title,
    numbers: [...new Set(ids.flatMap(numberOf))].sort((a, b) => a - b),
  }));
  return { parts: of.filter((p) => p.numbers.length > 0), sources };
}

function sourcesNow(client: QueryClient, site: Site): readonly Full<SourcesRow>[] | null {
  const { manifest } = site;
  const main = tableNow(client, manifest, "sources");
  const late = client.getQueryData<readonly LateRow<"sources">[]>(tableQuery("", manifest, "sources", "late").queryKey);
  return main && late ? withLate<"sources">(main, late) : null;
}

function sourcesOf(client: QueryClient, site: Site, view: View, figure: Figure) {
  const tables: Partial<Record<TableName, unknown>> = {};
  for (const name of figure.needs) {
    const rows = tableNow(client, site.manifest, name);
    if (!rows) return [];
    tables[name] = rows;
  }
  const whole = { ...tables, version: site.manifest.version } as Partial<Tables>;
  const model = modelOf(figure, knownOn(whole, view.asof) as RecordOf<TableName>, view);
  return [{ title: model.title, sources: model.sources }];
}

/**
 * The sources behind all that the page shows in this view, numbered; on the page of sources all of them. Null where
 * the table of sources is not there.
 */
export function endnotes(client: QueryClient, site: Site, view: View): Endnotes | null {
  const all = sourcesNow(client, site);
  if (!all) return null;
  const { kind, title } = site.route;
  if (kind === "sources") return { parts: [], sources: knownOn({ sources: all }, view.asof).sources };
  const byId = new Map(all.map((s) => [s.id as string, s] as const));
  const claims = kind === "claims" ? (tableNow(client, site.manifest, "claims") ?? []) : [];
  const figures = site.route.figures.flatMap((id) => {
    const figure = site.figures.get(id);
    return figure ? sourcesOf(client, site, view, figure) : [];
  });
  return numbered([...figures, { title, sources: claims.flatMap((c) => c.source_ids) }], byId);
}
