import type { ReactNode } from "react";

/** The parts of the page, in order: their anchors are public. */
export const PARTS = [
  ["statements", "What a statement is"],
  ["tables", "The tables"],
  ["leading", "Which statement leads"],
  ["silence", "Silence"],
  ["units", "Units and factors"],
  ["dates", "Dates, and what was known when"],
  ["counted", "What is counted"],
  ["rules", "Rules and listings"],
  ["gaps", "Looked for and not found"],
  ["contradictions", "Where the record contradicts itself"],
  ["corrections", "Corrections"],
  ["use", "Use the data"],
  ["rights", "Licence, credit, names"],
  ["cite", "How to cite"],
  ["keys", "By keyboard and by hand"],
] as const;

export type Part = (typeof PARTS)[number][0];

/** One part of the page under its heading. */
export function Section({ part, children }: { readonly part: Part; readonly children: ReactNode }) {
  const title = PARTS.find(([id]) => id === part)?.[1] ?? "";
  return (
    <section id={part} aria-labelledby={`${part}-h`} className="about-part">
      <h2 id={`${part}-h`}>{title}</h2>
      {children}
    </section>
  );
}
