import type { FigureId } from "../figures/model";
import type { Row, TableName, Tables } from "../record/tables";
import type { IsoDate } from "../record/units";
import type { Citable } from "../take/cite";
import type { OilUnit } from "../view/view";

/** Every table with its late columns, as known on the knowledge date of the view. */
export type Whole = Tables & { readonly version: string };

/** One line of what a row says: a label, the value in words, and what a reader should know about it. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
}

/** Another statement about the same quantity. */
export interface Rival {
  readonly id: string;
  /** The number, or the silence, in words. */
  readonly value: string;
  readonly who: string;
  readonly when: string;
  /** How it stands to the leading one. */
  readonly why: string;
  /** True for the statement that is drawn in place of the picked one. */
  readonly leads?: boolean;
}

/** Rows a number is computed from, in one role, and what they come to. */
export interface PartShown {
  readonly title: string;
  readonly rows: readonly Related[];
  readonly result: string;
}

/** A row that bears on this one. */
export interface Related {
  readonly id: string;
  readonly label: string;
  readonly why: string;
}

/** One document or page behind the row. */
export interface SourceCard {
  readonly id: string;
  readonly publisher: string;
  readonly title: string;
  /** In words, or "undated". */
  readonly date: string;
  readonly language: string;
  readonly kind: string;
  readonly url: string;
  /** Symbol or name of the document the page reports; '' where none is known. */
  readonly document: string;
  /** Why to read it with care; empty for most. */
  readonly care: readonly string[];
  readonly note: string;
  /** What it is a source of, where it is not the row itself (a conversion factor). */
  readonly role: string;
  readonly citation: string;
}

/** A disagreement the record lists, with the other rows it names. */
export interface Contradiction {
  readonly id: string;
  readonly what: string;
  readonly reason: string;
  readonly kept: string;
  readonly rows: readonly Related[];
}

/** A figure with the query of the view that shows the same thing. */
export interface Lay {
  readonly figure: FigureId;
  readonly query: string;
  /** True where the claim is drawn in the figure. */
  readonly drawn: boolean;
}

/** All that stands behind one row of the record: plain data, for the drawer, for files and for tests. */
export interface Evidence {
  readonly id: string;
  /** Null for a number computed from several rows. */
  readonly table: TableName | null;
  /** What sort of row it is, in words. */
  readonly kind: string;
  /** The number first, as stated. */
  readonly headline: string;
  /** Who, what, when, in one sentence that stands alone. */
  readonly sentence: string;
  readonly facts: readonly Fact[];
  readonly whyTitle: string;
  /** Why this one leads, or what leads instead, or how the row is drawn; '' where there is nothing to say. */
  readonly why: string;
  readonly rivalsTitle: string;
  readonly rivals: readonly Rival[];
  readonly sources: readonly SourceCard[];
  /** What a computed number is computed from; empty for a row of the record. */
  readonly parts: readonly PartShown[];
  readonly contradictions: readonly Contradiction[];
  /** Published claims that the row bears on, with their verdicts. */
  readonly claims: readonly Related[];
  /** Where a claim can be laid over a figure; null for other rows. */
  readonly lay: Lay | null;
  readonly related: readonly Related[];
  /** Ready to copy: this view, and each source in the order of the row. */
  readonly citations: {
    readonly ours: string;
    readonly original: readonly string[];
    /** The same two, to be set in any format. */
    readonly view: Citable;
    readonly sources: Citable;
  };
}

/** A row found by its id. */
export type Found = { readonly [N in TableName]: { readonly table: N; readonly row: Row<N> } }[TableName];

/** What a teller may ask of the record. */
export interface Context {
  readonly record: Whole;
  readonly unit: OilUnit;
  readonly asof: IsoDate | null;
  find(id: string): Found | null;
  /** One line that names a row: who, when, how much. Null for an unknown id. */
  brief(id: string): string | null;
  /** A link to a row with the reason; null for an unknown id, so that no link leads nowhere. */
  link(id: string, why: string): Related | null;
}

/** What is particular to a kind of row; the rest (sources, contradictions, citations) is the same for all. */
export interface Told {
  readonly headline: string;
  readonly sentence: string;
  /** Null where a row has nothing to say on a point. */
  readonly facts: readonly (Fact | null)[];
  /** "How to read it" unless said otherwise. */
  readonly whyTitle?: string;
  readonly why?: string;
  readonly rivalsTitle?: string;
  readonly rivals?: readonly Rival[];
  readonly related?: readonly (Related | null)[];
  readonly lay?: Lay;
  /** Sources beyond the row's own, with what they are a source of. */
  readonly further?: readonly { readonly id: string; readonly role: string }[];
}

/** How rows of one table are told. Pure. */
export interface Teller<N extends TableName> {
  readonly kind: (row: Row<N>) => string;
  readonly brief: (row: Row<N>) => string;
  readonly tell: (row: Row<N>, context: Context) => Told;
}

/** The address a view is cited under, and the day the reader looked at it. */
export interface Citing {
  readonly url: string;
  readonly accessed?: IsoDate;
}
