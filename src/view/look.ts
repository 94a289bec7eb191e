import type { View } from "./view";

/** What of a view is how its reader looks, not what they look at: it goes along to any other place. */
export function lookOf({ asof, theme, lang, v }: View): Pick<View, "asof" | "theme" | "lang" | "v"> {
  return { asof, theme, lang, v };
}
