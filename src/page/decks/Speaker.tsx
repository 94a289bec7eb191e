import { useEffect, useRef, useState } from "react";
import { type Line, openLine, type Showing } from "../../brief/channel";
import { type Deck, figuresOf } from "../../brief/deck";
import { elapsed, RESTING, reset, timeWords, toggled } from "../../brief/timer";
import { Thumb } from "./Panels";
import { Paragraphs } from "./SlideCard";
import { useSteps } from "./useSteps";
import { WithFigures } from "./WithFigures";

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const id = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(id);
  }, []);
  return now;
}

/** `14:05`, on the clock of this machine. */
const clockWords = (now: number) => new Date(now).toTimeString().slice(0, 5);

/** The speaker's window: what is on the wall, what comes next, what to say, and the time. */
export function Speaker({ deck: own }: { readonly deck: Deck }) {
  const [heard, setHeard] = useState<Showing | null>(null);
  const [open, setOpen] = useState(false);
  const line = useRef<Line | null>(null);
  const last = useRef(heard);
  last.current = heard;
  const now = useNow();

  useEffect(() => {
    const mine = openLine(own.id, (m) => {
      if (m.type === "shows") {
        setHeard(m.showing);
        setOpen(true);
      }
      // A presentation loaded again has forgotten the timer: this window has not.
      if (m.type === "opened" && last.current) mine.say({ type: "timer", timer: last.current.timer });
      if (m.type === "closed") setOpen(false);
    });
    line.current = mine;
    mine.say({ type: "asks" });
    return () => {
      mine.close();
      line.current = null;
    };
  }, [own.id]);

  useSteps((step) => line.current?.say({ type: "step", step }));
  const showing: Showing = heard ?? { deck: own, at: 0, black: false, timer: RESTING };
  const { deck, at, black, timer } = showing;
  const slide = deck.slides[at];
  const next = deck.slides[at + 1];
  const setTimer = (t: typeof timer) => {
    setHeard({ ...showing, timer: t });
    line.current?.say({ type: "timer", timer: t });
  };
  return (
    <div className="speaker" role="region" aria-label={`Speaker’s window: ${deck.title}`}>
      <header className="speaker-head">
        <p className="speaker-clock">{clockWords(now)}</p>
        <p className="speaker-timer">
          <span>{timeWords(elapsed(timer, now))}</span>
          <button type="button" onClick={() => setTimer(toggled(timer, Date.now()))}>
            {timer.since === null ? "Start" : "Pause"}
          </button>
          <button type="button" onClick={() => setTimer(reset(timer, Date.now()))}>
            Reset
          </button>
        </p>
        <p className="speaker-n" role="status">
          Slide {at + 1} of {deck.slides.length}
          {black && " · black screen"}
        </p>
        <p className="speaker-steps">
          <button
            type="button"
            onClick={() => line.current?.say({ type: "step", step: "previous" })}
            disabled={at === 0}
          >
            Back
          </button>
          <button type="button" onClick={() => line.current?.say({ type: "step", step: "next" })} disabled={!next}>
            Next
          </button>
          <button type="button" aria-pressed={black} onClick={() => line.current?.say({ type: "step", step: "black" })}>
            Black
          </button>
        </p>
      </header>
      {!open && (
        <p className="speaker-alone" role="alert">
          No presentation of this deck is open in this browser. <a href="?slide=1">Present here</a>, or open it in
          another window: this one will follow.
        </p>
      )}
      <WithFigures ids={figuresOf(deck)}>
        <div className="speaker-body">
          <section className="speaker-now" aria-label="On the wall">
            {slide && <Thumb key={`${at}-${slide.id}`} slide={slide} />}
          </section>
          <section className="speaker-next" aria-label="Next">
            <h2>{next ? "Next" : "This is the last slide"}</h2>
            {next && <Thumb key={`${at}-${next.id}`} slide={next} />}
          </section>
          <section className="speaker-notes" aria-label="Notes">
            {slide?.note.trim() ? <Paragraphs text={slide.note} /> : <p>No note on this slide.</p>}
          </section>
        </div>
      </WithFigures>
    </div>
  );
}
