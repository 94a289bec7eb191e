import { useId, useState } from "react";
import { MAX_TEXT, type Slide } from "../../brief/deck";
import { mine } from "../../brief/mine";
import { doubled, edited, placed, without } from "../../brief/order";
import { placeOn, pointsAt } from "../../brief/places";
import { useSite } from "../site";
import { Thumb } from "./Panels";

type Field = "headline" | "note" | "annotation";

function Words({ slide, field, label, rows }: { slide: Slide; field: Field; label: string; rows: number }) {
  return (
    <label>
      {label}
      <textarea
        rows={rows}
        maxLength={MAX_TEXT[field]}
        value={slide[field]}
        onChange={(e) => {
          const value = e.currentTarget.value;
          mine.change(`Edit the ${field}`, (d) => edited(d, slide.id, { [field]: value }), `${slide.id} ${field}`);
        }}
      />
    </label>
  );
}

const WRITTEN = {
  day: "a date, as 2019-12",
  value:
    "a date, or a date and a value, as 2019-12 or 2019-12, 20000; in one of several panels with its name, as 2019-12, 20000, China",
} as const;

/** Where on the chart the annotation points. What is no place is told and not kept. */
function Place({ slide }: { readonly slide: Slide }) {
  const [typed, setTyped] = useState(slide.at ?? "");
  const { why } = typed.trim() === "" ? { why: "" } : placeOn(slide.figure, typed);
  const wrong = why !== "";
  const id = useId();
  const points = pointsAt(slide.figure);
  if (points === "nothing") return null;
  return (
    <label>
      Its place on the chart (optional): {WRITTEN[points]}
      <input
        value={typed}
        aria-invalid={wrong}
        aria-describedby={wrong ? id : undefined}
        onChange={(e) => {
          const value = e.currentTarget.value;
          setTyped(value);
          const { at } = placeOn(slide.figure, value);
          if (value.trim() !== "" && at === null) return;
          mine.change("Place the annotation", (d) => placed(d, slide.id, at), `${slide.id} at`);
        }}
      />
      {wrong && <span id={id}>{why}</span>}
    </label>
  );
}

/** One slide of the reader's briefing with its words and what can be done with it. */
export function SlideEditor({
  slide,
  n,
  count,
  onMove,
  onDrag,
}: {
  readonly slide: Slide;
  readonly n: number;
  readonly count: number;
  /** To a place counted from 1. */
  readonly onMove: (to: number) => void;
  /** A hand drags the handle; `y` is where, from the top of the screen. */
  readonly onDrag: (what: "start" | "over" | "drop" | "cancel", y: number) => void;
}) {
  const { root } = useSite();
  const paths = { overview: root || "./", workbench: `${root}workbench/` };
  const path = slide.figure in paths ? paths[slide.figure as keyof typeof paths] : `${root}figures/${slide.figure}/`;
  return (
    <>
      <div className="slide-hold">
        <button
          type="button"
          className="handle"
          aria-label={`Slide ${n} of ${count}. Arrow up or down moves it`}
          title="Drag, or press arrow up or down"
          onPointerDown={(e) => {
            if (e.button !== 0) return;
            e.currentTarget.setPointerCapture(e.pointerId);
            onDrag("start", e.clientY);
          }}
          onPointerMove={(e) => e.currentTarget.hasPointerCapture(e.pointerId) && onDrag("over", e.clientY)}
          onPointerUp={(e) => e.currentTarget.hasPointerCapture(e.pointerId) && onDrag("drop", e.clientY)}
          onPointerCancel={() => onDrag("cancel", 0)}
          onKeyDown={(e) => {
            const to = { ArrowUp: n - 1, ArrowDown: n + 1, Home: 1, End: count }[e.key];
            if (to === undefined) return;
            e.preventDefault();
            onMove(to);
          }}
        >
          <span aria-hidden="true">⠿</span> {n}
        </button>
        <button type="button" aria-label={`Move slide ${n} up`} disabled={n === 1} onClick={() => onMove(n - 1)}>
          ↑
        </button>
        <button type="button" aria-label={`Move slide ${n} down`} disabled={n === count} onClick={() => onMove(n + 1)}>
          ↓
        </button>
      </div>
      <Thumb slide={slide} />
      <div className="slide-words">
        <Words slide={slide} field="headline" label="Headline" rows={2} />
        <Words slide={slide} field="note" label="Note" rows={4} />
        <Words slide={slide} field="annotation" label="Line over the chart (optional)" rows={1} />
        {slide.annotation.trim() && <Place slide={slide} />}
        <p className="slide-acts">
          <a href={`${path}${slide.query ? `?${slide.query}` : ""}`}>Open this view</a>
          <button
            type="button"
            className="link"
            onClick={() => mine.change(`Duplicate slide ${n}`, (d) => doubled(d, slide.id))}
          >
            Duplicate
          </button>
          <button
            type="button"
            className="link"
            onClick={() => mine.change(`Delete slide ${n}`, (d) => without(d, slide.id))}
          >
            Delete
          </button>
        </p>
      </div>
    </>
  );
}
