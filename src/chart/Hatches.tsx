/** Actors whose derived values appear as hatched areas. */
const INKS = ["chn", "rus", "usa", "kor", "jpn", "un", "other", "bar"] as const;

/**
 * Hatching for derived and estimated areas, one pattern an actor: a pattern inherits nothing from the shape it fills.
 * Ids are made unique by `id`; `hatchStyle` hands them to the stylesheet as custom properties.
 */
export function Hatches({ id }: { readonly id: string }) {
  return (
    <defs>
      {INKS.map((ink) => (
        <pattern
          key={ink}
          id={`${id}${ink}`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" fill="var(--paper)" />
          <line x1="1" x2="1" y1="0" y2="5" stroke={`var(--${ink})`} strokeWidth="2.4" />
        </pattern>
      ))}
    </defs>
  );
}

/** `--hatch-chn: url(#...)` and so on, for the root of a drawing. */
export function hatchStyle(id: string): Record<string, string> {
  return Object.fromEntries(INKS.map((ink) => [`--hatch-${ink}`, `url(#${id}${ink})`]));
}
