import { FIGURES } from "../../src/figures";
import { claimedOf } from "../../src/figures/claimed";
import type { Figure } from "../../src/figures/figure";
import type { FigureId } from "../../src/figures/model";
import { pickedTime } from "../../src/figures/pickedTime";
import { knownOn } from "../../src/record/known";
import { readRecord, type WholeRecord } from "../../src/record/read";
import { type Carried, carriedOf } from "../../src/take/carried";
import { factsOf, shownCells, writeCsv } from "../../src/take/csv";
import { writeJson } from "../../src/take/json";
import { type Format, type Picture, pictureOf, type Studio, type Subject } from "../../src/take/picture";
import { textsFor, withTexts } from "../../src/take/pngText";
import { urlFor } from "../../src/take/url";
import { lawView } from "../../src/view/law";
import type { View } from "../../src/view/view";
import { pngOf } from "./studio";

/** One figure's view with all that is made of it. */
export interface Taken {
  readonly subject: Subject;
  readonly record: WholeRecord;
  readonly base: string;
}

/**
 * A figure's view, from the record as known on the view's date. `base` is the address of the site, empty where it is
 * not known yet: addresses are then relative to its root. A view that names a rule alone has the window of the rule.
 */
export async function take(id: FigureId, asked: View, base: string): Promise<Taken> {
  const { figure } = (await FIGURES[id]()) as { figure: Figure };
  const record = knownOn(readRecord({ late: false }), asked.asof);
  const view = lawView(asked, record.measures);
  const model = figure.model(record, view);
  // A source may be younger than what it tells: sources are named from the whole record.
  const carried: Carried = carriedOf(model, view, { base, version: record.version, sources: readRecord().sources });
  const theme = view.theme === "dark" ? "dark" : "light";
  const picked = view.pick ? record.claims.find((row) => (row.id as string) === view.pick) : undefined;
  const claim = picked ? claimedOf(picked) : null;
  return { subject: { figure, model, view, carried, theme, claim, time: pickedTime(record, view.pick) }, record, base };
}

export function svgOf({ subject }: Taken, studio: Studio, format: Format): Picture {
  return pictureOf(subject, studio, format);
}

export async function pngFileOf(taken: Taken, studio: Studio, format: Format, scale = 1): Promise<Uint8Array> {
  return withTexts(await pngOf(svgOf(taken, studio, format), scale), textsFor(taken.subject.carried));
}

export function csvOf({ subject: { model, view }, record, base }: Taken): string {
  const link = (pick: string) =>
    urlFor("figure", { base, figure: model.id, view: { ...view, pick }, version: record.version });
  return writeCsv(shownCells(model, factsOf(record), link));
}

export function jsonOf({ subject: { model, view, carried } }: Taken): string {
  return writeJson(model, view, carried);
}
