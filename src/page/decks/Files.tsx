import { useRef } from "react";
import { type Deck, parseDeck } from "../../brief/deck";
import { fileName, saveText } from "../../brief/file";
import { linkOf } from "../../brief/link";
import { mine } from "../../brief/mine";

/** Larger files were not made here. Bytes. */
const MAX_FILE = 5_000_000;

async function open(file: File): Promise<string> {
  if (file.size > MAX_FILE) return `“${file.name}” is too large to be a briefing. Nothing was changed.`;
  const parsed = parseDeck(await file.text());
  if (!parsed.ok) return `“${file.name}” was not opened, and nothing was changed. ${parsed.why}`;
  mine.change(`Open “${file.name}”`, () => ({ ...parsed.deck, id: "mine" }));
  const n = parsed.deck.slides.length;
  return [`Opened “${file.name}”: ${n} ${n === 1 ? "slide" : "slides"}.`, ...parsed.notes].join(" ");
}

async function copyLink(deck: Deck): Promise<string> {
  const mark = await linkOf(deck);
  if (mark === null) return "This briefing is too long for an address. Save it as a file and send that.";
  const url = new URL(location.href);
  url.search = "";
  url.hash = mark;
  try {
    await navigator.clipboard.writeText(url.href);
    return "The link is copied. It holds the whole briefing: whoever has it can read your notes.";
  } catch {
    return `Copy this link: ${url.href}`;
  }
}

/** Saving to one file, opening one, and the link that carries the whole briefing. */
export function Files({
  deck,
  text,
  onSaid,
}: {
  readonly deck: Deck;
  readonly text: () => string;
  readonly onSaid: (said: string) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const some = deck.slides.length > 0;
  return (
    <>
      {some && (
        <button
          type="button"
          onClick={() => {
            saveText(fileName(deck.title), text(), "application/json");
            onSaid(`Saved as ${fileName(deck.title)}.`);
          }}
        >
          Save as file
        </button>
      )}
      <button type="button" onClick={() => field.current?.click()}>
        Open a file
      </button>
      <input
        ref={field}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="File of a briefing"
        onChange={(e) => {
          const input = e.currentTarget;
          const file = input.files?.[0];
          if (file)
            void open(file).then(onSaid, () => onSaid(`“${file.name}” could not be read. Nothing was changed.`));
          input.value = "";
        }}
      />
      {some && (
        <button type="button" onClick={() => void copyLink(deck).then(onSaid)}>
          Copy link
        </button>
      )}
    </>
  );
}
