import { figure, QUALIFIER_WORDS } from "./names";
import type { Qualifier } from "./units";

/** A number as somebody gave it: how much, and how exact. Unit: that of the list it stands in. */
export interface Given {
  readonly n: number;
  readonly is: Qualifier | "";
}

interface Amounts {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier | "";
}

/** The lower and the upper end of what a row says, each with its standing; [] where it has no number. */
export function givenBy({ value, low, high, qualifier }: Amounts): readonly Given[] {
  const one = value !== null ? { n: value, is: qualifier } : null;
  const floor = low === null ? null : ({ n: low, is: value === null && high === null ? "at_least" : "" } as const);
  const top = high === null ? null : ({ n: high, is: value === null && low === null ? "up_to" : "" } as const);
  const [a, b] = [floor ?? one ?? top, top ?? one ?? floor];
  return a && b ? [a, b] : [];
}

/** The word before a number of which several may be the givers: exact where one of them is. */
function wordAt(list: readonly Given[], n: number): string {
  const words = list.filter((g) => g.n === n).map((g) => (g.is === "" ? "" : QUALIFIER_WORDS[g.is]));
  return words.includes("") ? "" : (words.find((w) => w === "about") ?? words[0] ?? "");
}

const said = (word: string, text: string) => (word === "" ? text : `${word} ${text}`);

/**
 * From the lowest to the highest of what several say, each end with its own standing: `at least 19,000 to about
 * 120,000`. With a dash, `500,000–520,000`, where neither end is a bound: about both if one is about. Not for an empty list.
 */
export function spreadWords(
  list: readonly Given[],
  { say = figure, joint = " to " }: { readonly say?: (n: number) => string; readonly joint?: " to " | "–" } = {},
): string {
  const numbers = list.map((g) => g.n);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const [a, b] = [wordAt(list, low), wordAt(list, high)];
  if (low === high) return said(a, say(low));
  const bound = (w: string) => w !== "" && w !== "about";
  if (joint === "–" && !bound(a) && !bound(b)) return said(a || b, `${say(low)}–${say(high)}`);
  return `${said(a, say(low))} to ${said(b, say(high))}`;
}
