import { NARROW_PX } from "../../chart/frame";
import { wrapText } from "../../chart/text";
import { GUTTER, type PictureLayout, pictureLayout } from "./layout";
import type { ClaimsModel } from "./model";
import type { ClaimItem } from "./prepare";

const LINE = 17;
const SMALL = 15;
/** Room of the verdict at the right. */
const VERDICT = 104;
const GAP = 16;
const PAD = 10;
export const BARE_PAD = 4;

/** One claim as a row: its words, its picture, its verdict. Pixels, from the top of the row. */
export interface RowLayout {
  readonly item: ClaimItem;
  readonly claim: readonly string[];
  readonly by: readonly string[];
  readonly quantity: readonly string[];
  readonly textWidth: number;
  /** Null in a list without pictures. */
  readonly picture: PictureLayout | null;
  /** Where the picture stands below the row's top. */
  readonly pictureY: number;
  readonly height: number;
}

export interface GroupLayout {
  readonly title: string;
  readonly y: number;
  readonly rows: readonly (RowLayout & { readonly y: number })[];
}

export interface ClaimsLayout {
  readonly narrow: boolean;
  readonly width: number;
  readonly height: number;
  readonly groups: readonly GroupLayout[];
}

const cache = new WeakMap<ClaimItem, Map<number, RowLayout>>();

function makeRow(item: ClaimItem, width: number): RowLayout {
  const narrow = width < NARROW_PX;
  const text = narrow ? width : Math.min(430, Math.round(width * 0.37));
  const claim = wrapText(item.row.claim.replaceAll(" %", "\u00a0%"), text, 14.6);
  const by = wrapText(item.by, text, 12.4);
  const quantity = item.quantity ? wrapText(item.quantity, text, 12.4) : [];
  const words = claim.length * LINE + (by.length + quantity.length) * SMALL;
  if (narrow) {
    const picture = pictureLayout(item, GUTTER, width - 10, 0, width);
    const pictureY = LINE + 4 + words + 4;
    return {
      item,
      claim,
      by,
      quantity,
      textWidth: text,
      picture,
      pictureY,
      height: PAD + pictureY + picture.height + PAD,
    };
  }
  const x0 = text + GAP + GUTTER;
  const x1 = width - VERDICT - GAP;
  const picture = pictureLayout(item, x0, x1 - 14, x0 - GUTTER, x1);
  return {
    item,
    claim,
    by,
    quantity,
    textWidth: text,
    picture,
    pictureY: 0,
    height: PAD + Math.max(words, picture.height) + PAD,
  };
}

/** A row of a list: the claim on the line of its verdict. */
function bareRow(item: ClaimItem, width: number): RowLayout {
  const narrow = width < NARROW_PX;
  const textWidth = narrow ? width : width - VERDICT - GAP;
  const claim = wrapText(item.row.claim.replaceAll(" %", "\u00a0%"), textWidth, 14.6);
  const height = 2 * BARE_PAD + claim.length * LINE + (narrow ? LINE + 4 : 0);
  return { item, claim, by: [], quantity: [], textWidth, picture: null, pictureY: height - 2 * BARE_PAD, height };
}

function rowOf(item: ClaimItem, width: number): RowLayout {
  const by = cache.get(item) ?? new Map<number, RowLayout>();
  cache.set(item, by);
  const hit = by.get(width);
  if (hit) return hit;
  // A page that is resized by hand passes through many widths.
  if (by.size > 6) by.clear();
  const made = makeRow(item, width);
  by.set(width, made);
  return made;
}

export const HEADING = 34;
export { LINE, PAD, SMALL, VERDICT };

/** All claims under each other, by group. */
export function claimsLayout(model: ClaimsModel, width: number): ClaimsLayout {
  let y = 0;
  const groups = model.groups.map((g) => {
    const at = y;
    y += HEADING;
    const rows = g.items.map((item) => {
      const row = { ...(model.bare ? bareRow : rowOf)(item, width), y };
      y += row.height;
      return row;
    });
    y += 8;
    const count = g.of ?? g.items.length;
    return { title: `${g.title}: ${count} ${count === 1 ? "claim" : "claims"}`, y: at, rows };
  });
  return { narrow: width < NARROW_PX, width, height: y + 4, groups };
}
