import { useSetView, useView } from "../view/useView";
import { THEMES } from "../view/view";
import { preferTheme, useTheme } from "./theme";

/** Light, dark or as the system has it. */
export function ThemeSwitch() {
  const theme = useTheme(useView((v) => v.theme));
  const set = useSetView();
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? "auto";
  return (
    <button
      type="button"
      className="link theme"
      onClick={() => {
        preferTheme(next);
        // A theme that came with the address gives way to the reader's own choice.
        set({ theme: "auto" }, "replace");
      }}
      aria-label={`Theme: ${theme}. Change to ${next}`}
    >
      Theme: {theme}
    </button>
  );
}
