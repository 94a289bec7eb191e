import type { FigureId } from "../figures/model";

/** What a slide shows: one figure, the linked overview, or a chart made in the workbench, which its query names. */
export type Shown = FigureId | "overview" | "workbench";
