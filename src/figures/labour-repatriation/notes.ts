import { figure } from "../../record/names";
import type { Report } from "./shape";

/** How to read the figure; counts are of this view. */
export function notesOf(reports: readonly Report[]): string[] {
  const has = (ok: (r: Report) => boolean) => reports.some(ok);
  const again = reports.reduce((n, r) => n + r.again.length, 0);
  const undated = reports.filter((r) => r.row.report_date === "").length;
  return [
    "One line joins the number before and the number left of one report. The scale is logarithmic: an equal length is an equal share. A dashed line joins two that count different things (permits before, workers left). Numbers of different reports are not joined, and nothing is added up.",
    "Solid: reports under paragraph 8 of resolution 2397. Hollow: said beside them, in other reports, by officials or by others. A ring on the rule: none left, as reported; for a state that never had such workers it means no more than that.",
    "An arrow is a number of people sent home as the speaker counts them. A fall between two counts is not drawn as departures.",
    ...(has((r) => r.before?.counted === "permit_holders")
      ? [
          "Squares count valid permits, not people. The difference of two such numbers counts nobody’s journey, though the press has called it so.",
        ]
      : []),
    ...(has((r) => r.size === null)
      ? [
          "A cross stands for a report or statement without a public number, a tick for a state that had filed nothing when last seen, a faint bar for a report of which no source found prints a number.",
        ]
      : []),
    "States stand in order of the largest number anybody ever gave of them, in these reports or elsewhere; a large host without a number in its reports keeps its place.",
    ...(has((r) => r.state === "WLD")
      ? [
          "World figures are sums made by the press from the reports. Each contains Russia’s fall in permit holders, most of the whole, so none is a number of people sent home.",
        ]
      : []),
    ...(again > 0
      ? [
          `${figure(again)} ${again === 1 ? "row that gives" : "rows that give"} the figures of another of the same report ${again === 1 ? "is" : "are"} drawn with it.`,
        ]
      : []),
    ...(undated > 0
      ? [
          `${figure(undated)} ${undated === 1 ? "report has" : "reports have"} no date; the day it was first seen places ${undated === 1 ? "it" : "them"} in the window.`,
        ]
      : []),
  ];
}
