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
