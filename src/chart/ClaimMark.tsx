/** Half the height of the diamond of a claim. Pixels. */
export const CLAIM_R = 5.5;

/** The sign of a claimed value: a black diamond, in no actor's colour. */
export function ClaimDiamond({ x, y, r = CLAIM_R }: { readonly x: number; readonly y: number; readonly r?: number }) {
  return <path className="claim" d={`M${x},${y - r}L${x + r},${y}L${x},${y + r}L${x - r},${y}z`} />;
}

/**
 * A picked claim laid over a figure: the diamond at the claimed value, a line for the time it is about, its words beside
 * it. Draw it last. All in pixels; `x0` to `x1` is the time, cut to the plot by the caller.
 */
export function ClaimOverlay({
  id,
  x0,
  x1,
  y,
  words,
  label,
  left,
  right,
  above = true,
}: {
  readonly id: string;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly words: string;
  readonly label: string;
  /** The plot's edges, which the words do not cross. */
  readonly left: number;
  readonly right: number;
  readonly above?: boolean;
}) {
  const x = (x0 + x1) / 2;
  const anchor = x - left < 70 ? "start" : right - x < 70 ? "end" : "middle";
  return (
    <g data-pick={id} tabIndex={-1} role="button" aria-label={label}>
      {x1 - x0 > 12 && <path className="claim-line" d={`M${x0},${y - 4}v8M${x0},${y}H${x1}M${x1},${y - 4}v8`} />}
      <ClaimDiamond x={x} y={y} />
      <text
        className="strong halo"
        fontSize={12}
        x={anchor === "start" ? Math.max(left + 2, x - 6) : anchor === "end" ? Math.min(right - 2, x + 6) : x}
        y={above ? y - 10 : y + 20}
        textAnchor={anchor}
        pointerEvents="none"
      >
        {words}
      </text>
    </g>
  );
}
