import { useRef, useState } from "react";
import { createPortal } from "react-dom";
import type { FigureId } from "../../figures/model";
import { codeOf, Later } from "../later";
import { Guard } from "../Trouble";
import type { Seen } from "./ShareDialog";

const DIALOG = codeOf(async () => (await import("./ShareDialog")).ShareDialog);

/** Drawing of a figure that has none yet; CSS pixels. */
const NONE_PX = 800;

function seenHere(id: FigureId, at: Element): Seen {
  const card = at.closest("figure");
  const svg = card?.querySelector(".slot-box[data-live] svg.plot");
  return {
    id,
    width: Math.round(svg?.getBoundingClientRect().width || NONE_PX),
  };
}

/** Opens what can be taken along: of a figure, or of the page without one. */
export function ShareButton({ id, name }: { readonly id?: FigureId; readonly name?: string }) {
  const [seen, setSeen] = useState<Seen | "page" | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={id ? "link" : "link strong"}
        aria-haspopup="dialog"
        onClick={(e) => setSeen(id ? seenHere(id, e.currentTarget) : "page")}
      >
        Share{name && <span className="hidden">: {name}</span>}
      </button>
      {/* Beside the page, not inside the line of text the button stands in. */}
      {seen &&
        createPortal(
          <Guard name="Share">
            <Later
              name="Share"
              code={DIALOG}
              props={{
                seen: seen === "page" ? null : seen,
                onClose: () => {
                  setSeen(null);
                  button.current?.focus();
                },
              }}
            />
          </Guard>,
          document.body,
        )}
    </>
  );
}
