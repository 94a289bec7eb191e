import { createElement, type ReactNode } from "react";
import { Hatches } from "../chart/Hatches";
import { type Note, NoteContext } from "../chart/note";
import { type PickedTime, PickedTimeContext } from "../chart/picked";
import type { Claimed } from "../figures/claimed";
import type { Figure } from "../figures/figure";
import type { Model } from "../figures/model";
import { leftWords } from "../figures/short";
import type { View } from "../view/view";
import { type Carried, LICENCE, publishersLine, versionLine } from "./carried";
import { ATLAS } from "./cite";
import { drawn, heightOf, keyItems } from "./drawn";
import { flow, type Line, lines, type Type } from "./lines";
import { sheetOf, tokensOf } from "./style";
import { viewWords } from "./viewWords";
import { el, type Piece } from "./xml";

/** One font file inside the picture; `data` is its bytes in base64. */
export interface Face {
  readonly family: string;
  /** One weight, or the first and last of a face that varies. */
  readonly weight: number | string;
  readonly data: string;
  /** Letters it stands for, as a `unicode-range` of CSS; all it has where there is none. */
  readonly range?: string;
}

/** What is the same for all pictures of one place: how components become markup, styles, fonts. */
export interface Studio {
  readonly still: (node: ReactNode) => string;
  /** Texts of tokens.css and chart.css. */
  readonly tokens: string;
  readonly chart: string;
  readonly faces: readonly Face[];
}

export interface Subject {
  readonly figure: Figure;
  readonly model: Model;
  readonly view: View;
  readonly carried: Carried;
  readonly theme: "light" | "dark";
  /** Of a reader's own data: what stands at the foot in place of rows, version, licence and address, which they have none of. */
  readonly own?: string;
  /** The picked claim, drawn over the marks. */
  readonly claim?: Claimed | null;
  /** When the picked event was, drawn in every time figure. */
  readonly time?: PickedTime | null;
  /** Words on the chart, of a slide. */
  readonly note?: Note | null;
}

export const SANS =
  "'Atlas Sans', Inter, 'Atlas Hangul', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', Arial, sans-serif";
export const SERIF = "'Atlas Serif', 'Source Serif 4', 'Atlas Hangul', 'Noto Serif KR', Georgia, serif";

/** White round the drawing, left and right: a picture is wider than its drawing by twice this. */
export const padOf = (width: number) => (width < 560 ? 16 : 24);

export interface Body {
  readonly height: number;
  /** Height of the drawing in it, before any cut. */
  readonly drawing: number;
  readonly pieces: readonly Piece[];
}

/** Lines of notes at most: the rest stands at the figure's address, and the picture says so. */
const NOTES = 6;

/** Whole notes, as many as find room. */
function notesIn(notes: readonly string[], room: number, type: Type): readonly Line[] {
  for (let n = notes.length; n > 0; n--) {
    const left = notes.length - n;
    const more = left > 0 ? ` ${left} more ${left === 1 ? "note" : "notes"} at the address below.` : "";
    const set = lines(`${notes.slice(0, n).join(" ")}${more}`, room, type);
    if (set.length <= NOTES) return set;
  }
  return notes.length > 0 ? lines("How to read it: see the address below.", room, type) : [];
}

export interface Trim {
  /** Leaves notes out and keeps the rest short: slides and cards. */
  readonly brief?: boolean;
  /** Makes only the height. */
  readonly measured?: boolean;
  /** For a slide that has headline, finding and sources of its own: title, drawing and key alone. */
  readonly bare?: boolean;
  /** Parts a drawing that can be shortened keeps; all without it. */
  readonly keep?: number;
  /** Height at which a drawing too tall to be read is cut, with a word on it. */
  readonly most?: number;
}

