import type { Factor } from "../../record/convert";
import type { Span } from "../../record/day";
import type { PetroleumMonthlyRow } from "../../record/tables";
import type { Basis, Iso3, IsoDate, Silence } from "../../record/units";

/** Rivals of a mark that carry numbers: how many, and their lowest and highest, for the mark's whole period. */
export interface Rivals {
  readonly count: number;
  readonly low: number;
  readonly high: number;
  /** An end is rounded or converted. */
  readonly about: boolean;
  /** Both in words, without the unit: `about 18,000–18,034`. */
  readonly said: string;
}

/** One mark: a bar (filed or derived), a reported zero, or a silence. Values in the unit asked for. */
export interface OilMark {
  readonly key: string;
  /** Row it stands for; null for `no_record`, of which there is no row. */
  readonly id: string | null;
  readonly supplier: Iso3;
  readonly start: IsoDate;
  readonly end: IsoDate;
  readonly span: Span;
  readonly months: number;
  readonly kind: "filed" | "derived" | "zero" | Silence;
  /** Of the whole period; null in silence. */
  readonly value: number | null;
  /** `value` by the months of the period: the height of the bar. */
  readonly average: number;
  readonly converted: boolean;
  /** Rounded, or "about" in its source. */
  readonly about: boolean;
  /** Seen from a knowledge date: what became of a missing month later is not told. */
  readonly past: boolean;
  readonly factor: Factor | null;
  /** The number as its source states it, with its unit. */
  readonly stated: string;
  readonly basis: Basis | "";
  readonly rivals: Rivals | null;
  /** Older tables in which the month was missing. */
  readonly silentRivals: number;
  /** Spoken sentence: who, when, how much, on what basis, or why nothing. */
  readonly label: string;
  readonly row: PetroleumMonthlyRow | null;
  readonly others: readonly PetroleumMonthlyRow[];
}

export function isSilent(mark: OilMark): boolean {
  return mark.value === null;
}
