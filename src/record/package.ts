/** The shape of data/datapackage.json (Data Package v2) as far as the record uses it, with the `atlas:` properties. */
export type FieldType = "string" | "number" | "integer";

export interface Field {
  readonly name: string;
  readonly title: string;
  readonly type: FieldType;
  readonly description: string;
  readonly constraints?: {
    readonly required?: boolean;
    readonly unique?: boolean;
    readonly pattern?: string;
    readonly enum?: readonly (string | number)[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
  /** What the text must be beyond its pattern: a real date, a country code, a ship's number with its check digit, months of a supplier. */
  readonly "atlas:kind"?: "date" | "iso3" | "imo" | "iso639-1" | "supplier-months";
  /** Separator of a cell that holds several values. */
  readonly "atlas:list"?: string;
  /** The values one item of a list may have. */
  readonly "atlas:itemEnum"?: readonly string[];
  /** Resources in whose ids each value must be found. */
  readonly "atlas:references"?: readonly string[];
  readonly "atlas:unit"?: string;
  /** Long text that no chart draws: packed in the second part of its table. */
  readonly "atlas:late"?: boolean;
  /** A judgement: empty at a knowledge date on which part of what it rests on (`atlas:rests`) was not yet public. */
  readonly "atlas:withheld"?: boolean;
}

export interface ForeignKey {
  readonly fields: readonly string[];
  /** Without `resource` the key points into its own table. */
  readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
}

export interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** "sources" or the name of the date column that says from when a row was public; see known.ts. */
  readonly "atlas:known": string;
  /** List column of the ids of rows which, with its sources, what a row judges rests on; see `restsOf` in known.ts. */
  readonly "atlas:rests"?: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    readonly foreignKeys?: readonly ForeignKey[];
  };
}

export interface DataPackage {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly resources: readonly Resource[];
}

/** One cell after parsing: text ('' where unknown), a number, null for an unknown number, or a list. */
export type Value = string | number | null | readonly string[];
/** A row whose table is not known at compile time. */
export type AnyRow = Readonly<Record<string, Value>>;

export function isList(field: Field): boolean {
  return field["atlas:list"] !== undefined;
}

export function isNumeric(field: Field): boolean {
  return field.type !== "string";
}

/** The items of a list's cell, empty ones too; none where the cell is empty. */
export function itemsOf(cell: string, field: Field): string[] {
  return cell === "" ? [] : cell.split(field["atlas:list"] ?? ";");
}