/** Title, finding, drawing, key, notes and foot, one under the other. */
export function bodyOf(subject: Subject, studio: Studio, width: number, trim: Trim): Body {
  const { brief = false, bare = false, measured = false, most = Number.POSITIVE_INFINITY } = trim;
  const { figure, model: whole, view, carried, theme, claim = null, time = null, note = null } = subject;
  const short = trim.keep !== undefined && figure.shorter ? figure.shorter.keep(whole, trim.keep, claim) : null;
  const model = short?.model ?? whole;
  const vars = new Map([...tokensOf(studio.tokens, theme), ["--sans", SANS], ["--serif", SERIF]] as const);
  const ink = (name: string) => vars.get(`--${name}`) ?? "#000";
  const sheet = sheetOf(studio.chart);
  const pad = padOf(width);
  const room = width - 2 * pad;
  const pieces: Piece[] = [];
  let y = pad;
  let drawing = 0;
  const write = (block: readonly Line[]) => {
    for (const line of block) {
      pieces.push(line.at(pad, y));
      y += line.height;
    }
  };
  const head = { fill: ink("ink"), weight: 600 };
  const title = bare ? { ...head, size: 14 } : { ...head, size: width < 560 ? 19 : 23, family: SERIF };
  const small = { size: 12, fill: ink("ink-3") };
  write(lines(model.title, room, title));
  y += 4;
  // Never shortened: half a sentence, or half a number, would be quoted as it stands.
  if (!bare) write(lines(model.finding, room, { size: 15, fill: ink("ink-2") }));
  const chosen = viewWords(view, figure.reads);
  if (chosen && !bare) write(lines(`Shown: ${chosen}.`, room, { size: 13, fill: ink("ink-2") }));
  y += bare ? 4 : 10;
  if (model.empty) {
    write(lines("Nothing on record for this window and these filters.", room, { size: 15, fill: ink("ink-2") }));
  } else {
    const draw = createElement(figure.Draw, { model, width: room, view, pick: view.pick, claim });
    const dated = createElement(PickedTimeContext, { value: time }, draw);
    const markup = studio.still(createElement(NoteContext, { value: note }, dated));
    const art = measured
      ? { pieces: [], height: heightOf(markup) }
      : drawn(studio.still(createElement(Hatches)) + markup, sheet, vars);
    const cut = art.height > most;
    const place = { transform: `translate(${pad} ${y})`, "font-size": "13px" };
    pieces.push(el("g", place, ...art.pieces));
    // Painted over, not clipped: not every renderer clips a whole group.
    if (cut) pieces.push(el("rect", { x: 0, y: y + most, width, height: art.height, fill: ink("paper") }));
    y += Math.min(art.height, most) + 8;
    drawing = art.height;
    if (cut) {
      write(
        lines("Only the upper part: the whole figure stands at the address below.", room, { ...small, weight: 600 }),
      );
    } else if (figure.Key) {
      const items = keyItems(studio.still(createElement(figure.Key, { model })), sheet, vars);
      const key = flow(items, room, { size: 12, fill: ink("ink-2") });
      pieces.push(el("g", { transform: `translate(${pad} ${y})` }, ...key.pieces));
      y += key.height;
    }
    if (short?.left) write(lines(leftWords(short.left), room, small));
  }
  if (bare) return { height: Math.ceil(y + pad - 6), drawing, pieces };
  const notes = brief ? [] : notesIn(model.notes, room, small);
  if (notes.length > 0) y += 6;
  write(notes);
  y += 8;
  pieces.push(el("path", { d: `M${pad},${y - 3}h${room}`, stroke: ink("rule"), "stroke-width": 1, fill: "none" }));
  if (subject.own) {
    y += 3;
    write(lines(subject.own, room, { ...small, weight: 600 }));
  } else {
    const count = `${model.rows.length} rows of the record from ${carried.sources.length} sources: `;
    y += 3;
    write(
      lines(`${count}${publishersLine(carried.sources, brief ? 3 : 5)}.`, room, {
        ...small,
        ...(brief ? { most: 1 } : {}),
      }),
    );
    write(
      lines(`${ATLAS}. ${versionLine(carried.version, view)}. ${LICENCE.name.replaceAll(" ", "\u00a0")}.`, room, small),
    );
    write(
      lines(carried.url, room, {
        ...small,
        fill: ink("accent"),
        anywhere: true,
        ...(brief ? { most: 1 } : {}),
        href: carried.url,
      }),
    );
  }
  return { height: Math.ceil(y + pad - 6), drawing, pieces };
}
