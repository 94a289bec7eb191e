import type { Picture } from "./picture";

export interface ChartProps {
  readonly picture: Picture;
  readonly width: number;
  readonly height: number;
  readonly ids: readonly string[] | null;
  /** A slice of the axis was picked; `series` counts among those drawn. */
  readonly onSlice: (slice: number, series: number) => void;
}
