import type { ClaimsRow } from "./tables";

export type Verdict = Exclude<ClaimsRow["verdict"], "">;

/** The verdicts, from agreement to none. */
export const VERDICTS = ["consistent", "imprecise", "disputed", "contradicted", "not_checkable"] as const;

/** A verdict in words that stand alone. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  consistent: "consistent",
  imprecise: "imprecise",
  disputed: "disputed",
  contradicted: "contradicted",
  not_checkable: "not checkable",
};

/** What a verdict says; the definition of data/README.md in one sentence. */
export const VERDICT_MEANS: Readonly<Record<Verdict, string>> = {
  consistent: "The statements of the record agree with it, within rounding.",
  imprecise: "Near, but another kind of number, an end told for the middle, or a part told for the whole.",
  disputed: "Bodies disagree, and nothing on record decides between them.",
  contradicted: "A firmer statement, or the claim’s own parts, say otherwise.",
  not_checkable: "No statement on record decides: an opinion, a plan, or a number nobody else has counted.",
};

/** How a claim stands: its verdict, or that it is withheld at a knowledge date before what it rests on was public. */
export type Standing = Verdict | "withheld";

export const STANDINGS = [...VERDICTS, "withheld"] as const satisfies readonly Standing[];

export function standingOf(verdict: Verdict | "" | null): Standing {
  return verdict || "withheld";
}

/** How a claim stands, after `Verdict: `. */
export const STANDING_WORDS: Readonly<Record<Standing, string>> = { ...VERDICT_WORDS, withheld: "withheld" };

export const STANDING_MEANS: Readonly<Record<Standing, string>> = {
  ...VERDICT_MEANS,
  withheld: "It rests on what became public only after the knowledge date.",
};

export type ClaimTopic = ClaimsRow["topic"];

/** The topics of claims, in the order in which they are told. */
export const CLAIM_TOPICS = ["oil", "labour", "rules", "tests", "trade"] as const;

export const TOPIC_WORDS: Readonly<Record<ClaimTopic, string>> = {
  oil: "Oil",
  labour: "Labour",
  rules: "Rules",
  tests: "Tests",
  trade: "Trade",
};
