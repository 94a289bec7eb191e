import { useEffect, useId, useRef, useState } from "react";
import { CITATION_FORMATS, CITATION_NAMES, type CitationFormat, citation } from "../take/citation";
import type { Citable } from "../take/cite";

/** A text with a button that copies it. Where the clipboard is denied, the text is shown selected, to copy by hand. */
function Copy({ text, name, file }: { readonly text: string; readonly name: string; readonly file: boolean }) {
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
        <p className={file ? "ev-quote ev-file" : "ev-quote"}>{text}</p>
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

/** One thing cited in the chosen format. The last text stays until the next is there, so that nothing jumps. */
function Cited({
  item,
  plain,
  format,
  name,
}: {
  readonly item: Citable;
  readonly plain: string;
  readonly format: CitationFormat;
  readonly name: string;
}) {
  const [made, setMade] = useState({ text: plain, format: "text" as CitationFormat, of: item, failed: false });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks again
  useEffect(() => {
    if (format === "text") return;
    let here = true;
    citation(item, format).then(
      (text) => here && setMade({ text, format, of: item, failed: false }),
      () => here && setMade({ text: plain, format, of: item, failed: true }),
    );
    return () => {
      here = false;
    };
  }, [item, format, plain, attempt]);
  const current = made.of === item && made.format === format;
  if (format !== "text" && current && made.failed) {
    return (
      <p role="alert" className="ev-small">
        {CITATION_NAMES[format].name} could not be loaded. Check the connection.{" "}
        <button type="button" onClick={() => setAttempt(attempt + 1)}>
          Try again
        </button>
      </p>
    );
  }
  const text = format === "text" || made.of !== item ? plain : made.text;
  return <Copy text={text.trim()} name={name} file={/^(bibtex|ris|csl-json)$/.test(format)} />;
}

export interface CiteProps {
  /** Ready texts: this view, and each source. */
  readonly ours: string;
  readonly original: readonly string[];
  /** The same to be set in another format. */
  readonly view: Citable;
  readonly sources: Citable;
}

/** How to cite: this view of ours, and the original source or sources; in plain text, a printed style or a file format. */
export function Cite({ ours, original, view, sources }: CiteProps) {
  const [format, setFormat] = useState<CitationFormat>("text");
  const id = useId();
  const originals = original.length === 1 ? "The original source" : "The original sources";
  return (
    <section aria-labelledby="ev-cite">
      <h3 id="ev-cite">Cite</h3>
      <p className="ev-format">
        <label htmlFor={id}>Format</label>{" "}
        <select id={id} value={format} onChange={(e) => setFormat(e.target.value as CitationFormat)}>
          {CITATION_FORMATS.map((f) => (
            <option key={f} value={f}>
              {CITATION_NAMES[f].name}
            </option>
          ))}
        </select>
      </p>
      <h4>This view</h4>
      <Cited item={view} plain={ours} format={format} name="this view" />
      <h4>{originals}</h4>
      <Cited item={sources} plain={original.join("\n\n")} format={format} name={originals.toLowerCase()} />
    </section>
  );
}
