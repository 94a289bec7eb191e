import type { Mark } from "./prepare";

const many = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;

/** How to read the panels and what they leave to the table; counts are of this view. */
export function notesOf(years: readonly Mark[], surveys: readonly Mark[]): string[] {
  const left = years.filter((m) => m.topic === null).length;
  const other = surveys.filter((m) => m.topic === null).length;
  const vague = surveys.filter((m) => m.topic !== null && m.days.end - m.days.start > 60).length;
  return [
    ...(years.length > 0
      ? [
          "A flat stroke is one reporter's figure for one calendar year, in current dollars, seen from North Korea. Years are not joined, and a year without a stroke is a year of which no figure was found, not a zero.",
          "KOTRA and Chinese customs are two series and are never chained: KOTRA adds an estimate of unreported Chinese crude. KOTRA's world totals are mirror data of partner countries, without trade between the Koreas. Dashed: a press or association figure, or a body that gave single years.",
        ]
      : []),
    ...(surveys.length > 0
      ? [
          "A point is one survey, its shape the body that made it; surveys of different places and bodies are no series and are not joined.",
        ]
      : []),
    ...(vague > 0
      ? [
          `${many(vague, "price")} of which only the year is known ${vague === 1 ? "has" : "have"} a line over that year; where in it the point stands means nothing.`,
        ]
      : []),
    ...(left > 0
      ? [`In the table only: ${many(left, "annual figure")} by flow or partner for which no panel is drawn.`]
      : []),
    ...(other > 0
      ? [`In the table only: ${many(other, "price")} in euros or dollars, or by the litre; none was converted.`]
      : []),
  ];
}
