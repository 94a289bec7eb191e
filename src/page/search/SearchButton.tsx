import { useEffect, useRef, useState } from "react";
import { codeOf, Later } from "../later";
import { Guard } from "../Trouble";

const SEARCH = codeOf(async () => (await import("./SearchDialog")).SearchDialog);

/** True where a key press belongs to a field the reader is writing in. */
function writing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}

/** Opens the search: by hand, by `/`, or by Ctrl-K. */
export function SearchButton() {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const press = (e: KeyboardEvent) => {
      const slash = e.key === "/" && !e.ctrlKey && !e.metaKey && !e.altKey && !writing(e.target);
      const k = e.key.toLowerCase() === "k" && (e.ctrlKey || e.metaKey);
      if (!slash && !k) return;
      e.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="link searchbutton"
        aria-keyshortcuts="/ Control+K"
        onClick={() => setOpen(true)}
      >
        Search
      </button>
      {open && (
        <Guard name="Search">
          <Later
            name="Search"
            code={SEARCH}
            props={{
              onClose: () => {
                setOpen(false);
                button.current?.focus();
              },
            }}
          />
        </Guard>
      )}
    </>
  );
}
