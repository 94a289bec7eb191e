import { formatSpec, type Spec } from "../view/spec";
import { DEFAULTS } from "./defaults";

export interface Example {
  readonly title: string;
  readonly why: string;
  readonly spec: Spec;
}

/** Ten questions that no ready figure answers just so, to start from. */
export const EXAMPLES: readonly Example[] = [
  {
    title: "Refined petroleum reported each month, by supplier",
    why: "In barrels; only the statement that leads for each month is added up.",
    spec: DEFAULTS["petroleum-monthly"],
  },
  {
    title: "How many workers each host is said to have",
    why: "Statements on whole countries and on the world; each is a point, none are added.",
    spec: { ...DEFAULTS.workers, log: true },
  },
  {
    title: "Listings on four sanctions lists, year by year",
    why: "A name that stands on several lists is counted on each.",
    spec: DEFAULTS.designations,
  },
  {
    title: "Missiles tested each year, by their range",
    why: "How the mix changed. Satellite launches and nuclear tests are not among them.",
    spec: DEFAULTS.tests,
  },
  {
    title: "What the rules are about, and how they bind",
    why: "Measures by subject and type, as a heat map.",
    spec: DEFAULTS.measures,
  },
  {
    title: "What a month of work is said to earn, by sector",
    why: "In US dollars; what the employer pays and what the worker keeps are told apart.",
    spec: { ...DEFAULTS.earnings, log: true },
  },
  {
    title: "Trade with China, as each body states it",
    why: "Several bodies state one year: each is a point.",
    spec: { ...DEFAULTS.trade, split: "reporter", where: { flow: ["total"], partner: ["CHN"] } },
  },
  {
    title: "What statements on workers rest on, year by year",
    why: "Statements counted by their basis; repeats counted once.",
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
    title: "How strong the nuclear tests were, as each body estimates",
    why: "Yield in kilotonnes, on a logarithmic axis.",
    spec: DEFAULTS["nuclear-estimates"],
  },
  {
    title: "The sources of the record, by year and kind",
    why: "A line for each kind of publisher.",
    spec: { ...DEFAULTS.sources, chart: "line" },
  },
];

const titles = new Map(EXAMPLES.map((e) => [formatSpec(e.spec), e.title]));
/** The plain title of a spec that is an example's to the letter; null of any other, and of a reader's own data. */
export const exampleTitle = (spec: Spec): string | null =>
  spec.table === null ? null : (titles.get(formatSpec(spec)) ?? null);
