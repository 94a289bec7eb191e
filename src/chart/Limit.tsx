import { textWidth } from "./text";

/** A limit: a black rule with its paragraph written on it. Horizontal at `y`, from `x0` to `x1`. */
export function Limit({
  x0,
  x1,
  y,
  label,
  side = "end",
  above = true,
}: {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly label: string;
  readonly side?: "start" | "end";
  readonly above?: boolean;
}) {
  const room = textWidth(label, 12) <= x1 - x0;
  return (
    <g className="limit">
      <line x1={x0} x2={x1} y1={y} y2={y} />
      {room && (
        <text className="halo" x={side === "end" ? x1 : x0} y={above ? y - 5 : y + 14} textAnchor={side}>
          {label}
        </text>
      )}
    </g>
  );
}

/** A date that binds: a black upright with the longest of some wordings at its top that fits on one side of it. */
export function Deadline({
  x,
  y0,
  y1,
  width,
  labels,
}: {
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
  /** Of the drawing, which the words do not leave. */
  readonly width: number;
  /** From the longest to the shortest. */
  readonly labels: readonly string[];
}) {
  const wide = (text: string) => textWidth(text, 12) * 1.12 + 6;
  const label = labels.find((l) => wide(l) <= Math.max(x, width - x)) ?? labels.at(-1) ?? "";
  const anchor = wide(label) <= width - x ? "start" : "end";
  return (
    <g className="limit">
      <line x1={x} x2={x} y1={y0} y2={y1} />
      <text className="halo" x={anchor === "start" ? x + 5 : x - 5} y={y0 + 10} textAnchor={anchor}>
        {label}
      </text>
    </g>
  );
}
