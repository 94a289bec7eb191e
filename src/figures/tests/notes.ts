import type { Blast, Launch, Odd } from "./prepare";
import { many } from "./words";

/** How to read the figure, whom its facts are owed to, and where the databases part; counts are of this view. */
export function notesOf({
  launches,
  blasts,
  odd,
  apart,
  cut,
}: {
  readonly launches: readonly Launch[];
  readonly blasts: readonly Blast[];
  readonly odd: readonly Odd[];
  readonly apart: number;
  readonly cut: number;
}): string[] {
  const open = launches.filter((l) => !l.stated).length;
  const provisional = launches.filter((l) => l.fate === "provisional").length;
  const filed = launches.filter((l) => l.range === "SLV" && l.ballistic).length;
  const csis = odd.filter((o) => o.match === "csis_only").length;
  return [
    "Counted are missiles, by day in Korea time; a row of the record is a group alike in day, system, site and outcome. All bars have one scale. Colours stand for actors only, so range classes are rows.",
    "The top bars add up ballistic missiles. Cruise missiles are apart, for another list with another threshold has them; so are satellite launches.",
    ...(filed > 0
      ? [
          `${many(filed, "test")} of a satellite launcher ${filed === 1 ? "is" : "are"} filed as a missile and added up with them.`,
        ]
      : []),
    ...(open > 0
      ? [
          `${many(open, "group")} of unstated number ${open === 1 ? "counts" : "count"} as one missile each: sums that hold one are marked ≥.`,
        ]
      : []),
    ...(provisional > 0
      ? [
          `${many(provisional, "group")} of 2025 and 2026 ${provisional === 1 ? "is a first entry" : "are first entries"} of the database and drawn open: number, type and outcome may change.`,
        ]
      : []),
    ...(cut > 0
      ? [
          `${many(cut, "group")} known only by a month that reaches beyond the window ${cut === 1 ? "is" : "are"} left out.`,
        ]
      : []),
    ...(odd.length + apart > 0
      ? [
          `Two databases compared by date: ${many(csis, "date")} of this window only in CSIS, ${odd.length - csis} only in the CNS-based list, ${apart} one day apart. CNS leaves out what cannot carry 500 kg over 300 km; the bars follow it and add cruise missiles from CSIS and the press.`,
        ]
      : []),
    ...(blasts.length > 0
      ? [
          "Yields are estimates, each by the body named; none leads. The heavy line spans all of them. Magnitudes are on different scales where the source names one.",
        ]
      : []),
    "Facts on launches: CNS and NTI missile test database, as kept up by nagix/nk-missile-tests (Apache-2.0), and CSIS Beyond Parallel, all rights reserved. Both are credited; this is a copy of neither.",
  ];
}
