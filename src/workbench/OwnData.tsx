import { type DragEvent, useEffect, useRef, useState } from "react";
import type { Opening } from "./useOpen";
import { plural } from "./words";

/** Where a file of the reader's own comes in: picked, dropped anywhere on the page, or pasted as text. */
export function OwnData({
  opening,
  onFile,
  onCancel,
}: {
  readonly opening: Opening;
  readonly onFile: (file: File) => void;
  readonly onCancel: () => void;
}) {
  const [over, setOver] = useState(false);
  const [pasting, setPasting] = useState(false);
  const [text, setText] = useState("");
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A table copied from a sheet is pasted anywhere but into a field.
    const paste = (e: ClipboardEvent) => {
      if (e.target instanceof Element && e.target.closest("input, textarea, select, [contenteditable]")) return;
      const file = e.clipboardData?.files[0];
      const words = e.clipboardData?.getData("text/plain") ?? "";
      if (file) onFile(file);
      else if (words.includes("\n")) onFile(new File([words], "pasted text"));
    };
    const allow = (e: globalThis.DragEvent) => {
      if (e.dataTransfer?.types.includes("Files")) e.preventDefault();
    };
    const drop = (e: globalThis.DragEvent) => {
      const file = e.dataTransfer?.files[0];
      if (!file || e.defaultPrevented) return;
      e.preventDefault();
      onFile(file);
    };
    document.addEventListener("paste", paste);
    document.addEventListener("dragover", allow);
    document.addEventListener("drop", drop);
    return () => {
      document.removeEventListener("paste", paste);
      document.removeEventListener("dragover", allow);
      document.removeEventListener("drop", drop);
    };
  }, [onFile]);
  const drop = (e: DragEvent) => {
    e.preventDefault();
    setOver(false);
    const file = e.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    <section className="wb-own" aria-label="Your own data">
      <div
        role="group"
        aria-label="Drop a file here"
        className="wb-drop"
        data-over={over}
        onDragOver={(e) => {
          e.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>
          <strong>Your own data.</strong> Drop a CSV, TSV, JSON or Parquet file here,{" "}
          <button type="button" className="link" onClick={() => input.current?.click()}>
            choose one
          </button>{" "}
          or{" "}
          <button type="button" className="link" aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
            paste a table
          </button>
          . It is read in your browser and goes nowhere; it is gone when you reload, unless you keep it.
        </p>
        <input
          ref={input}
          type="file"
          className="hidden"
          tabIndex={-1}
          aria-label="File with your data"
          accept=".csv,.tsv,.tab,.txt,.json,.ndjson,.jsonl,.parquet,text/csv,application/json"
          onChange={(e) => {
            const file = e.target.files?.[0];
            if (file) onFile(file);
            e.target.value = "";
          }}
        />
      </div>
      {pasting && (
        <div className="wb-paste">
          <textarea
            aria-label="Table as text"
            rows={6}
            value={text}
            placeholder={"date;country;value\n2019-03;RUS;1.234,5"}
            onChange={(e) => setText(e.target.value)}
          />
          <button
            type="button"
            disabled={text.trim() === ""}
            onClick={() => {
              onFile(new File([text], "pasted text"));
              setPasting(false);
              setText("");
            }}
          >
            Open the text
          </button>
        </div>
      )}
      {opening.state === "reading" && (
        <div className="wb-progress" role="status">
          <progress
            max={opening.progress.total || 1}
            value={opening.progress.done}
            aria-label={`Reading ${opening.name}`}
          />
          <span>
            Reading {opening.name}: {plural(opening.progress.rows, "row")}
          </span>
          <button type="button" onClick={onCancel}>
            Cancel
          </button>
        </div>
      )}
      {opening.state === "failed" && (
        <p className="trouble" role="alert">
          {opening.why}
        </p>
      )}
    </section>
  );
}
