import { useEffect, useRef, useState } from "react";
import { type Deck, OVERVIEW_FIGURES } from "../../brief/deck";
import type { Step } from "../../brief/keys";
import { isClaimId } from "../../figures/claimed";
import { useView, ViewContext } from "../../view/useView";
import { codeOf, Later } from "../later";
import { TimeStrip } from "../TimeStrip";
import { Guard } from "../Trouble";
import { goFull, leaveFull, speakerAddress } from "./address";
import { Bar } from "./Bar";
import { GoTo, Grid, Help } from "./Panels";
import { Shown } from "./Shown";
import { useOwnHands } from "./useOwnHands";
import { useShowing } from "./useShowing";
import { useSteps } from "./useSteps";
import { useSwipe } from "./useSwipe";
import { useTravel } from "./useTravel";

const EVIDENCE = codeOf(async () => (await import("../EvidencePanel")).EvidencePanel);

type Panel = "help" | "grid" | "goto" | "window" | null;

/** The chart under the hand: picks open their evidence here, and a press of the mouse does not take the keys away. */
function Live({ slide, panel }: { readonly slide: Deck["slides"][number]; readonly panel: Panel }) {
  const box = useRef<HTMLDivElement>(null);
  useOwnHands(box, true);
  const pick = useView((v) => v.pick);
  useEffect(() => {
    const el = box.current;
    if (!el) return;
    const up = () =>
      setTimeout(() => {
        const focused = document.activeElement;
        if (focused instanceof SVGElement && focused.closest("svg.plot")) focused.blur();
      }, 0);
    el.addEventListener("pointerup", up);
    return () => el.removeEventListener("pointerup", up);
  }, []);
  const laid = pick !== null && isClaimId(pick) && slide.figure !== "claims";
  return (
    <div ref={box} className="present-slide">
      <Shown slide={slide} />
      {panel === "window" && (
        <div className="present-window">
          <TimeStrip wide={1200} />
        </div>
      )}
      {pick !== null && !laid && (
        <Guard key={pick} name="Evidence">
          <Later name="Evidence" code={EVIDENCE} props={{ id: pick }} />
        </Guard>
      )}
    </div>
  );
}

const NO_FULL = "The browser gives no full screen here. Its own menu or F11 may; presenting goes on in this window.";
const NO_WINDOW = "The browser held the speaker’s window back. Allow pop-up windows for this site and press S again.";

/** A deck on the wall: one slide, its live charts, the keys presenters know. */
export function Presenter({
  deck,
  at,
  onGo,
  onLeave,
}: {
  readonly deck: Deck;
  /** Index of the slide, from 0. */
  readonly at: number;
  readonly onGo: (at: number) => void;
  readonly onLeave: () => void;
}) {
  const count = deck.slides.length;
  const slide = deck.slides[at] as Deck["slides"][number];
  const [visit, setVisit] = useState(0);
  const [panel, setPanel] = useState<Panel>(null);
  const [black, setBlack] = useState(false);
  const [full, setFull] = useState(false);
  const [told, setTold] = useState("");
  const stage = useRef<HTMLDivElement>(null);
  const store = useTravel(slide, visit);

  useEffect(() => {
    stage.current?.focus({ preventScroll: true });
    const follow = () => setFull(document.fullscreenElement !== null);
    follow();
    document.addEventListener("fullscreenchange", follow);
    return () => document.removeEventListener("fullscreenchange", follow);
  }, []);

  const go = (to: number) => {
    const next = Math.max(0, Math.min(count - 1, to));
    setPanel(null);
    setBlack(false);
    setTold("");
    stage.current?.focus({ preventScroll: true });
    if (next === at) return;
    setVisit(visit + 1);
    onGo(next);
  };
  const toggle = (which: Panel) => setPanel(panel === which ? null : which);
  const leave = () => {
    const inField = document.activeElement instanceof HTMLInputElement;
    if (inField) stage.current?.focus({ preventScroll: true });
    if (panel !== null) return setPanel(null);
    if (black) return setBlack(false);
    if (inField) return;
    leaveFull();
    onLeave();
  };
  const run = (step: Step) => {
    const steps: Readonly<Record<Step, () => void>> = {
      next: () => go(at + 1),
      previous: () => go(at - 1),
      first: () => go(0),
      last: () => go(count - 1),
      black: () => setBlack(!black),
      full: () => {
        if (full) return leaveFull();
        void goFull().then((is) => is || setTold(NO_FULL));
      },
      goto: () => toggle("goto"),
      grid: () => toggle("grid"),
      window: () => toggle("window"),
      help: () => toggle("help"),
      speaker: () => {
        const opened = window.open(speakerAddress(), `speaker-${deck.id}`, "popup,width=1100,height=760");
        setTold(opened ? "" : NO_WINDOW);
      },
      leave,
    };
    steps[step]();
  };
  useSteps(run);
  useSwipe(stage, run);
  useShowing({ deck, at, black, onStep: run, onGo: go });

  return (
    <div ref={stage} className="present" role="region" aria-label={`Presentation: ${deck.title}`} tabIndex={-1}>
      <p className="hidden" role="status">{`Slide ${at + 1} of ${count}: ${slide.headline}`}</p>
      <ViewContext value={store}>
        <Live key={slide.figure === "overview" ? OVERVIEW_FIGURES[0] : "one"} slide={slide} panel={panel} />
      </ViewContext>
      {told && (
        <p className="present-told" role="alert">
          {told}
        </p>
      )}
      <Bar at={at} count={count} full={full} onStep={run} />
      {panel === "help" && <Help onClose={() => setPanel(null)} />}
      {panel === "goto" && <GoTo count={count} onGo={(n) => go(n - 1)} onClose={() => setPanel(null)} />}
      {panel === "grid" && <Grid deck={deck} at={at} onGo={go} onClose={() => setPanel(null)} />}
      {black && (
        <button
          type="button"
          className="present-black"
          onClick={() => setBlack(false)}
          aria-label="Show the slide again"
        />
      )}
    </div>
  );
}
