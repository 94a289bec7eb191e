import { useEffect, useId, useRef, useState } from "react";

/** A text to take along: always readable and selectable, with a button that copies it. */
export function Copy({
  name,
  text,
  rows = 1,
}: {
  readonly name: string;
  readonly text: string;
  readonly rows?: number;
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
        rows={rows}
        value={text}
        spellCheck={false}
        onFocus={(e) => e.currentTarget.select()}
      />
      <button type="button" onClick={copy} aria-label={`${state === "copied" ? "Copied" : "Copy"}: ${name}`}>
        {state === "copied" ? "Copied" : "Copy"}
      </button>
      <p role="status">
        {state === "copied" && <span className="hidden">Copied.</span>}
        {state === "denied" && "The browser denied the clipboard: copy the selected text by hand."}
      </p>
    </div>
  );
}
