import { FILE_ROOT, placeOf } from "./place";

export { goFull, leaveFull, onPresent, present, presentLink } from "../decks/address";

/* In one file the slide stands behind the `#` with the rest of the place: these stand in for those of decks/address.ts. */

/** The slide the address asks to be presented, as it stands there; null where it asks for none. */
export const slideHere = (): string | null => new URLSearchParams(placeOf(location.hash).search).get("slide");

/** Writes the slide into the address. */
export function writeSlide(at: number | null, how: "push" | "replace"): void {
  const { route, search } = placeOf(location.hash);
  const query = new URLSearchParams(search);
  if (at === null) query.delete("slide");
  else query.set("slide", String(at + 1));
  const text = query.toString();
  const url = `${FILE_ROOT}${route.path}${text ? `?${text}` : ""}`;
  try {
    if (how === "push") history.pushState(null, "", url);
    else history.replaceState(history.state, "", url);
  } catch {
    // The presentation goes on; only the address lags behind.
  }
}

/** True in the speaker's window. */
export const speakerHere = (): boolean => placeOf(location.hash).hash === "#speaker";

/** Address of the speaker's window of this page. */
export function speakerAddress(): string {
  return `${location.href.replace(/#.*$/s, "")}${FILE_ROOT}${placeOf(location.hash).route.path}#speaker`;
}
