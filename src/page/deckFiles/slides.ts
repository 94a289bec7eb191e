import type { QueryClient } from "@tanstack/react-query";
import { type Deck, figuresOf, idsOf, type Slide } from "../../brief/deck";
import { type Claimed, claimedOf } from "../../figures/claimed";
import type { Figure } from "../../figures/figure";
import type { Model, RecordOf } from "../../figures/model";
import { knownOn } from "../../record/known";
import { tableQuery } from "../../record/load";
import type { TableName, Tables } from "../../record/tables";
import { type Carried, carriedOf } from "../../take/carried";
import { parseView } from "../../view/codec";
import { lawView } from "../../view/law";
import type { View } from "../../view/view";
import { loadDrawn } from "../drawn";
import { baseOf } from "../here";
import type { Site } from "../site";

/** One figure of a slide with all that is made of it. */
export interface Made {
  readonly figure: Figure;
  readonly model: Model;
  readonly carried: Carried;
  readonly claim: Claimed | null;
}

export interface MadeSlide {
  readonly slide: Slide;
  readonly view: View;
  /** One, or the panels of the overview. */
  readonly made: readonly Made[];
}

/** Tables a deck's figures draw, and those its slides are told from. */
export function tablesOf(figures: readonly Figure[]): readonly TableName[] {
  return [...new Set<TableName>(["sources", "claims", "measures", ...figures.flatMap((f) => f.needs)])];
}

/** Every slide with its figures' models, in its own view. Rejects where code or a table does not arrive. */
export async function slidesOf(deck: Deck, site: Site, client: QueryClient): Promise<readonly MadeSlide[]> {
  const figures = await loadDrawn(figuresOf(deck));
  const names = tablesOf(Object.values(figures));
  const rows = await Promise.all(
    names.map((n) => client.ensureQueryData(tableQuery(`${site.root}packed/`, site.manifest, n, "main"))),
  );
  const { version } = site.manifest;
  const tables = Object.fromEntries(names.map((n, i) => [n, rows[i]])) as unknown as Tables;
  const base = baseOf(site);
  return deck.slides.map((slide) => {
    const asked = parseView(slide.query).view;
    const record = knownOn({ ...tables, version }, asked.asof);
    const view = lawView(asked, record.measures);
    const picked = record.claims.find((c) => c.id === view.pick);
    const made = idsOf(slide).flatMap((id): Made[] => {
      const figure = figures[id];
      if (!figure) return [];
      const model = figure.model(record as RecordOf<TableName>, view);
      // A source may be younger than what it tells: sources are named from the whole record.
      const carried = carriedOf(model, view, { base, version, sources: tables.sources });
      return [{ figure, model, carried, claim: picked ? claimedOf(picked) : null }];
    });
    return { slide, view, made };
  });
}
