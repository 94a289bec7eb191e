import type { OilMark } from "./mark";

/** Marks of one kind without a bar that follow each other without a break. */
export interface Run {
  readonly kind: OilMark["kind"];
  readonly marks: readonly OilMark[];
}

/** Runs of one sign in a supplier's marks (in time order): what the far zoom draws as one band. */
export function runsOf(marks: readonly OilMark[]): Run[] {
  const runs: { kind: OilMark["kind"]; marks: OilMark[] }[] = [];
  let end = Number.NaN;
  for (const m of marks) {
    const last = runs[runs.length - 1];
    if (last && last.kind === m.kind && m.span.start === end + 1) last.marks.push(m);
    else runs.push({ kind: m.kind, marks: [m] });
    end = m.span.end;
  }
  return runs;
}

/** Runs of bars converted from the other unit at one factor, so that one thin line can say so for all of them. */
export function convertedRuns(marks: readonly OilMark[]): OilMark[][] {
  const runs: OilMark[][] = [];
  let open: OilMark | null = null;
  for (const m of marks) {
    if (m.value === null || m.value === 0) continue;
    const last: OilMark[] | undefined = runs[runs.length - 1];
    if (m.converted && open?.converted && open.factor === m.factor && last) last.push(m);
    else if (m.converted) runs.push([m]);
    open = m;
  }
  return runs;
}
