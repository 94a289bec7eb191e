import type { TableName } from "./tables";

/** One packed file: its name carries the start of its hash, so that it may be cached for ever. */
export interface PackedFile {
  readonly file: string;
  /** Size before compression. */
  readonly bytes: number;
  /** SHA-256 of the file, lower-case hexadecimal. */
  readonly sha256: string;
}

export interface TableEntry {
  readonly rows: number;
  readonly main: PackedFile;
  readonly late: PackedFile;
}

/** What is where: every table of one data version. */
export interface Manifest {
  readonly version: string;
  readonly tables: { readonly [N in TableName]: TableEntry };
  /** Index over the record for the search box; read by the search alone. */
  readonly search: PackedFile;
}
