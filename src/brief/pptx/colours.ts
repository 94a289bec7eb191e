/** The actors' colours on white, as tokens.css has them for light ground: a file cannot read a style sheet. */
export const COLOURS = {
  CHN: "D55E00",
  RUS: "0072B2",
  UNSC: "2B86B8",
  USA: "00855F",
  KOR: "B45C90",
  JPN: "A87300",
  INK: "16181A",
  GREY: "5F666B",
  PALE: "8D9498",
} as const;

/** The colour of an actor by its code; grey for all others. */
export const colourOf = (code: string): string =>
  Object.hasOwn(COLOURS, code) ? COLOURS[code as keyof typeof COLOURS] : COLOURS.GREY;

/** A colour with white in it, 0 to 1. */
export const paler = (colour: string, white: number): string =>
  [0, 2, 4]
    .map((i) => Number.parseInt(colour.slice(i, i + 2), 16))
    .map((c) => Math.round(c + (255 - c) * white))
    .map((c) => c.toString(16).padStart(2, "0").toUpperCase())
    .join("");
