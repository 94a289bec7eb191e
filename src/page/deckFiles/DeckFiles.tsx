import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Deck } from "../../brief/deck";
import { fileName } from "../decks/file";
import { save } from "../share/save";
import { useSite } from "../site";

/** A deck as files for others: a PowerPoint file, and one page that needs nothing else. */
export function DeckFiles({ deck }: { readonly deck: Deck }) {
  const site = useSite();
  const client = useQueryClient();
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const make = async (what: string, suffix: string, blob: () => Promise<Blob>) => {
    setBusy(true);
    setSaid(`Making ${what} …`);
    try {
      const name = fileName(deck.title).replace(/\.briefing\.json$/, suffix);
      save(await blob(), name, "");
      setSaid(`Saved ${name}.`);
    } catch (e) {
      const why = e instanceof Error && !(e instanceof TypeError) ? e.message : "Check the connection and try again.";
      setSaid(`The file could not be made. ${why}`);
    } finally {
      setBusy(false);
    }
  };
  const pptx = () =>
    make("the PowerPoint file", ".pptx", async () => {
      const { pptxFile } = await import("./pptx");
      const count = deck.slides.length;
      return pptxFile(deck, site, client, (done) => setSaid(`Making the PowerPoint file: slide ${done} of ${count}`));
    });
  const file = () => make("the file", ".html", async () => (await import("./briefingFile")).briefingFile(deck, site));
  return (
    <>
      <button type="button" disabled={busy} onClick={() => void pptx()}>
        Save for PowerPoint
      </button>
      {!site.file && (
        <button type="button" disabled={busy} onClick={() => void file()}>
          Save as one page
        </button>
      )}
      <span role="status" className="deck-file-said">
        {said}
      </span>
    </>
  );
}
