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

// Every value as likely as any other: else half of few runs are the first year or the last, which hold next to nothing.
const some = fc.noBias(
  fc.record({
    from: fc.integer({ min: 2012, max: 2024 }),
    years: fc.integer({ min: 0, max: 14 }),
    more: fc.constantFrom("", "&unit=t", "&laden=40", "&laden=75&unit=t", "&supplier=CHN", "&basis=estimate"),
    width: fc.integer({ min: 320, max: 1500 }),
  }),
);

const YEARS = Array.from({ length: 8 }, (_, i) => `from=${2018 + i}&to=${2018 + i}`);
const FIXED = ["", "unit=t", "laden=60", "from=2012&to=2022", "from=2018&to=2020"];

/** Holds something for single years and some stretches, narrow and wide, then for any window, unit, load and filter at any width. */
export function anyLaid(check: (at: Laid, width: number) => void): void {
  YEARS.forEach((query, i) => void check(lay(query, i % 2 ? 358 : 1100), i % 2 ? 358 : 1100));
  for (const query of FIXED) for (const width of [358, 700, 1100]) check(lay(query, width), width);
  fc.assert(
    fc.property(some, ({ from, years, more, width }) =>
      check(lay(`from=${from}&to=${Math.min(2026, from + years)}${more}`, width), width),
    ),
    { numRuns: 15 },
  );
}
