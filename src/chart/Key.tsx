import type { ReactNode } from "react";

export interface KeyItem {
  readonly label: string;
  /** A small drawing in a 22 x 14 box, centred on (11, 7). */
  readonly swatch: ReactNode;
}

/** The few signs that cannot be labelled where they stand; small, always in sight. */
export function Key({ items }: { readonly items: readonly KeyItem[] }) {
  return (
    <ul className="key">
      {items.map((item) => (
        <li key={item.label}>
          <svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true">
            {item.swatch}
          </svg>
          {item.label}
        </li>
      ))}
    </ul>
  );
}
