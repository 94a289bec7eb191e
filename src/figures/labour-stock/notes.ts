import { countryName } from "../../record/names";
import type { View } from "../../view/view";
import type { Selection } from "./select";

const s = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

/** How to read the figure and what it leaves out; counts are of this view. */
export function notesOf(selection: Selection, view: Pick<View, "sector" | "host">): string[] {
  const { counts, echoes, unfit } = selection;
  const again = counts.reduce((n, h) => n + h.again.length, 0);
  const op8 = counts.filter((h) => h.id.startsWith("op8-")).length;
  return [
    "Each point is one statement. Solid: a state’s filing, statistics or statement. Hollow: an estimate or allegation. Vertical hairline: a range. Arrowhead up: at least; down: up to. Horizontal whisker: the date is no closer than this.",
    "The scale is logarithmic and the same for all large panels: an equal drop is an equal share of the workers. In the lines of smaller hosts the area of a point is the number. A ring stands for none, as stated: a number, not a silence; a cross for a report or statement without a public number.",
    "A line joins only statements of one body that count the same thing; nothing is interpolated or summed. Circles count workers, squares holders of valid permits: none of these does not say that nobody was there.",
    ...(again > 0
      ? [
          `${s(again, "statement that repeats", "statements that repeat")} another’s number of one origin ${again === 1 ? "is" : "are"} drawn with the first.`,
        ]
      : []),
    ...(echoes > 0
      ? [
          `${s(echoes, "statement of the window only repeats a number", "statements of the window only repeat numbers")} given for an earlier date and ${echoes === 1 ? "is" : "are"} not drawn.`,
        ]
      : []),
    ...(op8 > 0 ? ["A report that gives no date for the number left is placed at the date of the report."] : []),
    ...(unfit > 0
      ? [
          `Left out: ${s(unfit, "statement", "statements")} of these years on single sectors, regions, sites, all citizens, or otherwise unfit for a series.`,
        ]
      : []),
    ...(view.sector.length > 0
      ? [
          "Only statements on the chosen sector; national figures and reports to the UN name none. Never to be added up.",
        ]
      : []),
    ...(view.host.length > 0
      ? [`World totals are left out while hosts are chosen (${view.host.map((h) => countryName(h)).join(", ")}).`]
      : []),
  ];
}
