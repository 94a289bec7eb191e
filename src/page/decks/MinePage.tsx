import { useEffect, useState } from "react";
import { EMPTY } from "../../brief/briefing";
import { type Deck, figuresOf, formatDeck, MAX_TEXT } from "../../brief/deck";
import { saveText } from "../../brief/file";
import { ofLink } from "../../brief/link";
import { mine, useBriefing } from "../../brief/mine";
import { joined } from "../../brief/order";
import { DeckFiles } from "../deckFiles/DeckFiles";
import { useSite } from "../site";
import { Contents, DeckNotes } from "./DeckNotes";
import { Files } from "./Files";
import { Handout } from "./Handout";
import { Presenting, presentLink } from "./Presenting";
import { SlideCard } from "./SlideCard";
import { SlideList } from "./SlideList";
import { WithFigures } from "./WithFigures";

function Keeping() {
  const { keeping, damaged } = useBriefing();
  return (
    <>
      {damaged !== null && (
        <p className="notice" role="alert">
          The briefing kept in this browser was damaged and cannot be shown. Its text is put aside, nothing is thrown
          away:{" "}
          <button type="button" className="link" onClick={() => saveText("damaged-briefing.txt", damaged)}>
            save it as a file
          </button>
          . What you add now begins a new one.
        </p>
      )}
      {keeping !== "kept" && (
        <p className="notice" role="alert">
          {keeping === "denied"
            ? "This browser does not let the atlas keep anything (private window, or storage is blocked)."
            : "The browser has no room left to keep this briefing."}{" "}
          It lasts while you follow links in this window: use “Save as file”, and “Open a file” next time.
        </p>
      )}
    </>
  );
}

/** A briefing that came in the address: shown, and taken over only when the reader says so. */
function Came({ deck, onDone }: { readonly deck: Deck; readonly onDone: () => void }) {
  const own = useBriefing().deck;
  const take = (how: "replace" | "join") => {
    mine.change(how === "replace" ? `Replace by “${deck.title}”` : `Add “${deck.title}”`, (d) =>
      how === "replace" ? { ...deck, id: "mine" } : joined(d, deck),
    );
    onDone();
  };
  return (
    <div className="notice came" role="status">
      <p>
        This link brings a briefing, “{deck.title}”, with {deck.slides.length}{" "}
        {deck.slides.length === 1 ? "slide" : "slides"}. {own.slides.length > 0 && "Your own stays until you decide."}
      </p>
      <button type="button" onClick={() => take("replace")}>
        {own.slides.length > 0 ? "Replace mine by it" : "Open it"}
      </button>{" "}
      {own.slides.length > 0 && (
        <button type="button" onClick={() => take("join")}>
          Add it to mine
        </button>
      )}{" "}
      <button type="button" className="link" onClick={onDone}>
        Leave it
      </button>
    </div>
  );
}

/** The reader's own briefing: collected, ordered, written, presented, saved. */
export function MinePage() {
  const { root } = useSite();
  const { deck, undo } = useBriefing();
  const [came, setCame] = useState<Deck | null>(null);
  const [said, setSaid] = useState("");
  const [preview, setPreview] = useState(false);
  useEffect(() => {
    const follow = () =>
      void ofLink(location.hash).then((parsed) => {
        if (parsed === null) return;
        if (parsed.ok) setCame(parsed.deck);
        else setSaid(parsed.why);
        history.replaceState(history.state, "", location.pathname + location.search);
      });
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const some = deck.slides.length > 0;
  return (
    <>
      <h1>My briefing</h1>
      <p className="standfirst">
        Views you collect under “Add to briefing”, in your order, with your words. Kept in this browser alone: nothing
        is sent anywhere.
      </p>
      <Keeping />
      {came && <Came deck={came} onDone={() => setCame(null)} />}
      <div className="deck-bar">
        {some && (
          <>
            <a className="button primary" href="?slide=1" onClick={presentLink(0)}>
              Present
            </a>
            <Handout />
            <DeckFiles deck={deck} />
          </>
        )}
        <Files deck={deck} onSaid={setSaid} text={() => formatDeck(deck)} />
        {some && (
          <button type="button" onClick={() => mine.change("Start a new briefing", () => EMPTY)}>
            Start a new one
          </button>
        )}
        {undo !== null && (
          <button type="button" className="undo" onClick={() => mine.undo()}>
            Undo: {undo}
          </button>
        )}
      </div>
      <p className="deck-said" role="status">
        {said}
      </p>
      {some ? (
        <>
          <label className="deck-title">
            Title
            <input
              value={deck.title}
              maxLength={MAX_TEXT.title}
              onChange={(e) => {
                const title = e.currentTarget.value;
                mine.change("Change the title", (d) => ({ ...d, title }), "title");
              }}
            />
          </label>
          <WithFigures ids={figuresOf(deck)}>
            <Contents deck={deck} />
            <SlideList deck={deck} />
            <section className="preview">
              <button type="button" className="link" aria-expanded={preview} onClick={() => setPreview(!preview)}>
                {preview ? "Hide the slides as a page" : "Show the slides as a page"}
              </button>
              <div className={preview ? "slides" : "slides only-print"}>
                {deck.slides.map((s, i) => (
                  <SlideCard key={s.id} slide={s} n={i + 1} count={deck.slides.length} />
                ))}
              </div>
            </section>
            <DeckNotes deck={deck} />
          </WithFigures>
        </>
      ) : (
        <p className="nothing">
          Nothing here yet. Go to a figure, for instance{" "}
          <a href={`${root}figures/oil-cap/`}>refined petroleum against the cap</a>, set the window and filters, and
          choose “Add to briefing” under it. Or copy one of the <a href={`${root}decks/`}>atlas’s decks</a> and change
          it.
        </p>
      )}
      <Presenting deck={deck} />
    </>
  );
}
