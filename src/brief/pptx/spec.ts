/** What a bar or a point stands for, and by which colour: hexadecimal digits without a sign. */
export interface Series {
  readonly name: string;
  readonly colour: string;
  /** One value a category; null where there is no number: nothing is drawn there, and nothing written into the sheet. */
  readonly values: readonly (number | null)[];
  /** Filled with lines: derived, several months together, not as filed. */
  readonly hatched?: boolean;
}

/** Ranges, one a category: a mark at the upper end and a line down to the lower one. */
export interface Range {
  readonly name: string;
  readonly colour: string;
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
  /** Drawn pale: no estimate of its own, as where somebody only says that the cap was passed. */
  readonly pale?: boolean;
}

/** Where there is no number: marks in a row over the columns, on a hidden scale of their own, so that no cell holds a zero. */
export interface Silent {
  readonly name: string;
  readonly colour: string;
  /** True at each category that has no number. */
  readonly at: readonly boolean[];
}

/** A chart that PowerPoint can hold as its own: columns, lines and ranges over one row of categories. */
export interface ChartSpec {
  readonly title: string;
  readonly categories: readonly string[];
  /** What the numbers are, at the axis. */
  readonly unit: string;
  readonly bars: readonly Series[];
  readonly lines: readonly Series[];
  readonly ranges: readonly Range[];
  readonly silences: readonly Silent[];
  /** Both ends of each range are written beside it. */
  readonly valued?: boolean;
  /** Columns stand beside each other: of two, one can be part of the other. */
  readonly apart?: boolean;
  /** The title stands over the chart: there is another beside it. */
  readonly titled?: boolean;
}

/** What is drawn of a figure in charts of PowerPoint's own. */
export interface Charts {
  readonly charts: readonly ChartSpec[];
  /** What they leave out, to be said beside them; empty where they hold all. */
  readonly left: string;
}

/** A picture where PowerPoint has no chart for it. Pixels. */
export interface Still {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface Shown {
  readonly alt: string;
  readonly chart: ChartSpec | null;
  /** Needed where there is no chart. */
  readonly still: Still | null;
}

export interface PptxSlide {
  readonly headline: string;
  /** One line under the headline; empty where there is none. */
  readonly annotation: string;
  /** One chart, or the panels of an overview. */
  readonly shown: readonly Shown[];
  /** What the figures find, in whole sentences, under the chart. */
  readonly finding: string;
  readonly sourceLine: string;
  /** What the speaker says, then citation and address: paragraphs. */
  readonly notes: readonly string[];
  /** Address of the live view; a link where it is a web address. */
  readonly link: string;
}

export interface PptxDeck {
  readonly title: string;
  readonly slides: readonly PptxSlide[];
  /** Day it is made, as `2026-11-25`: the only clock in the file. */
  readonly saved: string;
}
