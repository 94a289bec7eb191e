import type { Label } from "./labels";

/** Words beside marks, with a hairline to the mark where they stand away from it. The marks themselves are spoken. */
export function Labels({ labels }: { readonly labels: readonly Label[] }) {
  return (
    <g aria-hidden="true">
      {labels.map((l) => (
        <g key={l.key} className={l.actor}>
          {l.leader && <path d={l.leader} fill="none" stroke="var(--ink-3)" />}
          <text className={l.light ? "halo quiet" : "halo ink size-12 medium"} x={l.x} y={l.y}>
            {l.words}
          </text>
        </g>
      ))}
    </g>
  );
}
