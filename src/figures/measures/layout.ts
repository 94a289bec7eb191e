import { CLAIM_ROW } from "../../chart/ClaimMark";
import { type Frame, frame, NARROW_PX, timeScaleOf } from "../../chart/frame";
import type { TimeScale } from "../../chart/scale";
import type { Day } from "../../record/units";
import { type Claimed, claimRows } from "../claimed";
import { type Item, placeLane } from "./lane";
import type { MeasuresModel } from "./model";
import type { Lane } from "./pack";
import type { Band, Bar } from "./prepare";
import { type Subject, subjectName } from "./subjects";
import { dayWords } from "./words";

/** From this width the figure stands on a page of its own and shows every subject. */
export const FULL_PX = 1000;
/** Height of a sub-row with words in it, of one without, and the space between bands, in px. */
const WORDED = 16;
const BARE = 6;
const GAP = 6;
/** Sub-rows of bans, caps and deadlines that keep their words in the short form: the latest of them. */
const WORDED_MOST = 2;
const NAME_PX = 16;

export interface BandBox {
  readonly subject: Subject;
  readonly name: string;
  readonly y: number;
  readonly height: number;
  /** Base line of the name. */
  readonly nameY: number;
  readonly items: readonly Item[];
  /** Middle of the lane of a claim on one of its rules; null without one. */
  readonly claim: number | null;
  /** Said in the place of bars where there are none; '' otherwise. */
  readonly none: string;
}

export interface StepBox {
  readonly x0: number;
  readonly x1: number;
  readonly count: number;
  /** 0..1 of the largest count. */
  readonly share: number;
}

export interface OthersBox {
  readonly name: string;
  readonly y: number;
  readonly nameY: number;
  readonly steps: readonly StepBox[];
  /** What the steps count and what is drawn nowhere. */
  readonly left: string;
}

export interface Layout {
  readonly frame: Frame;
  readonly scale: TimeScale;
  readonly full: boolean;
  readonly bands: readonly BandBox[];
  /** The folded subjects: null where all are shown. */
  readonly others: OthersBox | null;
}

/** Sub-rows to draw, each with whether its words are written. */
function rowsOf(
  lanes: readonly Lane<Bar>[],
  full: boolean,
  chosen: ReadonlySet<string>,
): { lane: Lane<Bar>; worded: boolean }[] {
  const main = lanes.filter((l) => l.kind === "main" && !l.spoken);
  const has = (l: Lane<Bar>) => l.bars.some((b) => chosen.has(b.id));
  const silent = main.length - WORDED_MOST;
  return lanes
    .filter((l) => full || l.kind !== "nation" || has(l))
    .map((lane) => ({
      lane,
      worded: full || has(lane) || lane.spoken || (lane.kind === "main" && main.indexOf(lane) >= silent),
    }));
}

function noneWords(band: Band, until: Day): string {
  return band.first !== null && band.first > until ? `none before ${dayWords(band.first)}` : "none in force";
}

/** Places the model in pixels: bands, bars, words. Pure, so that it can be tested for overlap without a browser. */
export function layout(model: MeasuresModel, width: number, all: boolean, claim: Claimed | null = null): Layout {
  const full = all || model.searching || width >= FULL_PX;
  const narrow = width < NARROW_PX;
  const scale = timeScaleOf(frame(width, 0), model.domain);
  const head = narrow ? NAME_PX : 0;
  const bands: BandBox[] = [];
  const on = claim && claim.high !== null ? claimRows(claim) : [];
  const laid = (band: Band) => band.lanes.some((l) => l.bars.some((b) => on.includes(b.id)));
  // A claim on a day goes through all bands, its words over them.
  let y = 16 + (claim?.unit === "date" ? CLAIM_ROW : 0);
  for (const band of model.bands) {
    if (full ? band.lanes.length === 0 : !model.asked.has(band.subject)) continue;
    const items: Item[] = [];
    let at = y + head;
    for (const { lane, worded } of rowsOf(band.lanes, full, model.chosen)) {
      const height = worded ? WORDED : BARE;
      items.push(...placeLane(lane, worded, at, height, scale, model.until));
      at += height;
    }
    const claimed = laid(band);
    if (claimed) at += CLAIM_ROW;
    const height = Math.max(at - y, head + WORDED);
    bands.push({
      claim: claimed ? at - CLAIM_ROW / 2 : null,
      subject: band.subject,
      name: subjectName(band.subject),
      y,
      height,
      nameY: y + 12,
      items,
      none: items.length ? "" : noneWords(band, model.until),
    });
    y += height + GAP;
  }
  const others =
    full || model.others.steps.every((s) => s.count === 0) ? null : othersAt(model, y + head, y + 12, scale);
  if (others) y += head + WORDED + GAP + NAME_PX - 2;
  return { frame: frame(width, y + 26, { top: 12 }), scale, full, bands, others };
}

function othersAt(model: MeasuresModel, y: number, nameY: number, scale: TimeScale): Layout["others"] {
  const { steps, subjects, national } = model.others;
  const most = Math.max(1, ...steps.map((s) => s.count));
  return {
    name: `${subjects.length} other ${subjects.length === 1 ? "subject" : "subjects"}`,
    y,
    nameY,
    left: `UN measures in force${national === 0 ? "" : `; ${national} national ${national === 1 ? "rule" : "rules"} left out`}`,
    steps: steps.map((s, i) => ({
      x0: scale.x(s.day),
      x1: i + 1 < steps.length ? scale.x(steps[i + 1]?.day ?? s.day) : scale.x1,
      count: s.count,
      share: s.count / most,
    })),
  };
}
