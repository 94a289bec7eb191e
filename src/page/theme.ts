import { useEffect, useSyncExternalStore } from "react";
import { THEMES, type View } from "../view/view";

export type Theme = View["theme"];
const KEY = "theme";
const listeners = new Set<() => void>();
let chosen: Theme | null = null;

function stored(): Theme {
  try {
    const text = localStorage.getItem(KEY);
    return THEMES.find((t) => t === text) ?? "auto";
  } catch {
    return "auto";
  }
}

/** The reader's own choice; it is no part of the view, so that a copied link does not carry it. */
function preferred(): Theme {
  chosen ??= stored();
  return chosen;
}

/** Remembers a choice, where storage allows for longer than this page. */
export function preferTheme(theme: Theme): void {
  chosen = theme;
  try {
    if (theme === "auto") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // Storage is denied or full: the choice lasts as long as the page.
  }
  for (const listener of [...listeners]) listener();
}

/** The theme in force: that of the address if it names one, else the reader's own. */
export function useTheme(ofView: Theme): Theme {
  const own = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    preferred,
    () => "auto" as const,
  );
  return ofView === "auto" ? own : ofView;
}

/** Puts a theme on the document. */
export function useAppliedTheme(theme: Theme): void {
  useEffect(() => {
    const root = document.documentElement;
    if (theme === "auto") delete root.dataset["theme"];
    else root.dataset["theme"] = theme;
  }, [theme]);
}

/** What is seen on this document now. */
export function themeHere(): "light" | "dark" {
  const named = document.documentElement.dataset["theme"];
  if (named === "dark" || named === "light") return named;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}
