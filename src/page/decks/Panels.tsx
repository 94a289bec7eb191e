import { type ReactNode, useEffect, useRef } from "react";
import type { Deck, Slide } from "../../brief/deck";
import { ViewContext } from "../../view/useView";
import { Shown } from "./Shown";
import { useSlideStore } from "./slideStore";

/** Something laid over the slide; Escape and its button put it away, and the focus stays in it meanwhile. */
function Panel({ name, onClose, children }: { name: string; onClose: () => void; children: ReactNode }) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const el = box.current;
    const before = document.activeElement;
    el?.showModal();
    return () => {
      el?.close();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={box}
      className="present-panel"
      aria-label={name}
      onCancel={(e) => {
        e.preventDefault();
        onClose();
      }}
    >
      <div className="present-panel-bar">
        <h2>{name}</h2>
        <button type="button" onClick={onClose}>
          Close
        </button>
      </div>
      {children}
    </dialog>
  );
}

const KEYS: readonly (readonly [string, string])[] = [
  ["→ ↓ Space PageDown N", "Next slide"],
  ["← ↑ Shift+Space PageUp P", "Slide before"],
  ["Home, End", "First and last slide"],
  ["G", "Go to a slide by its number"],
  ["O", "All slides"],
  ["W", "Time window: brush or type another one"],
  ["B or .", "Black screen, and back"],
  ["F", "Full screen, and back"],
  ["S", "Speaker’s window: notes, next slide, clock"],
  ["Esc", "Close what is open, then end"],
  ["Swipe left or right", "Next slide, slide before"],
  ["Drag across a chart", "Zoom into a time; double click to zoom out"],
  ["Click a mark", "Its evidence. The next slide restores its own view"],
];

export function Help({ onClose }: { readonly onClose: () => void }) {
  return (
    <Panel name="Keys" onClose={onClose}>
      <dl className="present-keys">
        {KEYS.map(([keys, what]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>A control or chart that has the focus keeps its own keys.</p>
    </Panel>
  );
}

export function GoTo({ count, onGo, onClose }: { count: number; onGo: (n: number) => void; onClose: () => void }) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <Panel name="Go to slide" onClose={onClose}>
      <form
        className="present-goto"
        onSubmit={(e) => {
          e.preventDefault();
          const n = Number(field.current?.value);
          if (n >= 1 && n <= count) onGo(n);
        }}
      >
        <label>
          Number, 1 to {count} <input ref={field} type="number" min={1} max={count} required />
        </label>{" "}
        <button type="submit">Go</button>
      </form>
    </Panel>
  );
}

/** A slide in small, still. */
export function Thumb({ slide }: { readonly slide: Slide }) {
  const store = useSlideStore(slide);
  return (
    <div className="thumb" inert>
      <ViewContext value={store}>
        <Shown slide={slide} thumb />
      </ViewContext>
    </div>
  );
}

/** All slides at once; the one that is shown has the focus. */
export function Grid(props: { deck: Deck; at: number; onGo: (at: number) => void; onClose: () => void }) {
  const { deck, at, onGo, onClose } = props;
  const now = useRef<HTMLButtonElement>(null);
  useEffect(() => now.current?.focus(), []);
  return (
    <Panel name={deck.title} onClose={onClose}>
      <ol className="present-grid">
        {deck.slides.map((s, i) => (
          <li key={s.id}>
            <button
              ref={i === at ? now : undefined}
              type="button"
              aria-current={i === at ? "true" : undefined}
              aria-label={`${i + 1}. ${s.headline}`}
              onClick={() => onGo(i)}
            >
              <Thumb slide={s} />
              <span className="present-grid-n">{i + 1}</span>
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
