import { useSetView, useView } from "../view/useView";
import { THEMES } from "../view/view";

const NAMES = { auto: "As the system", light: "Light", dark: "Dark" } as const;

/** Light, dark or as the system has it; remembered where storage allows. */
export function ThemeSwitch() {
  const theme = useView((v) => v.theme);
  const set = useSetView();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "auto";
  return (
    <button
      type="button"
      className="link theme"
      onClick={() => set({ theme: next }, "replace")}
      aria-label={`Theme: ${NAMES[theme]}. Change to ${NAMES[next]}`}
    >
      Theme: {theme}
    </button>
  );
}
