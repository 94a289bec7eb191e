import { useMemo } from "react";
import type { Deck } from "../../brief/deck";
import { fillDeck, NUMBER_NEEDS, type NumberRecord } from "../../brief/numbers";
import { SHIPPED } from "../../brief/shipped";
import { type Loaded, useTables } from "../tables";

/** The decks of the atlas with their numbers, once the tables those are computed from are there. */
export function useDecks(): {
  readonly decks: readonly Deck[] | null;
  readonly loaded: Loaded<keyof NumberRecord & never>;
} {
  const loaded = useTables(NUMBER_NEEDS, null);
  const record = loaded.status === "ready" ? loaded.record : null;
  const decks = useMemo(() => (record ? SHIPPED.map((d) => fillDeck(record, d)) : null), [record]);
  return { decks, loaded };
}
