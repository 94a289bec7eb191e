import { FIGURES } from "../figures";
import { HEADLINE_NEEDS } from "../figures/headlines";
import type { FigureId } from "../figures/model";
import { STRIP_NEEDS } from "../figures/timeline/strip";
import type { TableName } from "../record/tables";
import type { PageKind } from "./routes";

type Needs = (figures: readonly FigureId[]) => readonly TableName[];

const figuresAndStrip: Needs = (ids) => [...new Set([...STRIP_NEEDS, ...ids.flatMap((id) => FIGURES[id].needs)])];

/** The tables a page draws at first: what the build renders it from, and what the browser loads before it hydrates. */
export const PAGE_NEEDS: Readonly<Record<PageKind, Needs>> = {
  overview: (ids) => [...new Set([...HEADLINE_NEEDS, ...figuresAndStrip(ids)])],
  topic: figuresAndStrip,
  figure: figuresAndStrip,
  figures: () => [],
  sources: () => [],
  about: () => [],
  missing: () => [],
};
