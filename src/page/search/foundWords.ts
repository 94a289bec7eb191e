import { dateWords } from "../../record/day";
import type { IsoDate } from "../../record/units";
import type { Results } from "./engine";

/** How much was found, and at a knowledge date how much more became public later. `q` is what stands in the box by now. */
export function foundWords({ q: asked, total, later }: Results, q: string, asof: IsoDate | null): string {
  const by = asof === null ? "" : ` by ${dateWords(asof)}, the date you chose`;
  const more = later === 0 || asof === null ? "" : ` ${later} ${total === 0 ? "" : "more "}became public only later.`;
  if (total > 0) return `${total} found${by}.${more}`;
  return asked === q ? `Nothing on record for “${q.trim()}”${by}.${more}` : "0 found.";
}
