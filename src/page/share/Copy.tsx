import { useEffect, useId, useRef, useState } from "react";

/** Letters on a line of a field, and the most lines it opens with. */
const LETTERS = 60;
const LINES = 12;

/** Lines a text takes, for browsers that do not size a field by what is in it. */
function linesOf(text: string): number {
  return text.split("\n").reduce((n, line) => n + Math.max(1, Math.ceil(line.length / LETTERS)), 0);
}

/** A text to take along: always readable and selectable, with a button that copies it. */
export function Copy({
  name,
  text,
  rows = 1,
  waits = false,
}: {
  readonly name: string;
  readonly text: string;
  /** Lines the field has at the least; it is as high as its text. */
  readonly rows?: number;
  /** True while the text is still on its way: nothing can be copied then. */
  readonly waits?: boolean;
}) {
  const [state, setState] = useState<"idle" | "copied" | "denied">("idle");
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is a text not copied yet
  useEffect(() => setState("idle"), [text]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("denied");
      field.current?.focus();
      field.current?.select();
    }
  };
  return (
    <div className="share-copy">
      <label htmlFor={id}>{name}</label>
      <textarea
        ref={field}
        id={id}
        readOnly
        rows={Math.min(LINES, Math.max(rows, linesOf(text)))}
        value={text}
        spellCheck={false}
        onFocus={(e) => e.currentTarget.select()}
      />
      <button
        type="button"
        disabled={waits}
        onClick={copy}
        aria-label={`${state === "copied" ? "Copied" : "Copy"}: ${name}`}
      >
        {state === "copied" ? "Copied" : "Copy"}
      </button>
      <p role="status">
        {state === "copied" && <span className="hidden">Copied.</span>}
        {state === "denied" && "The browser denied the clipboard: copy the selected text by hand."}
      </p>
    </div>
  );
}
