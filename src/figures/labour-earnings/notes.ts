import type { EarningsRow } from "../../record/tables";
import type { View } from "../../view/view";
import { timesOf, type Voice } from "./select";

const s = (n: number, one: string, more: string) => `${n} ${n === 1 ? one : more}`;

/** How to read the figure and what it leaves out; counts are of this view. */
export function notesOf(
  voices: readonly Voice[],
  rest: readonly EarningsRow[],
  view: Pick<View, "host" | "sector">,
): string[] {
  const repeated = voices.filter((v) => timesOf(v) > 1);
  const times = repeated.reduce((n, v) => n + timesOf(v), 0);
  const older = voices.filter((v) => v.older).length;
  const converted = voices.filter((v) => v.main.converted === "atlas").length;
  return [
    "Each line is one voice: the year and who says it at the left, the number at its place on the scale. A bar joins the ends of one stated range, nothing else; an arrow to the right is a floor, to the left a ceiling. Nothing is averaged, summed or joined.",
    "Squares are gross (paid by the employer, or turnover), circles net (left to the worker, or handed to the state): they lie far apart and are never one series. Diamonds are as stated, where the source does not tell the two apart; hatched ones are derived from other numbers. Hollow: an estimate or allegation.",
    "Money stands on a logarithmic scale: an equal distance is an equal factor.",
    ...(repeated.length > 0
      ? [
          `${s(repeated.length, "voice was", "voices were")} heard ${times} times in all: statements that go back to one origin are drawn once, at the first, with the others named below it. Another number of one origin is a small mark on its line. No common origin known is no proof of independence.`,
        ]
      : []),
    ...(older > 0
      ? [
          `${s(older, "voice", "voices")} of the window only ${older === 1 ? "repeats" : "repeat"} what was said of an earlier year.`,
        ]
      : []),
    ...(converted > 0
      ? [
          `${s(converted, "number was", "numbers were")} given in another currency and converted by the atlas; the evidence has the original and the rate.`,
        ]
      : []),
    ...(rest.length > 0
      ? [
          `${s(rest.length, "statement", "statements")} on other shares and on people fed by one wage stand in the table alone: one speaker each is no panel.`,
        ]
      : []),
    ...(view.host.length > 0 && !(view.host as readonly string[]).includes("WLD")
      ? ["Statements on the whole world are left out while hosts are chosen."]
      : []),
    ...(view.sector.length > 0 ? ["Statements that name no sector are left out while sectors are chosen."] : []),
  ];
}
