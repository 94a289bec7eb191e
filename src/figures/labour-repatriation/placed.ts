import type { Frame } from "../../chart/frame";
import type { ValueScale } from "../../chart/scale";
import type { Report } from "./shape";

/** Where things stand across: names, the column of crosses, the rule with its rings, the axis, the reports' dates. */
export interface Columns {
  readonly frame: Frame;
  readonly compact: boolean;
  readonly silent: number;
  readonly none: number;
  readonly x: ValueScale;
  readonly x0: number;
  readonly x1: number;
  /** Right end of labels that stand right of a mark. */
  readonly end: number;
  /** Left edge of the reports' dates; null in the narrow form, where they follow the name. */
  readonly status: number | null;
}

/** A report placed across: its marks, and the words beside them. */
export interface Placed {
  readonly report: Report;
  readonly before: readonly [number, number] | null;
  readonly left: readonly [number, number] | null;
  readonly sent: number | null;
  /** Where its ring or cross stands; null where it has numbers only. */
  readonly ring: number | null;
  readonly cross: number | null;
  /** Whether a line joins before and left: `loose` where the two count different things, none where one is fit for no series. */
  readonly joined: "" | "firm" | "loose";
  readonly words: readonly { readonly x: number; readonly text: string; readonly anchor: "start" | "end" }[];
  readonly y: number;
}
