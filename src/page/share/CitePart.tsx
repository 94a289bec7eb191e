import { useEffect, useState } from "react";
import { CITATION_FORMATS, CITATION_NAMES, type CitationFormat, citation, citationText } from "../../take/citation";
import { urlFor } from "../../take/url";
import { Copy } from "./Copy";
import { save } from "./save";
import { useSharing } from "./subject";

/** How to cite this view; the sources of each number are cited in its evidence. */
export function CitePart() {
  const { view, base, path, version, title, today, shared } = useSharing();
  const at = shared ? { base, view, figure: shared.figure.id, version } : { base, view, path, version };
  const url = urlFor(shared ? "figure" : "page", at);
  const item = { kind: "view", view: { title, version, url, accessed: today } } as const;
  const [format, setFormat] = useState<CitationFormat>("text");
  const [text, setText] = useState(citationText(item));
  const [fault, setFault] = useState("");
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address stands for the rest
  useEffect(() => {
    let here = true;
    citation(item, format).then(
      (made) => {
        if (!here) return;
        setText(made.trim());
        setFault("");
      },
      () => here && setFault("This format did not arrive. Check the connection; the plain text is always there."),
    );
    return () => {
      here = false;
    };
  }, [format, url]);
  const { name, suffix } = CITATION_NAMES[format];
  return (
    <>
      <p>
        <label>
          Format{" "}
          <select value={format} onChange={(e) => setFormat(e.target.value as CitationFormat)}>
            {CITATION_FORMATS.map((f) => (
              <option key={f} value={f}>
                {CITATION_NAMES[f].name}
              </option>
            ))}
          </select>
        </label>{" "}
        <button type="button" onClick={() => save(text, `citation.${suffix}`, "text/plain")}>
          Save as file
        </button>
      </p>
      <Copy name={`Citation, ${name}`} text={text} rows={format === "text" ? 4 : 8} />
      <p role="status">{fault}</p>
      <p className="share-note">
        Name the original source of each number you quote too: pick its mark, and the evidence gives it ready to copy.
      </p>
    </>
  );
}
