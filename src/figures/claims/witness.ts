import { actorOfReporter } from "../../chart/colour";
import type { Span } from "../../record/day";
import { BASIS_WORDS, SILENCE_WORDS } from "../../record/names";
import type { ClaimsRow } from "../../record/tables";
import type { Basis, Qualifier, Silence } from "../../record/units";
import { amountFull, shortBy } from "./words";

/** What a row of the record says on the quantity of a claim, in the claim's unit. */
export interface Said {
  /** Null where the row says why there is no number. */
  readonly low: number | null;
  readonly high: number | null;
  readonly qualifier: Qualifier | "";
  readonly silence?: Silence | "";
  readonly basis: Basis;
  /** Who says so, in full. */
  readonly who: string;
  /** The same, for beside the point. */
  readonly short: string;
  /** Country code or reporting body that gives the colour; the reporter where it is left out. */
  readonly actor?: string;
  /** When, or about what: `Jan–May 2020`, `crude oil cap`. */
  readonly about: string;
  readonly converted?: boolean;
}

/** A statement set beside a claim: a number on its axis, a day on its axis, or a silence. */
export interface Witness {
  readonly id: string;
  readonly kind: "number" | "day" | "silence" | "sum";
  readonly low: number;
  readonly high: number;
  readonly qualifier: Qualifier | "";
  readonly silence: Silence | null;
  readonly days: Span | null;
  readonly actor: string;
  readonly basis: Basis;
  readonly who: string;
  readonly short: string;
  /** When, or about what; '' where it is the claim's own period. */
  readonly when: string;
  /** Whole spoken sentence. */
  readonly label: string;
}

const BARE = { low: 0, high: 0, qualifier: "", silence: null, days: null } as const;

export function numberWitness(id: string, said: Said, claim: ClaimsRow): Witness | null {
  // "US Mission to the UN" is a state, not the UN.
  const actor = said.actor ?? (/^(US|United States)\b/.test(said.who) ? "USA" : actorOfReporter(said.who));
  const base = {
    ...BARE,
    id,
    basis: said.basis,
    actor,
    who: said.who,
    short: said.short || shortBy(said.who),
    when: said.about,
  };
  const about = said.about ? `, ${said.about}` : "";
  if (said.low === null || said.high === null) {
    const silence = said.silence || null;
    if (silence === null) return null;
    const words = SILENCE_WORDS[silence];
    return { ...base, kind: "silence", silence, label: `${said.who}${about}: ${words}. No number, and no zero.` };
  }
  const amount = amountFull(said.low, said.high, said.qualifier, claim.unit);
  const how = said.converted ? `${BASIS_WORDS[said.basis]}, converted` : BASIS_WORDS[said.basis];
  return {
    ...base,
    kind: "number",
    low: said.low,
    high: said.high,
    qualifier: said.qualifier,
    label: `${said.who}${about}: ${amount}; ${how}.`,
  };
}

export function dayWitness(id: string, days: Span, title: string, when: string, actor: string, basis: Basis): Witness {
  return {
    ...BARE,
    id,
    kind: "day",
    days,
    basis,
    actor,
    who: title,
    short: title,
    when,
    label: `${when}: ${title}.`,
  };
}
