import type { Manifest } from "../record/manifest";
import type { Packed } from "../record/pack";
import type { IsoDate } from "../record/units";

/** Ids of the blocks of JSON in a file that holds everything it needs. */
export const SEAL_BLOCK = "atlas-seal";
export const DATA_BLOCK = "atlas-data";
export const NAMES_BLOCK = "atlas-names";
export const DECK_BLOCK = "atlas-deck";

/** What a file says of itself. */
export interface Seal {
  /** The whole atlas, or one briefing with what its slides stand on. */
  readonly kind: "atlas" | "briefing";
  /** Day it was made, as `2026-11-25`. */
  readonly saved: IsoDate;
  readonly version: string;
  /** SHA-256 of the text of the data block in UTF-8, lower-case hexadecimal. */
  readonly sha256: string;
  /** Address of the live atlas with a slash at its end; null where the build was not told it. */
  readonly home: string | null;
}

/** The record in a file: its manifest and the packed tables it holds, main and late parts alike. */
export interface FileData {
  readonly manifest: Manifest;
  readonly tables: readonly Packed[];
  /** Further tables, as raw DEFLATE in base64 of their JSON: in files that are sent by mail every byte counts. */
  readonly deflated?: string;
}

/** The value of a block of JSON of this document; null where there is none. Throws SyntaxError where it is damaged. */
export function readBlock<T>(id: string): T | null {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as T) : null;
}
