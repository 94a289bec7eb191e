/** Actors whose derived values appear as hatched areas. */
const INKS = ["chn", "rus", "usa", "kor", "jpn", "un", "other", "bar"] as const;

/**
 * Hatching for derived and estimated areas, one pattern an actor: a pattern inherits nothing from the shape it fills.
 * Stands once on a page, before all drawings; the stylesheet names the patterns (`hatch-chn` and so on). It takes no
 * room but is not hidden, for browsers paint nothing with a pattern out of what is not displayed.
 */
export function Hatches() {
  return (
    <svg className="hatches" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {INKS.map((ink) => (
          <pattern
            key={ink}
            id={`hatch-${ink}`}
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
    </svg>
  );
}
