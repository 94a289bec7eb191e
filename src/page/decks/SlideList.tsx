import { useRef, useState } from "react";
import type { Deck } from "../../brief/deck";
import { mine } from "../../brief/mine";
import { moved } from "../../brief/order";
import { SlideEditor } from "./SlideEditor";

/** The slides in order. A slide is moved by its handle: dragged, or with the arrow keys while it has the focus. */
export function SlideList({ deck }: { readonly deck: Deck }) {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [said, setSaid] = useState("");
  const count = deck.slides.length;

  const move = (id: string, to: number) => {
    const at = Math.max(0, Math.min(count - 1, to));
    const from = deck.slides.findIndex((s) => s.id === id);
    if (from === at) return;
    mine.change(`Move slide ${from + 1}`, (d) => moved(d, id, at));
    setSaid(`Slide ${from + 1} is now slide ${at + 1} of ${count}.`);
    // The handle goes along with its slide, and keeps the focus.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-slide="${CSS.escape(id)}"] .handle`)?.focus(),
    );
  };

  /** The place in the list a height on the screen means. */
  const placeAt = (y: number) => {
    const items = [...(list.current?.children ?? [])];
    const below = items.findIndex((li) => y < li.getBoundingClientRect().bottom);
    return below < 0 ? items.length - 1 : below;
  };

  return (
    <>
      <p className="hidden" role="status">
        {said}
      </p>
      <ol className="slide-list" ref={list}>
        {deck.slides.map((slide, i) => (
          <li
            key={slide.id}
            data-slide={slide.id}
            className={[dragged === slide.id ? "dragged" : "", over === i && dragged ? "over" : ""].join(" ").trim()}
          >
            <SlideEditor
              slide={slide}
              n={i + 1}
              count={count}
              onMove={(to) => move(slide.id, to - 1)}
              onDrag={(what, y) => {
                const to = placeAt(y);
                if (what === "drop" && dragged && over !== null) move(dragged, to);
                setDragged(what === "start" ? slide.id : what === "over" ? dragged : null);
                setOver(what === "over" && to !== i ? to : null);
              }}
            />
          </li>
        ))}
      </ol>
    </>
  );
}
