/** What a ship is known by. The number is '' where a source gives none. */
export interface Ship {
  readonly name: string;
  readonly imo: string;
}

/** The IMO number in a list's reference, `IMO 7389704`; '' where there is none. */
export function imoOf(reference: string): string {
  return /^(?:IMO )?(\d{7})$/.exec(reference)?.[1] ?? "";
}

/** True for one ship under two entries: by its number, which outlasts names and flags; by name where one lacks it. */
export function isSameShip(a: Ship, b: Ship): boolean {
  return a.imo !== "" && b.imo !== "" ? a.imo === b.imo : a.name.toLowerCase() === b.name.toLowerCase();
}
