import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import type { Deck } from "../../brief/deck";
import { fileName } from "../../brief/file";
import { handOver } from "../../take/handOver";
import { useSite } from "../site";

/** Without a sign of progress for so long, it is said that it takes long. Milliseconds. */
const SLOW_MS = 15_000;

/** A deck as files for others: a PowerPoint file, and one page that needs nothing else. */
export function DeckFiles({ deck }: { readonly deck: Deck }) {
  const site = useSite();
  const client = useQueryClient();
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const slow = useRef(0);
  const [late, setLate] = useState(false);
  // What does not move for long is told: the reader is never left before a button that does nothing.
  const tell = (words: string, done = false) => {
    clearTimeout(slow.current);
    setLate(false);
    setSaid(words);
    if (!done) slow.current = window.setTimeout(() => setLate(true), SLOW_MS);
  };
  useEffect(() => () => clearTimeout(slow.current), []);
  const make = async (what: string, suffix: string, blob: () => Promise<Blob>) => {
    setBusy(true);
    tell(`Making ${what} …`);
    try {
      const name = fileName(deck.title).replace(/\.briefing\.json$/, suffix);
      handOver(await blob(), name, "");
      tell(`Saved ${name}.`, true);
    } catch (e) {
      const why = e instanceof Error && !(e instanceof TypeError) ? e.message : "Check the connection and try again.";
      tell(`The file could not be made. ${why}`, true);
    } finally {
      setBusy(false);
    }
  };
  const pptx = () =>
    make("the PowerPoint file", ".pptx", async () => {
      const { pptxFile } = await import("./pptx");
      const count = deck.slides.length;
      return pptxFile(deck, site, client, (done) => tell(`Making the PowerPoint file: slide ${done} of ${count}`));
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
        {late && " This takes longer than usual: the connection may be slow. You can go on reading meanwhile."}
      </span>
    </>
  );
}
