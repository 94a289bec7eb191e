import { useEffect, useRef } from "react";
import { type Line, openLine } from "../../brief/channel";
import type { Deck } from "../../brief/deck";
import type { Step } from "../../brief/keys";
import { RESTING, type Timer, toggled } from "../../brief/timer";

/** Steps the speaker's window may ask for; leaving and full screen need a hand on this one. */
const FROM_AFAR: ReadonlySet<Step> = new Set(["next", "previous", "first", "last", "black"]);

/** Tells the speaker's window what is shown, and does what it asks. The timer starts with the first step. */
export function useShowing(now: {
  readonly deck: Deck;
  readonly at: number;
  readonly black: boolean;
  readonly onStep: (step: Step) => void;
  readonly onGo: (at: number) => void;
}): void {
  const last = useRef(now);
  last.current = now;
  const line = useRef<Line | null>(null);
  const timer = useRef<Timer>(RESTING);
  const started = useRef(now.at);
  const { deck, at, black } = now;

  useEffect(() => {
    const tell = () => {
      const { deck, at, black } = last.current;
      line.current?.say({ type: "shows", showing: { deck, at, black, timer: timer.current } });
    };
    const own = openLine(deck.id, (m) => {
      if (m.type === "asks") tell();
      if (m.type === "step" && FROM_AFAR.has(m.step)) last.current.onStep(m.step);
      if (m.type === "goes") last.current.onGo(m.at);
      if (m.type === "timer") {
        timer.current = m.timer;
        tell();
      }
    });
    line.current = own;
    own.say({ type: "opened" });
    tell();
    const closed = () => own.say({ type: "closed" });
    addEventListener("pagehide", closed);
    return () => {
      removeEventListener("pagehide", closed);
      closed();
      own.close();
      line.current = null;
    };
  }, [deck.id]);

  useEffect(() => {
    if (at !== started.current && timer.current.since === null && timer.current.passed === 0) {
      timer.current = toggled(timer.current, Date.now());
    }
    line.current?.say({ type: "shows", showing: { deck, at, black, timer: timer.current } });
  }, [deck, at, black]);
}
