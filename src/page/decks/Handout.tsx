import { useEffect } from "react";

export type HandoutKind = "slides" | "notes";

function print(kind: HandoutKind): void {
  document.documentElement.dataset["handout"] = kind;
  window.print();
}

/** Prints the deck: one slide a page, or each slide with its note. Without a choice the browser prints the latter. */
export function Handout() {
  useEffect(() => {
    const done = () => {
      delete document.documentElement.dataset["handout"];
    };
    addEventListener("afterprint", done);
    return () => removeEventListener("afterprint", done);
  }, []);
  return (
    <>
      <button type="button" onClick={() => print("notes")}>
        Print slides with notes
      </button>
      <button type="button" onClick={() => print("slides")}>
        Print slides only
      </button>
    </>
  );
}
