import { useRef, useState } from "react";
import { useView } from "../view/useView";
import { addressHere } from "./here";
import { useSite } from "./site";

/** Copies the address of exactly this view. Where the clipboard is denied it shows the address, selected, to copy by hand. */
export function CopyLink() {
  const view = useView((v) => v);
  const [state, setState] = useState<"idle" | "copied" | "denied">("idle");
  const field = useRef<HTMLInputElement>(null);
  const site = useSite();
  const url = () => addressHere(site, view);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url());
      setState("copied");
    } catch {
      setState("denied");
      requestAnimationFrame(() => field.current?.select());
    }
  };
  return (
    <span className="copylink">
      <button
        type="button"
        className="link strong"
        onClick={copy}
        onBlur={() => state === "copied" && setState("idle")}
      >
        {state === "copied" ? "Link copied" : "Copy link"}
      </button>
      <span className="hidden" role="status">
        {state === "copied" ? "The link to this view was copied." : ""}
      </span>
      {state === "denied" && <input ref={field} readOnly value={url()} aria-label="Link to this view" />}
    </span>
  );
}
