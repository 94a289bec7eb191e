import { useEffect, useState } from "react";
import { CITATION_FORMATS, CITATION_NAMES, type CitationFormat, citation, citationText } from "../../take/citation";
import { fileName } from "../../take/files";
import { handOver } from "../../take/handOver";
import { urlFor } from "../../take/url";
import { Copy } from "./Copy";
import { useSharing } from "./subject";

/** Which citation: its format, and the address it names. */
interface Wanted {
  readonly format: CitationFormat;
  readonly url: string;
}
interface Made extends Wanted {
  readonly text: string;
}

const isFor = (a: Wanted, b: Wanted) => a.format === b.format && a.url === b.url;

/** How to cite this view; the sources of each number are cited in its evidence. */
export function CitePart() {
  const { view, base, path, version, title, today, shared } = useSharing();
  const at = shared ? { base, view, figure: shared.figure.id, version } : { base, view, path, version };
  const url = urlFor(shared ? "figure" : "page", at);
  const item = { kind: "view", view: { title, version, url, accessed: today } } as const;
  const [format, setFormat] = useState<CitationFormat>("text");
  const [made, setMade] = useState<Made>({ format: "text", url, text: citationText(item) });
  const [lost, setLost] = useState<Wanted | null>(null);
  const wanted = { format, url };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address stands for the rest
  useEffect(() => {
    let here = true;
    citation(item, format).then(
      (text) => here && setMade({ ...wanted, text: text.trim() }),
      () => here && setLost(wanted),
    );
    return () => {
      here = false;
    };
  }, [format, url]);
  // Until the text of this format is there, no text is: that of another must not leave under this one's name.
  const text = isFor(made, wanted) ? made.text : null;
  const fault = lost && isFor(lost, wanted) && text === null;
  const { name, suffix } = CITATION_NAMES[format];
  const of = shared ? shared.figure.id : path.replace(/\/$/, "").replaceAll("/", "-") || "overview";
  const file = fileName(of, view, version, format === "text" ? "citation.txt" : `${format}.${suffix}`);
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
        <button
          type="button"
          disabled={text === null}
          onClick={() => text !== null && handOver(text, file, "text/plain")}
        >
          Save as file
        </button>
      </p>
      <Copy name={`Citation, ${name}`} text={text ?? ""} rows={format === "text" ? 4 : 8} waits={text === null} />
      <p role="status">
        {fault
          ? "This format did not arrive. Check the connection; the plain text is always there."
          : text === null && "On its way …"}
      </p>
      <p className="share-note">
        Name the original source of each number you quote too: pick its mark, and the evidence gives it ready to copy.
      </p>
    </>
  );
}
