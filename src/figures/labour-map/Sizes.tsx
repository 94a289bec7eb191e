import type { SizeKey } from "./sizeKey";

/** What the areas mean, as `sizeKeyOf` places it. */
export function Sizes({ sizes }: { readonly sizes: SizeKey }) {
  return (
    <g aria-hidden="true">
      {sizes.circles.map(({ persons, r }) => (
        <circle
          key={persons}
          cx={sizes.cx}
          cy={sizes.foot - r}
          r={r}
          fill="none"
          stroke="var(--ink-3)"
          strokeWidth={1}
        />
      ))}
      {sizes.labels.map((l) => (
        <text key={l.text} className="tick halo" x={l.x} y={l.y}>
          {l.text}
        </text>
      ))}
    </g>
  );
}
