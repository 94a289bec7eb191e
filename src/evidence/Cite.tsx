import { useEffect, useRef, useState } from "react";

/** A text with a button that copies it. Where the clipboard is denied, the text is shown selected, to copy by hand. */
function Copy({ text, name }: { readonly text: string; readonly name: string }) {
  const [state, setState] = useState<"idle" | "copied" | "denied">("idle");
  const field = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is a text not copied yet
  useEffect(() => setState("idle"), [text]);
  useEffect(() => {
    if (state !== "denied") return;
    field.current?.focus();
    field.current?.select();
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState("copied");
    } catch {
      setState("denied");
    }
  };
  return (
    <div className="ev-cite">
      {state === "denied" ? (
        <textarea ref={field} readOnly rows={5} value={text} aria-label={`${name}, to copy by hand`} />
      ) : (
        <p className="ev-quote">{text}</p>
      )}
      <button type="button" onClick={copy}>
        {state === "copied" ? "Copied" : "Copy"}
        <span className="ev-hidden"> the citation: {name}</span>
      </button>
      <span role="status" className="ev-told">
        {state === "copied" ? <span className="ev-hidden">Citation copied.</span> : null}
        {state === "denied" ? "The browser denied the clipboard: copy the selected text." : null}
      </span>
    </div>
  );
}

/** How to cite: this view of ours, and the original source or sources. */
export function Cite({ ours, original }: { readonly ours: string; readonly original: readonly string[] }) {
  return (
    <section aria-labelledby="ev-cite">
      <h3 id="ev-cite">Cite</h3>
      <h4>This view</h4>
      <Copy text={ours} name="this view" />
      <h4>{original.length === 1 ? "The original source" : "The original sources"}</h4>
      <Copy
        text={original.join("\n\n")}
        name={original.length === 1 ? "the original source" : "the original sources"}
      />
    </section>
  );
}
