import { type ComponentType, useState } from "react";
import type { View } from "../view/view";
import type { Shown } from "./shown";

/**
 * Puts what the reader looks at into the briefing, with the figure's title as headline and its finding as note, and says
 * where it went. What a briefing is is loaded when it is first pressed.
 */
export function AddToBriefing({
  figure,
  view,
  chart = null,
  title,
  finding,
  root,
}: {
  readonly figure: Shown;
  readonly view: View;
  /** Of a chart of the workbench its spec, as it stands in the address. */
  readonly chart?: string | null;
  readonly title: string;
  readonly finding: string;
  /** Way to the site's root. */
  readonly root: string;
}) {
  const [said, setSaid] = useState<{ readonly Added: ComponentType<{ root: string }> } | "failed" | null>(null);
  const press = async () => {
    try {
      const { add, Added } = await import("./Added");
      add({ figure, headline: title, note: finding }, view, chart);
      setSaid({ Added });
    } catch {
      setSaid("failed");
    }
  };
  return (
    <>
      <button type="button" className="link add-to-briefing" onClick={press}>
        Add to briefing
      </button>
      <span role="status" className="added">
        {said === "failed"
          ? " It could not be added: check the connection and try again."
          : said && <said.Added root={root} />}
      </span>
    </>
  );
}
