import { useEffect, useState } from "react";
import type { Step } from "../../brief/keys";

/** How long the bar stays after the pointer rested. */
const REST_MS = 2500;

/** What a hand can press while presenting; goes away while nothing moves, and comes with the pointer or the focus. */
export function Bar({
  at,
  count,
  full,
  onStep,
}: {
  readonly at: number;
  readonly count: number;
  readonly full: boolean;
  readonly onStep: (step: Step) => void;
}) {
  const [awake, setAwake] = useState(true);
  useEffect(() => {
    let id = setTimeout(() => setAwake(false), REST_MS);
    const wake = () => {
      setAwake(true);
      clearTimeout(id);
      id = setTimeout(() => setAwake(false), REST_MS);
    };
    addEventListener("pointermove", wake);
    addEventListener("pointerdown", wake);
    return () => {
      clearTimeout(id);
      removeEventListener("pointermove", wake);
      removeEventListener("pointerdown", wake);
    };
  }, []);
  const button = (step: Step, name: string, key: string, off = false) => (
    <button type="button" onClick={() => onStep(step)} disabled={off} title={`${name} (${key})`}>
      {name}
    </button>
  );
  return (
    <div className={awake ? "present-bar awake" : "present-bar"} role="toolbar" aria-label="Presentation">
      {button("previous", "Back", "←", at === 0)}
      <span className="present-n">
        {at + 1} / {count}
      </span>
      {button("next", "Next", "→", at === count - 1)}
      {button("window", "Window", "W")}
      {button("grid", "Slides", "O")}
      {button("speaker", "Speaker", "S")}
      {button("full", full ? "Leave full screen" : "Full screen", "F")}
      {button("help", "Keys", "?")}
      {button("leave", "End", "Esc")}
    </div>
  );
}
