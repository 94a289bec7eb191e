import { DEFAULTS } from "./defaults";
import type { Spec } from "./spec";

export interface Example {
  readonly title: string;
  readonly why: string;
  readonly spec: Spec;
}

/** Ten questions that no ready figure answers just so, to start from. */
export const EXAMPLES: readonly Example[] = [
  {
    title: "Reported barrels by month and supplier",
    why: "Only the statement that leads for each month is added up.",
    spec: DEFAULTS["petroleum-monthly"],
  },
  {
    title: "Who stated how many workers, by host",
    why: "Every statement is a point: none are added.",
    spec: { ...DEFAULTS.workers, log: true },
  },
  {
    title: "Listings by year and list",
    why: "Names added to four sanctions lists.",
    spec: DEFAULTS.designations,
  },
  {
    title: "Missiles by year and range",
    why: "How the mix of launches changed.",
    spec: DEFAULTS.tests,
  },
  {
    title: "What the rules are about, and how they bind",
    why: "Measures by subject and type, as a heat map.",
    spec: DEFAULTS.measures,
  },
  {
    title: "Monthly wages said to be paid, by sector",
    why: "Gross and net are told apart, never averaged.",
    spec: DEFAULTS.earnings,
  },
  {
    title: "Trade with China as each body states it",
    why: "Several bodies state one year: each is a point.",
    spec: { ...DEFAULTS.trade, split: "reporter", where: { flow: ["total"], partner: ["CHN"] } },
  },
  {
    title: "On what do statements about workers rest?",
    why: "Statements by year and basis; repeats counted once.",
    spec: {
      ...DEFAULTS.workers,
      how: "statements",
      value: "",
      x: "date_start",
      step: "year",
      chart: "area",
      top: 7,
      where: {},
    },
  },
  {
    title: "Yields of the nuclear tests, as estimated",
    why: "On a logarithmic axis.",
    spec: DEFAULTS["nuclear-estimates"],
  },
  {
    title: "What the record rests on: sources by year and kind",
    why: "A line for each kind of publisher.",
    spec: { ...DEFAULTS.sources, chart: "line" },
  },
];
