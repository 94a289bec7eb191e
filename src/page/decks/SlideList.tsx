import { useEffect, useRef, useState } from "react";
import type { Deck } from "../../brief/deck";
import { mine } from "../../brief/mine";
import { moved } from "../../brief/order";
import { rollAt } from "./roll";
import { SlideEditor } from "./SlideEditor";

/** The place in a list of slides that a height on the screen means. */
function placeAt(list: Element | null, y: number): number {
  const items = [...(list?.children ?? [])];
  const below = items.findIndex((li) => y < li.getBoundingClientRect().bottom);
  return below < 0 ? items.length - 1 : below;
}

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

  // Focus does not fall off the page with the slide that had it: it goes to the one now in its place.
  const ids = deck.slides.map((s) => s.id);
  const before = useRef(ids);
  useEffect(() => {
    const gone = before.current.findIndex((id) => !ids.includes(id));
    before.current = ids;
    if (gone < 0 || ids.length === 0 || document.activeElement !== document.body) return;
    list.current?.children[Math.min(gone, ids.length - 1)]?.querySelector<HTMLElement>(".handle")?.focus();
    setSaid(`Slide ${gone + 1} is deleted. ${ids.length} left. Undo brings it back.`);
  });

  // A list is longer than the screen: a hand held at its edge rolls it on.
  const hand = useRef<number | null>(null);
  useEffect(() => {
    if (dragged === null) return;
    const roll = () => {
      const y = hand.current;
      const by = y === null ? 0 : rollAt(y, innerHeight);
      if (y !== null && by !== 0) {
        scrollBy({ top: by, behavior: "instant" });
        setOver(placeAt(list.current, y));
      }
      frame = requestAnimationFrame(roll);
    };
    let frame = requestAnimationFrame(roll);
    return () => {
      cancelAnimationFrame(frame);
      hand.current = null;
    };
  }, [dragged]);

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
                const to = placeAt(list.current, y);
                hand.current = what === "over" ? y : null;
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
