import { actorClass } from "../../chart/colour";
import { isoDay } from "../../record/day";
import { figure } from "../../record/names";
import { LABEL_PX, type Label } from "./labels";
import { uprightHeight } from "./pack";
import { HEAP_HEIGHT, type Heap, type Placed } from "./stack";
import { spoken } from "./words";

const UN = /^(UN|UNSC|1718 Committee|UN Panel of Experts)$/;

/** The colour of who acted; bodies of the UN share one, everybody without a colour of their own the last. */
export function actorOf(actor: string): string {
  return actorClass(UN.test(actor) ? "UNSC" : actor);
}

export function starPath(x: number, y: number, r: number): string {
  const points = Array.from({ length: 10 }, (_, i) => {
    const a = (Math.PI * i) / 5 - Math.PI / 2;
    const q = i % 2 === 0 ? r : r * 0.42;
    return `${(x + q * Math.cos(a)).toFixed(1)},${(y + q * Math.sin(a)).toFixed(1)}`;
  });
  return `M${points.join("L")}z`;
}

export const crossPath = (x: number, y: number, r: number) =>
  `M${x - r},${y - r}l${2 * r},${2 * r}m0,${-2 * r}l${-2 * r},${2 * r}`;

/**
 * The sign itself, without what makes it pickable. Its group carries the colour: a sign that moves with the window is styled
 * anew, and a class that sets colours costs more than one that takes them over.
 */
function signOf(p: Placed, base: number, picked: boolean) {
  const on = picked ? " picked" : "";
  const { x, y, r, item } = p;
  if (p.pale) {
    return (
      <rect
        className={`area${on}`}
        x={p.x0}
        y={y - r}
        width={p.x1 - p.x0}
        height={2 * r}
        rx={Math.min(r, 1.5)}
        opacity={picked ? 1 : 0.5}
      />
    );
  }
  if (item.sign === "star") return <path className={`point${on}`} d={starPath(x, y, r)} />;
  if (item.sign === "upright") {
    const h = uprightHeight(item.importance);
    return <rect className={`area${on}`} x={x - r} y={y - h / 2} width={2 * r} height={h} />;
  }
  if (item.sign === "veto") {
    return (
      <>
        <rect x={x - 6} y={y - 7} width={12} height={14} fill="transparent" />
        <path className={on} d={crossPath(x, y, r)} fill="none" stroke="var(--ink)" strokeWidth={2.4} />
      </>
    );
  }
  const hollow = item.sign === "draft" ? " hollow" : "";
  return (
    <>
      {p.until > p.x1 + 1 && <rect className="area" x={x} y={base - 2.5} width={p.until - x} height={2.5} />}
      <circle className={`point${hollow}${on}`} cx={x} cy={y} r={item.sign === "draft" ? 3.6 : r} />
    </>
  );
}

/** A text with the searched words drawn strong. */
function Marked({ text, q }: { readonly text: string; readonly q: string }) {
  const at = q === "" ? -1 : text.toLowerCase().indexOf(q);
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <tspan fontWeight="700" textDecoration="underline">
        {text.slice(at, at + q.length)}
      </tspan>
      {text.slice(at + q.length)}
    </>
  );
}

/** One row of the record as a mark that can be picked, with its label where it has one. */
export function Mark({
  p,
  base,
  label,
  picked,
  q,
}: {
  readonly p: Placed;
  /** The line on which its band stands. */
  readonly base: number;
  readonly label: Label | undefined;
  readonly picked: boolean;
  readonly q: string;
}) {
  const strong = p.item.sign === "upright";
  return (
    <g className={actorOf(p.item.actor)} data-pick={p.item.id} role="button" tabIndex={-1} aria-label={spoken(p.item)}>
      {label && label.leader !== "" && (
        <path className="leader" d={label.leader} fill="none" stroke="var(--ink-3)" strokeWidth={0.8} />
      )}
      {signOf(p, base, picked)}
      {label && (
        <text className={strong ? "halo strong" : "halo"} fontSize={LABEL_PX} x={label.x} y={label.y}>
          <Marked text={label.text} q={q} />
        </text>
      )}
    </g>
  );
}

/** Several marks on one spot, with their number. It opens by zooming; on one single day, by picking the foremost. */
export function HeapMark({ heap, picked }: { readonly heap: Heap; readonly picked: boolean }) {
  const first = heap.items[0];
  const last = heap.items[heap.items.length - 1];
  const lead = [...heap.items].sort((a, b) => a.importance - b.importance)[0];
  if (!first || !last || !lead) return null;
  const zoom = first.start === last.start ? undefined : `${isoDay(first.start)}..${isoDay(last.start)}`;
  const names = heap.items.slice(0, 6).map(spoken).join(". ");
  const more = heap.items.length > 6 ? `. And ${figure(heap.items.length - 6)} more` : "";
  return (
    <g
      data-pick={zoom === undefined ? lead.id : undefined}
      data-zoom={zoom}
      role="button"
      tabIndex={-1}
      aria-label={`${figure(heap.items.length)} close together: ${names}${more}`}
    >
      <rect
        className={picked ? "picked" : undefined}
        x={heap.x - heap.width / 2}
        y={heap.y - HEAP_HEIGHT / 2}
        width={heap.width}
        height={HEAP_HEIGHT}
        rx={HEAP_HEIGHT / 2}
        fill="var(--wash)"
        stroke="var(--ink-3)"
      />
      <text fontSize={LABEL_PX} x={heap.x} y={heap.y + 4.2} textAnchor="middle">
        {heap.items.length}
      </text>
    </g>
  );
}
