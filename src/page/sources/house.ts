/** One house under two names in the record. */
const ALIASES: Readonly<Record<string, string>> = {
  "Radio Free Asia": "RFA",
  "Radio Free Asia Korean": "RFA Korean",
  "US Department of State": "US State Department",
  "US Department of the Treasury": "US Treasury",
  "Voice of America": "VOA",
  "Voice of America Korean": "VOA Korean",
};

/**
 * The house behind a publisher: `Reuters (via Yahoo News)` and `Reuters` are one. Cuts brackets, "via" and "citing",
 * which name where a page was read or whom it quotes; what stands first wrote it.
 */
export function houseOf(publisher: string): string {
  const first = publisher
    .replace(/\s*[([].*$/, "")
    .split(/,?\s+(?:via|citing|quoting)\s+/i)[0]
    ?.trim();
  const name = first || publisher.trim();
  return Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? name) : name;
}
