import { shortNumber } from "../../chart/ValueAxis";

const STEPS = [1_000, 10_000, 100_000] as const;

/** What the areas mean: nested circles with their numbers, standing on one line at the lower left. */
export function Sizes({ k, x, y }: { readonly k: number; readonly x: number; readonly y: number }) {
  const shown = STEPS.map((n) => ({ n, r: k * Math.sqrt(n) })).filter((s) => s.r >= 2.5 && s.r <= 70);
  const biggest = shown.at(-1)?.r ?? 0;
  const labels: { n: number; r: number; y: number }[] = [];
  let above = Number.NEGATIVE_INFINITY;
  for (const s of [...shown].reverse()) {
    const at = Math.max(y - 2 * s.r + 4, above + 13);
    labels.push({ ...s, y: at });
    above = at;
  }
  const down = Math.max(0, above - y);
  return (
    <g aria-hidden="true" transform={`translate(0,${-down})`}>
      {shown.map((s) => (
        <circle key={s.n} cx={x + biggest} cy={y - s.r} r={s.r} fill="none" stroke="var(--ink-3)" strokeWidth={1} />
      ))}
      {labels.map((s) => (
        <text key={s.n} className="tick halo" x={x + 2 * biggest + 5} y={s.y}>
          {shortNumber(s.n)}
          {s.n === shown.at(-1)?.n ? " people" : ""}
        </text>
      ))}
    </g>
  );
}
