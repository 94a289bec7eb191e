const ACTORS: Readonly<Record<string, string>> = {
  CHN: "chn",
  RUS: "rus",
  USA: "usa",
  KOR: "kor",
  JPN: "jpn",
  PRK: "prk",
  UN1718: "un",
  UNSC: "un",
  UN: "un",
  OFAC: "usa",
};

/** The colour of a group: that of the actor it is, or one of the room's own, by its place; “other” is grey. */
export function colourOf(key: string, place: number): string {
  const actor = Object.hasOwn(ACTORS, key) ? ACTORS[key] : undefined;
  if (actor) return `var(--${actor})`;
  return key === "" && place > 0 ? "var(--bar-2)" : `var(--w${place % 10})`;
}
