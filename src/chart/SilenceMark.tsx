import type { Silence } from "../record/units";

/**
 * Silence drawn: never zero and never a gap without a mark. `zero` is the ring of a reported zero, which is a number.
 * The mark hangs from a base line at `y`, centred on `x`; `width` is the room of its period.
 */
export function SilenceMark({
  kind,
  x,
  y,
  width,
}: {
  readonly kind: Silence | "zero";
  readonly x: number;
  readonly y: number;
  readonly width: number;
}) {
  const w = Math.max(2, Math.min(width, 10));
  switch (kind) {
    case "zero":
      return <circle className="silence zero" cx={x} cy={y} r={Math.min(3.2, Math.max(1.8, w / 2))} />;
    case "zero_or_blank":
      return <path className="silence unsure" d={`M${x - w / 2},${y}h${w}M${x},${y - 3}v6`} />;
    case "not_reported":
      return <line className="silence absent" x1={x} x2={x} y1={y - 4} y2={y + 4} />;
    case "not_yet_due":
      return <line className="silence due" x1={x} x2={x} y1={y - 4} y2={y + 4} />;
    case "withheld":
      return <path className="silence withheld" d={`M${x - 3},${y - 3}l6,6m0,-6l-6,6`} />;
    case "not_applicable":
      return <line className="silence none" x1={x - w / 2} x2={x + w / 2} y1={y} y2={y} />;
    case "no_record":
      return <rect className="silence gap" x={x - width / 2} y={y - 4} width={Math.max(1, width)} height={8} />;
  }
}
