import { dateWords, isoMonth } from "../../record/day";
import { figure } from "../../record/names";
import type { Count } from "./select";
import type { Group, Panel } from "./shape";
import { purposeName, whenWords } from "./words";

/** Two periods that together are a third, where their numbers do not add up to the third's. */
function misfits(panel: Panel): string[] {
  const out: string[] = [];
  for (const { measure, counts } of panel.rows) {
    const exact = counts.filter((c) => c.row.value !== null && c.row.qualifier === "exact" && c.days);
    for (const whole of exact) {
      for (const a of exact) {
        if (a === whole || a.days?.start !== whole.days?.start) continue;
        const b = exact.find((c) => c.days?.end === whole.days?.end && c.days?.start === (a.days?.end ?? 0) + 1);
        const sum = (a.row.value ?? 0) + (b?.row.value ?? 0);
        if (!b || sum === whole.row.value) continue;
        out.push(
          `${panel.words.title}, ${purposeName(measure).toLowerCase()}: ${whenWords(a.row)} and ${whenWords(b.row)} add up to ${figure(sum)}, ${whenWords(whole.row)} is given as ${figure(whole.row.value ?? 0)}; both stand as printed.`,
        );
      }
    }
  }
  return out;
}

/** How to read the figure and what it leaves open; counts are of this view. */
export function notesOf(
  panels: readonly Panel[],
  silent: readonly Panel[],
  groups: readonly Group[],
  drawn: readonly Count[],
): string[] {
  const rivals = drawn.reduce((n, c) => n + c.rivals.length, 0);
  const again = drawn.reduce((n, c) => n + c.again.length, 0);
  const undated = drawn.filter((c) => c.days === null).length;
  const quotas = groups.some((g) => g.lines.some((l) => l.measure === "quota" || l.measure === "requested"));
  return [
    ...(panels.length > 0
      ? [
          "Each bar is one number over the whole period it counts: as wide as the period (cut at the edge of the window), as high as the number. Pale bars are years, stronger ones parts of them; a quarter in front of its year is part of it and never added to it.",
          "Each panel is one series on one scale of its own: entries, visas and registrations count different things, and the heights of two panels cannot be compared. Entries and arrivals are crossings; one person may be counted many times.",
        ]
      : []),
    "In the lines of single numbers a bar shows the period, a dot a date, and the number is written; nothing is interpolated or summed. Solid: statistics or a state’s word; hollow: another body’s reckoning.",
    ...(quotas ? ["Dashed: a quota or a request. It counts nobody."] : []),
    ...(rivals > 0
      ? [
          `${rivals === 1 ? "1 number contradicts" : `${rivals} numbers contradict`} another of the same series and period: drawn as a broken line beside the leading one. Exact leads rounded, then the one published last.`,
        ]
      : []),
    ...panels.flatMap(misfits),
    ...(again > 0
      ? [
          `${again === 1 ? "1 statement that repeats" : `${again} statements that repeat`} a number is drawn with the first.`,
        ]
      : []),
    ...(undated > 0
      ? [
          `${undated === 1 ? "1 number names" : `${undated} numbers name`} no period: written beside the series, not drawn.`,
        ]
      : []),
    ...(panels.some((p) => p.rows.some((r) => r.gaps.length > 0))
      ? ["Grey band: no number found for that time. It says nothing of how many came."]
      : []),
    ...silent.flatMap((p) =>
      p.last === null
        ? []
        : [`${p.words.title}: no number in this window; the last found is for ${dateWords(isoMonth(p.last))}.`],
    ),
  ];
}
