import fc from "fast-check";
import { readRecord } from "../../record/read";
import { parseView } from "../../view/codec";
import { bandLabels, type Label } from "./labels";
import { type BandRoom, type EstimatesLayout, estimatesLayout } from "./layout";
import { model, type OilEstimatesModel } from "./model";

export const RECORD = readRecord();

/** What a view tells, as its address has it; of other rows than the record's where they are given. */
export const tell = (query: string, more: object = {}): OilEstimatesModel =>
  model({ ...RECORD, ...more }, parseView(query).view);

export interface Laid {
  readonly m: OilEstimatesModel;
  readonly layout: EstimatesLayout;
  readonly bands: readonly { readonly room: BandRoom; readonly labels: readonly Label[] }[];
}

/** A view as it stands at a width in pixels, with the words of each band. */
export function lay(query: string, width: number): Laid {
  const m = tell(query);
  const layout = estimatesLayout(m, width);
  return { m, layout, bands: layout.bands.map((room) => ({ room, labels: bandLabels(room, layout, m) })) };
}

const some = fc.record({
  from: fc.integer({ min: 2012, max: 2026 }),
  years: fc.integer({ min: 0, max: 14 }),
  more: fc.constantFrom("", "&unit=t", "&laden=40", "&laden=75&unit=t", "&supplier=CHN", "&basis=estimate"),
  width: fc.integer({ min: 320, max: 1500 }),
});

/** Holds something for any window, unit, load and filter at any width. */
export const anyLaid = (check: (at: Laid, width: number) => void) =>
  fc.assert(
    fc.property(some, ({ from, years, more, width }) =>
      check(lay(`from=${from}&to=${Math.min(2026, from + years)}${more}`, width), width),
    ),
    { numRuns: 15 },
  );
