import type { View } from "../view/view";
import { windowOf } from "../view/window";

/** Days, both included. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** The window a view asks for; null for all of the time, which is not that of the atlas but of the table. */
export function windowIn(view: View): Window | null {
  if (!view.from && !view.to) return null;
  const { start, end } = windowOf(view);
  return { from: start, to: end };
}
