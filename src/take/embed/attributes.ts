import { WORD_KEYS } from "./messages";

/** Attributes of `<sanctions-figure>` that stand in the frame's address. */
export const ATTRIBUTES = [...WORD_KEYS, "theme", "bg", "controls"] as const;

/**
 * Address of the frame for what the element's attributes say: they are the keys of an address, by the same names. The
 * one place beside `urlFor` that writes an address, for this script carries none of the code that reads a view; a test
 * holds both to the same view.
 */
export function frameAddress(base: string, figure: string, attribute: (name: string) => string | null): string {
  const query = new URLSearchParams();
  for (const name of ATTRIBUTES) {
    const value = attribute(name);
    if (value !== null && value !== "") query.set(name, value);
  }
  const text = String(query);
  // An id is letters, digits and hyphens; what is none stays under `embed/`, where there is no such page.
  const id = figure.replace(/[^\w-]/g, "");
  return `${base}embed/${id === "" ? "-" : id}/${text === "" ? "" : `?${text}`}`;
}
