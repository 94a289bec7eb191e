import { largeWords } from "../record/earningWords";
import { amountWords } from "../record/names";
import type { Claimed } from "./claimed";

/** `claimed: up to 2.3 billion US dollars`, from a million on in words. */
export function claimedMoney(c: Claimed): string {
  const { low, high } = c;
  if (low === null || high === null) return "";
  const before = amountWords(1, null, null, c.qualifier).replace(/1$/, "");
  const amount = low === high ? `${before}${largeWords(low)}` : `${largeWords(low)} to ${largeWords(high)}`;
  return `claimed: ${amount} US dollars`;
}
