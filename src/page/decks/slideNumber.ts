import type { Ignored } from "../../view/codec";
import { shown } from "../../view/kinds";

export interface Asked {
  /** The slide to present, from 0; null where none is asked for. */
  readonly at: number | null;
  /** What of it could not be used, for the notice. */
  readonly ignored: Ignored | null;
}

/**
 * The slide that `?slide=` asks for, of a deck with so many. A number past the end presents the last slide; what is no
 * number presents nothing. Of a deck without slides, which may still be on its way, nothing is said.
 */
export function slideIn(raw: string | null, slides: number): Asked {
  if (raw === null || raw === "") return { at: null, ignored: null };
  const n = /^\d+$/.test(raw) ? Number(raw) : 0;
  const ignored = (why: string): Ignored | null => (slides === 0 ? null : { key: "slide", raw: shown(raw), why });
  if (n < 1)
    return { at: null, ignored: ignored(`Write a number from 1 to ${slides}. The deck’s page is shown instead.`) };
  if (slides > 0 && n > slides) {
    const has = slides === 1 ? "one slide: it" : `${slides} slides: the last one`;
    return { at: slides - 1, ignored: ignored(`This deck has ${has} is shown instead.`) };
  }
  return { at: n - 1, ignored: null };
}
