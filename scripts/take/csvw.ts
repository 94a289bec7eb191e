/** What is used here of a resource of data/datapackage.json (Data Package v2). */
export interface Resource {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey: readonly string[];
    /** Texts that mean "no value". */
    readonly missingValues: readonly (string | { readonly value: string })[];
  };
}

interface Field {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly type: "string" | "number" | "integer";
  readonly constraints?: {
    readonly required?: boolean;
    readonly pattern?: string;
    readonly enum?: readonly (string | number)[];
    readonly minimum?: number;
    readonly maximum?: number;
  };
  /** What parts the items of a list in one cell. */
  readonly "atlas:list"?: string;
}

const LICENCE = "https://creativecommons.org/licenses/by/4.0/";

const escapeRegex = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The type of a column (CSV on the Web, 5.11): a list has that of its items, of which the package gives no pattern. */
function datatype({ type, constraints = {}, "atlas:list": list }: Field) {
  const { pattern, minimum, maximum } = constraints;
  const choices = constraints.enum;
  const format = choices
    ? `^(${choices.map((c) => escapeRegex(String(c))).join("|")})$`
    : pattern && !list
      ? `^(${pattern})$`
      : undefined;
  return {
    base: type,
    ...(type === "string" && format ? { format } : {}),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
  };
}

/**
 * A table's description for CSV on the Web (W3C, 2015), to lie beside it as `<file>.csv-metadata.json`. Made of the
 * data package, so that the two cannot say different things.
 */
export function csvwOf({ path, title, description, schema }: Resource) {
  const nothing = schema.missingValues.map((m) => (typeof m === "string" ? m : m.value));
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    url: path.replace(/^.*\//, ""),
    "dc:title": title,
    "dc:description": description,
    "dc:license": { "@id": LICENCE },
    null: nothing,
    tableSchema: {
      columns: schema.fields.map((f) => ({
        name: f.name,
        // The header of the file first: by it readers match a column.
        titles: [f.name, f.title],
        "dc:description": f.description,
        datatype: datatype(f),
        required: f.constraints?.required ?? false,
        ...(f["atlas:list"] ? { separator: f["atlas:list"] } : {}),
      })),
      primaryKey: schema.primaryKey,
    },
  };
}
