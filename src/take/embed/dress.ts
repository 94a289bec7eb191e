import { bgOf, type ThemeWord, themeOf } from "./messages";

/** How a frame is dressed: no part of the view. */
export interface Dress {
  readonly theme: ThemeWord;
  /** "transparent", "#rrggbb", or "" for the paper of the theme. */
  readonly bg: string;
  readonly controls: boolean;
}

/** Reads `theme`, `bg` and `controls` of an address; what it does not know is the default. */
export function readDress(params: URLSearchParams): Dress {
  return {
    theme: themeOf(params.get("theme")) ?? "auto",
    bg: bgOf(params.get("bg")) ?? "",
    controls: params.get("controls") !== "0",
  };
}

/** Puts a dress on the document's root; the stylesheet does the rest. */
export function wear(root: HTMLElement, { theme, bg, controls }: Dress): void {
  if (theme === "auto") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  if (bg === "") delete root.dataset["bg"];
  else root.dataset["bg"] = bg === "transparent" ? bg : "own";
  if (bg.startsWith("#")) root.style.setProperty("--paper", bg);
  else root.style.removeProperty("--paper");
  if (controls) delete root.dataset["controls"];
  else root.dataset["controls"] = "0";
}
